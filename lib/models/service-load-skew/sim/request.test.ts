import { expect, test } from 'vitest';
import { createRandom } from '../../../kernel/random';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { podsChanged, running } from './dial';
import { emptySim } from './make-sim';
import { dialAll, request } from './request';
import type { Sim } from './sim';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** A world whose clients have dialed, and requests that arrive in it at given times. */
function sent(more: Partial<World>, times: readonly number[]): Sim {
  const sim = emptySim({ ...defaultsOf(params), dist: 'fixed', ...more });
  const run = running(sim, createRandom(3));
  dialAll(run, 0);
  for (const now of times) request(run, now);
  return sim;
}
const many = (count: number, every = 1) => Array.from({ length: count }, (_, at) => at * every);

/** Requests by client, over all pods. */
function byClient({ pairs, world }: Sim): readonly number[] {
  return Array.from({ length: world.clients }, (_, client) =>
    sum(pairs.filter((_, at) => at % world.clients === client)),
  );
}

test('clients send alike, or the first one its share and the others alike', () => {
  for (const count of byClient(sent({ clients: 4 }, many(4000))))
    expect(Math.abs(count - 1000)).toBeLessThan(130);
  const heavy = byClient(sent({ clients: 4, heavy: 0.7 }, many(4000)));
  expect(Math.abs((heavy[0] ?? 0) - 2800)).toBeLessThan(130);
  for (const count of heavy.slice(1)) expect(Math.abs(count - 400)).toBeLessThan(100);
  expect(byClient(sent({ clients: 1, heavy: 0.7 }, many(10)))).toEqual([10]);
});

test('a client uses its HTTP/2 connections in turn, or always the same one', () => {
  const one = { clients: 1, conns: 8, seed: 2 };
  const turn = sent(one, many(80));
  expect(turn.recent.requests).toEqual(turn.held.map((held) => 10 * held));
  const same = sent({ ...one, pool: 'newest' }, many(80));
  expect(same.recent.requests[same.connections[0]?.pod ?? -1]).toBe(80);
});

test('HTTP/1.1 takes an idle connection: the one idle longest, or the one used last', () => {
  const one = { protocol: 'http1', clients: 1, conns: 3, ms: 100, workers: 16 };
  const last = ({ connections }: Sim) => connections.map(({ busyUntil }) => busyUntil);
  const round = (times: readonly number[]) => times.map((time) => Number(time.toFixed(6)));
  expect(round(last(sent(one, [1, 2, 3, 4])))).toEqual([4.1, 2.1, 3.1]);
  const newest = round(last(sent({ ...one, pool: 'newest' }, [1, 2, 3, 3.05])));
  expect(newest.toSorted((a, b) => a - b)).toEqual([0, 3.1, 3.15]);
});

test('of idle HTTP/1.1 connections the one used last, though a busy one stands first', () => {
  const one = { protocol: 'http1', clients: 1, conns: 3, ms: 100, workers: 16, pool: 'newest' };
  const { connections } = sent(one, [1, 1.05, 1.08, 1.16]);
  const until = connections.map(({ busyUntil }) => Number(busyUntil.toFixed(6)));
  expect(until).toEqual([1.18, 1.26, 1.1]);
});

test('when all dial again, all have let go before the first one dials', () => {
  const sim = emptySim({ ...defaultsOf(params), way: 'ipvs', sched: 'lc', place: ['4'] });
  const run = running(sim, createRandom(3));
  for (const pod of [1, 2, 3]) Object.assign(sim.pods[pod] ?? {}, { status: 'unready' });
  podsChanged(run);
  dialAll(run, 0);
  expect(sim.held).toEqual([12, 0, 0, 0]);
  for (const pod of sim.pods) pod.status = 'ready';
  podsChanged(run);
  dialAll(run, 1);
  expect(sim.held).toEqual([3, 3, 3, 3]);
});

test('HTTP/1.1 waits for the first connection that is free when none is idle', () => {
  const one = { protocol: 'http1', clients: 1, conns: 2, ms: 100, workers: 16 };
  const { connections } = sent(one, [1, 1.01, 1.02, 1.03]);
  const until = connections.map(({ busyUntil }) => Number(busyUntil.toFixed(6)));
  expect(until.toSorted((a, b) => a - b)).toEqual([1.2, 1.21]);
});

test('who waits for a connection keeps no worker from others', () => {
  // Client 0 sends five times what its one connection carries; one pod has two workers.
  const sim = emptySim({
    ...defaultsOf(params),
    ...{ protocol: 'http1', clients: 2, dist: 'fixed', ms: 100, workers: 2, place: ['1'] },
  });
  const run = running(sim, createRandom(3));
  dialAll(run, 0);
  const from = (client: number, now: number) => {
    // The sender is drawn; only which of the two halves matters.
    const next = () => (client + 0.5) / 2;
    request({ ...run, random: { ...run.random, next } }, now);
  };
  for (const now of many(50, 0.02)) from(0, now);
  expect(sim.connections[0]?.busyUntil).toBeCloseTo(5, 6);
  from(1, 1);
  expect(sim.connections[1]?.busyUntil).toBeCloseTo(1.1, 6);
});

test('a request that finds no pod is dropped and reaches nobody', () => {
  const sim = sent({ itp: 'Local', place: ['1', '0'], clients: 2 }, many(1000));
  expect(byClient(sim)[1]).toBe(0);
  expect(sum(sim.recent.requests) + sim.dropped).toBe(1000);
  expect(Math.abs(sim.dropped - 500)).toBeLessThan(65);
  const nothing = emptySim({ ...defaultsOf(params), way: 'gateway' });
  for (const pod of nothing.pods) pod.status = 'unready';
  for (const policy of ['round-robin', 'maglev', 'ring-hash'])
    request(running({ ...nothing, world: { ...nothing.world, policy } }, createRandom(1)), 0);
  expect(nothing.recent.requests).toEqual([0, 0, 0, 0]);
});

test('a hot key goes to one pod, and its share of requests with it', () => {
  for (const policy of ['ring-hash', 'maglev']) {
    const counts = sent({ way: 'gateway', policy, hot: 0.9 }, many(2000)).recent.requests;
    expect(Math.max(...counts)).toBeGreaterThan(1750);
    const even = sent({ way: 'gateway', policy }, many(2000)).recent.requests;
    expect(Math.max(...even)).toBeLessThan(1000);
    expect(Math.min(...even)).toBeGreaterThan(200);
  }
});

test('a gateway takes turns for all, a mesh for each client by itself', () => {
  const turns = { policy: 'round-robin', clients: 3 };
  expect(sent({ ...turns, way: 'gateway' }, many(8)).recent.requests).toEqual([2, 2, 2, 2]);
  const mesh = sent({ ...turns, way: 'mesh' }, many(300));
  for (let client = 0; client < 3; client += 1) {
    const counts = [0, 1, 2, 3].map((pod) => mesh.pairs[pod * 3 + client] ?? 0);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }
});

test('a headless client that uses all addresses takes them in turn', () => {
  const sim = sent({ way: 'headless', pick: 'round-robin', clients: 1 }, many(40));
  expect(sim.recent.requests).toEqual([10, 10, 10, 10]);
  expect([sim.opened, sim.connections]).toEqual([0, []]);
});

test('a connection for each request is counted as opened and not held', () => {
  const sim = sent({ protocol: 'close', itp: 'Local', place: ['1', '0'], clients: 2 }, many(200));
  expect([sim.opened, sim.connections, sim.held]).toEqual([200 - sim.dropped, [], [0]]);
});
