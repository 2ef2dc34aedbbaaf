import { holds } from './sim/dial';
import type { Happening } from './sim/script';
import type { World } from './world';

/** A fix, by what it is called. */
export type FixId =
  | 'proxy'
  | 'client-side'
  | 'age'
  | 'more-connections'
  | 'larger-pools'
  | 'no-affinity'
  | 'cluster-policy'
  | 'spread-pods'
  | 'equal-pods'
  | 'ask-dns'
  | 'take-turns'
  | 'no-preference'
  | 'pool-in-turn'
  | 'no-hash'
  | 'mend-pod'
  | 'calm-probe';

/** Something that one can change about a world, with what it costs. */
export interface Fix {
  readonly id: FixId;
  readonly label: string;
  /** What it costs, and what else it changes, in a sentence. */
  readonly costs: string;
  /** What it sets; what it leaves alone stays as it is. */
  readonly sets: (world: World) => Partial<World>;
}

/** The same pods, spread evenly over as many nodes. O(nodes). */
function spreadOut(place: readonly string[]): readonly string[] {
  const pods = place.reduce((sum, count) => sum + Number(count), 0);
  const [least, more] = [Math.floor(pods / place.length), pods % place.length];
  return place.map((_, node) => String(least + (node < more ? 1 : 0)));
}

/** The events of a script but those of one kind. O(events). */
function without(events: readonly string[], what: Happening): readonly string[] {
  return events.filter((event) => event.split(':')[1] !== what);
}

/** The usual fixes, those that help for good first. */
export const FIXES: readonly Fix[] = [
  {
    id: 'proxy',
    label: 'A proxy that chooses for each request',
    costs:
      'A hop, and TLS ends in it; pods see its address. Connections to its own replicas are drawn as before, and each counts only what it sends.',
    sets: () => ({ way: 'gateway', policy: 'least-request' }),
  },
  {
    id: 'client-side',
    label: 'Clients choose over a headless Service',
    costs:
      'Code in each client, and up to clients × pods connections. Real clients find new pods only when they resolve the name again.',
    sets: () => ({ way: 'headless', pick: 'round-robin', dns: 0 }),
  },
  {
    id: 'age',
    label: 'The server closes connections after 20 s',
    costs:
      'Handshakes, cold pools, and calls cut off without a grace period. It draws anew, no more evenly than a fair draw.',
    sets: () => ({ age: 20, jitter: 0.1 }),
  },
  {
    id: 'more-connections',
    label: 'Many connections for each client',
    costs:
      'Memory, handshakes, and code, since HTTP/2 clients open one. Half the spread takes four times as many.',
    sets: ({ clients }) => ({ conns: Math.min(20, Math.floor(1000 / clients)), pool: 'any' }),
  },
  {
    id: 'larger-pools',
    label: 'A quarter of the clients, with larger pools',
    costs:
      'A process that several share, such as a proxy on each node: if it fails, all of them do.',
    // Where no connection is held, pools decide nothing.
    sets: (world) =>
      holds({ world }) ? { clients: Math.ceil(world.clients / 4), conns: 20, pool: 'any' } : {},
  },
  {
    id: 'no-affinity',
    label: 'No affinity',
    costs: 'Sessions that live in a pod’s memory are lost at the next connection.',
    sets: () => ({ affinity: 0 }),
  },
  {
    id: 'cluster-policy',
    label: 'Cluster policies, no preference of zone or node',
    costs: 'A hop more, traffic between zones, and the source address of outside clients.',
    sets: () => ({ itp: 'Cluster', etp: 'Cluster', near: 'none' }),
  },
  {
    id: 'spread-pods',
    label: 'Pods spread evenly over the nodes',
    costs: 'Stricter scheduling: a pod may wait for room on the right node.',
    sets: ({ place }) => ({ place: spreadOut(place) }),
  },
  {
    id: 'equal-pods',
    label: 'Equal nodes, and no tight CPU limit',
    costs: 'Less packing: pods leave room unused. Without a limit one can starve its neighbors.',
    sets: () => ({ slow: 0, limit: 0 }),
  },
  {
    id: 'ask-dns',
    label: 'Clients resolve the name at each dial',
    costs:
      'More questions to DNS, whose caches lag by some seconds. Open connections stay where they are.',
    sets: () => ({ dns: 0 }),
  },
  {
    id: 'take-turns',
    label: 'IPVS takes turns',
    costs: 'Each node takes turns for itself. The mode is deprecated since Kubernetes 1.35.',
    sets: () => ({ sched: 'rr' }),
  },
  {
    id: 'no-preference',
    label: 'No preference of zone or node',
    costs: 'Traffic between zones, which is billed, and a little latency.',
    sets: () => ({ near: 'none' }),
  },
  {
    id: 'pool-in-turn',
    label: 'The pool uses its connections in turn',
    costs: 'No connection idles long enough to be closed, so the pool does not shrink.',
    sets: () => ({ pool: 'any' }),
  },
  {
    id: 'no-hash',
    label: 'The proxy takes the least busy of two, no hash',
    costs:
      'Caches for a key are spread over all pods; pods that own parts of the data answer wrongly.',
    sets: () => ({ policy: 'least-request' }),
  },
  {
    id: 'mend-pod',
    label: 'Take pods that fail out of the pool',
    costs: 'Fewer pods carry the load; a cap must keep some in it when all fail.',
    sets: ({ events }) => ({ events: without(events, 'fail') }),
  },
  {
    id: 'calm-probe',
    label: 'A readiness probe that is slower to fail',
    costs: 'A pod that is really sick leaves later.',
    sets: ({ events }) => ({ events: without(events, 'flap') }),
  },
];

/** A world with a fix; what the fix does not name stays. O(nodes + events). */
export function fixed(world: World, fix: Fix): World {
  return { ...world, ...fix.sets(world) };
}
