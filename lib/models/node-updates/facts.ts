import { formatNumber, formatPercent, NO_BREAK_SPACE } from '../../kernel/format';
import { type Amount, type Budget, budgetStatus } from './budget';
import { secondsToEmpty } from './pace';

const healthy = (replicas: number) => ({
  desired: replicas,
  matching: replicas,
  healthy: replicas,
});

function keeps(minAvailable: Amount, replicas: number): string {
  return formatNumber(budgetStatus({ minAvailable }, healthy(replicas)).desiredHealthy);
}

function lets(budget: Budget, replicas: number): string {
  return formatNumber(budgetStatus(budget, healthy(replicas)).disruptionsAllowed);
}

/** The guide's six replicas under `maxUnavailable: 1`, with so many pods of them Ready. */
function letsOfSix(ready: number): string {
  const status = budgetStatus(
    { maxUnavailable: 1 },
    { desired: 6, matching: Math.max(6, ready), healthy: ready },
  );
  return formatNumber(status.disruptionsAllowed);
}

/** The guide's example of a slow drain: one workload, many of its pods on one node. */
const NODE = { pods: 20, secondsToReady: 60, secondsToStop: 30 };
const REPLICAS = 40;
const SHARE = '20%';
const ALLOWED = budgetStatus({ maxUnavailable: SHARE }, healthy(REPLICAS)).disruptionsAllowed;

/** The guide's example of a loss without a budget: replicas spread evenly over nodes. */
const SPREAD = { replicas: 6, nodes: 3, drainedAtOnce: 2 };
const PER_NODE = SPREAD.replicas / SPREAD.nodes;

/** The shutdown of `answer/deployment.yaml`, in seconds. */
const STOP = { preStop: 15, slowestRequest: 30, gracePeriod: 60 };

const seconds = (value: number) => `${formatNumber(value)}${NO_BREAK_SPACE}seconds`;
const minutes = (value: number) => `${formatNumber(value / 60, 1)}${NO_BREAK_SPACE}minutes`;

/** Printed numbers of the guide, by name. */
export const facts: Readonly<Record<string, string>> = {
  'min50-of-7-keeps': keeps('50%', 7),
  'min50-of-7-lets': lets({ minAvailable: '50%' }, 7),
  'max50-of-7-lets': lets({ maxUnavailable: '50%' }, 7),
  'min90-of-3-keeps': keeps('90%', 3),
  'min90-of-3-lets': lets({ minAvailable: '90%' }, 3),
  'max10-of-3-lets': lets({ maxUnavailable: '10%' }, 3),
  'min90-of-10-lets': lets({ minAvailable: '90%' }, 10),
  'max10-of-10-lets': lets({ maxUnavailable: '10%' }, 10),
  'min50-of-1-lets': lets({ minAvailable: '50%' }, 1),
  'max25-of-1-lets': lets({ maxUnavailable: '25%' }, 1),
  'min1-of-1-lets': lets({ minAvailable: 1 }, 1),
  'min3-of-5-lets': lets({ minAvailable: 3 }, 5),
  'max1-of-5-lets': lets({ maxUnavailable: 1 }, 5),
  'max1-of-6-keeps': formatNumber(budgetStatus({ maxUnavailable: 1 }, healthy(6)).desiredHealthy),
  'one-pending-of-6-lets': letsOfSix(5),
  'one-surge-over-6-lets': letsOfSix(7),

  'pace-pods': formatNumber(NODE.pods),
  'pace-replicas': formatNumber(REPLICAS),
  'pace-allowed': formatNumber(ALLOWED),
  'pace-waits': formatNumber(NODE.pods - 1),
  'pace-slow': minutes(secondsToEmpty({ ...NODE, allowed: 1 })),
  'pace-fast': minutes(secondsToEmpty({ ...NODE, allowed: ALLOWED })),

  'spread-lost-one': formatNumber(PER_NODE),
  'spread-lost-one-share': formatPercent(PER_NODE / SPREAD.replicas, 0),
  'spread-lost-two': formatNumber(PER_NODE * SPREAD.drainedAtOnce),
  'spread-lost-two-share': formatPercent((PER_NODE * SPREAD.drainedAtOnce) / SPREAD.replicas, 0),

  'stop-needed': seconds(STOP.preStop + STOP.slowestRequest),
  'stop-margin': seconds(STOP.gracePeriod - STOP.preStop - STOP.slowestRequest),
};
