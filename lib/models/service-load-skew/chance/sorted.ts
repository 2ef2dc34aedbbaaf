import { createRandom } from '../../../kernel/random';
import { requireWorld } from './limits';
import { poissonAt, poissonMasses } from './poisson';
import { sumUpTo } from './sums';

/** What chance makes of the pod at one rank, in connections. */
export interface RankRange {
  readonly expected: number;
  /** In 99 of 100 draws the count lies from `low` to `high`, both included. */
  readonly low: number;
  readonly high: number;
}

/** Up to so many connections the ranges are computed, else they are drawn. */
const EXACT_UP_TO = 120;
const DRAWS = 4000;
const SEED = 'sorted envelope';
/** The quantiles between which 99 of 100 draws lie. */
const LOW = 0.005;
const HIGH = 0.995;
/** A chance so near a quantile is at it: doubles do not tell. */
const NEAR = 1e-12;
/** A chance below this changes no digit of an expectation. */
const NEGLIGIBLE = 1e-18;

/**
 * The connections of the busiest pod, the second, and so on to the idlest, when each connection goes
 * to one of the pods, each equally likely, independently. Each range holds for its own rank, not for
 * all of them together. Exact to 1e-12 up to 120 connections; else from 4,000 seeded draws, whose
 * expectation is off by less than a twentieth of the root of the mean. Below 40 ms.
 * @throws RangeError unless connections are a whole number from 1 to 1000 and pods from 1 to 100.
 */
export function sortedEnvelope(connections: number, pods: number): readonly RankRange[] {
  requireWorld(connections, pods);
  const tails =
    connections <= EXACT_UP_TO ? exactTails(connections, pods) : drawnTails(connections, pods);
  return Array.from({ length: pods }, (_, rank) => {
    const atLeast = tails.map((ranks) => ranks[rank] ?? 0);
    return {
      expected: atLeast.reduce((sum, chance) => sum + chance, 0),
      low: quantile(atLeast, LOW),
      high: quantile(atLeast, HIGH),
    };
  });
}

/** The least count that is not passed with this chance; place k holds the chance of k + 1 or more. */
function quantile(atLeast: readonly number[], share: number): number {
  const count = atLeast.findIndex((chance) => 1 - chance >= share - NEAR);
  return count === -1 ? atLeast.length : count;
}

/**
 * For k = 1, 2, … the chance at each rank of k connections or more, until it is negligible. A rank has
 * so many when as many pods do: C(pods, j) P(j pods have at least k each, the others fewer) summed
 * over j, with Poisson counts whose sum is given (see `load-sums.ts`).
 * O(connections³ + connections² × pods) for all k that matter.
 */
export function exactTails(connections: number, pods: number): readonly Float64Array[] {
  const mean = connections / pods;
  const masses = poissonMasses(mean, 0, connections);
  const all = poissonAt(connections, connections);
  const tails: Float64Array[] = [];
  for (let k = 1, busiest = 1; k <= connections && busiest > NEGLIGIBLE; k += 1) {
    const below = powersOf(masses.subarray(0, k), pods, connections);
    const above = powersOf(
      masses.subarray(k),
      Math.min(pods, Math.floor(connections / k)),
      connections,
    );
    const ranks = new Float64Array(pods);
    let choices = 1;
    for (let j = 1; j < above.length; j += 1) {
      choices *= (pods - j + 1) / j;
      const left = connections - j * k;
      ranks[j - 1] =
        (choices * meetAt(above[j] as Float64Array, below[pods - j] as Float64Array, left)) / all;
    }
    for (let rank = pods - 2; rank >= 0; rank -= 1)
      ranks[rank] = (ranks[rank] as number) + (ranks[rank + 1] as number);
    busiest = ranks[0] as number;
    tails.push(ranks);
  }
  return tails;
}

/** The same from seeded draws. O(draws × (connections + pods log pods)). */
export function drawnTails(connections: number, pods: number): readonly Float64Array[] {
  const { next } = createRandom(SEED);
  const counts = Array.from({ length: connections + 1 }, () => new Float64Array(pods));
  const loads = new Uint16Array(pods);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    loads.fill(0);
    for (let at = 0, rest = 0; at < connections; at += 1) {
      // One number is enough for three pods: a pod is chosen by the digits to the base of the pods.
      const scaled = (at % 3 === 0 ? next() : rest) * pods;
      const pod = scaled | 0;
      rest = scaled - pod;
      loads[pod] = (loads[pod] as number) + 1;
    }
    loads.sort();
    for (let rank = 0; rank < pods; rank += 1) {
      const ranks = counts[loads[pods - 1 - rank] as number] as Float64Array;
      ranks[rank] = (ranks[rank] as number) + 1;
    }
  }
  for (let k = connections - 1; k > 0; k -= 1)
    counts[k]?.forEach((count, rank, ranks) => {
      ranks[rank] = count + (counts[k + 1]?.[rank] as number);
    });
  return counts.slice(1).map((ranks) => ranks.map((count) => count / DRAWS));
}

/** Sums of 0, 1, … `most` counts with these chances, each up to `last`. */
function powersOf(one: Float64Array, most: number, last: number): readonly Float64Array[] {
  const powers: Float64Array[] = [Float64Array.of(1)];
  for (let count = 1; count <= most; count += 1)
    powers.push(sumUpTo(powers[count - 1] as Float64Array, one, last));
  return powers;
}

/** The chance that two counts sum to this. */
function meetAt(one: Float64Array, other: Float64Array, sum: number): number {
  let chance = 0;
  for (let at = Math.max(0, sum - other.length + 1); at <= sum && at < one.length; at += 1)
    chance += (one[at] as number) * (other[sum - at] as number);
  return chance;
}
