import type { ChoiceParam, FlagParam, Note, NumberParam, Values } from '../../simulator/params';
import { isScriptEvent, SCRIPT_SAYS } from './sim/script';

/** Most pods, and most connections of all clients together, of one world. */
export const MOST_PODS = 100;
const MOST_CONNECTIONS = 1000;

const whole = (
  label: string,
  group: string,
  value: number,
  [min, max]: readonly [number, number],
  more: Partial<NumberParam> = {},
): NumberParam => ({
  kind: 'number',
  label,
  group,
  default: value,
  min,
  max,
  step: 1,
  integer: true,
  hidden: true,
  ...more,
});

const share = (label: string, group: string, help: string): NumberParam => ({
  kind: 'number',
  label,
  group,
  help,
  default: 0,
  min: 0,
  max: 0.9,
  step: 0.05,
  percent: true,
  hidden: true,
});

const choice = (
  label: string,
  group: string,
  options: readonly (readonly [value: string, label: string])[],
  more: Partial<ChoiceParam> = {},
): ChoiceParam => ({
  kind: 'choice',
  label,
  group,
  default: options[0]?.[0] ?? '',
  options: options.map(([value, says]) => ({ value, label: says })),
  hidden: true,
  ...more,
});

const flag = (label: string, group: string, value: boolean): FlagParam => ({
  kind: 'flag',
  label,
  group,
  default: value,
  hidden: true,
});

const CLIENTS = 'Clients';
const WAY = 'The way to a pod';
const NODES = 'Nodes';
const PODS = 'Pods';

