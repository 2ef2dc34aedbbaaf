import { formatNumber, formatPercent } from '../kernel/format';
import { createRandom } from '../kernel/random';
import { type Agreement, agreement } from './agreement';
import type { Anchor, ReviewGuide } from './guide';
import { scoreAnswer, TIER_WEIGHT } from './score';

/**
 * What is to be reached over all sample answers before one scores candidates. 80 % of the marks the
 * same is what many texts call the least that is acceptable (M. L. McHugh, Biochemia Medica 22, 2012,
 * https://doi.org/10.11613/BM.2012.031); a kappa from 0.61 is “substantial” (J. R. Landis and
 * G. G. Koch, Biometrics 33, 1977, https://doi.org/10.2307/2529310).
 */
const GOAL = { share: 0.8, kappa: 0.61 } as const;

/** How many of the sample answers one reads. */
const DRAWN = 3;

/**
 * How far each score may be from its reference, in points of 100: as much as one point of the must
 * tier weighs, rounded up. Ours. O(points).
 */
export function scoreMargin(points: ReviewGuide['points']): number {
  return Math.ceil(TIER_WEIGHT.must / points.filter(({ tier }) => tier === 'must').length);
}

/** The goal in words, such as a page names before it is scored. */
export function goalWords(margin: number): string {
  const share = formatPercent(GOAL.share);
  const kappa = formatNumber(GOAL.kappa);
  return `at least ${share} of your marks the same as the reference, κ at least ${kappa}, and each score within ${margin} of its reference`;
}

/**
 * Three of a question's sample answers, in an order that does not tell how good they are. The same
 * for everybody who takes the same seed. O(1).
 * @param seed any text
 */
export function drawAnchors(
  { slug, anchors }: Pick<ReviewGuide, 'slug' | 'anchors'>,
  seed: string,
): readonly Anchor[] {
  const random = createRandom(`${slug} ${seed}`);
  const left = [...anchors];
  return Array.from({ length: DRAWN }, () =>
    left.splice(Math.floor(random.next() * left.length), 1),
  ).flat();
}

/** What a reader says of a sample answer. */
export interface ReaderMarks {
  /** By the id of the point. Those of the must tier are all judged in the end, others if one likes. */
  readonly points: Readonly<Record<string, 'present' | 'absent'>>;
  /** Ids of the traps that it asserts; the others it does not. */
  readonly traps: readonly string[];
}

/** Where a reader and the reference are not of one mind. */
export interface Difference {
  readonly kind: 'point' | 'trap';
  readonly id: string;
  /** The words that the reference takes for it; none where it finds it absent. */
  readonly words: readonly string[];
}

/** How a reader's marks of one answer compare with the reference. */
export interface Comparison {
  /** Of each point that the reader judged: the reader's mark and the reference's. */
  readonly pairs: readonly (readonly [string, string])[];
  /** By the rule, 0 to 100. A point that the reader left open counts as the reference has it. */
  readonly score: number;
  readonly reference: number;
  /** Points first, each in the order of the guide. */
  readonly differences: readonly Difference[];
}

/** Compares one answer. O((points + traps) · marks). */
export function compareMarks(
  { points, traps }: Pick<ReviewGuide, 'points' | 'traps'>,
  anchor: Anchor,
  reader: ReaderMarks,
): Comparison {
  const wordsFor = (id: string) =>
    anchor.marks.filter((mark) => mark.id === id).map(({ words }) => words);
  const judged = points.map(({ id }) => {
    const words = wordsFor(id);
    const reference = words.length > 0 ? 'present' : 'absent';
    return { id, words, reference, said: reader.points[id] } as const;
  });
  const asserted = traps.map(({ id }) => ({
    id,
    words: wordsFor(id),
    said: reader.traps.includes(id),
  }));
  const made = judged.filter(({ said, reference }) => (said ?? reference) === 'present');
  return {
    pairs: judged.flatMap(({ said, reference }) => (said ? [[said, reference] as const] : [])),
    score: scoreAnswer(
      points,
      new Set(made.map(({ id }) => id)),
      asserted.filter(({ said }) => said).length,
    ),
    reference: anchor.score,
    differences: [
      ...judged
        .filter(({ said, reference }) => said && said !== reference)
        .map(({ id, words }) => ({ kind: 'point' as const, id, words })),
      ...asserted
        .filter(({ said, words }) => said !== words.length > 0)
        .map(({ id, words }) => ({ kind: 'trap' as const, id, words })),
    ],
  };
}

/** What was reached over several answers. */
interface Reached {
  readonly agreement: Agreement;
  /** How many of the scores are within the margin. */
  readonly close: number;
  readonly isGoal: boolean;
}

/**
 * What was reached over the answers together; kappa is counted over all of them, since the few marks
 * of one say little. Without a kappa, everything was the same. O(pairs).
 * @param margin how far a score may be from its reference
 */
export function reachedBy(all: readonly Comparison[], margin: number): Reached {
  const together = agreement(all.flatMap(({ pairs }) => pairs));
  const close = all.filter(({ score, reference }) => Math.abs(score - reference) <= margin).length;
  const { share, kappa = 1 } = together;
  const isGoal = share >= GOAL.share && kappa >= GOAL.kappa && close === all.length;
  return { agreement: together, close, isGoal };
}

/** Such as “17 of 18 the same, κ 0.84”: kappa is cut, never rounded up to a goal. */
export function agreementWords({ same, of, kappa }: Agreement): string {
  const beyond = kappa === undefined ? '' : `, κ ${formatNumber(kappa, 2, 'most')}`;
  return `${same} of ${of} the same${beyond}`;
}
