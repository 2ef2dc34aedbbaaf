import { SLUGS } from '../kernel/slugs';
import type { TakeHomeText } from './take-home-lines';
import { lineBelow, type Sign } from './take-home-signs';

/** One way to read a text: signs of one habit, and what speaks for it. */
export interface Reading {
  readonly signs: readonly Sign[];
  /** How many questions have something below their signs. */
  readonly answered: number;
  readonly worth: number;
  /** Whether plain numbers have no say beside it. */
  readonly isSure: boolean;
}

/** The number of the last question. */
export const LAST = SLUGS.length;

/** A word before the number says as much as four numbers; another word, or nothing, hardly anything. */
const WORTH = { named: 4, own: 4, number: 1, weak: 0.5 } as const;
const MORE = 3;

/** Signs of one habit each, the highest first and those that hardly are one last. O(signs · log signs). */
export function habitsOf(signs: readonly Sign[]): readonly (readonly Sign[])[] {
  const byStyle = new Map<string | undefined, Sign[]>();
  for (const sign of signs) {
    const style = sign.mark?.style;
    const alike = byStyle.get(style);
    if (alike) alike.push(sign);
    else byStyle.set(style, [sign]);
  }
  return [...byStyle.values()]
    .filter((habit) => !isBelowOthers(habit))
    .sort((one, other) => placeOf(one) - placeOf(other));
}

function placeOf([sign]: readonly Sign[]): number {
  const { rank = 0, kind } = sign?.mark ?? {};
  return rank + (kind === 'weak' ? 100 : 0) + (kind === 'named' ? 0 : 0.5);
}

/** Numbers that begin anew below another heading, or that pass the last question, tell the parts of something else. */
function isBelowOthers(habit: readonly Sign[]): boolean {
  const parents = new Map<number, number>();
  return habit.some(({ number, mark, isOwn, end, parent }) => {
    if (mark?.kind === 'named' || isOwn || end !== undefined) return false;
    const before = parents.get(number) ?? parent;
    parents.set(number, parent);
    return number > LAST || before !== parent;
  });
}

/** What speaks for signs of one habit. O(signs). */
export function readingOf(
  text: TakeHomeText,
  signs: readonly Sign[],
  kind: keyof typeof WORTH,
): Reading {
  const placed = signs.filter(({ number }) => number <= LAST);
  const answered = placed.filter(
    ({ line, end = line, hasWords }, at) =>
      hasWords || lineBelow(text, end) < (placed[at + 1]?.line ?? text.lines.length),
  );
  const counted = numbersOf(answered);
  // Copied before any answer, or a table of contents: what comes after it stands below the last.
  const isAhead = numbersOf(placed) > 1 && answered.every((sign) => sign === placed.at(-1));
  return {
    signs: placed,
    answered: counted,
    worth: isAhead ? 0 : counted * WORTH[kind],
    isSure: kind !== 'weak' && !isAhead && placed.length > 0,
  };
}

function numbersOf(signs: readonly Sign[]): number {
  return new Set(signs.map(({ number }) => number)).size;
}

/** The reading that is worth more; the first of two unless the other answers more questions and is worth three times as much. */
export function betterOf(one: Reading, other: Reading): Reading {
  if (one.signs.length === 0) return other;
  const isMore = other.answered > one.answered && other.worth > MORE * one.worth;
  return isMore ? other : one;
}
