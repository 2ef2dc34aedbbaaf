import { readScript, WARM_SECONDS } from '../sim/script';
import type { Sim } from '../sim/sim';
import { podsPerNode } from '../world';
import type { FactsOf } from './findings';
import { namesOf } from './names';
import { there } from './observe-pairs';

/** What is known of a pod that was there before the run began: it is days old. In seconds. */
const DAYS_OLD = 3 * 86_400;

/**
 * What `kubectl get pods` knows. A pod that came during the run and then broke or flapped is as old as
 * its last start shows. O(pods × events).
 */
export function podsOf(sim: Sim): FactsOf['pods'] {
  const names = namesOf(sim.world);
  const before = podsPerNode(sim.world).reduce((sum, count) => sum + count, 0);
  const crashes = readScript(sim.world.events)
    .slice(0, sim.played)
    .filter(({ what }) => what === 'crash');
  return there(sim).map(({ index, pod, node, status, since, until }) => {
    const born = (status === 'starting' ? until : since) - sim.world.startup;
    const age = index < before ? DAYS_OLD + sim.now + WARM_SECONDS : sim.now - born;
    const own = crashes.filter(({ arg }) => arg === index + 1);
    const last = own.at(-1);
    return {
      pod,
      ready: status === 'ready',
      restarts: own.length,
      restarted: last ? Math.floor(sim.now - last.at) : 0,
      age: Math.floor(age),
      address: names.podAddress(index, node),
      node: names.node(node),
    };
  });
}
