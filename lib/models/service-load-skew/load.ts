import { coefficientOfVariation, gini, jain, maxOverMean } from './measures';
import { WARM_SECONDS } from './sim/script';
import { latencyAt } from './sim/serve';
import { type PodStatus, ROW_SECONDS, type Sim, zoneOf } from './sim/sim';

/** What is seen of one pod. Rates are those of the last minute, or since pods or connections last changed. */
export interface PodLoad {
  /** From 1, in the order in which pods came. */
  readonly pod: number;
  readonly node: number;
  readonly zone: number;
  readonly status: PodStatus;
  /** Whether it became ready after the world began. */
  readonly late: boolean;
  readonly connections: number;
  readonly requests: number;
  readonly perSecond: number;
  /** Seconds of work over seconds of what its workers, within its CPU limit, can do; above 1 its queue grows. */
  readonly utilization: number;
  /** Seconds below which half and 99 % of its requests stayed; 0 without any. */
  readonly p50: number;
  readonly p99: number;
}

/** How uneven some counts are. */
export interface Skew {
  readonly maxOverMean: number;
  readonly variation: number;
  readonly gini: number;
  readonly jain: number;
}

/** Length in seconds of what counts as the present. */
const PRESENT = 60;

/** A change less than so many seconds ago has nothing to show yet. */
const SOON = 1;

/**
 * What each pod that is there has to do, from the rows of the last minute; since the last change that
 * concerned many, where that is not so long ago. O(pods × rows).
 */
export function podLoads(sim: Sim): readonly PodLoad[] {
  const { world } = sim;
  const past = sim.rows.filter(({ at }) => at > sim.now - PRESENT);
  const first = Math.min(...past.map(({ at }) => at - ROW_SECONDS), sim.nextRow - ROW_SECONDS);
  const isFresh = sim.since.at > first && sim.now - sim.since.at >= SOON;
  const [from, latest, rows] = isFresh ? [sim.since.at, sim.since, []] : [first, sim.recent, past];
  const seconds = Math.max(1e-9, sim.now - from);
  const capacity = world.limit > 0 ? Math.min(world.workers, world.limit / 10) : world.workers;
  const over = (of: 'requests' | 'work', pod: number) =>
    rows.reduce((sum, row) => sum + (row[of][pod] ?? 0), latest[of][pod] ?? 0);
  return sim.pods.flatMap(({ node, status, since }, index) => {
    if (status === 'gone') return [];
    const requests = over('requests', index);
    return [
      {
        pod: index + 1,
        node,
        zone: zoneOf(world, node),
        status,
        late: since > -WARM_SECONDS,
        connections: sim.held[index] ?? 0,
        requests,
        perSecond: requests / seconds,
        utilization: over('work', index) / (seconds * capacity),
        p50: latencyAt(sim, index, 0.5),
        p99: latencyAt(sim, index, 0.99),
      },
    ];
  });
}

/** The pod with most requests, the first of several; there is one at least. O(pods). */
export function busiestOf(loads: readonly PodLoad[]): PodLoad {
  return loads.reduce((most, load) => (load.requests > most.requests ? load : most));
}

/** The four measures of some counts. O(n log n). */
export function skewOf(counts: readonly number[]): Skew {
  return {
    maxOverMean: maxOverMean(counts),
    variation: coefficientOfVariation(counts),
    gini: gini(counts),
    jain: jain(counts),
  };
}

/** The letter of a zone, which counts from 0: a, b, c. */
export function zoneName(zone: number): string {
  return 'abc'[zone] ?? String(zone + 1);
}
