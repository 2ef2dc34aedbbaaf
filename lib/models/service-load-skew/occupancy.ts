import { add, ONE, type Rational, rational, subtract, ZERO } from '../../kernel/rational';

/**
 * Connections thrown at pods, each pod equally likely and each throw independent: the rule of
 * kube-proxy's iptables and nftables modes. Classical occupancy ("balls into bins"); source:
 * W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, ch. II and IV.
 * Everything is exact; `toNumber` in the kernel makes a double of it.
 */

/** One rule of the chain: the chance that it matches when it is reached, and overall. */
export interface ChainRule {
  readonly whenReached: Rational;
  readonly overall: Rational;
}

/**
 * The chain that kube-proxy writes for `pods` endpoints: rule i (from 0) matches with 1/(pods − i)
 * and hands the rest on. `overall` comes out as 1/pods for every rule. O(pods).
 * @throws RangeError unless `pods` is an integer of at least 1.
 */
export function chainRules(pods: number): readonly ChainRule[] {
  requireCount('pods', pods, 1);
  let reached: Rational = ONE;
  return Array.from({ length: pods }, (_, index) => {
    const whenReached = rational(1, pods - index);
    const overall = rational(reached.n * whenReached.n, reached.d * whenReached.d);
    reached = subtract(reached, overall);
    return { whenReached, overall };
  });
}

/**
 * How many of the pods^connections equally likely outcomes leave no pod with more than `most`
 * connections. The next connection may go to any pod but one that has `most` already: for each
 * pod, those are the choices of its `most` connections times the ways to place the rest on the
 * other pods. O(pods × connections) operations on bigints.
 * @throws RangeError unless the counts are integers, `pods` at least 1, the others at least 0.
 */
export function outcomesUpTo(most: number, connections: number, pods: number): bigint {
  requireCount('most', most, 0);
  requireCount('connections', connections, 0);
  requireCount('pods', pods, 1);
  const choices = choicesOf(most, connections);
  let ways = [1n, ...new Array<bigint>(connections).fill(0n)];
  for (let pod = 1; pod <= pods; pod += 1) {
    const onOthers = ways;
    ways = [1n];
    for (let placed = 0; placed < connections; placed += 1) {
      const full = (choices[placed] ?? 0n) * (onOthers[placed - most] ?? 0n);
      ways.push(BigInt(pod) * ((ways[placed] ?? 0n) - full));
    }
  }
  return ways[connections] ?? 0n;
}

/** The chance that the busiest pod has exactly k connections, for k = 0 to `connections`. */
export function busiestPodDistribution(connections: number, pods: number): readonly Rational[] {
  const all = BigInt(pods) ** BigInt(connections);
  let below = 0n;
  return Array.from({ length: connections + 1 }, (_, most) => {
    const upTo = outcomesUpTo(most, connections, pods);
    const exactly = rational(upTo - below, all);
    below = upTo;
    return exactly;
  });
}

/** The expected number of connections on the busiest pod. */
export function expectedBusiest(connections: number, pods: number): Rational {
  return busiestPodDistribution(connections, pods).reduce(
    (sum, chance, count) => add(sum, rational(chance.n * BigInt(count), chance.d)),
    ZERO,
  );
}

/**
 * The chance that at least one pod has no connection at all, by inclusion and exclusion:
 * Σ (−1)^(k+1) C(pods, k) ((pods − k) / pods)^connections for k = 1 to pods. O(pods) terms.
 * @throws RangeError unless the counts are integers, `pods` at least 1, `connections` at least 0.
 */
export function chanceOfIdlePod(connections: number, pods: number): Rational {
  requireCount('connections', connections, 0);
  requireCount('pods', pods, 1);
  const all = BigInt(pods) ** BigInt(connections);
  let outcomes = 0n;
  for (let idle = 1, choose = BigInt(pods); idle <= pods; idle += 1) {
    const without = choose * BigInt(pods - idle) ** BigInt(connections);
    outcomes += idle % 2 === 1 ? without : -without;
    choose = (choose * BigInt(pods - idle)) / BigInt(idle + 1);
  }
  return rational(outcomes, all);
}

/** The expected number of pods without a connection: pods × (1 − 1/pods)^connections. */
export function expectedIdle(connections: number, pods: number): Rational {
  requireCount('connections', connections, 0);
  requireCount('pods', pods, 1);
  const all = BigInt(pods) ** BigInt(connections);
  return rational(BigInt(pods) * BigInt(pods - 1) ** BigInt(connections), all);
}

/**
 * Standard deviation of one pod's connections over their mean: √((pods − 1) / connections), from
 * the binomial distribution. `connections` may be a fraction (see `effectiveConnections`).
 */
export function relativeSpread(connections: number, pods: number): number {
  return Math.sqrt((pods - 1) / connections);
}

/**
 * The fewest connections whose `relativeSpread` is at most `spread` (0.1 is 10 %).
 * @throws RangeError unless `spread` is a number above 0.
 */
export function connectionsForSpread(pods: number, spread: number): number {
  if (!(spread > 0)) throw new RangeError(`spread: a number above 0, not ${spread}`);
  return Math.ceil(Number(((pods - 1) / spread ** 2).toPrecision(12)));
}

/** C(n, taken) for n = 0 to `last`. */
function choicesOf(taken: number, last: number): readonly bigint[] {
  const choices: bigint[] = new Array<bigint>(Math.min(taken, last + 1)).fill(0n);
  for (let n = taken, choice = 1n; n <= last; n += 1) {
    choices.push(choice);
    choice = (choice * BigInt(n + 1)) / BigInt(n + 1 - taken);
  }
  return choices;
}

function requireCount(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`${name}: an integer of at least ${least}, not ${value}`);
  }
}
