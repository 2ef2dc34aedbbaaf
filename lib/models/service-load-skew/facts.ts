import { formatNumber, formatPercent } from '../../kernel/format';
import { type Rational, toNumber } from '../../kernel/rational';
import { summarizeEvidence } from './evidence';
import {
  busiestPodDistribution,
  chanceOfIdlePod,
  connectionsForSpread,
  expectedBusiest,
  expectedIdle,
  relativeSpread,
} from './occupancy';
import { defaultRollout, rollingUpdateShares, sharesAfterRestart } from './rollout';
import {
  desiredReplicas,
  effectiveConnections,
  endpointsPerZone,
  mean,
  sharePerPod,
} from './uneven';

/** Four pods whose CPU use, in percent of the request, hides one hot pod from their mean. */
const HOT_AND_IDLE = [95, 20, 15, 10];
const SCALING_TARGET = 60;

/** Twelve connections of which the first carries half of the traffic. */
const ONE_HEAVY = [11, ...new Array<number>(11).fill(1)];

const percent = (share: Rational, digits = 1) => formatPercent(toNumber(share), digits);

function chanceOfBusiestFrom(least: number, connections: number, pods: number): number {
  return busiestPodDistribution(connections, pods)
    .slice(least)
    .reduce((sum, chance) => sum + toNumber(chance), 0);
}

const evidence = summarizeEvidence();
const rollout = rollingUpdateShares(4);
const rolloutOfTen = rollingUpdateShares(10);
const byDefault = defaultRollout(4);
const unstated = rollingUpdateShares(4, byDefault);
const inPairs = rollingUpdateShares(4, { ...byDefault, together: true });
const twoZones = endpointsPerZone(4, [1, 1]) ?? [];
const nodes = sharePerPod([3, 1]);
const afterRestart = sharesAfterRestart(4);
const heavy = effectiveConnections(ONE_HEAVY);

function at(shares: readonly Rational[], index: number): Rational {
  const share = shares.at(index);
  if (!share) throw new RangeError(`no share ${index}`);
  return share;
}

/** Numbers for this guide's prose, each computed by the model. */
export const facts: Readonly<Record<string, string>> = {
  'idle-12-on-4': percent(chanceOfIdlePod(12, 4)),
  'idle-8-on-4': percent(chanceOfIdlePod(8, 4)),
  'idle-4-on-4': percent(chanceOfIdlePod(4, 4)),
  'idle-12-on-5': percent(chanceOfIdlePod(12, 5)),
  'idle-3-addresses-on-4': percent(chanceOfIdlePod(3, 4)),
  'idle-pods-4-on-8': formatNumber(toNumber(expectedIdle(4, 8)), 1),
  'even-12-on-4': formatPercent(1 - chanceOfBusiestFrom(4, 12, 4), 1),
  'double-12-on-4': formatPercent(chanceOfBusiestFrom(6, 12, 4), 0),
  'busiest-12-on-4': formatNumber(toNumber(expectedBusiest(12, 4)), 1),
  'busiest-300-on-4': formatNumber(toNumber(expectedBusiest(300, 4)), 0),
  'spread-12-on-4': formatPercent(relativeSpread(12, 4), 0),
  'spread-100-on-4': formatPercent(relativeSpread(100, 4), 0),
  'connections-for-10-percent-on-4': formatNumber(connectionsForSpread(4, 0.1)),
  'connections-for-5-percent-on-4': formatNumber(connectionsForSpread(4, 0.05)),
  'connections-for-10-percent-on-10': formatNumber(connectionsForSpread(10, 0.1)),
  'effective-one-heavy': formatNumber(heavy, 1),
  'spread-one-heavy-on-4': formatPercent(relativeSpread(heavy, 4), 0),
  'rollout-first': percent(at(rollout, 0)),
  'rollout-second': percent(at(rollout, 1)),
  'rollout-third': percent(at(rollout, 2)),
  'rollout-last': percent(at(rollout, 3)),
  'rollout-ratio': formatNumber(toNumber(at(rollout, 0)) / toNumber(at(rollout, 3)), 1),
  'rollout-ratio-of-10': formatNumber(
    toNumber(at(rolloutOfTen, 0)) / toNumber(at(rolloutOfTen, -1)),
    1,
  ),
  'default-surge-of-4': formatNumber(byDefault.maxSurge),
  'default-unavailable-of-4': formatNumber(byDefault.maxUnavailable),
  'rollout-default-first': percent(at(unstated, 0)),
  'rollout-default-second': percent(at(unstated, 1)),
  'rollout-default-third': percent(at(unstated, 2)),
  'rollout-default-last': percent(at(unstated, 3)),
  'rollout-pairs-first': percent(at(inPairs, 0)),
  'rollout-pairs-last': percent(at(inPairs, 3)),
  'hints-4-in-2-zones': formatNumber(twoZones[1] ?? 0),
  'restart-others': percent(at(afterRestart, 0)),
  'restart-itself': percent(at(afterRestart, -1)),
  'local-pod-of-three': percent(at(nodes, 0)),
  'local-pod-alone': percent(at(nodes, 1)),
  'local-ratio': formatNumber(toNumber(at(nodes, 1)) / toNumber(at(nodes, 0)), 1),
  'hpa-hot': formatPercent(Math.max(...HOT_AND_IDLE) / 100, 0),
  'hpa-mean': formatPercent(mean(HOT_AND_IDLE) / 100, 0),
  'hpa-target': formatPercent(SCALING_TARGET / 100, 0),
  'hpa-desired': formatNumber(desiredReplicas(HOT_AND_IDLE, SCALING_TARGET)),
  'seen-kernel': evidence.kernel,
  'seen-iptables': evidence.iptables,
  'seen-fresh-runs': formatNumber(evidence.freshRuns),
  'seen-fresh-per-run': formatNumber(evidence.freshPerRun),
  'seen-fresh-least': formatNumber(evidence.freshLeast),
  'seen-fresh-most': formatNumber(evidence.freshMost),
  'seen-held-sets': formatNumber(evidence.heldSets),
  'seen-held-with-idle': formatNumber(evidence.heldSetsWithIdle),
  'seen-held-even': formatNumber(evidence.heldEvenSets),
  'seen-held-busiest-mean': formatNumber(evidence.heldBusiestMean, 1),
  'seen-held-busiest-most': formatNumber(evidence.heldBusiestMost),
  'seen-joins': formatNumber(evidence.joins),
  'seen-joins-unchanged': formatNumber(evidence.joinsHeldUnchanged),
  'seen-joins-held-on-fifth': formatNumber(evidence.joinsHeldOnFifth),
  'seen-joins-fresh-share': formatPercent(evidence.joinsFreshShareOfFifth, 1),
};
