import { endpointsPerZone } from '../uneven';
import { podsPerNode } from '../world';
import { type Rule, type Sim, zoneOf } from './sim';

/** The pods that a connection which enters at a node may be given, and what narrowed them. */
export interface Eligible {
  readonly pods: readonly number[];
  readonly rule: Rule;
}

/** Pods that are ready, in their order: what the EndpointSlices of the Service list. O(pods). */
export function readyPods({ pods }: Pick<Sim, 'pods'>): readonly number[] {
  return pods.flatMap(({ status }, index) => (status === 'ready' ? [index] : []));
}

/**
 * What kube-proxy on a node makes of the ready endpoints: with policy `Local` those on the node, and
 * nothing when there are none; else those that are near, and all of them when none is. Source:
 * CategorizeEndpoints in pkg/proxy/topology.go of Kubernetes. O(pods).
 */
export function eligibleAt(sim: Sim, node: number, ready: readonly number[]): Eligible {
  const { world } = sim;
  const policy = world.outside ? world.etp : world.itp;
  const on = (pod: number) => sim.pods[pod]?.node ?? -1;
  if (policy === 'Local') {
    const here = ready.filter((pod) => on(pod) === node);
    // In IPVS mode kube-proxy programs all endpoints where the node has none (syncEndpoint in ipvs/proxier.go).
    if (here.length > 0 || world.way !== 'ipvs') return { pods: here, rule: 'local' };
    return { pods: ready, rule: 'all' };
  }
  const zone = zoneOf(world, node);
  const inZone = ready.filter((pod) => zoneOf(world, on(pod)) === zone);
  switch (world.near) {
    case 'PreferSameNode': {
      const here = ready.filter((pod) => on(pod) === node);
      if (here.length > 0) return { pods: here, rule: 'same-node' };
      return inZone.length > 0 ? { pods: inZone, rule: 'zone' } : { pods: ready, rule: 'all' };
    }
    case 'PreferSameZone':
      return inZone.length > 0 ? { pods: inZone, rule: 'zone' } : { pods: ready, rule: 'all' };
    case 'Auto': {
      const dealt = dealtTo(sim, ready)?.[zone];
      return dealt && dealt.length > 0
        ? { pods: dealt, rule: 'hints' }
        : { pods: ready, rule: 'all' };
    }
    default:
      return { pods: ready, rule: 'all' };
  }
}

/**
 * The endpoints that `topology-mode: Auto` deals to each zone: its own first, then what others have
 * too many of. Undefined when no hints are written. Nodes count as equal, so a zone's CPU is its
 * number of nodes. O(pods × zones).
 */
function dealtTo(sim: Sim, ready: readonly number[]): readonly (readonly number[])[] | undefined {
  const { world } = sim;
  const cpu = new Array<number>(world.zones).fill(0);
  podsPerNode(world).forEach((_, node) => {
    cpu[zoneOf(world, node)] = (cpu[zoneOf(world, node)] ?? 0) + 1;
  });
  if (world.zones < 2 || cpu.includes(0)) return undefined;
  const least = endpointsPerZone(ready.length, cpu);
  if (!least) return undefined;
  const dealt = cpu.map((_, zone) =>
    ready.filter((pod) => zoneOf(world, sim.pods[pod]?.node ?? 0) === zone),
  );
  least.forEach((count, zone) => {
    const mine = dealt[zone] ?? [];
    while (mine.length < count) {
      const giver = dealt.find((theirs, other) => theirs.length > (least[other] ?? 0));
      const given = giver?.pop();
      if (given === undefined) return;
      mine.push(given);
    }
  });
  return dealt;
}

/** The nodes that an outside balancer uses: those that are up and, where it checks, pass its check. O(nodes × pods). */
export function balancedNodes(sim: Sim, ready: readonly number[]): readonly number[] {
  const { world } = sim;
  const up = world.place.map((_, node) => node).filter((node) => !sim.nodesDown.includes(node));
  if (world.etp === 'Cluster' || !world.health) return up;
  return up.filter((node) => ready.some((pod) => sim.pods[pod]?.node === node));
}
