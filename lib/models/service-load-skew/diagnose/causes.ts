import type { World } from '../world';

/** A way to make a load even, by what it is called. */
type FixId =
  | 'proxy'
  | 'more-connections'
  | 'age'
  | 'no-affinity'
  | 'take-turns'
  | 'spread-pods'
  | 'no-preference'
  | 'pool-in-turn'
  | 'no-hash'
  | 'equal-pods'
  | 'mend-pod'
  | 'ask-dns'
  | 'calm-probe';

/** A cause that a case can hide, with the fix that is right for it. */
interface Cause {
  readonly id: CauseId;
  readonly label: string;
  readonly fix: FixId;
}

/** A cause, by a name that no look prints. */
export type CauseId =
  | 'fair-chance'
  | 'fewer-than-pods'
  | 'late-pods'
  | 'restarted-pod'
  | 'rollout-order'
  | 'pinned-by-address'
  | 'source-hashed'
  | 'kept-on-node'
  | 'near-zone'
  | 'near-node'
  | 'heavy-client'
  | 'newest-first-pool'
  | 'hot-key'
  | 'slow-pod'
  | 'fails-fast'
  | 'old-list'
  | 'unready-pod';

/** Why a load can be uneven, in the order of the guide: the draw, what pins, what keeps near, the work. */
export const CAUSES: readonly Cause[] = [
  { id: 'fair-chance', label: 'Few connections, drawn fairly', fix: 'proxy' },
  { id: 'fewer-than-pods', label: 'Fewer connections than pods', fix: 'more-connections' },
  { id: 'late-pods', label: 'Pods came after the connections', fix: 'age' },
  { id: 'restarted-pod', label: 'A pod restarted and lost its connections', fix: 'age' },
  { id: 'rollout-order', label: 'A rollout; the first new pods have most', fix: 'age' },
  { id: 'pinned-by-address', label: 'ClientIP affinity, few addresses', fix: 'no-affinity' },
  { id: 'source-hashed', label: 'A hash of the source address, few addresses', fix: 'take-turns' },
  { id: 'kept-on-node', label: 'A Local policy, pods unevenly placed', fix: 'spread-pods' },
  { id: 'near-zone', label: 'Nearness by zone, most clients in one', fix: 'no-preference' },
  { id: 'near-node', label: 'Nearness by node, pods unevenly placed', fix: 'no-preference' },
  { id: 'heavy-client', label: 'One client sends much more than the others', fix: 'proxy' },
  { id: 'newest-first-pool', label: 'A pool takes what it used last', fix: 'pool-in-turn' },
  { id: 'hot-key', label: 'A hash, and a key that is hot', fix: 'no-hash' },
  { id: 'slow-pod', label: 'A pod that takes longer for the same', fix: 'equal-pods' },
  { id: 'fails-fast', label: 'A pod fails at once and draws requests', fix: 'mend-pod' },
  { id: 'old-list', label: 'Clients dial from an old list of addresses', fix: 'ask-dns' },
  { id: 'unready-pod', label: 'A pod is not ready, again and again', fix: 'calm-probe' },
];

/** What can be done about an uneven load; each is right for some cause. */
export const FIXES: readonly { readonly id: FixId; readonly label: string }[] = [
  { id: 'proxy', label: 'A proxy that chooses for each request' },
  { id: 'more-connections', label: 'Many connections for each client' },
  { id: 'age', label: 'The server closes connections after 20 s' },
  { id: 'no-affinity', label: 'No affinity' },
  { id: 'take-turns', label: 'IPVS takes turns' },
  { id: 'spread-pods', label: 'Pods spread evenly over the nodes' },
  { id: 'no-preference', label: 'No preference of zone or node' },
  { id: 'pool-in-turn', label: 'The pool uses its connections in turn' },
  { id: 'no-hash', label: 'The proxy takes the least busy of two, no hash' },
  { id: 'equal-pods', label: 'Equal nodes for all pods' },
  { id: 'mend-pod', label: 'Take pods that fail out of the pool' },
  { id: 'ask-dns', label: 'Clients resolve the name at each dial' },
  { id: 'calm-probe', label: 'A readiness probe that is slower to fail' },
];

const SETS: Readonly<Record<FixId, (world: World) => Partial<World>>> = {
  proxy: () => ({ way: 'gateway', policy: 'least-request' }),
  'more-connections': ({ clients }) => ({
    conns: Math.min(20, Math.floor(1000 / clients)),
    pool: 'any',
  }),
  age: () => ({ age: 20 }),
  'no-affinity': () => ({ affinity: 0 }),
  'take-turns': () => ({ sched: 'rr' }),
  'spread-pods': ({ place }) => ({ place: spreadOut(place) }),
  'no-preference': () => ({ near: 'none' }),
  'pool-in-turn': () => ({ pool: 'any' }),
  'no-hash': () => ({ policy: 'least-request' }),
  'equal-pods': () => ({ slow: 0 }),
  'mend-pod': ({ events }) => ({ events: without(events, 'fail') }),
  'ask-dns': () => ({ dns: 0 }),
  'calm-probe': ({ events }) => ({ events: without(events, 'flap') }),
};

/** A world with a fix; what the fix does not name stays. O(nodes + events). */
export function applyFix(world: World, fix: FixId): World {
  return { ...world, ...SETS[fix](world) };
}

/** The same pods, as evenly as can be over as many nodes. */
function spreadOut(place: readonly string[]): readonly string[] {
  const pods = place.reduce((sum, count) => sum + Number(count), 0);
  const [least, more] = [Math.floor(pods / place.length), pods % place.length];
  return place.map((_, node) => String(least + (node < more ? 1 : 0)));
}

const without = (events: readonly string[], what: string) =>
  events.filter((event) => event.split(':')[1] !== what);
