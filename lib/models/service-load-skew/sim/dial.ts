import type { Random } from '../../../kernel/random';
import type { HashTable } from '../policies/hashing';
import { type IpvsScheduler, pickIpvs } from '../policies/ipvs';
import { balancedNodes, type Eligible, eligibleAt, readyPods } from './endpoints';
import { type Connection, NEVER, nodeOfClient, type Pod, type Rule, type Sim } from './sim';

/** A run while it is under way: what follows from its state and is kept until pods change. */
export interface Running {
  readonly sim: Sim;
  readonly random: Random;
  ready: readonly number[];
  readonly eligible: (Eligible | undefined)[];
  /** By client, its node. */
  readonly nodes: readonly number[];
  readonly weights: number[];
  /** Lookup table of a hash policy; undefined until it is needed. */
  table: HashTable | undefined;
}

/** A run that goes on from a state with a generator; it changes both. O(pods + clients). */
export function running(sim: Sim, random: Random): Running {
  const nodes = Array.from({ length: sim.world.clients }, (_, at) => nodeOfClient(sim.world, at));
  const weights = sim.pods.map(() => 1);
  return { sim, random, ready: readyPods(sim), eligible: [], nodes, weights, table: undefined };
}

/** What was kept no longer holds: pods came, went, or changed. */
export function podsChanged(run: Running): void {
  run.ready = readyPods(run.sim);
  run.eligible.length = 0;
  run.table = undefined;
  while (run.weights.length < run.sim.pods.length) run.weights.push(1);
}

/** A uniform draw of one of a list; -1 of an empty one. */
function draw(run: Running, of: readonly number[]): number {
  return of[Math.floor(run.random.next() * of.length)] ?? -1;
}

/** What a connection comes to: the pod, -1 for none, and what narrowed the choice. */
export interface Dialed {
  readonly pod: number;
  readonly rule: Rule;
  /** The node whose rules decided; -1 where the client did. */
  readonly node: number;
}

const NOWHERE: Dialed = { pod: -1, rule: 'all', node: -1 };

/** The pod that a client's new connection gets at a time. O(1), and O(pods) after pods changed. */
export function dial(run: Running, client: number, now: number): Dialed {
  const { sim } = run;
  const { world } = sim;
  if (world.way === 'headless') return dialAddress(run, client, now);
  const node = world.outside ? nextNode(run) : (run.nodes[client] ?? 0);
  if (node < 0) return NOWHERE;
  run.eligible[node] ??= listed(sim, node, eligibleAt(sim, node, run.ready));
  const { pods, rule } = run.eligible[node] ?? { pods: [], rule: 'all' };
  if (pods.length === 0) return { pod: -1, rule, node };
  const address = world.nat > 0 ? client % world.nat : client;
  const remembered = world.affinity > 0 ? sim.remembered[`${node} ${address}`] : undefined;
  let pod = -1;
  let by: Rule = rule;
  if (remembered && now - remembered[1] <= world.affinity && pods.includes(remembered[0])) {
    pod = remembered[0];
    by = 'affinity';
  } else if (world.way === 'ipvs') {
    const position = sim.position[node] ?? { last: -1 };
    const active = sim.forwarded[node] ?? [];
    pod = pickIpvs(world.sched as IpvsScheduler, pods, active, run.weights, position, address);
    if (rule === 'all') by = 'scheduler';
  } else pod = draw(run, pods);
  if (world.affinity > 0) {
    sim.remembered[`${node} ${address}`] = [pod, now];
    by = 'affinity';
  }
  return { pod, rule: by, node };
}

/** In IPVS mode, the pods in the order of the node's list. */
function listed(sim: Sim, node: number, { pods, rule }: Eligible): Eligible {
  if (sim.world.way !== 'ipvs') return { pods, rule };
  return { pods: (sim.order[node] ?? []).filter((pod) => pods.includes(pod)), rule };
}

/** The nodes in turn, for each new connection. */
function nextNode({ sim, ready }: Running): number {
  const nodes = balancedNodes(sim, ready);
  sim.balancer += 1;
  return nodes[sim.balancer % nodes.length] ?? -1;
}

/**
 * The addresses that a headless client knows and that answer; it asks again when its list is too old
 * or none of it answers. A pod that is unready still answers, one that starts again does not yet.
 */
export function addressesOf(run: Running, client: number, now: number): readonly number[] {
  const { sim } = run;
  const list = sim.lists[client];
  const answers = ({ status }: Pod) => status === 'ready' || status === 'unready';
  const alive = list?.pods.filter((pod) => answers(sim.pods[pod] as Pod)) ?? [];
  if (list && alive.length > 0 && now - list.at < sim.world.dns) return alive;
  sim.lists[client] = { pods: run.ready, at: now };
  return run.ready;
}

/** The platform does no balancing here: the client takes one of the addresses, which DNS shuffles. */
function dialAddress(run: Running, client: number, now: number): Dialed {
  const addresses = addressesOf(run, client, now);
  const old = addresses.length < run.ready.length;
  return { pod: draw(run, addresses), rule: old ? 'old-list' : 'all', node: -1 };
}

/** Gives a connection of a client a pod, and says when it will end. */
export function connect(run: Running, client: number, connection: Connection, now: number): void {
  const { sim, random } = run;
  const { life, age, jitter, protocol } = sim.world;
  const { pod, rule, node } = dial(run, client, now);
  disconnect(run, connection);
  connection.pod = pod;
  connection.node = node;
  connection.rule = rule;
  connection.openedAt = now;
  // What its old pod had still to do does not keep the new one busy.
  connection.busyUntil = Math.min(connection.busyUntil, now);
  const byClient = life > 0 ? now - Math.log(1 - random.next()) * life : NEVER;
  const closes = age > 0 && protocol !== 'udp';
  const byServer = closes ? now + age * (1 + jitter * (2 * random.next() - 1)) : NEVER;
  // Who got nothing tries again a second later.
  connection.ends = pod < 0 ? now + 1 : Math.min(byClient, byServer);
  if (pod < 0) return;
  sim.opened += 1;
  sim.held[pod] = (sim.held[pod] ?? 0) + 1;
  const forwarded = sim.forwarded[node];
  if (forwarded) forwarded[pod] = (forwarded[pod] ?? 0) + 1;
}

/** Takes a connection from its pod; O(1). */
export function disconnect({ sim }: Running, connection: Connection): void {
  const { pod } = connection;
  if (pod < 0) return;
  sim.held[pod] = (sim.held[pod] ?? 0) - 1;
  const forwarded = sim.forwarded[connection.node];
  if (forwarded) forwarded[pod] = Math.max(0, (forwarded[pod] ?? 0) - 1);
  connection.pod = -1;
}

/** Whether a proxy, one for all or one beside each client, chooses a pod for each request. */
export function isProxied({ world }: Pick<Sim, 'world'>): boolean {
  return world.way === 'gateway' || world.way === 'mesh';
}

/** Whether clients hold connections to pods here, so that a pod is chosen once for each. */
export function holds({ world }: Pick<Sim, 'world'>): boolean {
  const { way, protocol, pick } = world;
  const perRequest = isProxied({ world }) || (way === 'headless' && pick !== 'first');
  return !perRequest && protocol !== 'close';
}
