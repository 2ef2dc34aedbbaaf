import { maxAtLeastUneven, minAtMost, rangeAtLeast, rangeWork } from '../chance/multinomial';
import { coefficientOfVariation, gini, jain, maxOverMean } from '../measures';
import { type CountsWarning, warningsOf } from './count-warnings';
import type { PodCount } from './gathering';
import type { Unit } from './line';
import { farthestPods, type PodTail } from './pod-tails';
import { type Shape, shapeOf } from './shape';

/**
 * Something that is uneven about the counts, and how often chance alone makes it so uneven or more:
 * the busiest pod has `count` or more, the idlest that or fewer, they are `count` or more apart; with
 * weights also one pod (`name`) lies so far above or below the `expected` of its own.
 */
export interface Tail {
  readonly of: 'busiest' | 'idlest' | 'range' | 'above' | 'below';
  readonly name?: string;
  readonly count: number;
  readonly expected?: number;
  /** 0 to 1: exact, but for `above` and `below`, whose true chance is at most this. */
  readonly p: number;
}

/**
 * What the counts say. `not-draws`: they count something that no draw per connection decided.
 * `nothing`: fewer than two pods, or all counts are 0. Else by the rarest tail: `chance` from 1 of
 * 100 on, `rare` from 1 of 1,000, `not-chance` below; or `too-even`, when chance makes counts at most
 * so uneven in `p`, below 1 of 100. That is not asked of counts with weights.
 */
export type CountsVerdict =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-draws'; readonly unit: 'requests' | 'millicores' }
  | { readonly kind: 'chance'; readonly tail: Tail }
  | { readonly kind: 'too-even'; readonly p: number }
  | { readonly kind: 'rare' | 'not-chance'; readonly tail: Tail; readonly shape: Shape };

/** Counts per pod, measured and judged. */
export interface CountsJudgment {
  readonly unit: Unit;
  readonly pods: readonly PodCount[];
  readonly weighted: boolean;
  readonly total: number;
  readonly mean: number;
  readonly busiest: PodCount | null;
  readonly idlest: PodCount | null;
  readonly measures: {
    readonly maxOverMean: number;
    readonly coefficientOfVariation: number;
    readonly gini: number;
    readonly jain: number;
  };
  /** Empty unless the counts are judged; without `range` when that would take too long. */
  readonly tails: readonly Tail[];
  readonly verdict: CountsVerdict;
  readonly warnings: readonly CountsWarning[];
}

const RARE = 0.01;
const NO_CHANCE = 0.001;

/**
 * Tails below this are rare alike, and the first of them is told: the range's chance is exact to
 * 1e-12 of 1 and not of itself, so that it may come out as 0.
 */
const RAREST_TOLD = 1e-9;

/** Multiplications for the range that a caller waits for: about a tenth of a second. */
const MOST_RANGE_WORK = 5e7;

/**
 * Judges counts per pod as `readCounts` gives them: whether independent draws, all pods alike or as
 * their weights say, make them. Fair counts are called `not-chance` in at most 5 of 1,000 cases: each
 * of the up to five tails in 1 of 1,000. The work is that of `maxAtLeastUneven`, a few times, and
 * of `rangeAtLeast` where `rangeWork` is at most `mostRangeWork`: about a second for 200 pods and
 * 200,000 connections, several with 200 different weights, so that it belongs into a worker.
 */
export function judgeCounts(
  { unit, pods }: { readonly unit: Unit; readonly pods: readonly PodCount[] },
  mostRangeWork = MOST_RANGE_WORK,
): CountsJudgment {
  const counts = pods.map(({ count }) => count);
  const total = sum(counts);
  const weighted = pods.some(({ weight }) => weight !== undefined);
  const weights = pods.map(({ weight }) => weight ?? 1);
  const weightOfAll = sum(weights);
  const chances = weights.map((weight) => weight / weightOfAll);
  const known = unit === 'requests' || unit === 'millicores';
  const judged = !known && pods.length > 1 && total > 0;
  const tails = judged ? tailsOf(pods, chances, weighted, mostRangeWork) : [];
  return {
    unit,
    pods,
    weighted,
    total,
    mean: pods.length > 0 ? total / pods.length : 0,
    busiest: extreme(pods, (a, b) => b > a),
    idlest: extreme(pods, (a, b) => b < a),
    measures: {
      maxOverMean: maxOverMean(counts),
      coefficientOfVariation: coefficientOfVariation(counts),
      gini: gini(counts),
      jain: jain(counts),
    },
    tails,
    verdict: known
      ? { kind: 'not-draws', unit }
      : verdictOf(counts, chances, weighted, tails, mostRangeWork),
    warnings: judged ? warningsOf(counts, unit === 'connections') : [],
  };
}

function tailsOf(
  pods: readonly PodCount[],
  chances: readonly number[],
  weighted: boolean,
  mostRangeWork: number,
): readonly Tail[] {
  const counts = pods.map(({ count }) => count);
  const total = sum(counts);
  const most = Math.max(...counts);
  const least = Math.min(...counts);
  const range = most - least;
  const tails: Tail[] = [
    { of: 'busiest', count: most, p: maxAtLeastUneven(most, total, chances) },
    { of: 'idlest', count: least, p: minAtMost(least, total, chances) },
  ];
  const far = weighted ? farthestPods(counts, chances) : undefined;
  if (far) tails.push(ofPod('above', far.above, pods), ofPod('below', far.below, pods));
  if (rangeWork(total, pods.length, range, chances) <= mostRangeWork)
    tails.push({ of: 'range', count: range, p: rangeAtLeast(range, total, chances) });
  return tails;
}

function ofPod(
  of: 'above' | 'below',
  { pod, expected, p }: PodTail,
  pods: readonly PodCount[],
): Tail {
  const { name = '', count = 0 } = pods[pod] ?? {};
  return { of, name, count, expected, p };
}

function verdictOf(
  counts: readonly number[],
  chances: readonly number[],
  weighted: boolean,
  tails: readonly Tail[],
  mostRangeWork: number,
): CountsVerdict {
  const [busiest] = tails;
  if (!busiest) return { kind: 'nothing' };
  const told = ({ p }: Tail) => Math.max(p, RAREST_TOLD);
  const rarest = tails.reduce((a, b) => (told(b) < told(a) ? b : a));
  if (rarest.p < RARE) {
    const kind = rarest.p < NO_CHANCE ? 'not-chance' : 'rare';
    return { kind, tail: rarest, shape: shapeOf(counts, chances) };
  }
  const p = weighted ? 1 : asEven(counts, chances, mostRangeWork);
  return p < RARE ? { kind: 'too-even', p } : { kind: 'chance', tail: busiest };
}

/** The chance of a range no wider; where that is too much work, of a busiest pod no busier. */
function asEven(
  counts: readonly number[],
  chances: readonly number[],
  mostRangeWork: number,
): number {
  const total = sum(counts);
  const most = Math.max(...counts);
  const wider = most - Math.min(...counts) + 1;
  return rangeWork(total, counts.length, wider, chances) <= mostRangeWork
    ? 1 - rangeAtLeast(wider, total, chances)
    : 1 - maxAtLeastUneven(most + 1, total, chances);
}

function extreme(
  pods: readonly PodCount[],
  further: (a: number, b: number) => boolean,
): PodCount | null {
  return pods.reduce<PodCount | null>(
    (found, pod) => (found === null || further(found.count, pod.count) ? pod : found),
    null,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
