import { podLoads, skewOf } from '../load';
import { holds, isProxied } from '../sim/dial';
import { readScript, WARM_SECONDS } from '../sim/script';
import { latencyAt } from '../sim/serve';
import { nodeOfClient, type Sim, zoneOf } from '../sim/sim';
import { podsPerNode } from '../world';
import type { FactsOf, LookId, PodCount } from './findings';

/** What is known of a pod that was there before the run began: it is days old. In seconds. */
const DAYS_OLD = 3 * 86_400;
/** The run counts requests of each client on each pod for so many seconds, and for those before. */
const HALF_MINUTE = 30;

/** The pods that are there, by index. */
const there = ({ pods }: Sim) =>
  pods.flatMap((pod, index) => (pod.status === 'gone' ? [] : [{ ...pod, index }]));

/** Requests of a client on a pod in this half minute and the one before. */
const pairOf = (sim: Sim, pod: number, client: number) => {
  const at = pod * sim.world.clients + client;
  return (sim.pairs[at] ?? 0) + (sim.pairsBefore[at] ?? 0);
};

const clientsOf = ({ world }: Sim) => Array.from({ length: world.clients }, (_, client) => client);

function requestsOf(sim: Sim): readonly PodCount[] {
  const seconds = HALF_MINUTE + (((sim.now % HALF_MINUTE) + HALF_MINUTE) % HALF_MINUTE);
  return there(sim).map(({ index }) => {
    const all = clientsOf(sim).reduce((sum, client) => sum + pairOf(sim, index, client), 0);
    return { pod: index + 1, count: all / seconds };
  });
}

/** The source address that the pods see of a client. */
function addressOf(sim: Sim, client: number): string {
  const { nat } = sim.world;
  if (isProxied(sim)) return '10.9.0.2';
  return nat > 0
    ? `10.8.0.${(client % nat) + 1}`
    : `10.${nodeOfClient(sim.world, client) + 1}.7.${client + 1}`;
}

function sourcesOf(sim: Sim): FactsOf['sources'] {
  const { conns } = sim.world;
  const byAddress = new Map<string, Map<number, number>>();
  const add = (client: number, pod: number, count: number) => {
    const on = byAddress.get(addressOf(sim, client)) ?? new Map<number, number>();
    byAddress.set(addressOf(sim, client), on);
    on.set(pod, (on.get(pod) ?? 0) + count);
  };
  if (holds(sim))
    sim.connections.forEach(({ pod }, at) => {
      if (pod >= 0) add(Math.floor(at / conns), pod + 1, 1);
    });
  else
    for (const { index } of there(sim))
      for (const client of clientsOf(sim)) {
        const count = pairOf(sim, index, client);
        if (count > 0) add(client, index + 1, count);
      }
  return [...byAddress].map(([address, on]) => ({
    address,
    on: [...on].map(([pod, count]) => ({ pod, count })).sort((a, b) => a.pod - b.pod),
  }));
}

function connectionsOf(sim: Sim): FactsOf['connections'] {
  const lasting = holds(sim);
  const underWay = (pod: number) =>
    sim.flights.reduce(
      (sum, { ends, pods }) =>
        sum + ends.filter((end, at) => pods[at] === pod && end > sim.now).length,
      0,
    );
  const open = there(sim).map(({ index }) => ({
    pod: index + 1,
    count: lasting ? (sim.held[index] ?? 0) : underWay(index),
  }));
  return { lasting, open };
}

function agesOf(sim: Sim): FactsOf['ages'] {
  return there(sim).flatMap(({ index }) => {
    const ages = sim.connections.flatMap(({ pod, openedAt }) =>
      pod === index ? [sim.now - openedAt] : [],
    );
    if (ages.length === 0) return [];
    return [{ pod: index + 1, youngest: Math.min(...ages), oldest: Math.max(...ages) }];
  });
}

