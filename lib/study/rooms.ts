/** The five rooms of a guide, in the order of a reader's way. */
export const ROOMS = ['try', 'answer', 'check', 'practise', 'evidence'] as const;

/** One of the five pages of a guide. */
export type Room = (typeof ROOMS)[number];

/** What the bar calls each room. */
export const ROOM_NAMES: Readonly<Record<Room, string>> = {
  try: 'Try',
  answer: 'Answer',
  check: 'Check',
  practise: 'Practise',
  evidence: 'Evidence',
};

/** The address of a room; that of Try is the question's own. */
export function roomPath(slug: string, room: Room): string {
  return room === 'try' ? `/questions/${slug}` : `/questions/${slug}/${room}`;
}

const EVIDENCE = /^(source-|ledger-|reproduce|dated$|sources$|model$)/;
const PRACTISE = /^(trap-|card-|said-|traps$|cards$|challenges$)/;
const ANSWER = /^(on-|answer|play$|length-|finding-|[LR]\d+$)/;
const TRY = /^(given|question$|attempt$|main$)/;

/**
 * The room that holds what an anchor names. Points have ids of any form, so whatever is of no other
 * kind is one of them and is in Check; an anchor of Try's own stays there.
 * @param anchor the part of an address after `#`
 */
export function roomOfAnchor(anchor: string): Room {
  if (anchor === '' || TRY.test(anchor)) return 'try';
  if (EVIDENCE.test(anchor)) return 'evidence';
  if (PRACTISE.test(anchor)) return 'practise';
  return ANSWER.test(anchor) ? 'answer' : 'check';
}

/** The address of one thing of a guide, by its id. */
export function anchorPath(slug: string, anchor: string): string {
  return `${roomPath(slug, roomOfAnchor(anchor))}#${anchor}`;
}
