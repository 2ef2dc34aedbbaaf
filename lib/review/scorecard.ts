import type { ReviewGuide, ReviewPoint } from './guide';
import {
  type Mark,
  type Override,
  type ProbeMark,
  type QuestionReview,
  questionReview,
  type Review,
  type TrapMark,
} from './kept';
import { isScored, scoreQuestion, scoreReview } from './question-score';
import { rubricSum } from './rubric-sum';

export const SCORECARD_FORMAT = 'dry-run-scorecard';
export const SCORECARD_VERSION = 1;

/** Words of the candidate's answer. */
export interface CardQuote {
  readonly words: string;
}

/** A point of the rubric as it read then, and what was said of it. */
export interface CardPoint extends Pick<ReviewPoint, 'id' | 'tier' | 'claim'> {
  /** Missing where nobody judged it, which counts as not asked. */
  readonly mark?: Mark;
  readonly evidence: readonly CardQuote[];
}

/** A trap that was asserted, whether or not it was taken back. */
export interface CardTrap extends Pick<TrapMark, 'said'> {
  readonly id: string;
  readonly statement: string;
  readonly evidence: readonly CardQuote[];
}

/** A probe that was asked. */
export interface CardProbe extends ProbeMark {
  readonly id: string;
  readonly ask: string;
}

/** Whole numbers from 0 to 100. */
export interface CardScore {
  readonly byRule: number;
  /** By the rule, if everything that was not asked were present; at least `byRule`. */
  readonly most: number;
  /** The override where there is one, else `byRule`. */
  readonly final: number;
  readonly override?: Override;
}

/** What was said of one question, with the rubric that it was said by. The texts are plain, a thought a line. */
export interface CardQuestion {
  readonly slug: string;
  /** 1 to 7. */
  readonly number: number;
  readonly short: string;
  /** Names the points' ids, tiers and claims (`rubricSum`). */
  readonly rubric: string;
  /** The seed of its fresh numbers, where it was asked with such. */
  readonly variant?: number;
  /** All points of the rubric, in its order. */
  readonly points: readonly CardPoint[];
  readonly traps: readonly CardTrap[];
  readonly probes: readonly CardProbe[];
  readonly notes: string;
  readonly strengths: string;
  readonly gaps: string;
  readonly takeAways: string;
  readonly score: CardScore;
  /** Whole seconds. */
  readonly seconds: number;
}

/** One interviewer's scorecard of one review: complete by itself, whatever becomes of the guides. */
export interface Scorecard {
  readonly format: typeof SCORECARD_FORMAT;
  readonly version: typeof SCORECARD_VERSION;
  /** May be empty. */
  readonly candidate: string;
  /** May be empty. */
  readonly interviewer: string;
  readonly createdAt: string;
  readonly startedAt?: string;
  /** Missing while it can still change. */
  readonly lockedAt?: string;
  /** Planned for all of it, 5 to 240. */
  readonly minutes: number;
  readonly overall: CardScore & {
    /** What was said of all of it; may be empty. */
    readonly text: string;
  };
  /** In the assignment's order, at least one. */
  readonly questions: readonly CardQuestion[];
}

/**
 * The scorecard of a review, locked or not. What was said of a point, trap or probe that its guide
 * does not have is left out. O(points).
 * @param guides by slug, each with the fresh numbers that its question was asked with
 * @throws RangeError where a question has no guide
 */
export function makeScorecard(
  review: Review,
  guides: Readonly<Record<string, ReviewGuide>>,
): Scorecard {
  const { candidate, interviewer, createdAt, startedAt, lockedAt, minutes } = review;
  const questions = review.questions.map((slug) => {
    const guide = guides[slug];
    if (!guide) throw new RangeError(`makeScorecard: no guide for ${slug}`);
    return cardQuestion(guide, questionReview(review, slug), review.variants[slug]);
  });
  const whole = scoreReview(
    questions
      .filter((question) => isScored(saidOf(question, question.score.override)))
      .map(({ score }) => score),
    review.overallOverride,
  );
  return {
    format: SCORECARD_FORMAT,
    version: SCORECARD_VERSION,
    candidate,
    interviewer,
    createdAt,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(lockedAt === undefined ? {} : { lockedAt }),
    minutes,
    overall: { ...cardScore(whole), text: review.overall },
    questions,
  };
}

/** Numbers of the questions that nobody came to, which the overall score leaves out. O(points). */
export function unscoredIn({ questions }: Pick<Scorecard, 'questions'>): readonly number[] {
  return questions.flatMap((question) =>
    isScored(saidOf(question, question.score.override)) ? [] : [question.number],
  );
}

function cardQuestion(
  { slug, number, short, ...guide }: ReviewGuide,
  said: QuestionReview,
  variant: number | undefined,
): CardQuestion {
  const { notes, strengths, gaps, takeAways } = said;
  const points = guide.points.map(({ id, tier, claim }) => {
    const { mark, evidence = [] } = said.points[id] ?? {};
    return { id, tier, claim, ...(mark === undefined ? {} : { mark }), evidence: quotes(evidence) };
  });
  const traps = guide.traps.flatMap(({ id, statement }) => {
    const mark = said.traps[id];
    return mark ? [{ id, statement, said: mark.said, evidence: quotes(mark.evidence) }] : [];
  });
  const probes = guide.probes.flatMap(({ id, ask }) => {
    const mark = said.probes[id];
    return mark ? [{ id, ask, outcome: mark.outcome, note: mark.note }] : [];
  });
  return {
    slug,
    number,
    short,
    rubric: rubricSum(points),
    ...(variant === undefined ? {} : { variant }),
    points,
    traps,
    probes,
    notes,
    strengths,
    gaps,
    takeAways,
    score: cardScore(scoreQuestion(points, saidOf({ points, traps }, said.override))),
    seconds: Math.round(said.seconds),
  };
}

function quotes(evidence: readonly CardQuote[]): readonly CardQuote[] {
  return evidence.map(({ words }) => ({ words }));
}

function cardScore(scored: {
  readonly score: number;
  readonly most: number;
  readonly final: number;
  readonly override?: Override;
}): CardScore {
  const { score, most, final, override } = scored;
  return { byRule: score, most, final, ...(override ? { override: { ...override } } : {}) };
}

/** What a scorecard says of a question, as `scoreQuestion` takes it. O(points). */
export function saidOf(
  { points, traps }: Pick<CardQuestion, 'points' | 'traps'>,
  override?: Override,
): Pick<QuestionReview, 'points' | 'traps' | 'override'> {
  const none = { evidence: [] };
  return {
    points: Object.fromEntries(
      points.map(({ id, mark }) => [id, mark === undefined ? none : { ...none, mark }]),
    ),
    traps: Object.fromEntries(traps.map(({ id, said }) => [id, { ...none, said }])),
    ...(override ? { override } : {}),
  };
}
