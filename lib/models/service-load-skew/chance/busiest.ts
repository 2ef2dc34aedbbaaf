import { requireWorld } from './limits';
import { chanceWithin } from './load-sums';
import { poissonAt, poissonMasses } from './poisson';
import { sumUpTo } from './sums';

/**
 * The busiest pod when each connection goes to one of the pods, each equally likely, independently.
 * In doubles, for the page; `occupancy.ts` has the same in exact fractions and takes longer.
 */

/** The chance of fewer, and that of at least so many; the smaller one keeps its digits. */
interface Tails {
  readonly below: number;
  readonly atLeast: number;
}

/** Up to this expected number of pods above the bound the series converges fast. */
const FEW = 0.5;
/** What adds less than this part to a sum is left out. */
const NEGLIGIBLE = 1e-18;

/**
 * The chance that the busiest pod has at least k connections, to about 1e-13 of itself and down to
 * 1e-290. Below 5 ms for 1,000 connections over 100 pods.
 * @throws RangeError unless connections and pods are within `LIMITS`, and k is an integer.
 */
export function maxAtLeast(k: number, connections: number, pods: number): number {
  requireWorld(connections, pods);
  if (!Number.isInteger(k)) throw new RangeError(`k: a whole number, not ${k}`);
  return tailsAt(k, connections, pods).atLeast;
}

/**
 * The chance that the busiest pod has exactly m connections, for m = 0 to `connections`. Each to
 * about 1e-12 of itself where it is above 1e-290. Some 100 ms at the limits.
 * @throws RangeError unless connections and pods are within `LIMITS`.
 */
export function maxDistribution(connections: number, pods: number): readonly number[] {
  requireWorld(connections, pods);
  let here = tailsAt(0, connections, pods);
  return Array.from({ length: connections + 1 }, (_, m) => {
    const at = here;
    if (at.atLeast === 0) return 0;
    here = tailsAt(m + 1, connections, pods);
    return here.below < 0.5 ? here.below - at.below : at.atLeast - here.atLeast;
  });
}

/**
 * The most connections of the busiest pod that chance explains: more come in fewer than `below` of
 * all draws. O(values of the busiest pod that can happen) of `maxAtLeast`.
 * @param below 0 to 1, itself excluded
 * @throws RangeError unless connections and pods are within `LIMITS`.
 */
export function mostByChance(connections: number, pods: number, below: number): number {
  let most = Math.ceil(connections / pods);
  while (maxAtLeast(most + 1, connections, pods) >= below) most += 1;
  return most;
}

/**
 * The chances around k. Where pods above k are rare, by inclusion and exclusion over how many there
 * are, which loses no digits of a small chance; else from the chance that every pod is below k.
 */
function tailsAt(k: number, connections: number, pods: number): Tails {
  if (k <= Math.ceil(connections / pods)) return { below: 0, atLeast: 1 };
  if (k > connections) return { below: 1, atLeast: 0 };
  const atLeast = seriesFrom(k, connections, pods);
  if (atLeast !== undefined) return { below: 1 - atLeast, atLeast };
  const groups = [{ chance: 1 / pods, pods }];
  const below = chanceWithin({ least: 0, most: k - 1 }, connections, groups, 'all');
  return { below, atLeast: 1 - below };
}

/**
 * Σ (−1)^(j + 1) C(pods, j) P(the first j pods have at least k each); undefined when its first term
 * is above `FEW`. Takes a k above the mean, where the chances of a pod's counts fall from k on.
 */
function seriesFrom(k: number, connections: number, pods: number): number | undefined {
  const mean = connections / pods;
  const tail = upToNegligible(poissonMasses(mean, k, connections));
  const all = poissonAt(connections, connections);
  let together: Float64Array = Float64Array.of(1);
  let sum = 0;
  let choices = 1;
  for (let j = 1; j <= pods && j * k <= connections; j += 1) {
    together = upToNegligible(sumUpTo(together, tail, connections - j * k));
    choices *= (pods - j + 1) / j;
    const term = (choices * onOthers(together, connections - j * k, mean * (pods - j))) / all;
    if (j === 1 && term > FEW) return undefined;
    sum += j % 2 === 1 ? term : -term;
    if (term < sum * NEGLIGIBLE) break;
  }
  return sum;
}

/** Σ together(s) · P(the other pods have what is left of `left`). */
function onOthers(together: Float64Array, left: number, mean: number): number {
  const from = left - together.length + 1;
  const others = poissonMasses(mean, from, left);
  return together.reduce((sum, chance, s) => sum + chance * (others[left - s - from] as number), 0);
}

/** Chances that fall, without the last ones, which are small beside the first. */
function upToNegligible(chances: Float64Array): Float64Array {
  const end = chances.findLastIndex((chance) => chance > (chances[0] as number) * 1e-22);
  return chances.subarray(0, Math.max(1, end + 1));
}
