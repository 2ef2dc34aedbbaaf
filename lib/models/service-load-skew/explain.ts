import { formatNumber, formatPercent } from '../../kernel/format';
import { busiestOf, type PodLoad, type Skew } from './load';
import { EVEN_UP_TO, type Reason } from './reasons';
import { mean } from './uneven';
import { sayChance } from './your-counts/say-chance';

/** What a run comes to, in words. */
export interface Said {
  readonly good: boolean;
  readonly edge: boolean;
  readonly says: string;
  readonly more: string;
}

const share = (value: number) => formatPercent(value, 0);
const number = (value: number) => formatNumber(value, 1);
const pods = (count: number) => `${count} ${count === 1 ? 'pod' : 'pods'}`;

const bad = (says: string, more: string): Said => ({ good: false, edge: false, says, more });

/** Pods that have more work than they can do, and how full the fullest is. */
function fullOf(loads: readonly PodLoad[]) {
  const uses = loads.map(({ utilization }) => utilization);
  return {
    pods: uses.filter((use) => use > 1).length,
    used: `${share(Math.max(...uses))} of its capacity`,
    mean: share(mean(uses.map((use) => Math.min(1, use)))),
  };
}

function sayEven(loads: readonly PodLoad[], { maxOverMean }: Skew): Said {
  const full = fullOf(loads);
  if (full.pods > 0)
    return bad(
      `Even, and too much: ${pods(full.pods)} of ${loads.length} beyond capacity.`,
      `The fullest is at ${full.used}, so its queue grows. Here more pods or faster ones help.`,
    );
  const times = formatNumber(maxOverMean, 2);
  const says = `Even: no pod of ${loads.length} has more than ${times} times its share.`;
  return { good: true, edge: false, says, more: '' };
}

/** Luck needs no mending, unless a pod has more than it can do. */
function sayLuck(
  { of, p, busiest, total }: Extract<Reason, { readonly kind: 'chance' }>,
  loads: readonly PodLoad[],
  so: string,
): Said {
  const full = fullOf(loads);
  if (full.pods > 0)
    return bad(
      `Luck, and too much for it: ${so}.`,
      `It is at ${full.used}, and an autoscaler sees what all pods use on average, ${full.mean}.`,
    );
  if (of === 'connections' && total < loads.length)
    return bad(
      `Too few connections: ${total} for ${pods(loads.length)}.`,
      `${pods(loads.length - total)} or more stay idle for certain; ${so}.`,
    );
  const more =
    of === 'connections'
      ? `The fullest holds ${busiest} of ${total} connections; as many or more come in ${sayChance(p)} fair draws.`
      : `Each of ${formatNumber(total)} requests was drawn by itself; ${sayChance(p)} fair draws are as uneven.`;
  return { good: true, edge: true, says: `Luck: ${so}.`, more };
}

/** Slow pods are full where requests are even; a proxy that counts what is under way sends them fewer. */
function saySlow(
  { pods: slow, busiest }: Extract<Reason, { readonly kind: 'slow-pods' }>,
  { maxOverMean }: Skew,
  so: string,
): Said {
  const take = `${pods(slow)} ${slow === 1 ? 'takes' : 'take'} longer for the same requests`;
  if (maxOverMean > EVEN_UP_TO)
    return {
      good: true,
      edge: true,
      says: `Fewer for slow pods: ${so}.`,
      more: `${take}, and a proxy that looks at what is under way gives them fewer.`,
    };
  return bad(
    `Equal requests, unequal work: the busiest pod is at ${share(busiest)} of its capacity.`,
    `${take}.`,
  );
}

/** What every verdict begins with: the busiest pod beside the mean. */
function busiestSays(loads: readonly PodLoad[], { maxOverMean }: Skew): string {
  const { pod } = busiestOf(loads.filter(({ status }) => status === 'ready'));
  return `pod ${pod} has ${formatNumber(maxOverMean, 2)} times its share`;
}

