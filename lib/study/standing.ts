import type { Room } from './rooms';

/** How sure a reader is of an attempt, from least to most. */
export const SURE = ['a guess', 'shaky', 'fairly sure', 'certain'] as const;
export type Sure = (typeof SURE)[number];

/** Whether a reader went on from a room after doing its work, or without. */
export type Leaving = 'done' | 'skipped';

/** What one browser keeps of one question. */
export interface Kept {
  readonly attempt: string;
  readonly sure: Sure | undefined;
  /** Seconds spent on the attempt. */
  readonly seconds: number;
  /** Ids of the points that the reader's text has. */
  readonly had: ReadonlySet<string>;
  /** Of each statement that was judged: whether it was said to hold. */
  readonly judged: ReadonlyMap<string, boolean>;
  readonly left: ReadonlyMap<Room, Leaving>;
}

export const NOTHING_KEPT: Kept = {
  attempt: '',
  sure: undefined,
  seconds: 0,
  had: new Set(),
  judged: new Map(),
  left: new Map(),
};

/** How far a reader is in a room. */
export type Standing = 'open' | 'begun' | Leaving;

/**
 * Where a reader stands in one room: as it was left; otherwise begun once something in it was done.
 * A room that was skipped and begun later is begun. O(1).
 */
export function standingOf(room: Room, kept: Kept): Standing {
  const left = kept.left.get(room) ?? 'open';
  if (left === 'done') return left;
  return hasBegun(room, kept) ? 'begun' : left;
}

function hasBegun(room: Room, kept: Kept): boolean {
  if (room === 'try') return kept.attempt.trim() !== '';
  if (room === 'check') return kept.had.size > 0;
  return room === 'practise' && kept.judged.size > 0;
}

/** How a room counts when its reader goes on: Answer is read, the others want something done. */
export function leavingOf(room: Room, kept: Kept): Leaving {
  return room === 'answer' || hasBegun(room, kept) ? 'done' : 'skipped';
}

/** Words of a text; none in an empty one. O(length). */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Seconds as a clock shows them: minutes and two digits, such as 11:24. */
export function clockWords(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A small number as a word, as prose has it; a larger one in figures. */
export function numberWord(count: number): string {
  const words = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
  return words[count] ?? String(count);
}
