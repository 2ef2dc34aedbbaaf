import { expect, test } from 'vitest';
import { createRandom } from '../../../kernel/random';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { addressesOf, connect, dial, disconnect, holds, running } from './dial';
import { emptySim } from './make-sim';
import { type Connection, NEVER } from './sim';

function at(more: Partial<World>) {
  const sim = emptySim({ ...defaultsOf(params), ...more });
  return { sim, run: running(sim, createRandom(5)) };
}

const unborn = (): Connection => ({
  pod: -1,
  node: -1,
  rule: 'all',
  openedAt: 0,
  ends: 0,
  busyUntil: 0,
});

/** How long so many connections of a world are to last, in seconds. */
function lives(more: Partial<World>, count = 2000): readonly number[] {
  const { run } = at(more);
  return Array.from({ length: count }, () => {
    const connection = unborn();
    connect(run, 0, connection, 7);
    return connection.ends - 7;
  });
}

const mean = (values: readonly number[]) =>
  values.reduce((all, one) => all + one, 0) / values.length;

test('a connection lasts for good unless something closes it, and UDP knows no age', () => {
  expect(lives({}, 1)).toEqual([NEVER - 7]);
  expect(lives({ age: 30, protocol: 'udp' }, 1)).toEqual([NEVER - 7]);
});

test('the jitter of an age goes up and down alike', () => {
  const all = lives({ age: 100, jitter: 0.2 });
  expect(Math.min(...all)).toBeGreaterThanOrEqual(80);
  expect(Math.min(...all)).toBeLessThan(82);
  expect(Math.max(...all)).toBeLessThanOrEqual(120);
  expect(Math.max(...all)).toBeGreaterThan(118);
  // The mean of 2,000 uniform values has a standard error of 0.26.
  expect(Math.abs(mean(all) - 100)).toBeLessThan(1.3);
});

test('a client closes after a time that is exponential, the server what lasts longer', () => {
  const all = lives({ life: 50 });
  expect(Math.abs(mean(all) - 50)).toBeLessThan(5);
  expect(all.filter((life) => life > 50).length / 2000).toBeCloseTo(Math.exp(-1), 1);
  const both = lives({ life: 50, age: 40, jitter: 0 });
  expect(Math.max(...both)).toBeCloseTo(40, 9);
  expect(both.filter((life) => life > 39.999).length / 2000).toBeCloseTo(Math.exp(-0.8), 1);
  expect(Math.min(...both)).toBeLessThan(2);
});

test('who got no pod tries again after a second and is not counted', () => {
  const { run, sim } = at({ itp: 'Local', place: ['0', '1'], age: 50, life: 50 });
  const connection = unborn();
  connect(run, 0, connection, 7);
  expect([connection.pod, connection.ends, sim.opened, sim.held]).toEqual([-1, 8, 0, [0]]);
  connect(run, 1, connection, 9);
  expect([connection.pod, connection.openedAt, sim.opened, sim.held]).toEqual([0, 9, 1, [1]]);
  expect(sim.forwarded).toEqual([[0], [1]]);
  disconnect(run, connection);
  disconnect(run, connection);
  expect([connection.pod, sim.held, sim.forwarded]).toEqual([-1, [0], [[0], [0]]]);
});

test('what narrowed the choice is said: the scheduler only where nothing else did', () => {
  const rule = (more: Partial<World>) => dial(at({ way: 'ipvs', ...more }).run, 0, 0).rule;
  expect(rule({})).toBe('scheduler');
  expect(rule({ itp: 'Local' })).toBe('local');
  expect(rule({ near: 'PreferSameZone' })).toBe('zone');
  expect(rule({ affinity: 10 })).toBe('affinity');
});

test('from outside it is the external policy that narrows', () => {
  const { run } = at({ outside: true, etp: 'Local', place: ['1', '1'] });
  for (let now = 0; now < 8; now += 1) {
    const { pod, node, rule } = dial(run, 0, now);
    expect([pod, rule]).toEqual([node, 'local']);
  }
});

test('a client with an old list still reaches a pod that is not ready', () => {
  const { run, sim } = at({ way: 'headless', pick: 'first', dns: 100 });
  addressesOf(run, 0, 0);
  Object.assign(sim.pods[1] ?? {}, { status: 'unready' });
  expect(addressesOf(run, 0, 50)).toEqual([0, 1, 2, 3]);
  Object.assign(sim.pods[2] ?? {}, { status: 'starting' });
  expect(addressesOf(run, 0, 50)).toEqual([0, 1, 3]);
});

test.each([
  [{}, true],
  [{ protocol: 'udp' }, true],
  [{ protocol: 'close' }, false],
  [{ way: 'gateway' }, false],
  [{ way: 'mesh' }, false],
  [{ way: 'headless', pick: 'first' }, true],
  [{ way: 'headless' }, false],
  [{ way: 'headless', pick: 'round-robin' }, false],
  [{ pick: 'round-robin' }, true],
] as const)('whether clients hold connections to pods with %o: %s', (more, expected) => {
  expect(holds(at(more).sim)).toBe(expected);
});
