import { holds, isProxied } from '@/lib/models/service-load-skew/sim/dial';
import { type Happening, readScript } from '@/lib/models/service-load-skew/sim/script';
import { timeText } from '@/lib/models/service-load-skew/time-text';
import { podsPerNode, type World } from '@/lib/models/service-load-skew/world';
import { applies } from './world-settings';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a client that holds a connection holds, by protocol. */
const HELD: Readonly<Record<string, string>> = {
  http2: 'HTTP/2 connection',
  http1: 'HTTP/1.1 connection',
  udp: 'UDP flow',
};

const CHOSEN_BY: Readonly<Record<string, string>> = {
  iptables: 'kube-proxy (iptables)',
  nftables: 'kube-proxy (nftables)',
  ipvs: 'kube-proxy (IPVS, ',
};

const POLICIES: Readonly<Record<string, string>> = {
  'least-request': 'the less busy of two',
  'round-robin': 'the next in turn',
  random: 'any of them',
  'least-request-all': 'the least busy of all',
  'ring-hash': 'by a ring hash of its key',
  maglev: 'by a Maglev hash of its key',
};

/** What a world is at its beginning, in one sentence. Pure. */
export function sayWorld(world: World): string {
  const { clients, place, zones } = world;
  const pods = podsPerNode(world).reduce((sum, count) => sum + count, 0);
  const nodes = place.length;
  const where = `${counted(pods, 'pod')} on ${counted(nodes, 'node')} in ${counted(Math.min(zones, nodes), 'zone')}`;
  const who = `${counted(clients, 'client')}${comeFromOutside(world) ? ' from outside' : ''}`;
  return `${who} ${whatTheyDo(world)} ${where}${howChosen(world)}.`;
}

function comeFromOutside(world: World): boolean {
  return world.outside && applies('outside', world);
}

function whatTheyDo(world: World): string {
  const s = world.clients === 1 ? 's' : '';
  if (isProxied({ world })) return `send${s} requests to`;
  if (world.protocol === 'close') return `open${s} a connection for each request to`;
  if (!holds({ world }))
    return `keep${s} ${world.protocol === 'udp' ? 'UDP flows' : 'connections'} to all of`;
  const held = counted(world.conns, HELD[world.protocol] ?? 'connection');
  return `hold${s} ${held}${world.clients === 1 ? '' : ' each'} to`;
}

function howChosen(world: World): string {
  const { way, policy, sched } = world;
  if (isProxied({ world })) {
    const proxy = way === 'mesh' ? 'a proxy beside each client' : 'a proxy';
    return `; ${proxy} chooses a pod for each request, ${POLICIES[policy] ?? policy}`;
  }
  if (way === 'headless')
    return world.pick === 'first' || world.protocol === 'close'
      ? ', each to one address of a headless Service'
      : ` of a headless Service, and take${world.clients === 1 ? 's' : ''} turns with each request`;
  const by = CHOSEN_BY[way] ?? way;
  return `, chosen by ${by}${way === 'ipvs' ? `${sched})` : ''}${narrowedBy(world)}`;
}

/** What else the rules of a Service look at. */
function narrowedBy(world: World): string {
  const { outside, itp, etp, near, affinity } = world;
  const isLocal = (outside ? etp : itp) === 'Local';
  const also = [
    ...(affinity > 0 ? ['ClientIP affinity'] : []),
    ...(isLocal ? [`${outside ? 'external' : 'internal'}TrafficPolicy: Local`] : []),
    ...(near !== 'none' && !isLocal ? [near === 'Auto' ? 'topology-mode: Auto' : near] : []),
  ];
  return also.length > 0 ? ` with ${also.join(' and ')}` : '';
}

const HAPPENS: Readonly<Record<Happening, (arg: number) => string>> = {
  scale: (arg) => `scale to ${counted(arg, 'pod')}`,
  rollout: () => 'a rollout begins',
  crash: (arg) => `pod ${arg} crashes`,
  flap: (arg) => `pod ${arg} is unready for 20 s`,
  node: (arg) => `node ${arg} is lost`,
  reconnect: () => 'all clients dial again',
  churn: () => 'half of the clients restart',
  burst: () => 'three times the requests for 30 s',
  fail: (arg) => `pod ${arg} fails each request`,
};

/** One event of a world's script: where it stands in the list, and in words. */
export interface SaidEvent {
  readonly index: number;
  readonly says: string;
}

/** The events of a world in the order in which they happen, in words. O(n log n). */
export function sayEvents(events: readonly string[]): readonly SaidEvent[] {
  return events
    .flatMap((text, index) =>
      readScript([text]).map(({ at, what, arg }) => ({
        index,
        at,
        says: `${timeText(at)} ${HAPPENS[what](arg)}`,
      })),
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ index, says }) => ({ index, says }));
}
