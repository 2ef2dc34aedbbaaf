import { binomialWithin } from './chance/binomial';
import { maxAtLeast } from './chance/busiest';
import { chanceOfVariation } from './chance/chi-square';
import { busiestOf, type PodLoad, skewOf } from './load';
import { maxOverMean } from './measures';
import { holds, isProxied } from './sim/dial';
import type { Rule, Sim } from './sim/sim';

/** Why the load of a world is as it is, with the numbers that show it. */
export type Reason =
  | { readonly kind: 'nothing-serves' }
  | { readonly kind: 'even' }
  /** Pods that are not ready any more still serve the connections that they hold. */
  | {
      readonly kind: 'unready-keeps';
      readonly pods: number;
      readonly held: number;
      readonly total: number;
    }
  /**
   * Held connections fall as a fair draw may: `p` is the chance of a busiest pod like this or worse.
   * Where each request is drawn, `of` requests: that of counts as far from even or farther.
   */
  | {
      readonly kind: 'chance';
      readonly of: Counted;
      readonly p: number;
      readonly busiest: number;
      readonly total: number;
    }
  /** More uneven than a fair draw, and nothing else is known. */
  | {
      readonly kind: 'unlikely';
      readonly of: Counted;
      readonly p: number;
      readonly busiest: number;
      readonly total: number;
    }
  | {
      readonly kind: 'late-pods';
      readonly of: Counted;
      readonly pods: number;
      readonly held: number;
      readonly total: number;
    }
  /** All pods are new, and those that were ready first have most. */
  | { readonly kind: 'rollout-order'; readonly first: number; readonly last: number }
  | { readonly kind: 'affinity'; readonly addresses: number; readonly reached: number }
  | {
      readonly kind: 'local' | 'zone' | 'same-node' | 'hints';
      readonly of: Counted;
      readonly most: number;
      readonly least: number;
    }
  /** IPVS; whether it hashes the source address, or counts on each node for itself. */
  | { readonly kind: 'scheduler'; readonly hashes: boolean }
  /** A hash deals pods unequal parts of the keys. */
  | { readonly kind: 'hash' }
  | { readonly kind: 'old-list'; readonly connections: number }
  | { readonly kind: 'fails-fast'; readonly pod: number; readonly share: number }
  | { readonly kind: 'hot-key'; readonly share: number; readonly pod: number }
  | { readonly kind: 'heavy-client'; readonly share: number; readonly pod: number }
  | { readonly kind: 'pool' }
  | { readonly kind: 'slow-pods'; readonly pods: number; readonly busiest: number }
  /** Whether a Local policy is what lets them find none. */
  | { readonly kind: 'dropped'; readonly share: number; readonly local: boolean };

/** What is counted by pod. */
export type Counted = 'connections' | 'requests';

/** Busiest over mean up to which requests count as even: what 100 even connections a pod would show. */
export const EVEN_UP_TO = 1.25;
/** Chances below this are not put down to luck. */
export const LUCK_FROM = 0.01;

/** Share of requests without a pod from which that comes first. */
export const LOST_FROM = 0.01;

/** Least pod over mean from which on requests count as even. */
const EVEN_DOWN_TO = 0.5;

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const maxOf = (values: readonly number[]) => Math.max(0, ...values);

/**
 * Reasons for a run's load, the one that explains most first. It follows the order in which an
 * engineer would ask: are requests lost, are they even, if not are connections, and is that luck.
 * O(pods + connections), and what `maxAtLeast` costs.
 */
export function reasonsOf(sim: Sim, loads: readonly PodLoad[]): readonly Reason[] {
  const ready = loads.filter(({ status }) => status === 'ready');
  const requests = ready.map((load) => load.requests);
  const share = sim.dropped / Math.max(1, sim.requests);
  const local = keptNear(sim) === 'local';
  const lost: readonly Reason[] = share >= LOST_FROM ? [{ kind: 'dropped', share, local }] : [];
  const kept = keptByUnready(sim, loads);
  if (sum(requests) === 0)
    return kept.length > 0 ? [...kept, ...lost] : [{ kind: 'nothing-serves' }, ...lost];
  const first = [...lost, ...kept];
  if (areEven(requests)) return [...first, ...evenCounts(sim, ready)];
  return [...first, ...(holds(sim) ? ofConnections(sim, ready) : ofRequests(sim, ready))];
}

