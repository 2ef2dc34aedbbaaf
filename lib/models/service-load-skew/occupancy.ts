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
 * connections. Pods are added one by one; each takes 0 to `most` of what is left. Time
 * O(pods × connections × most) on bigints.
 * @throws RangeError unless the counts are integers, `pods` at least 1, the others at least 0.
 */
export function outcomesUpTo(most: number, connections: number, pods: number): bigint {
  requireCount('most', most, 0);
  requireCount('connections', connections, 0);
  requireCount('pods', pods, 1);
  const choose = pascal(connections);
  let ways: bigint[] = [1n, ...new Array<bigint>(connections).fill(0n)];
  for (let pod = 0; pod < pods; pod += 1) {
    ways = ways.map((_, placed) => {
      let sum = 0n;
      for (let own = 0; own <= Math.min(most, placed); own += 1) {
        sum += (ways[placed - own] ?? 0n) * (choose[placed]?.[own] ?? 0n);
      }
      return sum;
    });
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
  const row = pascal(pods)[pods] ?? [];
  const all = BigInt(pods) ** BigInt(connections);
  return row.slice(1).reduce((sum, choose, index) => {
    const idle = index + 1;
    const outcomes = choose * BigInt(pods - idle) ** BigInt(connections);
    const term = rational(outcomes, all);
    return idle % 2 === 1 ? add(sum, term) : subtract(sum, term);
  }, ZERO);
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

function pascal(rows: number): readonly (readonly bigint[])[] {
  const triangle: bigint[][] = [[1n]];
  for (let row = 1; row <= rows; row += 1) {
    const above = triangle[row - 1] ?? [];
    triangle.push(
      Array.from({ length: row + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)),
    );
  }
  return triangle;
}

function requireCount(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`${name}: an integer of at least ${least}, not ${value}`);
  }
}
