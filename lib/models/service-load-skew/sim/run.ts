import { createRandom } from '../../../kernel/random';
import type { World } from '../world';
import { connect, running } from './dial';
import { becomeReady, happen } from './happen';
import { copySim, emptySim } from './make-sim';
import { dialAll, request } from './request';
import { readScript } from './script';
import { NEVER, ROW_SECONDS, type Sim } from './sim';

const BURST_FACTOR = 3;

/** The world's beginning: its clients have dialed, its history is empty. O(pods + connections). */
export function beginSim(world: World): Sim {
  const sim = emptySim(world);
  const random = createRandom(sim.random);
  const run = running(sim, random);
  dialAll(run, sim.now);
  // In a world that has run for long, ages of connections are spread over their limit.
  const { age, protocol } = world;
  if (age > 0 && protocol !== 'udp')
    for (const connection of sim.connections)
      if (connection.pod >= 0)
        connection.ends = Math.min(connection.ends, sim.now + random.next() * age);
  sim.nextArrival = sim.now - Math.log(1 - random.next()) / world.rps;
  sim.random = random.state();
  return sim;
}

/**
 * A run at a later time, the first left as it is. It stops short after so many requests, with `now`
 * where it stopped. In two steps it comes to the same as in one. Requests arrive as a Poisson process
 * of the world's rate. O(requests), times the logarithm of those under way.
 */
export function runUntil(from: Sim, until: number, mostRequests = Number.POSITIVE_INFINITY): Sim {
  const sim = copySim(from);
  const random = createRandom(sim.random);
  const run = running(sim, random);
  const script = readScript(sim.world.events);
  const stopAt = sim.requests + mostRequests;
  let [nextEnd, endsAt] = firstEnd(sim);
  let [nextReady, readyAt] = firstReady(sim);
  for (;;) {
    const scripted = script[sim.played]?.at ?? NEVER;
    const own = Math.min(endsAt, readyAt, scripted, sim.nextRow);
    if (sim.nextArrival < own) {
      if (sim.nextArrival > until) break;
      const reached = Math.floor(sim.nextArrival);
      if (sim.requests >= stopAt && reached > from.now) {
        sim.random = random.state();
        sim.now = reached;
        return sim;
      }
      request(run, sim.nextArrival);
      const rate = sim.world.rps * (sim.nextArrival < sim.burstUntil ? BURST_FACTOR : 1);
      sim.nextArrival -= Math.log(1 - random.next()) / rate;
      continue;
    }
    if (own > until) break;
    if (sim.nextRow <= own) writeRow(sim);
    else if (readyAt <= own) {
      becomeReady(run, nextReady, readyAt);
      [nextReady, readyAt] = firstReady(sim);
      [nextEnd, endsAt] = firstEnd(sim);
    } else if (endsAt <= own) {
      const connection = sim.connections[nextEnd];
      if (connection) connect(run, Math.floor(nextEnd / sim.world.conns), connection, endsAt);
      [nextEnd, endsAt] = firstEnd(sim);
    } else {
      const event = script[sim.played];
      sim.played += 1;
      if (event) happen(run, event, Math.max(event.at, sim.now));
      [nextReady, readyAt] = firstReady(sim);
      [nextEnd, endsAt] = firstEnd(sim);
    }
  }
  sim.random = random.state();
  sim.now = until;
  return sim;
}

/** Which of some is first, and when; `NEVER` for none. O(n). */
function soonest<One>(of: readonly One[], when: (one: One) => number): [index: number, at: number] {
  let index = -1;
  let at = NEVER;
  for (const [which, one] of of.entries())
    if (when(one) < at) {
      index = which;
      at = when(one);
    }
  return [index, at];
}

/** The connection that ends first. */
const firstEnd = ({ connections }: Sim) => soonest(connections, ({ ends }) => ends);

/** The pod that is ready first of those that are not. */
const firstReady = ({ pods }: Sim) => soonest(pods, ({ until }) => until);

/** Writes ten seconds down and begins the next ones. O(pods). */
function writeRow(sim: Sim): void {
  const { recent, rows, held } = sim;
  const { requests, work } = recent;
  const latency = recent.latency.map((sum, pod) => sum / Math.max(1, requests[pod] ?? 0));
  rows.push({ at: sim.nextRow, requests, work, latency, connections: [...held] });
  sim.recent.requests = requests.map(() => 0);
  sim.recent.work = requests.map(() => 0);
  sim.recent.latency = requests.map(() => 0);
  if (sim.nextRow % 60 === 0)
    sim.histogram.forEach((count, at) => {
      sim.histogram[at] = count / 2;
    });
  if (sim.nextRow % 30 === 0) {
    sim.pairsBefore = sim.pairs;
    sim.pairs = sim.pairs.map(() => 0);
  }
  sim.nextRow += ROW_SECONDS;
}
