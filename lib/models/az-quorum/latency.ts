import { arrivalsAt, type Decision, decidingVote, quorumTimeMs } from './commit-time';
import { type Level, upFlags } from './failures';
import { instanceId, type Layout, majority, regionsOf, zonesOf } from './layout';
import type { RoundTripTable } from './round-trips';
import { countRule } from './vote-chance';

/**
 * How long a leader takes to commit a write: until the fastest majority of votes is in, its own
 * vote included at 0 ms. Only the network counts; disks, queues and retries are left out.
 */
export type CommitLatency =
  | {
      readonly kind: 'commits';
      readonly leader: string;
      readonly zone: string;
      /** Without jitter: the round trip of the deciding vote, 0 when the leader is enough. */
      readonly baseMs: number;
      readonly medianMs: number;
      readonly p99Ms: number;
      readonly decision: Decision;
    }
  | { readonly kind: 'leader-down'; readonly leader: string; readonly zone: string }
  | {
      readonly kind: 'no-quorum';
      readonly leader: string;
      readonly zone: string;
      readonly up: number;
      readonly needed: number;
    };

/**
 * The commit latency with the instance at `leader` (zero-based) leading while the targets in
 * `down` (instances, zones, regions) are out. O(n · majority) a step, some 90 steps.
 */
export function commitLatency(
  layout: Layout,
  leader: number,
  down: readonly string[],
  table: RoundTripTable,
): CommitLatency {
  const zones = layout.nodes;
  const up = upFlags(layout, down);
  const place = { leader: instanceId(leader), zone: zones[leader] ?? '' };
  if (up[leader] !== true) return { kind: 'leader-down', ...place };
  const needed = majority(layout);
  const rule = countRule(needed);
  const decision = decidingVote(table, zones, leader, up, rule);
  if (decision === undefined) {
    return { kind: 'no-quorum', ...place, up: up.filter(Boolean).length, needed };
  }
  const arrivals = arrivalsAt(table, zones, leader, up);
  return {
    kind: 'commits',
    ...place,
    baseMs: decision.kind === 'last-vote' ? decision.roundTripMs : 0,
    medianMs: quorumTimeMs(arrivals, rule, 0.5),
    p99Ms: quorumTimeMs(arrivals, rule, 0.99),
    decision,
  };
}

/**
 * The commit latency for each place a leader can be in: one entry per zone, led by its first
 * instance that is up (instances of one zone are alike). In order of the zones' first appearance.
 */
export function latencyByPlace(
  layout: Layout,
  down: readonly string[],
  table: RoundTripTable,
): readonly CommitLatency[] {
  const up = upFlags(layout, down);
  return zonesOf(layout).map((zone) => {
    const alive = layout.nodes.findIndex((name, i) => name === zone && up[i] === true);
    const leader = alive === -1 ? layout.nodes.indexOf(zone) : alive;
    return commitLatency(layout, leader, down, table);
  });
}

/** The place with the smallest median among those that commit; `undefined` without a quorum. */
export function bestPlace(
  places: readonly CommitLatency[],
): Extract<CommitLatency, { kind: 'commits' }> | undefined {
  let best: Extract<CommitLatency, { kind: 'commits' }> | undefined;
  for (const place of places) {
    if (place.kind !== 'commits') continue;
    if (best === undefined || place.medianMs < best.medianMs) best = place;
  }
  return best;
}

/** Latency in one situation: nothing lost, or one instance, zone or region. */
export interface LatencyRow {
  readonly lost: { readonly level: Level; readonly target: string } | undefined;
  readonly places: readonly CommitLatency[];
}

/**
 * The healthy state, then the loss of one instance in each zone (instances of one zone are
 * alike; the last one of the zone stands for them), of each zone and of each region.
 */
export function latencyTable(layout: Layout, table: RoundTripTable): readonly LatencyRow[] {
  const row = (level: Level, target: string): LatencyRow => ({
    lost: { level, target },
    places: latencyByPlace(layout, [target], table),
  });
  return [
    { lost: undefined, places: latencyByPlace(layout, [], table) },
    ...zonesOf(layout).map((zone) => row('instance', instanceId(layout.nodes.lastIndexOf(zone)))),
    ...zonesOf(layout).map((zone) => row('zone', zone)),
    ...regionsOf(layout).map((region) => row('region', region)),
  ];
}
