import { hashKey, lookup, maglevOf, ringOf } from '../policies/hashing';
import { pickRequest, type RequestPolicy } from '../policies/request';
import { addressesOf, connect, dial, disconnect, holds, isProxied, type Running } from './dial';
import { shuffled } from './make-sim';
import { land, serve, takeOff } from './serve';
import type { Connection } from './sim';

/** Keys that requests have besides the hot one. */
const KEYS = 1000;

/** Which client sends the next request: the first one with its heavy share, else any of them alike. */
function sender({ sim, random }: Running): number {
  const { clients, heavy } = sim.world;
  if (heavy > 0 && clients > 1) {
    if (random.next() < heavy) return 0;
    return 1 + Math.floor(random.next() * (clients - 1));
  }
  return Math.floor(random.next() * clients);
}

/** The connection of a client that its next request takes; undefined while it has none to a pod. */
function pooled(run: Running, client: number, now: number): Connection | undefined {
  const { sim } = run;
  const { conns, pool, protocol } = sim.world;
  const first = client * conns;
  if (protocol !== 'http1') {
    if (pool === 'newest' || conns === 1) return sim.connections[first];
    sim.cursors[client] = ((sim.cursors[client] ?? 0) + 1) % conns;
    return sim.connections[first + (sim.cursors[client] ?? 0)];
  }
  // HTTP/1.1 has one request at a time on a connection; when none is idle, it waits for the first.
  let best: Connection | undefined;
  for (let at = first; at < first + conns; at += 1) {
    const connection = sim.connections[at];
    if (!connection) break;
    if (!best) best = connection;
    else {
      const [idle, other] = [connection.busyUntil <= now, best.busyUntil <= now];
      const sooner = connection.busyUntil < best.busyUntil;
      if (idle !== other ? idle : idle && pool === 'newest' ? !sooner : sooner) best = connection;
    }
  }
  return best;
}

/** One request that arrives at a time. O(1) but for what `serve` and the policy cost. */
export function request(run: Running, now: number): void {
  const { sim, random } = run;
  const { world } = sim;
  const client = sender(run);
  sim.requests += 1;
  const proxy = world.way === 'mesh' ? client : 0;
  const flights = sim.flights[proxy];
  if (!flights) return;
  land(flights, now);
  let pod = -1;
  let begins = now;
  let taken: Connection | undefined;
  if (isProxied(sim)) pod = byProxy(run, proxy);
  else if (world.protocol === 'close') {
    const dialed = dial(run, client, now);
    pod = dialed.pod;
    sim.opened += pod < 0 ? 0 : 1;
  } else if (world.way === 'headless' && world.pick === 'round-robin') {
    const addresses = addressesOf(run, client, now);
    sim.cursors[client] = (sim.cursors[client] ?? 0) + 1;
    pod = addresses[(sim.cursors[client] ?? 0) % addresses.length] ?? -1;
  } else {
    taken = pooled(run, client, now);
    pod = taken?.pod ?? -1;
    if (taken && world.protocol === 'http1') begins = Math.max(now, taken.busyUntil);
  }
  if (pod < 0) {
    sim.dropped += 1;
    return;
  }
  const ends = serve(sim, pod, begins, random, begins > now);
  if (taken && world.protocol === 'http1') taken.busyUntil = ends;
  takeOff(flights, ends, pod);
  const pair = pod * world.clients + client;
  sim.pairs[pair] = (sim.pairs[pair] ?? 0) + 1;
}

/** The pod that a proxy chooses for a request. */
function byProxy(run: Running, proxy: number): number {
  const { sim, random, ready } = run;
  const policy = sim.world.policy as RequestPolicy;
  let key = 0;
  if (policy === 'ring-hash' || policy === 'maglev') {
    const isHot = sim.world.hot > 0 && random.next() < sim.world.hot;
    key = hashKey(isHot ? 0 : 1 + Math.floor(random.next() * KEYS));
    if (ready.length === 0) return -1;
    run.table ??= policy === 'maglev' ? maglevOf(ready) : ringOf(ready);
    return lookup(run.table, key);
  }
  const inFlight = sim.flights[proxy]?.count ?? [];
  const cursor = sim.cursors[proxy] ?? 0;
  sim.cursors[proxy] = cursor + 1;
  return ready.length === 0
    ? -1
    : pickRequest(policy, ready, inFlight, cursor, random, key, undefined);
}

/** Opens the connections that clients hold, where they hold any, in an order drawn by the seed. O(connections). */
export function dialAll(run: Running, now: number, who: (client: number) => boolean = () => true) {
  const { sim, random } = run;
  if (!holds(sim)) return;
  const { clients, conns } = sim.world;
  const all = Array.from({ length: clients * conns }, (_, at) => at);
  const order = shuffled(all, random);
  const chosen = order.filter((at) => who(Math.floor(at / conns)));
  for (const at of chosen) {
    const connection = sim.connections[at];
    if (connection) disconnect(run, connection);
  }
  for (const at of chosen) {
    sim.connections[at] ??= {
      pod: -1,
      node: -1,
      rule: 'all',
      openedAt: now,
      ends: now,
      busyUntil: now,
    };
    connect(run, Math.floor(at / conns), sim.connections[at] as Connection, now);
  }
}