/** Readiness steers new connections; those that a pod holds go on. */
function keptByUnready(sim: Sim, loads: readonly PodLoad[]): readonly Reason[] {
  const keep = loads.filter(({ status, connections }) => status === 'unready' && connections > 0);
  if (!holds(sim) || keep.length === 0) return [];
  const heldBy = (pods: readonly PodLoad[]) => sum(pods.map(({ connections }) => connections));
  return [{ kind: 'unready-keeps', pods: keep.length, held: heldBy(keep), total: heldBy(loads) }];
}

/** No pod has much more than its share, and none much less: one idle pod of ten hardly moves the mean. */
function areEven(counts: readonly number[]): boolean {
  const least = Math.min(...counts) / (sum(counts) / counts.length);
  return maxOverMean(counts) <= EVEN_UP_TO && least >= EVEN_DOWN_TO;
}

/** Requests are even; the work that they make need not be, where some pods take longer for them. */
function evenCounts(sim: Sim, ready: readonly PodLoad[]): readonly Reason[] {
  const { slow, cold } = sim.world;
  const working = ready.filter(({ pod }) => !sim.pods[pod - 1]?.failing);
  const work = working.map(({ utilization }) => utilization);
  if ((slow === 0 && cold === 0) || work.length === 0) return [{ kind: 'even' }];
  if (maxOverMean(work) <= EVEN_UP_TO) return [{ kind: 'even' }];
  const mean = sum(work) / work.length;
  const pods = work.filter((load) => load > EVEN_UP_TO * mean).length;
  return [{ kind: 'slow-pods', pods, busiest: maxOf(work) }];
}

/** Each request is placed by itself, and yet they are uneven: something hashes, sticks or keeps near. */
function ofRequests(sim: Sim, ready: readonly PodLoad[]): readonly Reason[] {
  const { world } = sim;
  const busiest = busiestOf(ready);
  const share = busiest.requests / sum(ready.map((load) => load.requests));
  const proxied = isProxied(sim);
  const hashed = proxied && (world.policy === 'ring-hash' || world.policy === 'maglev');
  const counts = proxied && world.policy.startsWith('least-request');
  if (counts && sim.pods[busiest.pod - 1]?.failing)
    return [{ kind: 'fails-fast', pod: busiest.pod, share }];
  if (hashed && world.hot > 0) return [{ kind: 'hot-key', share, pod: busiest.pod }];
  if (!proxied && world.affinity > 0) return [pinned(sim, ready)];
  const kept = keptNear(sim);
  if (!proxied && kept) return [near(kept, ready, 'requests')];
  if (world.way === 'ipvs') return [scheduler(sim)];
  const slow = Math.max(world.slow, world.cold > 0 ? ready.filter((load) => load.late).length : 0);
  if (proxied && slow > 0)
    return [{ kind: 'slow-pods', pods: slow, busiest: maxOf(ready.map((l) => l.utilization)) }];
  const late = lateOf(ready, 'requests');
  if (late.length > 0) return late;
  const requests = ready.map((load) => load.requests);
  const p = chanceOfVariation(sum(requests), skewOf(requests).variation, requests.length);
  if (p < LUCK_FROM && hashed) return [{ kind: 'hash' }];
  return [luckOr(p, ready, 'requests')];
}

function luckOr(p: number, ready: readonly PodLoad[], of: Counted): Reason {
  return { kind: p < LUCK_FROM ? 'unlikely' : 'chance', of, p, ...drawn(ready, of) };
}

function scheduler({ world }: Sim): Reason {
  return { kind: 'scheduler', hashes: world.sched === 'sh' };
}

/** Connections are held, so requests follow them. */
function ofConnections(sim: Sim, ready: readonly PodLoad[]): readonly Reason[] {
  const { world } = sim;
  const held = ready.map(({ connections }) => connections);
  const { busiest, total } = drawn(ready, 'connections');
  if (total === 0) return [{ kind: 'nothing-serves' }];
  const p = maxAtLeast(busiest, total, ready.length);
  const old = sim.connections.filter(({ rule }) => rule === 'old-list').length;
  const others: Reason[] = [
    ...weighed(sim, ready, held),
    ...(old > 0 ? [{ kind: 'old-list', connections: old } as const] : []),
    ...lateOf(ready, 'connections'),
  ];
  if (world.affinity > 0 && addressesOf(sim) < total) others.push(pinned(sim, ready));
  const kept = keptNear(sim);
  if (kept && isFarFromFair(kept, ready)) others.push(near(kept, ready, 'connections'));
  if (p < LUCK_FROM) others.push(...inOrder(ready));
  if (world.way === 'ipvs' && p < LUCK_FROM) others.push(scheduler(sim));
  return [...others, luckOr(p, ready, 'connections')];
}

