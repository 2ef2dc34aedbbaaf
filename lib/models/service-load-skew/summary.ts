import { mostByChance } from './chance/busiest';
import { type HeldChances, heldChances } from './chance/held';
import { type Said, sayReason } from './explain';
import { type PodLoad, podLoads, type Skew, skewOf } from './load';
import { LUCK_FROM, type Reason, reasonsOf } from './reasons';
import { holds } from './sim/dial';
import type { SkewState } from './state';
import { desiredReplicas, mean } from './uneven';

/** CPU use in percent of the request that the autoscaler aims at in this model. */
const SCALING_TARGET = 60;

/** What luck makes of the held connections. */
export interface FairDraw extends HeldChances {
  /** A busiest pod with more than so many connections is not put down to luck. */
  readonly luckUpTo: number;
}

/** Everything computed from a run. */
export interface SkewSummary {
  readonly state: SkewState;
  readonly loads: readonly PodLoad[];
  /** Of the pods that are ready. */
  readonly requests: Skew;
  readonly connections: Skew;
  /** What a fair draw of as many connections would give; undefined where a pod is chosen for each request. */
  readonly fair: FairDraw | undefined;
  readonly reasons: readonly Reason[];
  readonly said: Said;
  /** What all pods use of their capacity, which an autoscaler with a target of 60 % sees and for which it wants so many. */
  readonly meanUse: number;
  readonly wantedPods: number;
  /** Work of the fullest pod over its capacity; above 1 its queue grows. */
  readonly highestUse: number;
}

let lastFair: { readonly key: string; readonly chances: FairDraw } | undefined;

/** The figures of a fair draw; a run that goes on asks for the same ones again and again. */
function fairDraw(connections: number, pods: number): FairDraw {
  const key = `${connections} ${pods}`;
  if (lastFair?.key !== key) {
    const luckUpTo = mostByChance(connections, pods, LUCK_FROM);
    lastFair = { key, chances: { ...heldChances(connections, pods), luckUpTo } };
  }
  return lastFair.chances;
}

/** Everything computed from a run, once. `heldChances` where connections or pods are others than the last time. */
export function summarize(state: SkewState): SkewSummary {
  const loads = podLoads(state);
  const ready = loads.filter(({ status }) => status === 'ready');
  const connections = ready.map((load) => load.connections);
  const total = connections.reduce((sum, count) => sum + count, 0);
  const requests = skewOf(ready.map((load) => load.requests));
  const reasons = reasonsOf(state, loads);
  // More than all of its capacity no pod can use; what is beyond waits.
  const use = loads.map(({ utilization }) => Math.min(1, utilization));
  const meanUse = use.length === 0 ? 0 : mean(use);
  return {
    state,
    loads,
    requests,
    connections: skewOf(connections),
    fair: holds(state) && total > 0 ? fairDraw(total, ready.length) : undefined,
    reasons,
    said: sayReason(reasons[0] ?? { kind: 'nothing-serves' }, loads, requests),
    meanUse,
    highestUse: Math.max(0, ...loads.map(({ utilization }) => utilization)),
    wantedPods:
      use.length === 0
        ? 0
        : desiredReplicas(
            use.map((value) => 100 * value),
            SCALING_TARGET,
          ),
  };
}
