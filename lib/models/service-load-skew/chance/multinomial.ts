import { binomialWithin } from './binomial';
import { chanceWithin, keptCounts, withinWork } from './load-sums';
import { groupsOf, type PodGroup } from './pod-groups';

/**
 * Tails for counts that somebody saw: draws that are independent and each fall on pod i with its own
 * chance. Chances come out exact to 1e-12; small tails keep their leading digits.
 */

/** Up to this, the sum over pods is the chance that any pod is beyond, to 1e-10 of itself. */
const RARE = 1e-10;

/**
 * The chance that the busiest pod has at least k of `total` draws. O(total × pods) and log pods when
 * all chances differ, O(total) when they are equal: below 1 s at the limits.
 * @throws RangeError unless total is a whole number up to 200,000, there are 1 to 200 chances of at
 *   least 0 that sum to 1, and k is an integer.
 */
export function maxAtLeastUneven(k: number, total: number, chances: readonly number[]): number {
  const groups = groupsOf(total, chances, { k });
  if (k <= Math.ceil(total / chances.length)) return 1;
  if (k > total) return 0;
  const rare = sumOverPods(groups, ({ chance }) => {
    const [from, to] = keptCounts(total * chance, total, 'likely');
    return binomialWithin(k, Math.min(total, k + to - from), total, chance);
  });
  if (rare <= RARE) return rare;
  return 1 - chanceWithin({ least: 0, most: k - 1 }, total, groups, 'likely');
}

/**
 * The chance that the idlest pod has at most k of `total` draws. Cost and errors as
 * {@link maxAtLeastUneven}.
 */
export function minAtMost(k: number, total: number, chances: readonly number[]): number {
  const groups = groupsOf(total, chances, { k });
  if (k >= Math.floor(total / chances.length)) return 1;
  if (k < 0) return 0;
  const rare = sumOverPods(groups, ({ chance }) => {
    const [from, to] = keptCounts(total * chance, total, 'likely');
    return binomialWithin(Math.max(0, k - to + from), k, total, chance);
  });
  if (rare <= RARE) return rare;
  return 1 - chanceWithin({ least: k + 1, most: total }, total, groups, 'likely');
}

/**
 * The chance that busiest and idlest pod are at least r apart when `total` draws fall on pods with
 * these chances, exact to 1e-12. For what it costs see {@link rangeWork}.
 * @throws RangeError as `maxAtLeastUneven` does.
 */
export function rangeAtLeast(r: number, total: number, chances: readonly number[]): number {
  const steps = rangeSteps(r, total, chances);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** {@link rangeAtLeast} in steps: yields the share of the work that is done, returns the chance. */
export function* rangeSteps(
  r: number,
  total: number,
  chances: readonly number[],
): Generator<number, number> {
  const groups = groupsOf(total, chances, { r });
  if (r <= 0) return 1;
  if (r > total) return 0;
  const [first, last] = idlestCounts(r, total, groups);
  let closer = 0;
  for (let idlest = first; idlest <= last; idlest += 1) {
    const most = idlest + r - 1;
    closer += chanceWithin({ least: idlest, most }, total, groups, 'likely');
    closer -= chanceWithin({ least: idlest + 1, most }, total, groups, 'likely');
    yield (idlest - first + 1) / (last - first + 1);
  }
  return Math.min(1, Math.max(0, 1 - closer));
}

/**
 * About how many multiplications {@link rangeAtLeast} takes, so that callers can leave it out: a
 * thousand million take about a second. It grows with the square of the range, or with the square of
 * the total for wide ranges. O(pods log pods). Equal chances unless others are given.
 */
export function rangeWork(
  total: number,
  pods: number,
  r: number = total,
  chances: readonly number[] = new Array<number>(pods).fill(1 / pods),
): number {
  const groups = groupsOf(total, chances, { r });
  const [first, last] = idlestCounts(r, total, groups);
  return 2 * Math.max(0, last - first + 1) * withinWork(r, total, groups);
}

/** The counts of the idlest pod for which all pods may lie less than r apart. */
function idlestCounts(
  r: number,
  total: number,
  groups: readonly PodGroup[],
): readonly [first: number, last: number] {
  const pods = groups.reduce((sum, group) => sum + group.pods, 0);
  const kept = groups.map(({ chance }) => keptCounts(total * chance, total, 'likely'));
  return [
    Math.max(
      Math.min(...kept.map(([from]) => from)),
      Math.max(...kept.map(([from]) => from)) - r + 1,
      Math.ceil(total / pods) - r + 1,
    ),
    Math.min(Math.floor(total / pods), ...kept.map(([, to]) => to)),
  ];
}

function sumOverPods(groups: readonly PodGroup[], of: (group: PodGroup) => number): number {
  return groups.reduce((sum, group) => sum + group.pods * of(group), 0);
}
