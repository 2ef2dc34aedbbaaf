import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { parseDecimal, type Rational, toNumber, ZERO } from '@/lib/kernel/rational';
import { heldChances } from '@/lib/models/service-load-skew/chance/held';
import {
  affinitySpread,
  externalPolicy,
  sameZone,
  scaleOut,
} from '@/lib/models/service-load-skew/figures';
import type { Reason } from '@/lib/models/service-load-skew/reasons';
import { rollingUpdateShares } from '@/lib/models/service-load-skew/rollout';
import { scenarios } from '@/lib/models/service-load-skew/scenarios';
import { nodeOfClient, zoneOf } from '@/lib/models/service-load-skew/sim/sim';
import { params, podsPerNode, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';

/** A cause of skew with the scenario that shows it. */
export interface Cause {
  /** Of the scenario. */
  readonly scenario: string;
  readonly name: string;
  /** One sentence with exact figures of that scenario. */
  readonly says: (world: World) => string;
}

const percent = (share: number, digits = 1) => formatPercent(share, digits);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const podsOf = (world: World) => sum(podsPerNode(world));
const decimal = (value: number): Rational => parseDecimal(String(value)) ?? ZERO;

/** Causes that weave a cloth of their own, in the order in which one would ask for them. */
export const CAUSES: readonly Cause[] = [
  {
    scenario: 'twelve-on-four',
    name: 'Small numbers',
    says: (world) => {
      const { clients } = world;
      const { mean, expectedMax } = heldChances(clients, podsOf(world));
      return `Luck alone gives the busiest pod ${formatNumber(expectedMax, 2)} of ${clients} connections on average, where even is ${formatNumber(mean, 1)}.`;
    },
  },
  {
    scenario: 'fewer-than-pods',
    name: 'Fewer connections than pods',
    says: (world) => {
      const pods = podsOf(world);
      const { expectedPodsWithNone } = heldChances(world.clients, pods);
      return `${world.clients} connections leave ${formatNumber(expectedPodsWithNone, 2)} of ${pods} pods idle on average, and never fewer than ${pods - world.clients}.`;
    },
  },
  {
    scenario: 'scale-out',
    name: 'Late pods',
    says: (world) => {
      const old = podsOf(world);
      const added = Number(world.events[0]?.split(':')[2] ?? old) - old;
      const stay = scaleOut(old, added, ZERO);
      return `While nobody dials again, each of ${added} new pods has ${percent(stay.shareOfEachNewPod)}, each of ${old} old ones ${percent(stay.shareOfEachOldPod)}; fair is ${percent(stay.fairShare)}.`;
    },
  },
  {
    scenario: 'rollout',
    name: 'A rollout',
    says: (world) => {
      const shares = rollingUpdateShares(podsOf(world)).map(toNumber);
      return `Replaced one by one, ${shares.length} pods expect from ${percent(shares[0] ?? 0)} for the first that is ready to ${percent(shares.at(-1) ?? 0)} for the last.`;
    },
  },
  {
    scenario: 'two-proxies',
    name: 'Affinity and few addresses',
    says: (world) => {
      const pods = podsOf(world);
      const pins = pinsOf(world);
      const { expectedPodsUsed, pOnePodGetsAll } = affinitySpread(pins, pods);
      return `${world.nat} addresses, remembered on each node, are ${pins} draws while they last: they reach ${formatNumber(expectedPodsUsed, 2)} of ${pods} pods on average, and only one in ${percent(pOnePodGetsAll)} of cases.`;
    },
  },
  {
    scenario: 'local-policy',
    name: 'Local policy',
    says: (world) => {
      const nodes = podsPerNode(world);
      const { sharePerPodByNode } = externalPolicy(nodes, 'Local', world.health);
      const [a, b] = sharePerPodByNode;
      return `Nodes with ${nodes.join(' and ')} pods get the same, so a pod has ${percent(a ?? 0)} on one and ${percent(b ?? 0)} on the other.`;
    },
  },
  {
    scenario: 'zone-leans',
    name: 'Traffic that stays in its zone',
    says: (world) => {
      const { lean } = world;
      const [a = 0, b = 0] = podsByZone(world);
      const [inA, inB] = sameZone([decimal(lean), decimal(1 - lean)], [a, b]).sharePerPodByZone;
      return `Zone a has ${percent(lean, 0)} of the clients and ${a} of ${a + b} pods: each of them has ${percent(inA ?? 0, 3)} of all, each in zone b ${percent(inB ?? 0, 3)}.`;
    },
  },
  {
    scenario: 'heavy-client',
    name: 'One heavy client',
    says: (world) => {
      const { heavy, clients } = world;
      const pods = podsOf(world);
      return `Its pod expects ${percent(heavy + (1 - heavy) / pods)} of the requests, ${formatNumber(pods * heavy + (1 - heavy), 1)} times its share, however even ${clients} connections are.`;
    },
  },
  {
    scenario: 'hot-key',
    name: 'A hot key',
    says: (world) =>
      `One pod has at least ${percent(world.hot, 0)} of the requests, ${formatNumber(podsOf(world) * world.hot, 1)} times its share, and more pods make that factor larger.`,
  },
];

/** The whole world of a scenario. @throws RangeError for a name that no scenario has. */
export function worldOfScenario(id: string): World {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) throw new RangeError(`scenario: ${id}`);
  return { ...defaultsOf(params), ...scenario.values };
}

