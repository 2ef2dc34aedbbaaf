import type { Mark, Override, QuestionReview } from './kept';
import { ruleScore, type ScoreTier, TIER_WEIGHT, TIERS, TRAP_PENALTY } from './score';

/** How a tier of the rubric went. */
export interface TierScore {
  readonly tier: ScoreTier;
  /** In points: present counts 1, partial a half. */
  readonly made: number;
  /** How many points the tier has. */
  readonly of: number;
  /** How many of them nobody asked for: marked so, or without a mark. */
  readonly notAsked: number;
  /** What the whole tier is worth, of 100. */
  readonly weight: number;
  /** What was reached of that weight, not rounded. */
  readonly share: number;
}

/** The score of one question with its reasons. All scores are whole numbers from 0 to 100. */
export interface QuestionScore {
  /** Must, should, expert. */
  readonly tiers: readonly TierScore[];
  /** How many traps were asserted and not taken back. */
  readonly traps: number;
  /** Points of all tiers that nobody asked for. */
  readonly notAsked: number;
  /** By the rule, where what was not asked counts as not made. */
  readonly score: number;
  /** By the rule, if everything that was not asked were present. */
  readonly most: number;
  /** What the question counts with: the override where there is one, else the score by the rule. */
  readonly final: number;
  readonly override?: Override;
}

const WORTH: Readonly<Record<Mark, number>> = {
  present: 1,
  partial: 0.5,
  absent: 0,
  'not asked': 0,
};

/**
 * Scores a question by what an interviewer said of it. What is not asked counts as not made, so that
 * a score can be compared with those of the written sample answers. O(points).
 * @param rubric every point; what was said of any other counts for nothing
 */
export function scoreQuestion(
  rubric: readonly { readonly id: string; readonly tier: ScoreTier }[],
  said: Pick<QuestionReview, 'points' | 'traps' | 'override'>,
): QuestionScore {
  const tiers = TIERS.map((tier) => {
    const marks = rubric
      .filter((point) => point.tier === tier)
      .map(({ id }) => said.points[id]?.mark ?? 'not asked');
    return tierScore(tier, marks);
  });
  const traps = Object.values(said.traps).filter((trap) => trap.said === 'asserted').length;
  const score = ruleScore(tiers, traps);
  const { override } = said;
  return {
    tiers,
    traps,
    notAsked: tiers.reduce((sum, { notAsked }) => sum + notAsked, 0),
    score,
    most: ruleScore(
      tiers.map(({ tier, made, of, notAsked }) => ({ tier, made: made + notAsked, of })),
      traps,
    ),
    final: override?.score ?? score,
    ...(override ? { override } : {}),
  };
}

/** Whether anything was said that a score can follow from; a question that nobody came to has none. O(points). */
export function isScored({
  points,
  traps,
  override,
}: Pick<QuestionReview, 'points' | 'traps' | 'override'>): boolean {
  const isJudged = Object.values(points).some(({ mark = 'not asked' }) => mark !== 'not asked');
  return isJudged || Object.keys(traps).length > 0 || override !== undefined;
}

function tierScore(tier: ScoreTier, marks: readonly Mark[]): TierScore {
  const of = marks.length;
  const weight = TIER_WEIGHT[tier];
  const made = marks.reduce((sum, mark) => sum + WORTH[mark], 0);
  const notAsked = marks.filter((mark) => mark === 'not asked').length;
  return { tier, made, of, notAsked, weight, share: of === 0 ? weight : (weight * made) / of };
}

/** The rule in words, for whoever scores and whoever is scored. */
export function ruleWords(): string {
  const [first, ...rest] = TIERS.map((tier) => ({ tier, weight: TIER_WEIGHT[tier] }));
  const others = rest.map(({ tier, weight }) => `${tier} points ${weight}`).join(', ');
  return (
    `Of 100, ${first?.tier} points give up to ${first?.weight}, ${others}: ` +
    'present counts whole, partial half, absent and not asked nothing. ' +
    `Each trap that was asserted and not taken back costs ${TRAP_PENALTY}.`
  );
}

/** The score of a whole review; whole numbers from 0 to 100. */
export interface ReviewScore {
  /** The mean of the questions’ final scores, rounded half up. */
  readonly score: number;
  /** The same mean, had everything that was not asked been present; an overridden question stays as it is. */
  readonly most: number;
  readonly final: number;
  readonly override?: Override;
}

/**
 * Scores a review: each question counts the same. O(questions).
 * @param scores of the questions that it covers; without any the score is 0
 */
export function scoreReview(
  scores: readonly Pick<QuestionScore, 'most' | 'final' | 'override'>[],
  override?: Override,
): ReviewScore {
  const score = meanOf(scores.map(({ final }) => final));
  return {
    score,
    most: meanOf(scores.map((one) => (one.override ? one.final : one.most))),
    final: override?.score ?? score,
    ...(override ? { override } : {}),
  };
}

function meanOf(scores: readonly number[]): number {
  const sum = scores.reduce((total, score) => total + score, 0);
  return Math.round(sum / Math.max(1, scores.length));
}
