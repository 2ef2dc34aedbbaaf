import type { PodGroup } from './pod-groups';
import { poissonAt, poissonMasses } from './poisson';

/**
 * Independent draws with fixed chances, as pods that each have a Poisson count: given their sum, the
 * counts are distributed as the draws. So the chance that all counts keep to bounds is
 * P(all Poisson counts keep to them and sum to the total) / P(they sum to the total), which takes
 * only sums of products of positive numbers: nothing cancels. Source: B. Levin, "A Representation for
 * Multinomial Cumulative Distribution Functions", Annals of Statistics 9 (1981), 1123–1126.
 */

/** Bounds that every pod's count keeps to, both included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The chances of the counts from `from` on; `mean` is that of the count without its bounds. */
interface Masses {
  readonly mean: number;
  readonly from: number;
  readonly of: Float64Array;
}

/** Where counts are kept: everywhere, or only where they lie but for once in 1e18. */
export type Kept = 'all' | 'likely';

/** −ln of what may be left out on one side: 1e-21, which a condition on the sum makes larger. */
const LEFT_OUT = 48;

/** The counts from `from` to `to` that matter (Bernstein's inequality for the Poisson tail). */
export function keptCounts(
  mean: number,
  total: number,
  kept: Kept,
): readonly [from: number, to: number] {
  if (kept === 'all') return [0, total];
  const down = Math.sqrt(2 * LEFT_OUT * mean);
  const up = LEFT_OUT / 3 + Math.sqrt((LEFT_OUT / 3) ** 2 + 2 * LEFT_OUT * mean);
  return [Math.max(0, Math.floor(mean - down)), Math.min(total, Math.ceil(mean + up))];
}

/**
 * The chance that the counts of all pods keep to the bounds when `total` draws fall on them. The
 * groups' chances times pods sum to 1. Exact to about 1e-13 of itself for `'all'` counts, of 1 for
 * `'likely'` ones. O(w² log pods) for one group, with w = √total for likely counts and else the
 * total; O(total × pods) and log pods for many groups.
 */
export function chanceWithin(
  { least, most }: Bounds,
  total: number,
  groups: readonly PodGroup[],
  kept: Kept,
): number {
  let factors = groups.flatMap(({ chance, pods }) => {
    const mean = total * chance;
    const [from, to] = keptCounts(mean, total, kept);
    const low = Math.max(least, from);
    const one = { mean, from: low, of: poissonMasses(mean, low, Math.min(most, to)) };
    const half = pods >> 1;
    const power = powerOf(one, half, total, kept);
    if (!power) return [one];
    return [power, pods % 2 === 1 ? sumOf(power, one, total, kept) : power];
  });
  while (factors.length > 2) factors = inPairs(factors, total, kept);
  const [one, other = { mean: 0, from: 0, of: Float64Array.of(1) }] = factors;
  return one ? Math.min(1, meetAt(one, other, total) / poissonAt(total, total)) : 0;
}

/**
 * About how many multiplications {@link chanceWithin} takes for likely counts when a pod's bounds lie
 * `width` counts apart or less; a million take about a millisecond. O(pods log pods).
 */
export function withinWork(width: number, total: number, groups: readonly PodGroup[]): number {
  const widthOf = ({ chance, pods }: PodGroup) => {
    const [from, to] = keptCounts(total * chance * pods, total, 'likely');
    return Math.min(to - from + 1, width * pods + 1);
  };
  let work = 0;
  const join = (one: PodGroup, other: PodGroup): PodGroup => {
    work += widthOf(one) * widthOf(other);
    const pods = one.pods + other.pods;
    return { chance: (one.chance * one.pods + other.chance * other.pods) / pods, pods };
  };
  let factors = groups.flatMap(({ chance, pods }) => {
    let power = { chance, pods: 1 };
    while (power.pods * 4 <= pods) power = join(power, power);
    const half = { chance, pods: pods >> 1 };
    return pods > 1 ? [half, { chance, pods: pods - half.pods }] : [{ chance, pods }];
  });
  while (factors.length > 2)
    factors = factors.flatMap((one, at) => {
      const next = factors[at + 1];
      if (at % 2 === 1) return [];
      return next ? [join(one, next)] : [one];
    });
  return work + total + 1;
}

/** Σ one(s) · other(total − s): the chance that the two counts sum to the total. */
function meetAt(one: Masses, other: Masses, total: number): number {
  const rest = total - one.from - other.from;
  const first = Math.max(0, rest - other.of.length + 1);
  const last = Math.min(one.of.length - 1, rest);
  let sum = 0;
  for (let at = first; at <= last; at += 1)
    sum += (one.of[at] as number) * (other.of[rest - at] as number);
  return sum;
}

/** The sum of two independent counts, where it is kept. O(product of their lengths). */
function sumOf(one: Masses, other: Masses, total: number, kept: Kept): Masses {
  const mean = one.mean + other.mean;
  const [low, high] = keptCounts(mean, total, kept);
  const from = Math.max(low, one.from + other.from);
  const to = Math.min(high, one.from + one.of.length + other.from + other.of.length - 2);
  const of = new Float64Array(Math.max(0, to - from + 1));
  const shift = one.from + other.from - from;
  for (let at = 0; at < one.of.length; at += 1) {
    const weight = one.of[at] as number;
    const first = Math.max(0, -shift - at);
    const last = Math.min(other.of.length, of.length - shift - at);
    for (let by = first; by < last; by += 1)
      of[shift + at + by] = (of[shift + at + by] as number) + weight * (other.of[by] as number);
  }
  return { mean, from, of };
}

/** The sum of so many counts of one kind; undefined for none. */
function powerOf(one: Masses, count: number, total: number, kept: Kept): Masses | undefined {
  if (count <= 1) return count === 1 ? one : undefined;
  const half = powerOf(one, count >> 1, total, kept) as Masses;
  const even = sumOf(half, half, total, kept);
  return count % 2 === 1 ? sumOf(even, one, total, kept) : even;
}

/** Sums of neighbors, narrow ones first, so that wide ones are summed rarely. */
function inPairs(factors: readonly Masses[], total: number, kept: Kept): Masses[] {
  const sorted = factors.toSorted((a, b) => a.of.length - b.of.length);
  return sorted.flatMap((one, at) => {
    const next = sorted[at + 1];
    if (at % 2 === 1) return [];
    return next ? [sumOf(one, next, total, kept)] : [one];
  });
}