/** Connections are more even than the requests on them: one client outweighs the others, or a pool prefers. */
function weighed(sim: Sim, ready: readonly PodLoad[], held: readonly number[]): Reason[] {
  const { heavy, pool, conns } = sim.world;
  const requests = ready.map((load) => load.requests);
  const busiest = busiestOf(ready);
  const share = busiest.requests / sum(requests);
  if (maxOverMean(requests) < EVEN_UP_TO * maxOverMean(held)) return [];
  if (heavy > 0) return [{ kind: 'heavy-client', share, pod: busiest.pod }];
  return pool === 'newest' && conns > 1 ? [{ kind: 'pool' }] : [];
}

/** Pods that came later and have less than luck would leave to them. */
function lateOf(ready: readonly PodLoad[], of: Counted): readonly Reason[] {
  const count = (load: PodLoad) => load[of];
  const late = ready.filter((load) => load.late);
  if (late.length === 0 || late.length === ready.length) return [];
  const [held, total] = [sum(late.map(count)), sum(ready.map(count))];
  const p = binomialWithin(0, held, total, late.length / ready.length);
  return p < LUCK_FROM ? [{ kind: 'late-pods', of, pods: late.length, held, total }] : [];
}

/** How many source addresses the nodes see. */
function addressesOf({ world }: Sim): number {
  return world.nat > 0 ? Math.min(world.nat, world.clients) : world.clients;
}

function pinned(sim: Sim, ready: readonly PodLoad[]): Reason {
  const reached = ready.filter((load) => load.requests > 0).length;
  return { kind: 'affinity', addresses: addressesOf(sim), reached };
}

/** The rule that keeps connections near, if one does. */
function keptNear({ world }: Sim): NearKind | undefined {
  if ((world.outside ? world.etp : world.itp) === 'Local') return 'local';
  const rules: Readonly<Record<string, Rule>> = {
    PreferSameZone: 'zone',
    PreferSameNode: 'same-node',
    Auto: 'hints',
  };
  return rules[world.near] as NearKind | undefined;
}

/** Whether the pods of some node or zone hold more or less than luck would give all of them together. */
function isFarFromFair(kind: NearKind, ready: readonly PodLoad[]): boolean {
  const total = sum(ready.map(({ connections }) => connections));
  const places = [...new Set(ready.map((load) => placeOf(kind, load)))];
  return places.some((at) => {
    const here = ready.filter((load) => placeOf(kind, load) === at);
    const held = sum(here.map(({ connections }) => connections));
    const chance = here.length / ready.length;
    if (chance === 1) return false;
    const p = Math.min(
      binomialWithin(0, held, total, chance),
      binomialWithin(held, total, total, chance),
    );
    return 2 * places.length * p < LUCK_FROM;
  });
}

/** After a rollout: what the pod that was ready first holds, and the last one. */
function inOrder(ready: readonly PodLoad[]): readonly Reason[] {
  if (!ready.every((load) => load.late)) return [];
  const [first, last] = [ready[0]?.connections ?? 0, ready.at(-1)?.connections ?? 0];
  return first > last ? [{ kind: 'rollout-order', first, last }] : [];
}

type NearKind = 'local' | 'zone' | 'same-node' | 'hints';

const placeOf = (kind: NearKind, { node, zone }: PodLoad) =>
  kind === 'local' || kind === 'same-node' ? node : zone;

function near(kind: NearKind, ready: readonly PodLoad[], of: Counted): Reason {
  const places = [...new Set(ready.map((load) => placeOf(kind, load)))];
  const means = places.map((at) => {
    const here = ready.filter((load) => placeOf(kind, load) === at);
    return sum(here.map((load) => load[of])) / here.length;
  });
  return { kind, of, most: maxOf(means), least: Math.min(...means) };
}

function drawn(ready: readonly PodLoad[], of: Counted) {
  const counts = ready.map((load) => load[of]);
  return { busiest: maxOf(counts), total: sum(counts) };
}
