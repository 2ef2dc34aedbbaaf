import type { RandomState } from '../../../kernel/random';
import type { IpvsState } from '../policies/ipvs';
import type { World } from '../world';

/** A time that never comes; JSON has no infinity. */
export const NEVER = 1e12;

export type PodStatus = 'starting' | 'ready' | 'unready' | 'gone';

/** Why a connection went to the pod that it has: what narrowed the choice, if anything did. */
export type Rule =
  | 'all'
  | 'affinity'
  | 'local'
  | 'zone'
  | 'same-node'
  | 'hints'
  | 'scheduler'
  | 'old-list'
  | 'request';

/** A pod. Times are in seconds, 0 being when the world is first shown. */
export interface Pod {
  readonly node: number;
  status: PodStatus;
  /** When it became ready last. */
  since: number;
  /** When its status changes by itself: from starting or unready to ready. */
  until: number;
  /** How many times as long it takes for a request. */
  readonly factor: number;
  /** Whether it fails each request at once. */
  failing: boolean;
}

/** A connection that a client keeps; `pod` is -1 while none could be had. */
export interface Connection {
  pod: number;
  /** The node whose rules chose it; -1 where the client did. */
  node: number;
  rule: Rule;
  openedAt: number;
  /** When the client or the server closes it. */
  ends: number;
  /** HTTP/1.1: until when it is taken by a request. */
  busyUntil: number;
}

/** Seconds of one row of what is written down. */
export const ROW_SECONDS = 10;

/** What happened in ten seconds that ended at a time: counts by pod. Never changed once written. */
export interface Row {
  readonly at: number;
  readonly requests: readonly number[];
  readonly connections: readonly number[];
  /** Seconds of work that arrived. */
  readonly work: readonly number[];
  /** Mean time in seconds that its requests took, waiting included; 0 without any. */
  readonly latency: readonly number[];
}

/** Requests under way through one proxy: a heap of when each ends and on which pod, and their number by pod. */
export interface Flights {
  readonly ends: number[];
  readonly pods: number[];
  readonly count: number[];
}

/** A heap of latencies would not end: their histogram has so many cells for each pod. */
export const LATENCY_CELLS = 64;

/** Everything that a run knows. Plain JSON; only the functions of this folder change one. */
export interface Sim {
  readonly world: World;
  now: number;
  random: RandomState;
  nextArrival: number;
  /** Of the script, how many events have happened. */
  played: number;
  burstUntil: number;
  /** When the next ten seconds are written down. */
  nextRow: number;
  readonly pods: Pod[];
  readonly connections: Connection[];
  /** How many connections each pod holds. */
  readonly held: number[];
  /** Pods still to be replaced, and the new one that must be ready before the first of them goes. */
  rollout: { readonly old: number[]; waitsFor: number } | null;
  nodesDown: number[];
  /** By node and source address: the pod of the last connection, and when that was. */
  readonly remembered: Record<string, [pod: number, at: number]>;
  /** IPVS: by node, the connections that it has forwarded by pod, and its position. */
  readonly forwarded: number[][];
  readonly position: IpvsState[];
  /** IPVS: by node, its list of pods, the newest first; each node has an order of its own. */
  readonly order: number[][];
  /** Headless: by client, the addresses it knows and when it asked. */
  readonly lists: { readonly pods: readonly number[]; readonly at: number }[];
  /** By proxy, or by client in turn. */
  readonly cursors: number[];
  /** The node that an outside balancer uses next. */
  balancer: number;
  readonly flights: Flights[];
  /** By pod and worker: when it is free, and of a CPU limit the period and what is used of it. */
  readonly freeAt: number[];
  readonly period: number[];
  readonly used: number[];
  /** Since the beginning. */
  requests: number;
  dropped: number;
  failed: number;
  opened: number;
  /** Of the ten seconds under way, by pod. */
  readonly recent: { requests: number[]; work: number[]; latency: number[] };
  /** Since pods or connections changed all at once, by something that happened or a pod that became ready. */
  readonly since: { at: number; requests: number[]; work: number[] };
  readonly rows: Row[];
  /** By pod, a histogram of latencies of the last minutes. */
  readonly histogram: number[];
  /** By client and pod: requests of this half minute and of the one before. */
  pairs: number[];
  pairsBefore: number[];
}

/** The zone of a node: zones take nodes in turn. */
export function zoneOf({ zones }: Pick<World, 'zones'>, node: number): number {
  return node % zones;
}

/**
 * The node of a client: nodes in turn; with `lean`, the first clients stand in zone a, as many as its
 * share says, and the others elsewhere.
 */
export function nodeOfClient(world: World, client: number): number {
  const nodes = world.place.length;
  const zones = Math.min(world.zones, nodes);
  if (world.lean === 0 || zones < 2) return client % nodes;
  const inA = Math.round(world.lean * world.clients);
  const all = Array.from({ length: nodes }, (_, node) => node);
  const [a, others] = [
    all.filter((node) => zoneOf(world, node) === 0),
    all.filter((node) => zoneOf(world, node) !== 0),
  ];
  const [from, at] = client < inA ? [a, client] : [others, client - inA];
  return from[at % from.length] ?? 0;
}
