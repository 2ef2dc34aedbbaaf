import { toNumber } from '../../../kernel/rational';
import { chanceOfIdlePod, expectedIdle, outcomesUpTo } from '../occupancy';
import { maxAtLeast } from './busiest';
import { requireWorld } from './limits';

/** Exact figures of connections that stay with the pod they came to. Counts are connections. */
export interface HeldChances {
  /** Connections per pod. */
  readonly mean: number;
  /** Of the busiest pod; the second is over the mean. */
  readonly expectedMax: number;
  readonly expectedMaxOverMean: number;
  readonly pSomePodGetsNone: number;
  /** That the busiest pod has 2 × connections / pods or more. */
  readonly pMaxAtLeastTwiceMean: number;
  readonly expectedPodsWithNone: number;
  /** The least m for which the busiest pod has at most m with a chance of 0.5, and of 0.95. */
  readonly medianMax: number;
  readonly p95Max: number;
}

/** Chances of the busiest pod below this change no digit of its expectation. */
const NEGLIGIBLE = 1e-18;
/** Within this of a quantile the doubles do not decide; the exact count does. */
const NEAR = 1e-9;

/**
 * The figures when each connection goes to one of the pods, each equally likely, independently, and
 * stays: kube-proxy's iptables and nftables modes with connections that are kept open. To 12
 * significant digits, small chances too (down to 1e-290). O(connections² × values of the busiest
 * pod that can happen); some 150 ms at the limits.
 * @throws RangeError unless connections are a whole number from 1 to 1000 and pods from 1 to 100.
 */
export function heldChances(connections: number, pods: number): HeldChances {
  requireWorld(connections, pods);
  const mean = connections / pods;
  let expectedMax = 0;
  let medianMax = 0;
  let p95Max = 0;
  for (let k = 1, chance = 1; chance > NEGLIGIBLE; k += 1) {
    expectedMax += chance;
    chance = maxAtLeast(k + 1, connections, pods);
    if (medianMax === 0 && isUpTo(k, 1 - chance, 10n)) medianMax = k;
    if (p95Max === 0 && isUpTo(k, 1 - chance, 19n)) p95Max = k;
  }
  return {
    mean,
    expectedMax,
    expectedMaxOverMean: expectedMax / mean,
    pSomePodGetsNone: toNumber(chanceOfIdlePod(connections, pods)),
    pMaxAtLeastTwiceMean: maxAtLeast(Math.ceil((2 * connections) / pods), connections, pods),
    expectedPodsWithNone: toNumber(expectedIdle(connections, pods)),
    medianMax,
    p95Max,
  };

  /** Whether the chance of at most `most` on the busiest pod is so many twentieths or more. */
  function isUpTo(most: number, chance: number, twentieths: bigint): boolean {
    const over = chance - Number(twentieths) / 20;
    if (Math.abs(over) > NEAR) return over > 0;
    const all = BigInt(pods) ** BigInt(connections);
    return 20n * outcomesUpTo(most, connections, pods) >= twentieths * all;
  }
}
