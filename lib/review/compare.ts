import { type Agreement, agreement } from './agreement';
import { MARKS, type Mark } from './kept';
import type { CardPoint, CardQuestion, Scorecard } from './scorecard';

/** How far two interviewers' marks of a point are apart, in the order in which they are listed. */
export const APART = ['further apart', 'one step apart', 'only one asked', 'same'] as const;
export type Apart = (typeof APART)[number];

/** A point that at least one of the two asked for. */
export interface ComparedPoint extends Pick<CardPoint, 'id' | 'tier' | 'claim'> {
  readonly slug: string;
  /** Of the question, 1 to 7. */
  readonly number: number;
  readonly own: Mark;
  readonly other: Mark;
  readonly apart: Apart;
}

/** A question that both scored, with both final scores, 0 to 100. */
export interface ComparedQuestion extends Pick<CardQuestion, 'slug' | 'number' | 'short'> {
  readonly own: number;
  readonly other: number;
  /** `own - other`. */
  readonly difference: number;
}

/** Two scorecards side by side. */
export interface Comparison {
  readonly questions: readonly ComparedQuestion[];
  /** The points that differ most first, then in the order of the questions and their points. */
  readonly points: readonly ComparedPoint[];
  /** Over the points that both asked for. */
  readonly agreement: Agreement;
}

/**
 * Compares two scorecards point by point, in the questions that both asked with the same numbers; a
 * point that neither asked for is left out. Refused, in a sentence, where one of them is not locked,
 * since whoever still scores would follow the other, or where they share no question. O(n log n).
 * @param own the scorecard of whoever looks
 * @param other another interviewer's
 */
export function compare(
  own: Scorecard,
  other: Scorecard,
): Comparison | { readonly refused: string } {
  const open = openWords(own, other);
  if (open !== undefined) return { refused: `${open} not locked. Compare once both are.` };
  const pairs = own.questions.flatMap((question) => {
    const same = other.questions.find(
      ({ slug, variant }) => slug === question.slug && variant === question.variant,
    );
    return same ? [[question, same] as const] : [];
  });
  if (pairs.length === 0)
    return { refused: 'The two share no question that was asked with the same numbers.' };
  const points = pairs
    .flatMap(comparedPoints)
    .sort((one, next) => APART.indexOf(one.apart) - APART.indexOf(next.apart));
  return {
    questions: pairs.map(comparedQuestion),
    points,
    agreement: agreement(
      points
        .filter(({ apart }) => apart !== 'only one asked')
        .map((point) => [point.own, point.other]),
    ),
  };
}

function openWords(own: Scorecard, other: Scorecard): string | undefined {
  if (!own.lockedAt) return other.lockedAt ? 'Your scorecard is' : 'Both scorecards are';
  return other.lockedAt ? undefined : 'The other scorecard is';
}

type Pair = readonly [own: CardQuestion, other: CardQuestion];

function comparedQuestion([own, other]: Pair): ComparedQuestion {
  const { slug, number, short, score } = own;
  const { final } = other.score;
  return { slug, number, short, own: score.final, other: final, difference: score.final - final };
}

/** Points of either rubric, one's own first, since the other may have been scored by another one. */
function comparedPoints([own, other]: Pair): readonly ComparedPoint[] {
  const ownMarks = marksOf(own);
  const otherMarks = marksOf(other);
  const points = [...own.points, ...other.points.filter(({ id }) => !ownMarks.has(id))];
  return points.flatMap(({ id, tier, claim }) => {
    const marks = [ownMarks.get(id) ?? 'not asked', otherMarks.get(id) ?? 'not asked'] as const;
    const apart = apartOf(...marks);
    if (apart === undefined) return [];
    const { slug, number } = own;
    return [{ slug, number, id, tier, claim, own: marks[0], other: marks[1], apart }];
  });
}

function marksOf({ points }: CardQuestion): ReadonlyMap<string, Mark> {
  return new Map(points.map(({ id, mark = 'not asked' }) => [id, mark]));
}

/** Undefined where neither asked. */
function apartOf(own: Mark, other: Mark): Apart | undefined {
  const unasked = [own, other].filter((mark) => mark === 'not asked').length;
  if (unasked > 0) return unasked === 1 ? 'only one asked' : undefined;
  const steps = Math.abs(MARKS.indexOf(own) - MARKS.indexOf(other));
  if (steps === 0) return 'same';
  return steps === 1 ? 'one step apart' : 'further apart';
}
