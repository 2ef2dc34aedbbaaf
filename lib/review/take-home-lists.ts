import { LAST, type Reading } from './take-home-habits';
import type { TakeHomeText } from './take-home-lines';
import { lineBelow, type Sign } from './take-home-signs';

/** A numbered list, or the numbers of some questions: both look alike. */
export interface NumberedList {
  readonly items: readonly Sign[];
  /** How many lists were open when it began. */
  readonly depth: number;
}

interface OpenList extends NumberedList {
  readonly items: Sign[];
}

/** Lists in lists in lists: what is deeper opens in the place of the deepest. */
const MOST_OPEN = 6;
/** A number behind a blank line is worth two that follow on. */
const WORTH = { loose: 1, tight: 0.5, first: 2 } as const;
/** Two numbers that follow on in the midst of a text are some list. */
const LEAST_WORTH = 1.5;

/**
 * Numbers on plain lines, told apart into lists: a number goes on with the innermost open list that
 * is written alike and waits for it, else it opens one. Between paragraphs numbers may be left out,
 * as by somebody who answers some of the questions. O(items).
 */
export function numberedLists(items: readonly Sign[]): readonly NumberedList[] {
  const all: OpenList[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    const home = homeOf(open, item);
    if (home) {
      open.length = open.indexOf(home) + 1;
      home.items.push(item);
      continue;
    }
    open.length = Math.min(open.length, MOST_OPEN - 1);
    const list = { items: [item], depth: open.length };
    open.push(list);
    all.push(list);
  }
  return all;
}

function homeOf(open: readonly OpenList[], item: Sign): OpenList | undefined {
  const fitting = open.filter(({ items }) => isNext(items.at(-1), item));
  const alike = fitting.filter(
    ({ items }) => items.length === 1 || items.at(-1)?.isLoose === item.isLoose,
  );
  return alike.at(-1) ?? fitting.at(-1);
}

function isNext(last: Sign | undefined, item: Sign): boolean {
  if (last?.mark?.style !== item.mark?.style) return false;
  if (!last) return false;
  const maySkip = item.isLoose && last.isLoose && last.number < item.number;
  return last.number + 1 === item.number || maySkip;
}

/**
 * The list whose numbers are most likely those of the questions: all items where each number is
 * there once and written alike; else of the lists that end by the last question the one that is
 * worth most, the outer one of equal ones, then the one that spans more. Nothing where it is worth
 * too little. O(items).
 */
export function listReading(
  text: TakeHomeText,
  lists: readonly NumberedList[],
  items: readonly Sign[],
): Reading {
  const likely = (isEachOnce(items) ? [{ items, depth: 0 }] : lists)
    .filter((list) => list.items.every(({ number }) => number <= LAST))
    .map((list) => ({ ...list, worth: worthOf(text, list), span: spanOf(list) }))
    .filter(({ worth }) => worth >= LEAST_WORTH)
    .sort((a, b) => b.worth - a.worth || a.depth - b.depth || b.span - a.span);
  const [{ items: signs, worth } = { items: [], worth: 0 }] = likely;
  return { signs, answered: signs.length, worth, isSure: false };
}

/** A number with nothing but the copied question behind it is worth nothing. */
function worthOf(text: TakeHomeText, { items }: NumberedList): number {
  const worths = items.map(({ end, isLoose }, at) => {
    const next = items[at + 1]?.line ?? text.lines.length;
    if (end !== undefined && lineBelow(text, end) >= next) return 0;
    return isLoose ? WORTH.loose : WORTH.tight;
  });
  const first = items[0]?.line === text.written[0] ? WORTH.first : 0;
  return worths.reduce((sum, worth) => sum + worth, first);
}

function spanOf({ items }: NumberedList): number {
  return (items.at(-1)?.line ?? 0) - (items[0]?.line ?? 0);
}

function isEachOnce(items: readonly Sign[]): boolean {
  const ofOneStyle = new Set(items.map(({ mark }) => mark?.style)).size === 1;
  return ofOneStyle && new Set(items.map(({ number }) => number)).size === items.length;
}