/** Everything that can be set of a world. Those that are not hidden stand at the foot of the lab. */
export const params = {
  clients: whole('Clients', CLIENTS, 12, [1, 200], { hidden: false }),
  conns: whole('Connections each', CLIENTS, 1, [1, 20], { hidden: false }),
  protocol: choice(
    'Protocol',
    CLIENTS,
    [
      ['http2', 'HTTP/2 or gRPC'],
      ['http1', 'HTTP/1.1, keep-alive'],
      ['close', 'a connection a request'],
      ['udp', 'UDP'],
    ],
    { hidden: false },
  ),
  pool: choice('A client uses of its connections', CLIENTS, [
    ['any', 'each in turn'],
    ['newest', 'the one used last'],
  ]),
  rps: whole('Requests a second, of all clients', CLIENTS, 120, [1, 1000]),
  heavy: share('Of the requests, one client sends', CLIENTS, '0: all send alike'),
  hot: share('Of the requests, one key has', CLIENTS, 'where something hashes keys'),
  life: whole('A client closes a connection after', CLIENTS, 0, [0, 3600], {
    unit: 's',
    help: 'on average; 0: never',
  }),
  lean: share('Of the clients, zone a has', CLIENTS, '0: as many as each zone'),
  nat: whole('Source addresses they share', CLIENTS, 0, [0, 50], { help: '0: one each' }),
  outside: flag('They come from outside, through a load balancer', CLIENTS, false),
  way: choice(
    'The pod is chosen by',
    WAY,
    [
      ['iptables', 'kube-proxy, iptables'],
      ['nftables', 'kube-proxy, nftables'],
      ['ipvs', 'kube-proxy, IPVS'],
      ['headless', 'the client, headless Service'],
      ['gateway', 'a proxy, each request'],
      ['mesh', 'a mesh, each request'],
    ],
    { hidden: false },
  ),
  affinity: whole('ClientIP affinity for', WAY, 0, [0, 86_400], { unit: 's', help: '0: none' }),
  itp: choice('internalTrafficPolicy', WAY, [
    ['Cluster', 'Cluster'],
    ['Local', 'Local'],
  ]),
  etp: choice('externalTrafficPolicy', WAY, [
    ['Cluster', 'Cluster'],
    ['Local', 'Local'],
  ]),
  health: flag('The load balancer checks the nodes', WAY, true),
  near: choice('Nearness', WAY, [
    ['none', 'no preference'],
    ['PreferSameZone', 'PreferSameZone'],
    ['PreferSameNode', 'PreferSameNode'],
    ['Auto', 'topology-mode: Auto'],
  ]),
  sched: choice(
    'IPVS scheduler',
    WAY,
    ['rr', 'wrr', 'lc', 'wlc', 'sh', 'sed', 'nq'].map((name) => [name, name] as const),
  ),
  pick: choice('A headless client', WAY, [
    ['round-robin', 'takes all in turn'],
    ['first', 'takes one address'],
  ]),
  dns: whole('A client keeps the list of addresses', WAY, 0, [0, 3600], {
    unit: 's',
    help: '0: asks each time',
  }),
  policy: choice('The proxy chooses by', WAY, [
    ['least-request', 'least request of two'],
    ['round-robin', 'round robin'],
    ['random', 'random'],
    ['least-request-all', 'least request of all'],
    ['ring-hash', 'ring hash of the key'],
    ['maglev', 'Maglev hash of the key'],
  ]),
  age: whole('The server closes connections after', WAY, 0, [0, 3600], {
    unit: 's',
    help: '0: never',
  }),
  jitter: { ...share('Jitter of that age', WAY, 'up and down'), default: 0.1, max: 0.5 },
  place: {
    kind: 'list',
    label: 'Pods on each node',
    group: NODES,
    hidden: true,
    default: ['1', '1', '1', '1'] as readonly string[],
    item: /^\d{1,3}$/,
    itemSays: 'whole numbers, one for each node',
    numeric: true,
    maxItems: 20,
  },
  zones: whole('Zones, the nodes in turn', NODES, 2, [1, 3]),
  ms: whole('A request takes', PODS, 20, [1, 1000], { unit: 'ms', help: 'on average' }),
  dist: choice('Its time is', PODS, [
    ['exponential', 'exponential'],
    ['fixed', 'always the same'],
    ['heavy', 'heavy-tailed'],
  ]),
  workers: whole('Requests at once, each pod', PODS, 2, [1, 16]),
  limit: {
    ...whole('CPU limit, in tenths of a core', PODS, 0, [0, 160]),
    help: '0: none',
  },
  slow: whole('Slow pods', PODS, 0, [0, 100], { help: 'take 3 times as long' }),
  cold: whole('A fresh pod is cold for', PODS, 0, [0, 120], {
    unit: 's',
    help: 'takes 4 times as long',
  }),
  startup: whole('A new pod is ready after', PODS, 5, [0, 120], { unit: 's' }),
  seed: whole('Seed', PODS, 14, [0, 4_294_967_295], { sliderMax: 100 }),
  events: {
    kind: 'list',
    label: 'What happens, and when',
    hidden: true,
    default: [] as readonly string[],
    item: /^-?\d{1,3}:[a-z]+(:\d{1,3})?$/,
    itemSays: SCRIPT_SAYS,
    maxItems: 100,
  },
} as const;

export type SkewParams = typeof params;

/** The values of a world, as its link and its controls hold them. */
export type World = Values<SkewParams>;

/** How many pods stand on each node at the beginning. */
export function podsPerNode({ place }: Pick<World, 'place'>): readonly number[] {
  return place.map(Number);
}

/** Puts the default in place of what does not fit the rest, and notes each fault. */
export function mend(values: World): { readonly values: World; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  let mended = values;
  const fall = (name: 'place' | 'conns' | 'events', found: string, expected: string) => {
    notes.push({ param: name, found, expected });
    mended = { ...mended, [name]: params[name].default };
  };
  const pods = podsPerNode(values).reduce((sum, count) => sum + count, 0);
  if (pods < 1 || pods > MOST_PODS)
    fall('place', values.place.join(), `1 to ${MOST_PODS} pods in all`);
  if (values.clients * values.conns > MOST_CONNECTIONS)
    fall(
      'conns',
      String(values.conns),
      `at most ${MOST_CONNECTIONS} connections of all clients together`,
    );
  const bad = values.events.find((text) => !isScriptEvent(text));
  if (bad !== undefined) fall('events', bad, SCRIPT_SAYS);
  return { values: mended, notes };
}
