import {
  add,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '../../kernel/rational';
import { requireWhole } from './chance/limits';
import { chanceOfIdlePod, expectedIdle } from './occupancy';

/**
 * Single figures that need no simulation. Each is computed in exact fractions and rounded once, so
 * all digits of the result hold.
 */

/** Most pods, nodes' pods, zones' pods or addresses that a figure is computed for. */
const MOST = 1000;

/** Expected shares of all connections after a scale-out, each of one pod. */
export interface ScaleOut {
  readonly shareOfEachNewPod: number;
  readonly shareOfEachOldPod: number;
  /** What each pod would have if the load were even. */
  readonly fairShare: number;
}

/**
 * Shares after `newPods` pods joined `oldPods` pods that held equal shares, when this fraction of all
 * connections dials again and lands on any pod, old or new, with equal chance; the rest stay. O(1).
 * @throws RangeError unless there are 1 to 1000 old pods and 0 to 1000 new ones, and the fraction
 *   lies from 0 to 1.
 */
export function scaleOut(oldPods: number, newPods: number, fraction: Rational): ScaleOut {
  requireWhole('oldPods', oldPods, 1, MOST);
  requireWhole('newPods', newPods, 0, MOST);
  if (fraction.n < 0n || fraction.n > fraction.d)
    throw new RangeError('fractionThatReconnects: a number from 0 to 1');
  const fair = rational(1, oldPods + newPods);
  const dialed = multiply(fraction, fair);
  const stayed = divide(subtract(ONE, fraction), rational(oldPods));
  return {
    shareOfEachNewPod: toNumber(dialed),
    shareOfEachOldPod: toNumber(add(stayed, dialed)),
    fairShare: toNumber(fair),
  };
}

/** What is used when each client address is pinned to one pod. */
export interface AffinitySpread {
  readonly expectedPodsUsed: number;
  readonly pAllPodsUsed: number;
  readonly pOnePodGetsAll: number;
}

/**
 * Pods that get traffic when each of so many client addresses goes to one pod, each equally likely,
 * and stays there (`sessionAffinity: ClientIP`). O(pods) powers of whole numbers, some 50 ms at most.
 * @throws RangeError unless there are 1 to 1000 addresses and 1 to 100 pods.
 */
export function affinitySpread(addresses: number, pods: number): AffinitySpread {
  requireWhole('addresses', addresses, 1, MOST);
  requireWhole('pods', pods, 1, 100);
  return {
    expectedPodsUsed: toNumber(subtract(rational(pods), expectedIdle(addresses, pods))),
    pAllPodsUsed: toNumber(subtract(ONE, chanceOfIdlePod(addresses, pods))),
    pOnePodGetsAll: toNumber({ n: 1n, d: BigInt(pods) ** BigInt(addresses - 1) }),
  };
}

/** What `externalTrafficPolicy` does behind a load balancer that is even over the nodes it uses. */
export interface ExternalShares {
  /** Share of all traffic of one pod on each node; null where a node has none. */
  readonly sharePerPodByNode: readonly (number | null)[];
  /** Share that reaches a node without a pod and goes no further. */
  readonly dropped: number;
}

/**
 * Shares by node. `Cluster`: every node hands on to all pods evenly. `Local`: a node hands on to its
 * own pods only; a balancer that checks health (`healthCheckNodePort`) uses only nodes that have
 * some, one that does not uses all. Without any pod all is dropped. Source:
 * https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy. O(nodes).
 * @throws RangeError unless there are 1 to 1000 nodes with 0 to 1000 pods each.
 */
export function externalPolicy(
  podsPerNode: readonly number[],
  policy: 'Cluster' | 'Local',
  healthChecked: boolean,
): ExternalShares {
  requireCounts('podsPerNode', podsPerNode);
  const pods = podsPerNode.reduce((sum, count) => sum + count, 0);
  const serving = podsPerNode.filter((count) => count > 0).length;
  const used = policy === 'Local' && healthChecked ? serving : podsPerNode.length;
  const idle = policy === 'Local' ? used - serving : 0;
  return {
    sharePerPodByNode: podsPerNode.map((count) => {
      if (count === 0) return null;
      return 1 / (policy === 'Local' ? used * count : pods);
    }),
    dropped: pods === 0 ? 1 : idle / used,
  };
}

/** What `trafficDistribution: PreferSameZone` does. */
export interface ZoneShares {
  /** Share of all traffic of one pod in each zone; null where a zone has none. */
  readonly sharePerPodByZone: readonly (number | null)[];
}

/**
 * Shares by zone when the traffic of a zone stays on its pods, evenly, and that of a zone without
 * pods goes to all pods evenly. Traffic is in any unit. Source: KEP-4444,
 * https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4444-service-traffic-distribution.
 * O(zones).
 * @throws RangeError unless there are as many zones in both lists, from 1 to 1000, with some traffic
 *   and no negative one, and 0 to 1000 pods each, but some pod.
 */
export function sameZone(
  trafficByZone: readonly Rational[],
  podsByZone: readonly number[],
): ZoneShares {
  requireCounts('podsByZone', podsByZone);
  const pods = podsByZone.reduce((sum, count) => sum + count, 0);
  if (pods === 0) throw new RangeError('podsByZone: at least one pod in some zone');
  if (trafficByZone.length !== podsByZone.length)
    throw new RangeError(`trafficByZone: one number for each of ${podsByZone.length} zones`);
  const traffic = trafficByZone.reduce(add, ZERO);
  if (traffic.n === 0n || trafficByZone.some(({ n }) => n < 0n))
    throw new RangeError('trafficByZone: numbers of at least 0, not all of them 0');
  const strayed = trafficByZone
    .filter((_, zone) => podsByZone[zone] === 0)
    .reduce((sum, share) => add(sum, divide(share, rational(pods))), ZERO);
  return {
    sharePerPodByZone: podsByZone.map((count, zone) => {
      if (count === 0) return null;
      const own = divide(trafficByZone[zone] ?? ZERO, rational(count));
      return toNumber(divide(add(own, strayed), traffic));
    }),
  };
}

function requireCounts(name: string, counts: readonly number[]): void {
  if (counts.length < 1 || counts.length > MOST)
    throw new RangeError(`${name}: 1 to ${MOST} numbers, not ${counts.length}`);
  for (const count of counts) requireWhole(name, count, 0, MOST);
}