/** Words the first reason of a run. Pure. O(pods). */
export function sayReason(reason: Reason, loads: readonly PodLoad[], requests: Skew): Said {
  if (reason.kind === 'nothing-serves')
    return bad('Nothing serves.', 'No pod is ready that had a request in the last minute.');
  if (reason.kind === 'unready-keeps')
    return bad(
      `Unready, and still at work: ${pods(reason.pods)} with ${reason.held} of ${reason.total} connections.`,
      'Readiness steers new connections only. Held ones stay, and other pods get all new ones.',
    );
  const so = busiestSays(loads, requests);
  switch (reason.kind) {
    case 'even':
      return sayEven(loads, requests);
    case 'chance':
      return sayLuck(reason, loads, so);
    case 'unlikely':
      return bad(
        `Not luck: ${so}.`,
        `A fair draw is so uneven in ${sayChance(reason.p)} cases; look for what pins or prefers.`,
      );
    case 'late-pods':
      return bad(
        `Late pods ${reason.held === 0 ? 'are idle' : 'lag'}: ${so}.`,
        `${reason.pods === 1 ? 'The pod' : `The ${reason.pods} pods`} that came later ${reason.pods === 1 ? 'has' : 'have'} ${share(reason.held / reason.total)} of the ${reason.of}${reason.of === 'connections' ? ': held ones stay' : ''}.`,
      );
    case 'rollout-order':
      return bad(
        `A rollout leaves the last pods idle: ${so}.`,
        `The first new pod holds ${reason.first} connections, the last ${reason.last}: it came too late for most.`,
      );
    case 'affinity':
      return bad(
        `Pinned by address: ${so}.`,
        `ClientIP affinity sees ${reason.addresses} ${reason.addresses === 1 ? 'address' : 'addresses'}, remembered by each node; they reach ${pods(reason.reached)}.`,
      );
    case 'local':
      return bad(
        `Kept on the node: ${so}.`,
        `A pod has ${number(reason.most)} ${reason.of} on the busiest node and ${number(reason.least)} on the idlest.`,
      );
    case 'same-node':
    case 'zone':
    case 'hints':
      return bad(
        `Kept near: ${so}.`,
        `A pod has ${number(reason.most)} ${reason.of} in the busiest ${reason.kind === 'same-node' ? 'node' : 'zone'} and ${number(reason.least)} in the idlest.`,
      );
    case 'scheduler':
      return reason.hashes
        ? bad(
            `Hashed by source: ${so}.`,
            'IPVS sends each source address to one pod, and few addresses reach few pods.',
          )
        : bad(
            `Each node counts for itself: ${so}.`,
            'IPVS keeps its lists on each node, and no node knows what the others forward.',
          );
    case 'hash':
      return bad(
        `A hash deals unequal parts: ${so}.`,
        'Each pod has the keys that fall to its places on the ring; more places even them.',
      );
    case 'old-list':
      return bad(
        `Old lists of addresses: ${so}.`,
        `${reason.connections} connections were dialed from a list that lacks pods.`,
      );
    case 'fails-fast':
      return bad(
        `A pod that fails fast draws ${share(reason.share)} of the requests.`,
        'Its requests end at once, so it mostly has the fewest under way.',
      );
    case 'hot-key':
      return bad(
        `One key is hot: pod ${reason.pod} has ${share(reason.share)} of the requests.`,
        'A hash sends a key to one pod, however many there are.',
      );
    case 'heavy-client':
      return bad(
        `One client outweighs the others: ${so}.`,
        'Its connections carry more requests, and each stays on its pod.',
      );
    case 'pool':
      return bad(
        `The pool prefers: ${so}.`,
        'Clients use the connection that they used last, so their others idle.',
      );
    case 'slow-pods':
      return saySlow(reason, requests, so);
    case 'dropped':
      return bad(
        `${share(reason.share)} of the requests found no pod.`,
        reason.local
          ? 'A Local policy serves only what enters where a pod is ready.'
          : 'For some time no pod was ready.',
      );
  }
}
