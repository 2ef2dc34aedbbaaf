import type { MockStanding, Share } from '@/lib/study/mock';
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

/** Whole minutes of some seconds in words, such as "2 h 41 min". */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return 'less than a minute';
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? `${count} ${unit}` : [])).join(' ');
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

/** What is still to write, such as "two empty and one marked". */
export function openWords({ empty, flagged }: Share): string {
  const parts = [
    ...(empty > 0 ? [`${numberWord(empty)} empty`] : []),
    ...(flagged > 0 ? [`${numberWord(flagged)} marked`] : []),
  ];
  return parts.join(' and ');
}

/** Below this, minutes for each question help nobody. */
const LEAST_SHARE_MINUTES = 5;

/** How much time there is for each, in the few words of a phone; undefined where it is too little. */
export function shareWords({ empty, flagged, minutes }: Share): string | undefined {
  if (minutes < LEAST_SHARE_MINUTES) return undefined;
  return `About ${minutes} min${empty + flagged === 1 ? '' : ' each'}`;
}

/** What is said once when ten, five and one minutes are left; empty before. */
export function warningWords(leftSeconds: number): string {
  const minutes = [1, 5, 10].find((most) => leftSeconds <= most * 60);
  if (minutes === undefined) return '';
  return minutes === 1 ? 'Last minute' : `Last ${minutes} minutes`;
}
