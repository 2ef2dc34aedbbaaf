import { createRandom, type Random } from '../../../kernel/random';
import { MOST_PODS, podsPerNode, type World } from '../world';
import { WARM_SECONDS } from './script';
import { LATENCY_CELLS, NEVER, type Pod, type PodStatus, ROW_SECONDS, type Sim } from './sim';

/** The items in an order drawn at random, each order alike (R. Durstenfeld, CACM 1964). O(items). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random.next() * (at + 1));
    [all[at], all[other]] = [all[other] as Item, all[at] as Item];
  }
  return all;
}

/** The world's beginning, before any connection is dialed or anything has happened. O(pods + connections). */
export function emptySim(world: World): Sim {
  const nodes = podsPerNode(world);
  const pods: Pod[] = [];
  // Dealt out node by node in turn, so that pod numbers do not tell nodes.
  const left = [...nodes];
  while (left.some((count) => count > 0))
    left.forEach((count, node) => {
      if (count === 0) return;
      left[node] = count - 1;
      pods.push(newPod(world, pods.length, node, 'ready'));
    });
  const random = createRandom(world.seed);
  const order = nodes.map(() =>
    shuffled(
      pods.map((_, pod) => pod),
      random,
    ),
  );
  const proxies = world.way === 'mesh' ? world.clients : 1;
  return {
    world,
    now: -WARM_SECONDS,
    random: random.state(),
    nextArrival: -WARM_SECONDS,
    played: 0,
    burstUntil: -NEVER,
    nextRow: -WARM_SECONDS + ROW_SECONDS,
    pods,
    connections: [],
    held: pods.map(() => 0),
    rollout: null,
    nodesDown: [],
    remembered: {},
    forwarded: nodes.map(() => pods.map(() => 0)),
    position: nodes.map(() => ({ last: -1 })),
    order,
    lists: Array.from({ length: world.clients }, () => ({ pods: [], at: -NEVER })),
    cursors: Array.from({ length: world.clients }, () =>
      world.way === 'headless' ? Math.floor(random.next() * MOST_PODS) : 0,
    ),
    balancer: 0,
    flights: Array.from({ length: proxies }, () => ({
      ends: [],
      pods: [],
      count: pods.map(() => 0),
    })),
    freeAt: new Array<number>(pods.length * world.workers).fill(-WARM_SECONDS),
    period: new Array<number>(pods.length * world.workers).fill(0),
    used: new Array<number>(pods.length * world.workers).fill(0),
    requests: 0,
    dropped: 0,
    failed: 0,
    opened: 0,
    recent: { requests: pods.map(() => 0), work: pods.map(() => 0), latency: pods.map(() => 0) },
    since: { at: -WARM_SECONDS, requests: pods.map(() => 0), work: pods.map(() => 0) },
    rows: [],
    histogram: new Array<number>(pods.length * LATENCY_CELLS).fill(0),
    pairs: new Array<number>(pods.length * world.clients).fill(0),
    pairsBefore: [],
  };
}

const SLOW_FACTOR = 3;

function newPod(world: World, index: number, node: number, status: PodStatus): Pod {
  return {
    node,
    status,
    since: -WARM_SECONDS,
    until: NEVER,
    factor: index < world.slow ? SLOW_FACTOR : 1,
    failing: false,
  };
}

/** Adds a pod that is starting on a node, with room in every table. O(clients + nodes). */
export function addPod(sim: Sim, node: number, now: number): number {
  const { world } = sim;
  const index = sim.pods.length;
  const pod = newPod(world, index, node, 'starting');
  pod.until = now + world.startup;
  pod.since = NEVER;
  sim.pods.push(pod);
  sim.held.push(0);
  for (const counts of sim.forwarded) counts.push(0);
  for (const list of sim.order) list.unshift(index);
  for (const { count } of sim.flights) count.push(0);
  for (let worker = 0; worker < world.workers; worker += 1) {
    sim.freeAt.push(now);
    sim.period.push(0);
    sim.used.push(0);
  }
  for (const counts of Object.values(sim.recent)) counts.push(0);
  for (const counts of [sim.since.requests, sim.since.work]) counts.push(0);
  for (let cell = 0; cell < LATENCY_CELLS; cell += 1) sim.histogram.push(0);
  // By pod, then by client: a new pod comes at the end.
  for (let client = 0; client < world.clients; client += 1) sim.pairs.push(0);
  return index;
}

/** A copy that may be changed without changing the first. O(size). */
export function copySim(sim: Sim): Sim {
  return {
    ...sim,
    pods: sim.pods.map((pod) => ({ ...pod })),
    connections: sim.connections.map((connection) => ({ ...connection })),
    held: [...sim.held],
    rollout: sim.rollout && { ...sim.rollout, old: [...sim.rollout.old] },
    nodesDown: [...sim.nodesDown],
    remembered: Object.fromEntries(
      Object.entries(sim.remembered).map(([key, [pod, at]]) => [key, [pod, at]]),
    ),
    forwarded: sim.forwarded.map((counts) => [...counts]),
    position: sim.position.map((position) => ({ ...position })),
    order: sim.order.map((list) => [...list]),
    lists: [...sim.lists],
    cursors: [...sim.cursors],
    flights: sim.flights.map(({ ends, pods, count }) => ({
      ends: [...ends],
      pods: [...pods],
      count: [...count],
    })),
    freeAt: [...sim.freeAt],
    period: [...sim.period],
    used: [...sim.used],
    recent: {
      requests: [...sim.recent.requests],
      work: [...sim.recent.work],
      latency: [...sim.recent.latency],
    },
    since: {
      at: sim.since.at,
      requests: [...sim.since.requests],
      work: [...sim.since.work],
    },
    rows: [...sim.rows],
    histogram: [...sim.histogram],
    pairs: [...sim.pairs],
  };
}