/** Nodes and addresses that each draw a pod and remember it. O(clients). */
function pinsOf(world: World): number {
  const { clients, nat } = world;
  const pins = Array.from({ length: clients }, (_, client) => {
    const address = nat > 0 ? client % nat : client;
    return `${nodeOfClient(world, client)} ${address}`;
  });
  return new Set(pins).size;
}

/** How many pods stand in each zone at the beginning. O(nodes). */
function podsByZone(world: World): readonly number[] {
  const counts = new Array<number>(world.zones).fill(0);
  podsPerNode(world).forEach((count, node) => {
    const zone = zoneOf(world, node);
    counts[zone] = (counts[zone] ?? 0) + count;
  });
  return counts;
}

/** What each reason is called, and the scenario whose cloth is woven alike, where one is shown. */
const REASONS: Readonly<Record<Reason['kind'], readonly [name: string, scenario?: string]>> = {
  'nothing-serves': ['nothing that serves'],
  even: ['an even load'],
  chance: ['small numbers', 'twelve-on-four'],
  unlikely: ['something that no rule of the model names'],
  'unready-keeps': ['pods that are unready and keep what they hold'],
  'late-pods': ['late pods', 'scale-out'],
  'rollout-order': ['a rollout', 'rollout'],
  affinity: ['affinity and few addresses', 'two-proxies'],
  local: ['a Local policy', 'local-policy'],
  zone: ['traffic that stays in its zone', 'zone-leans'],
  'same-node': ['traffic that stays on its node', 'zone-leans'],
  hints: ['traffic that follows hints of zones', 'zone-leans'],
  scheduler: ['nodes that count for themselves'],
  'old-list': ['old lists of addresses', 'scale-out'],
  'fails-fast': ['a pod that fails fast'],
  'hot-key': ['a hot key', 'hot-key'],
  hash: ['a hash that deals unequal parts', 'hot-key'],
  'heavy-client': ['one heavy client', 'heavy-client'],
  pool: ['a pool that takes the last used'],
  'slow-pods': ['pods that take longer'],
  dropped: ['requests without a pod'],
};

/** What a reason is called in a sentence. */
export function reasonName(kind: Reason['kind']): string {
  return REASONS[kind][0];
}

const FEW = ['fewer connections than pods', 'fewer-than-pods'] as const;

/** Which cause a run shows first: its scenario, and the sentence that heads the scene. Pure. */
export function causeOf(
  reason: Reason | undefined,
  readyPods: number,
): { readonly scenario: string | undefined; readonly says: string } {
  const kind = reason?.kind ?? 'nothing-serves';
  const few = reason?.kind === 'chance' && reason.total < readyPods;
  const [name, scenario] = few ? FEW : REASONS[kind];
  return { scenario, says: `This run shows ${name}. Each cause weaves a cloth of its own.` };
}
