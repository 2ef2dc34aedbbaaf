import type { Random } from '../../../kernel/random';
import { shuffled } from '../sim/make-sim';
import type { World } from '../world';
import type { CauseId } from './causes';

/** A whole number from one to another, both included. */
const between = (random: Random, from: number, to: number) =>
  from + Math.floor(random.next() * (to - from + 1));

function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random.next() * items.length)] ?? items[0];
}

const each = (nodes: number, pods = 1) => new Array<string>(nodes).fill(String(pods));

/** What differs from case to case and makes nothing uneven. O(nodes). */
export function anyWorld(random: Random): Partial<World> {
  return {
    seed: between(random, 0, 1_000_000),
    rps: between(random, 50, 70),
    ms: between(random, 10, 25),
    workers: between(random, 2, 4),
    startup: between(random, 1, 4),
    place: each(between(random, 4, 6)),
    zones: between(random, 1, 3),
    protocol: oneOf(random, ['http2', 'http2', 'http1']),
    way: oneOf(random, ['iptables', 'iptables', 'nftables']),
    // Counts for clients from outside only; here they are inside unless the cause says else.
    etp: oneOf(random, ['Cluster', 'Cluster', 'Local']),
  };
}

const UNEVEN_PLACES = [
  ['3', '1'],
  ['4', '1'],
  ['4', '1', '1'],
  ['5', '2', '1'],
] as const satisfies readonly (readonly string[])[];

const unevenPlace = (random: Random) =>
  shuffled<string>(oneOf<readonly string[]>(random, UNEVEN_PLACES), random);

/** A proxy before the pods. The Service's affinity may be set, and counts for nothing. */
const proxied = (random: Random): Partial<World> => ({
  way: 'gateway',
  clients: between(random, 8, 20),
  affinity: oneOf(random, [0, 0, 10_800]),
});

/** Few source addresses before few nodes, since nodes remember each for itself. */
const fewAddresses = (random: Random): Partial<World> => ({
  clients: between(random, 30, 60),
  nat: between(random, 1, 2),
  place: each(oneOf(random, [1, 2]), between(random, 3, 5)),
  protocol: oneOf(random, ['close', 'http2']),
});

/** By cause, the values of a world that has it, drawn; what they leave out is drawn by `anyWorld`. O(nodes). */
export const WORLD_WITH: Readonly<Record<CauseId, (random: Random) => Partial<World>>> = {
  'fair-chance': (random) => {
    const isNear = random.next() < 1 / 3;
    return {
      clients: between(random, 5, 10) * 2,
      // As many clients as pods in each zone: a preference is there, and is not the cause.
      ...(isNear ? { near: 'PreferSameZone', place: each(4), zones: 2 } : {}),
    };
  },
  'fewer-than-pods': (random) => ({
    clients: between(random, 3, 5),
    place: each(between(random, 6, 9)),
  }),
  'late-pods': (random) => {
    const pods = between(random, 3, 5);
    return {
      clients: between(random, 30, 60),
      place: each(pods),
      events: [`-${between(random, 45, 55)}:scale:${pods + between(random, 2, 4)}`],
    };
  },
  'restarted-pod': (random) => {
    const pods = between(random, 3, 5);
    return {
      clients: between(random, 30, 60),
      place: each(pods),
      events: [`-${between(random, 40, 50)}:crash:${between(random, 1, pods)}`],
    };
  },
  'rollout-order': (random) => ({
    clients: between(random, 60, 100),
    place: each(between(random, 4, 6)),
    startup: between(random, 1, 3),
    events: [`-${between(random, 52, 58)}:rollout`],
  }),
  'pinned-by-address': (random) => ({
    ...fewAddresses(random),
    affinity: oneOf(random, [3600, 10_800]),
  }),
  'source-hashed': (random) => ({ ...fewAddresses(random), way: 'ipvs', sched: 'sh' }),
  'kept-on-node': (random) => ({
    place: unevenPlace(random),
    clients: between(random, 50, 90),
    ...oneOf<Partial<World>>(random, [
      { outside: true, etp: 'Local', protocol: 'close' },
      { outside: true, etp: 'Local' },
      { itp: 'Local' },
    ]),
  }),
  'near-zone': (random) => ({
    near: 'PreferSameZone',
    place: each(oneOf(random, [2, 4]), between(random, 2, 3)),
    zones: 2,
    clients: between(random, 60, 100),
    lean: between(random, 15, 17) / 20,
  }),
  'near-node': (random) => ({
    near: 'PreferSameNode',
    place: unevenPlace(random),
    zones: 1,
    clients: between(random, 50, 90),
  }),
  'heavy-client': (random) => ({
    clients: between(random, 50, 90),
    heavy: between(random, 8, 12) / 20,
    ms: between(random, 5, 10),
  }),
  'newest-first-pool': (random) => {
    const clients = between(random, 2, 3);
    return {
      clients,
      conns: 20,
      pool: 'newest',
      rps: between(random, 30, 40),
      ms: between(random, 5, 10),
      place: each(clients + between(random, 3, 4)),
    };
  },
  'hot-key': (random) => ({
    ...proxied(random),
    policy: oneOf(random, ['ring-hash', 'maglev']),
    hot: between(random, 6, 10) / 20,
  }),
  'slow-pod': (random) => ({
    ...proxied(random),
    policy: oneOf(random, ['round-robin', 'random']),
    slow: 1,
  }),
  'fails-fast': (random) => {
    const pods = between(random, 3, 5);
    return {
      ...proxied(random),
      policy: 'least-request-all',
      place: each(pods),
      rps: 120,
      ms: between(random, 25, 40),
      events: [`-${between(random, 45, 55)}:fail:${between(random, 1, pods)}`],
    };
  },
  'old-list': (random) => {
    const pods = between(random, 3, 5);
    return {
      way: 'headless',
      pick: 'first',
      dns: between(random, 10, 60) * 60,
      clients: between(random, 30, 60),
      place: each(pods),
      events: [
        `-${between(random, 50, 55)}:scale:${pods + between(random, 2, 4)}`,
        `-${between(random, 34, 42)}:reconnect`,
      ],
    };
  },
  'unready-pod': (random) => {
    const pods = between(random, 3, 4);
    const pod = between(random, 1, pods);
    const first = -between(random, 50, 59);
    return {
      clients: between(random, 20, 40),
      protocol: 'close',
      place: each(pods),
      // Away for 20 s, back for one, as often as fits the run.
      events: Array.from({ length: 31 }, (_, turn) => `${first + 21 * turn}:flap:${pod}`),
    };
  },
};
