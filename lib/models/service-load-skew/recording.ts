import recorded from './cases/kube-proxy-iptables.json';

/** Connections by pod. */
export type Counts = readonly number[];

/** What runs through iptables rules of the form that kube-proxy writes have shown. */
export interface Recording {
  /** Connections opened and closed at once, over 4 pods, by run. */
  readonly fresh: readonly Counts[];
  /** Held connections over 4 pods, by set; all sets hold the same number. */
  readonly held: readonly Counts[];
  /** By join of a fifth pod: held connections before and after it, and those opened afterwards. */
  readonly joins: readonly {
    readonly before: Counts;
    readonly after: Counts;
    readonly fresh: Counts;
  }[];
}

/** Pods before a fifth joins. */
export const PODS = 4;

/** Requests on each held connection of the file: in the sets, and where a fifth pod joins. */
const REQUESTS_IN_SETS = 50;
const REQUESTS_IN_JOINS = 20;

/** The recording of `cases/kube-proxy-iptables.json`, as connections; O(its size). */
export function recordedRuns(): Recording {
  const counts = (of: Readonly<Record<string, number>>, requestsOnEach = 1) =>
    Object.values(of).map((requests) => requests / requestsOnEach);
  return {
    fresh: recorded.fresh_connections_4_endpoints.map((run) => counts(run).slice(0, PODS)),
    held: recorded.twelve_held_connections_50_requests_each.map((set) =>
      counts(set, REQUESTS_IN_SETS).slice(0, PODS),
    ),
    joins: recorded.fifth_endpoint_joins.map((join) => ({
      before: counts(join.held_before, REQUESTS_IN_JOINS),
      after: counts(join.held_after_fifth_joined, REQUESTS_IN_JOINS),
      fresh: counts(join.fresh_after),
    })),
  };
}
