import { FIXES, type Fix, type FixId } from '../fixes';

/** A cause that a case can hide, with the fix that is right for it. */
export interface Cause {
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

/** What can be done about an uneven load: each is right for some cause. */
export const ANSWERS: readonly Fix[] = FIXES.filter(({ id }) =>
  CAUSES.some(({ fix }) => fix === id),
);
