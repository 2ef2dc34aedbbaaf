import type { HeldChances } from './held';
import { requireWorld } from './limits';
import { Profiles } from './profiles';

/** The figures of `held`, and how exact they are. */
export interface TwoChoices extends HeldChances {
  /**
   * The chance of all that was left out, because each of it is rarer than 1e-20. The probabilities are
   * wrong by at most this much, and the expectations by this much of themselves. 0 for small worlds.
   */
  readonly leftOut: number;
}

/** Profiles rarer than `RARE` are left out while more than `FEW` are possible. */
const RARE = 1e-20;
const FEW = 2000;
/** How much may be followed: profiles, and steps from one to another. */
interface Effort {
  readonly profiles: number;
  readonly steps: number;
}

/** What takes some three seconds. */
const MOST: Effort = { profiles: 1_000_000, steps: 200_000_000 };
/** A chance so near a quantile is at it: doubles do not tell. */
const NEAR = 1e-12;

/**
 * The figures when each connection looks at two random pods and goes to the one with fewer
 * connections, ties at random, and stays ("power of two choices"; source: Y. Azar, A. Broder,
 * A. Karlin, E. Upfal, "Balanced Allocations", SIAM Journal on Computing 29 (1999), 180–200).
 * `distinct` tells whether the two pods are never the same one; a single pod then gets all.
 *
 * Follows the distribution over all profiles, connection by connection, to 12 significant digits
 * (see `leftOut`). Works for any number of connections over up to 8 pods (10 when distinct), and for
 * about 65 connections over 20 pods, 90 over 50 and 115 over 100; the largest of these take some
 * seconds, which is also where it ends.
 * @throws RangeError unless connections are a whole number from 1 to 1000 and pods from 1 to 100, and
 *   when what can happen is too much for an exact answer.
 */
export function twoChoices(
  connections: number,
  pods: number,
  distinct: boolean,
  most: Effort = MOST,
): TwoChoices {
  requireWorld(connections, pods);
  const pairsOf = (count: number) => count * (distinct && pods > 1 ? count - 1 : count);
  const { busiest, leftOut } = busiestAfter(connections, pods, pairsOf, most);
  const idle = idleAfter(connections, pods, pairsOf);
  const mean = connections / pods;
  const expectedMax = busiest.reduce((sum, chance, most) => sum + chance * most, 0);
  return {
    mean,
    expectedMax,
    expectedMaxOverMean: expectedMax / mean,
    pSomePodGetsNone: idle.slice(1).reduce((sum, chance) => sum + chance, 0),
    pMaxAtLeastTwiceMean: busiest
      .slice(Math.ceil((2 * connections) / pods))
      .reduceRight((sum, chance) => sum + chance, 0),
    expectedPodsWithNone: idle.reduce((sum, chance, count) => sum + chance * count, 0),
    medianMax: quantile(busiest, 0.5),
    p95Max: quantile(busiest, 0.95),
    leftOut,
  };
}

/** The least place up to which there is this share of the distribution. */
function quantile(distribution: readonly number[], share: number): number {
  let sum = 0;
  return distribution.findIndex((chance) => {
    sum += chance;
    return sum >= share - NEAR;
  });
}

/** The chances of the busiest pod's connections, from 0 to all. */
function busiestAfter(
  connections: number,
  pods: number,
  pairsOf: (pods: number) => number,
  most: Effort,
) {
  const profiles = new Profiles(pods, pairsOf);
  let chances = new Float64Array(most.profiles + connections + 2);
  let next = new Float64Array(chances.length);
  let possible = [0];
  let leftOut = 0;
  let steps = 0;
  chances[0] = 1;
  for (let connection = 0; connection < connections; connection += 1) {
    const least = possible.length > FEW ? RARE : 0;
    const then: number[] = [];
    for (const profile of possible) {
      const chance = chances[profile] as number;
      chances[profile] = 0;
      if (chance < least) {
        leftOut += chance;
        continue;
      }
      steps += profiles.step(profile, chance, next, then);
      if (profiles.count > most.profiles || steps > most.steps)
        throw tooMuch(connections, pods, most);
    }
    possible = then;
    [chances, next] = [next, chances];
  }
  const busiest = new Array<number>(connections + 1).fill(0);
  for (const profile of possible) {
    const count = profiles.busiest(profile, connections);
    busiest[count] = (busiest[count] ?? 0) + (chances[profile] as number) / (1 - leftOut);
  }
  return { busiest, leftOut };
}

function tooMuch(connections: number, pods: number, { profiles, steps }: Effort): RangeError {
  const says = `few enough that what is likely over ${pods} pods fits ${profiles} ways to lie and ${steps} steps`;
  return new RangeError(`connections: ${says}, not ${connections}`);
}

/**
 * The chances that 0, 1, … pods have no connection. One goes to an idle pod when one of the two is
 * idle, whatever the others hold, so this is exact for itself. O(connections × pods).
 */
function idleAfter(connections: number, pods: number, pairsOf: (pods: number) => number) {
  const idle = new Float64Array(pods + 1);
  idle[pods] = 1;
  for (let connection = 0; connection < connections; connection += 1)
    for (let count = 0; count <= pods; count += 1) {
      const both = pairsOf(pods - count) / pairsOf(pods);
      const fewer = (idle[count + 1] ?? 0) * (1 - pairsOf(pods - count - 1) / pairsOf(pods));
      idle[count] = (idle[count] as number) * both + fewer;
    }
  return idle;
}
