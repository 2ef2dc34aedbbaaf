import { type Level, upFlags } from '../layout/failures';
import { instanceId, type Layout, majority, regionsOf, zonesOf } from '../layout/layout';
import { countRule } from '../survival/vote-chance';
import { arrivalsAt, type Decision, decidingVote, quorumTimeMs } from './commit-time';
import type { RoundTripTable } from './round-trips';

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

/** Two medians closer than this, relative to the larger, are the same but for rounding. */
const SAME = 1e-8;

/** A zero-based place of a leader and its median. */
export interface FastPlace {
  readonly leader: number;
  readonly medianMs: number;
}

/**
 * The places from which a leader commits with the smallest median, equal ones in order of the
 * layout; empty without a quorum. A median is never below its base, so that places whose base is
 * already slower are not worked out: about O(zones · n² · majority + 100 · n · majority).
 */
export function fastestPlaces(
  layout: Layout,
  down: readonly string[],
  table: RoundTripTable,
): readonly FastPlace[] {
  const zones = layout.nodes;
  const up = upFlags(layout, down);
  const rule = countRule(majority(layout));
  const places = zonesOf(layout)
    .map((zone) => zones.findIndex((name, i) => name === zone && up[i] === true))
    .flatMap((leader) => {
      const decision = decidingVote(table, zones, leader, up, rule);
      if (leader === -1 || decision === undefined) return [];
      return [{ leader, baseMs: decision.kind === 'last-vote' ? decision.roundTripMs : 0 }];
    })
    .sort((a, b) => a.baseMs - b.baseMs || a.leader - b.leader);
  let fastest: FastPlace[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (const { leader, baseMs } of places) {
    if (baseMs > smallest) break;
    const medianMs = quorumTimeMs(arrivalsAt(table, zones, leader, up), rule, 0.5);
    smallest = Math.min(smallest, medianMs);
    const limit = smallest * (1 + SAME);
    fastest = [...fastest, { leader, medianMs }].filter((place) => place.medianMs <= limit);
  }
  return fastest;
}

/** Latency in one situation: nothing lost, or one instance, zone or region. */
export interface LatencyRow {
  readonly lost: { readonly level: Level; readonly target: string } | undefined;
  readonly places: readonly CommitLatency[];
}

/**
 * The healthy state, then the loss of one instance in each zone (instances of one zone are
 * alike; the last one of the zone stands for them), of each zone and of each region; one at a
 * time, so that a long table can be shown while it grows.
 */
export function* latencyRows(layout: Layout, table: RoundTripTable): Generator<LatencyRow> {
  const row = (level: Level, target: string): LatencyRow => ({
    lost: { level, target },
    places: latencyByPlace(layout, [target], table),
  });
  yield { lost: undefined, places: latencyByPlace(layout, [], table) };
  for (const zone of zonesOf(layout)) {
    yield row('instance', instanceId(layout.nodes.lastIndexOf(zone)));
  }
  for (const zone of zonesOf(layout)) yield row('zone', zone);
  for (const region of regionsOf(layout)) yield row('region', region);
}

/** All rows of `latencyRows`. */
export function latencyTable(layout: Layout, table: RoundTripTable): readonly LatencyRow[] {
  return [...latencyRows(layout, table)];
}
