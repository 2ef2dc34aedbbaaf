import type { MockStanding } from '@/lib/study/mock';
import { numberWord } from '@/lib/study/standing';

/** Seconds as a clock shows them: hours and two digits each, such as 1:07:42. */
export function clockTime(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A limit in hours, such as "2.5 hours". */
export function hoursWords(limitMinutes: number): string {
  return limitMinutes === 60 ? '1 hour' : `${limitMinutes / 60} hours`;
}

/** A number of things in words, such as "two words" of one or several. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

export const STANDING_WORDS: Readonly<Record<MockStanding, string>> = {
  written: 'written',
  flagged: 'marked to come back to',
  empty: 'empty',
};

/** A count of words, in figures. */
export function wordCount(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
}
