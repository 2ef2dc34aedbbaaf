import type { ReviewGuide, ReviewPoint } from './guide';
import { scoreQuestion } from './question-score';
import type { ScoreTier } from './score';
import { type CardQuestion, type Scorecard, saidOf } from './scorecard';

type RubricPoint = Pick<ReviewPoint, 'id' | 'tier' | 'claim'>;

/** What moved in a question's rubric since it was scored. A point may be both moved and reworded. */
export interface Rescored {
  readonly slug: string;
  readonly number: number;
  readonly short: string;
  /** Points that are no longer in the rubric. */
  readonly gone: readonly RubricPoint[];
  /** Points that were not in it; they count as not asked. */
  readonly added: readonly RubricPoint[];
  readonly moved: readonly {
    readonly id: string;
    /** As it reads today. */
    readonly claim: string;
    readonly from: ScoreTier;
    readonly to: ScoreTier;
  }[];
  readonly reworded: readonly { readonly id: string; readonly was: string; readonly is: string }[];
  /** The score by the rule as the scorecard has it, 0 to 100. */
  readonly was: number;
  /** The score by the rule with today's rubric and the marks of then, 0 to 100. */
  readonly is: number;
}

/**
 * Scores a scorecard anew by today's rubrics: of each question whose points changed, what moved and
 * both scores. Empty where nothing moved; the order of points is nothing. O(points).
 * @param guides by slug, each with the fresh numbers that its question was asked with; a question
 * without one is passed over
 */
export function rescore(
  { questions }: Scorecard,
  guides: Readonly<Record<string, ReviewGuide>>,
): readonly Rescored[] {
  return questions.flatMap((question) => {
    const guide = guides[question.slug];
    if (!guide) return [];
    const rescored = rescoreQuestion(question, guide.points);
    const { gone, added, moved, reworded } = rescored;
    return [gone, added, moved, reworded].some(({ length }) => length > 0) ? [rescored] : [];
  });
}

function rescoreQuestion(question: CardQuestion, today: readonly RubricPoint[]): Rescored {
  const { slug, number, short, points, score } = question;
  const then = new Map(points.map((point) => [point.id, point]));
  const now = new Set(today.map(({ id }) => id));
  const both = today.flatMap((is) => {
    const was = then.get(is.id);
    return was ? [{ was, is }] : [];
  });
  return {
    slug,
    number,
    short,
    gone: points.filter(({ id }) => !now.has(id)).map(rubricPoint),
    added: today.filter(({ id }) => !then.has(id)).map(rubricPoint),
    moved: both
      .filter(({ was, is }) => was.tier !== is.tier)
      .map(({ was, is }) => ({ id: is.id, claim: is.claim, from: was.tier, to: is.tier })),
    reworded: both
      .filter(({ was, is }) => was.claim !== is.claim)
      .map(({ was, is }) => ({ id: is.id, was: was.claim, is: is.claim })),
    was: score.byRule,
    is: scoreQuestion(today, saidOf(question)).score,
  };
}

function rubricPoint({ id, tier, claim }: RubricPoint): RubricPoint {
  return { id, tier, claim };
}

/** What moved, in a line each: what is gone, what is new, what moved to another tier, what reads otherwise. */
export function movedWords({ gone, added, moved, reworded }: Rescored): readonly string[] {
  return [
    ...gone.map(({ tier, claim }) => `No longer a point (${tier}): ${claim}`),
    ...added.map(({ tier, claim }) => `New (${tier}), not asked then: ${claim}`),
    ...moved.map(({ from, to, claim }) => `Was ${from}, is ${to}: ${claim}`),
    ...reworded.map(({ was, is }) => `Reads otherwise. Then: “${was}” Now: “${is}”`),
  ];
}