/** A pod that came during the run and then broke or flapped is as old as its last start shows. */
function podsOf(sim: Sim): FactsOf['pods'] {
  const before = podsPerNode(sim.world).reduce((sum, count) => sum + count, 0);
  const happened = readScript(sim.world.events).slice(0, sim.played);
  return there(sim).map(({ index, node, status, since, until }) => {
    const born = (status === 'starting' ? until : since) - sim.world.startup;
    return {
      pod: index + 1,
      node: node + 1,
      ready: status === 'ready',
      age: index < before ? DAYS_OLD + sim.now + WARM_SECONDS : sim.now - born,
      restarts: happened.filter(({ what, arg }) => what === 'crash' && arg === index + 1).length,
    };
  });
}

function clientShares(sim: Sim): FactsOf['clients'] {
  const counts = clientsOf(sim).map((client) => ({
    client: client + 1,
    count: there(sim).reduce((sum, { index }) => sum + pairOf(sim, index, client), 0),
  }));
  const all = Math.max(
    1,
    counts.reduce((sum, { count }) => sum + count, 0),
  );
  return counts
    .map(({ client, count }) => ({ client, share: count / all }))
    .sort((a, b) => b.share - a.share);
}

function keysOf(sim: Sim): FactsOf['keys'] {
  const { policy, hot } = sim.world;
  const hashed = isProxied(sim) && (policy === 'ring-hash' || policy === 'maglev');
  return { hashed, topShare: hashed ? Math.max(hot, 0.001) : 0 };
}

function topOf(sim: Sim): FactsOf['top'] {
  const { limit, workers } = sim.world;
  const capacity = limit > 0 ? Math.min(workers, limit / 10) : workers;
  return podLoads(sim).map(({ pod, utilization, perSecond }) => {
    const cores = utilization * capacity;
    return {
      pod,
      cores,
      perRequest: perSecond > 0 ? (1000 * cores) / perSecond : 0,
      median: 1000 * latencyAt(sim, pod - 1, 0.5),
    };
  });
}

/** How each look gets its facts from a run. O(size of the run) each. */
export const OBSERVE: { readonly [Id in LookId]: (sim: Sim) => FactsOf[Id] } = {
  service: ({ world }) => ({
    headless: world.way === 'headless',
    outside: world.outside,
    affinity: world.affinity,
    internal: world.itp,
    external: world.etp,
    near: world.near,
  }),
  endpointslices: (sim) =>
    there(sim).map(({ index, node, status }) => ({
      pod: index + 1,
      node: node + 1,
      zone: zoneOf(sim.world, node) + 1,
      ready: status === 'ready',
    })),
  pods: podsOf,
  connections: connectionsOf,
  sources: sourcesOf,
  ages: agesOf,
  requests: requestsOf,
  clients: clientShares,
  keys: keysOf,
  top: topOf,
  errors: (sim) =>
    there(sim).map(({ index, failing }) => ({ pod: index + 1, share: failing ? 1 : 0 })),
  rules: (sim) => {
    const { world } = sim;
    const used = world.way !== 'headless' && !isProxied(sim);
    const scheduler = world.way === 'ipvs' ? world.sched : '';
    return { mode: used ? world.way : 'iptables', scheduler, used };
  },
  config: (sim) => {
    const { way, protocol, conns, pool, dns, policy } = sim.world;
    const direct = way === 'headless' ? 'pods' : 'service';
    return {
      dials: isProxied(sim) ? 'proxy' : direct,
      protocol,
      connections: conns,
      pool,
      dns: way === 'headless' ? dns : 0,
      policy: isProxied(sim) ? policy : '',
    };
  },
};

/** Busiest pod over the mean, of requests or of CPU, whichever is more uneven. O(pods × clients). */
export function runSkew(sim: Sim): number {
  const requests = skewOf(requestsOf(sim).map(({ count }) => count)).maxOverMean;
  return Math.max(requests, skewOf(topOf(sim).map(({ cores }) => cores)).maxOverMean);
}
