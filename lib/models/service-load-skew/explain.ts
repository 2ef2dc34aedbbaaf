import { formatNumber, formatPercent } from '../../kernel/format';
import { busiestOf, type PodLoad, type Skew } from './load';
import type { Reason } from './reasons';
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
    mean: share(mean(uses)),
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
  { p, busiest, total }: Extract<Reason, { readonly kind: 'chance' }>,
  loads: readonly PodLoad[],
  so: string,
): Said {
  const full = fullOf(loads);
  if (full.pods > 0)
    return bad(
      `Luck, and too much for it: ${so}.`,
      `It is at ${full.used}, and an autoscaler sees the mean of all pods, which is ${full.mean}.`,
    );
  return {
    good: true,
    edge: true,
    says: `Luck: ${so}.`,
    more:
      total < loads.length
        ? `${total} connections leave ${pods(loads.length - total)} or more without any.`
        : `Its ${busiest} of ${total} connections or more fall to the busiest pod in ${sayChance(p)} fair draws.`,
  };
}

/** What every verdict begins with: the busiest pod beside the mean. */
function busiestSays(loads: readonly PodLoad[], { maxOverMean }: Skew): string {
  const { pod } = busiestOf(loads.filter(({ status }) => status === 'ready'));
  return `pod ${pod} has ${number(maxOverMean)} times its share of the requests`;
}

/** Words the first reason of a run. Pure. O(pods). */
export function sayReason(reason: Reason, loads: readonly PodLoad[], requests: Skew): Said {
  if (reason.kind === 'nothing-serves')
    return bad('Nothing serves.', 'No request of the last minute reached a pod.');
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
    case 'unready-keeps':
      return bad(
        `Unready, and still at work: ${pods(reason.pods)} with ${reason.held} of ${reason.total} connections.`,
        'Readiness steers new connections only. Held ones stay, and the other pods get all new ones.',
      );
    case 'late-pods':
      return bad(
        `Late pods are idle: ${so}.`,
        `${reason.pods === 1 ? 'The pod' : `The ${reason.pods} pods`} that came later ${reason.pods === 1 ? 'has' : 'have'} ${share(reason.held / reason.total)} of it, since connections stay where they are.`,
      );
    case 'rollout-order':
      return bad(
        `A rollout leaves the last pods cold: ${so}.`,
        `The first new pod holds ${reason.first} connections, the last one ${reason.last}: early ones collect from the pods that stop later.`,
      );
    case 'affinity':
      return bad(
        `Pinned by address: ${so}.`,
        `ClientIP affinity sees ${reason.addresses} ${reason.addresses === 1 ? 'address' : 'addresses'}, which each node remembers for itself; they reach ${pods(reason.reached)}.`,
      );
    case 'local':
      return bad(
        `Kept on the node: ${so}.`,
        `A pod has ${number(reason.most)} on the busiest node and ${number(reason.least)} on the idlest.`,
      );
    case 'same-node':
    case 'zone':
    case 'hints':
      return bad(
        `Kept near: ${so}.`,
        `A pod has ${number(reason.most)} where most clients are, and ${number(reason.least)} where fewest are.`,
      );
    case 'scheduler':
      return bad(
        `Each node counts for itself: ${so}.`,
        'IPVS keeps its lists on each node, and no node knows what the others forward.',
      );
    case 'old-list':
      return bad(
        `Old lists of addresses: ${so}.`,
        `${reason.connections} connections were dialed from a list that lacks pods.`,
      );
    case 'fails-fast':
      return bad(
        `A pod that fails fast draws ${share(reason.share)} of the requests.`,
        'It is always the one with the fewest under way.',
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
      return bad(
        `Equal requests, unequal work: the busiest pod is at ${share(reason.busiest)} of its capacity.`,
        `${pods(reason.pods)} ${reason.pods === 1 ? 'takes' : 'take'} longer for the same requests.`,
      );
    case 'dropped':
      return bad(
        `${share(reason.share)} of the requests find no pod.`,
        'A Local policy serves only what enters where a pod is ready.',
      );
  }
}
