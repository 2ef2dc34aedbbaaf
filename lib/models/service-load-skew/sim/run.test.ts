import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { beginSim, runUntil } from './run';
import type { Sim } from './sim';

const world = (more: Partial<World> = {}): World => ({ ...defaultsOf(params), rps: 40, ...more });

const BUSY: readonly Partial<World>[] = [
  { age: 20, conns: 3, way: 'ipvs', events: ['5:scale:8', '20:rollout', '50:churn'] },
  { way: 'mesh', policy: 'maglev', hot: 0.3, events: ['-10:crash:2', '10:burst'] },
  {
    way: 'headless',
    pick: 'first',
    dns: 30,
    life: 15,
    events: ['0:reconnect', '12:flap:1', '30:node:2'],
  },
  { protocol: 'http1', conns: 4, pool: 'newest', limit: 7, cold: 20, dist: 'heavy', slow: 1 },
  { protocol: 'close', affinity: 25, nat: 3, outside: true, etp: 'Local', events: ['7:fail:3'] },
  { protocol: 'udp', near: 'PreferSameNode', lean: 0.6, events: ['3:flap:2', '40:scale:2'] },
];

test.each(BUSY)('the same seed gives the same run, another one another: %o', (more) => {
  const run = (seed: number) => runUntil(beginSim(world({ ...more, seed })), 60);
  expect(run(3)).toEqual(run(3));
  expect(run(3).rows).not.toEqual(run(4).rows);
});

test.each(BUSY)(
  'many steps, pieces and a way through JSON come to the same as one step: %o',
  (more) => {
    const begin = beginSim(world(more));
    const frozen = JSON.stringify(begin);
    const whole = runUntil(begin, 90);
    expect(JSON.stringify(begin)).toBe(frozen);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -59, max: 89 }), { maxLength: 6 }), (stops) => {
        let sim: Sim = begin;
        for (const stop of [...stops.toSorted((a, b) => a - b), 90])
          sim = JSON.parse(JSON.stringify(runUntil(sim, stop))) as Sim;
        expect(sim).toEqual(whole);
      }),
      { numRuns: 8 },
    );
    let pieces = begin;
    let count = 0;
    for (; pieces.now < 90; count += 1) pieces = runUntil(pieces, 90, 300);
    expect(count).toBeGreaterThan(3);
    expect(pieces).toEqual(whole);
  },
);

test('a row is written every ten seconds, at once when its end is reached', () => {
  const sim = runUntil(beginSim(world()), 0);
  expect(sim.rows.map(({ at }) => at)).toEqual([-50, -40, -30, -20, -10, 0]);
  expect(runUntil(sim, 9).rows).toHaveLength(6);
  expect(runUntil(sim, 10).rows).toHaveLength(7);
});

test('requests come at the rate that is set, three times as often in a burst', () => {
  const calm = runUntil(beginSim(world({ rps: 200 })), 0);
  expect(calm.requests / 60).toBeGreaterThan(190);
  expect(calm.requests / 60).toBeLessThan(210);
  const { rows } = runUntil(beginSim(world({ rps: 200, events: ['-40:burst'] })), 0);
  const sums = rows.map(({ requests }) => requests.reduce((sum, count) => sum + count, 0) / 2000);
  for (const [at, sum] of sums.entries()) {
    expect(sum).toBeGreaterThan(at >= 2 && at < 5 ? 2.8 : 0.9);
    expect(sum).toBeLessThan(at >= 2 && at < 5 ? 3.2 : 1.1);
  }
});

test('connections of a limited age end within it and are spread over it at first', () => {
  const begin = beginSim(world({ clients: 100, age: 100, jitter: 0 }));
  const left = begin.connections.map(({ ends }) => ends - begin.now);
  expect(Math.max(...left)).toBeLessThanOrEqual(100);
  const mean = left.reduce((sum, value) => sum + value, 0) / left.length;
  expect(mean).toBeGreaterThan(40);
  expect(mean).toBeLessThan(60);
  const later = runUntil(begin, 120);
  for (const { openedAt, ends } of later.connections) {
    expect(later.now - openedAt).toBeLessThanOrEqual(100);
    expect(ends - openedAt).toBeCloseTo(100, 6);
  }
  expect(later.opened).toBeGreaterThan(250);
});

test('latencies fade by half each minute, and who sent to whom is kept for half a minute twice', () => {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const first = runUntil(beginSim(world()), 0);
  const served = first.rows.map(({ requests }) => sum(requests));
  expect(sum(first.histogram)).toBe(sum(served) / 2);
  expect(sum(first.pairs)).toBe(0);
  expect(sum(first.pairsBefore)).toBe(sum(served.slice(3)));
  const later = runUntil(first, 20);
  const more = sum(later.rows.slice(6).flatMap(({ requests }) => requests));
  expect(sum(later.histogram)).toBe(sum(first.histogram) + more);
  expect(sum(later.pairs)).toBe(more);
  expect(later.pairsBefore).toEqual(first.pairsBefore);
});
