import { podLoads, skewOf } from '../load';
import { isProxied } from '../sim/dial';
import { type Sim, zoneOf } from '../sim/sim';
import type { FactsOf, LookId } from './findings';
import { namesOf } from './names';
import { agesOf, connectionsOf, sourcesOf } from './observe-connections';
import { clientsOf, PAIR_SECONDS, pairOf, there } from './observe-pairs';
import { podsOf } from './observe-pods';

function requestsOf(sim: Sim): FactsOf['requests'] {
  const seconds = PAIR_SECONDS + (((sim.now % PAIR_SECONDS) + PAIR_SECONDS) % PAIR_SECONDS);
  return there(sim).map(({ index, pod }) => {
    const all = clientsOf(sim).reduce((sum, client) => sum + pairOf(sim, index, client), 0);
    return { pod, count: all / seconds };
  });
}

function clientShares(sim: Sim): FactsOf['clients'] {
  const names = namesOf(sim.world);
  const pods = there(sim);
  const counts = clientsOf(sim).map((client) => ({
    client: names.client(client),
    count: pods.reduce((sum, { index }) => sum + pairOf(sim, index, client), 0),
  }));
  const all = Math.max(
    1,
    counts.reduce((sum, { count }) => sum + count, 0),
  );
  return counts
    .map(({ client, count }) => ({ client, share: count / all }))
    .sort((a, b) => b.share - a.share || (a.client < b.client ? -1 : 1));
}

function topOf(sim: Sim): FactsOf['top'] {
  const { limit, workers } = sim.world;
  const capacity = limit > 0 ? Math.min(workers, limit / 10) : workers;
  const names = namesOf(sim.world);
  const loads = podLoads(sim);
  return there(sim).map(({ index, pod }) => ({
    pod,
    cores: Math.min(1, loads.find((load) => load.pod === index + 1)?.utilization ?? 0) * capacity,
    memory: names.memory(index),
  }));
}

function keysOf(sim: Sim): FactsOf['keys'] {
  const { policy, hot } = sim.world;
  const logged = isProxied(sim);
  const hashed = logged && (policy === 'ring-hash' || policy === 'maglev');
  return { logged, hashed, topShare: hashed ? Math.max(hot, 0.001) : 0 };
}

/** How each look gets its facts from a run. O(size of the run) each. */
export const OBSERVE: { readonly [Id in LookId]: (sim: Sim) => FactsOf[Id] } = {
  service: ({ world }) => ({
    headless: world.way === 'headless',
    // The API takes an external policy only for a Service that is reached from outside.
    exposed: world.outside || world.etp !== 'Cluster',
    affinity: world.affinity,
    internal: world.itp,
    external: world.etp,
    near: world.near,
  }),
  endpointslices: (sim) => {
    const names = namesOf(sim.world);
    return there(sim).map(({ pod, node, status }) => ({
      pod,
      ready: status === 'ready',
      node: names.node(node),
      zone: names.zone(zoneOf(sim.world, node)),
    }));
  },
  pods: podsOf,
  connections: connectionsOf,
  sources: sourcesOf,
  ages: agesOf,
  requests: requestsOf,
  clients: clientShares,
  keys: keysOf,
  top: topOf,
  errors: (sim) => there(sim).map(({ pod, failing }) => ({ pod, share: failing ? 1 : 0 })),
  rules: ({ world: { way, sched } }) => {
    const isNode = way === 'iptables' || way === 'nftables' || way === 'ipvs';
    return { mode: isNode ? way : 'iptables', scheduler: way === 'ipvs' ? sched : '' };
  },
  config: (sim) => {
    const { way, outside, protocol, conns, pool, dns, policy } = sim.world;
    const direct = way === 'headless' ? 'pods' : 'service';
    return {
      dials: isProxied(sim) ? 'proxy' : direct,
      outside,
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
