import { type Attempt, isWritten, type Leaving, type QuestionKept } from './kept';
import type { Room } from './rooms';

/** What is known of one question: what is kept of it, and its latest attempt. */
export interface Known {
  readonly question: QuestionKept;
  readonly attempt: Attempt | undefined;
}

/** How far a reader is in a room. */
export type Standing = 'open' | 'begun' | Leaving;

/**
 * Where a reader stands in one room: as it was left; otherwise begun once something in it was done.
 * A room that was skipped and begun later is begun. O(1).
 */
export function standingOf(room: Room, known: Known): Standing {
  const left = known.question.rooms[room]?.how ?? 'open';
  if (left === 'done') return left;
  return hasBegun(room, known) ? 'begun' : left;
}

function hasBegun(room: Room, { question, attempt }: Known): boolean {
  if (room === 'practise') return Object.keys(question.statements).length > 0;
  if (!attempt) return false;
  if (room === 'try') return isWritten(attempt);
  return room === 'check' && Object.values(attempt.judged).some(({ verdict }) => verdict);
}

/** How a room counts when its reader goes on: Answer is read, the others want something done. */
export function leavingOf(room: Room, known: Known): Leaving {
  return room === 'answer' || hasBegun(room, known) ? 'done' : 'skipped';
}

/** Words of a text; none in an empty one. O(length), without a copy: it is counted as somebody types. */
export function countWords(text: string): number {
  const word = /\S+/g;
  let count = 0;
  while (word.test(text)) count++;
  return count;
}

/** A count of words, in figures. */
export function wordCount(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
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
