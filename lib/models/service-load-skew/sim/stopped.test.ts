import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { beginSim, runUntil } from './run';
import type { Sim } from './sim';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const run = (more: Partial<World>, until = 0): Sim =>
  runUntil(beginSim({ ...defaultsOf(params), clients: 40, rps: 20, ...more }), until);

test('a client with an old list does not reach a pod that has crashed until it is back', () => {
  const headless = { way: 'headless', pick: 'first', dns: 3600, startup: 20 };
  const down = run({ ...headless, events: ['-10:crash:1'] });
  expect(down.pods[0]?.status).toBe('starting');
  expect(down.held[0]).toBe(0);
  const each = run({ ...headless, pick: 'round-robin', events: ['-20:crash:1'] });
  expect(each.rows.at(-1)?.requests[0]).toBe(0);
  expect(each.dropped).toBe(0);
  const back = run({ ...headless, events: ['-50:crash:1', '-1:reconnect'] });
  expect(back.held[0]).toBeGreaterThan(0);
});

test('requests that a pod lost by its crash are under way no more, and fail once', () => {
  const busy = { way: 'gateway', rps: 200, ms: 1000, workers: 1, startup: 1 };
  const before = run({ ...busy, events: [] }, -30);
  const under = before.flights[0]?.count[0] ?? 0;
  expect(under).toBeGreaterThan(20);
  const after = run({ ...busy, events: ['-30:crash:1'] }, -30);
  expect(after.flights[0]?.count[0]).toBe(0);
  expect(after.failed).toBe(under);
  expect(before.freeAt[0]).toBeGreaterThan(0);
  expect(after.freeAt[0]).toBe(-30);
  expect(after.flights[0]?.ends).toHaveLength((before.flights[0]?.ends.length ?? 0) - under);
  const twice = run({ ...busy, rps: 20, events: ['-30:crash:1', '-30:crash:1'] }, -30);
  expect(twice.failed).toBe(run({ ...busy, rps: 20, events: ['-30:crash:1'] }, -30).failed);
});

test('a connection that is dialed again is idle, whatever its old pod had still to do', () => {
  const sim = run(
    {
      protocol: 'http1',
      clients: 4,
      rps: 200,
      ms: 1000,
      workers: 1,
      place: ['2'],
      events: ['-10:scale:1', '-5:reconnect'],
    },
    -5,
  );
  for (const { busyUntil } of sim.connections) expect(busyUntil).toBeLessThanOrEqual(-5);
});

test('a rolling update goes on when the pod that it waits for is taken away', () => {
  for (const event of ['-48:scale:4', '-48:node:2']) {
    const sim = run({ place: ['2', '1', '1'], events: ['-50:rollout', event] }, 60);
    expect(sim.rollout).toBeNull();
    expect(sim.pods.slice(0, 4).map(({ status }) => status)).toEqual(new Array(4).fill('gone'));
    expect(sim.pods.filter(({ status }) => status === 'ready').length).toBeGreaterThan(2);
  }
});

test('a rolling update brings no pods for those that a scale-in took meanwhile', () => {
  const sim = run({ events: ['-50:rollout', '-43:scale:2'] }, 60);
  expect(sim.rollout).toBeNull();
  expect(sim.pods.filter(({ status }) => status === 'ready')).toHaveLength(2);
  const lone = run({ events: ['-50:rollout', '-48:node:1'] }, 60);
  expect(lone.pods.filter(({ status }) => status === 'ready').length).toBeGreaterThan(2);
  expect(lone.rollout).toBeNull();
});

test('pods that stop take only their own requests from the heap', () => {
  const sim = run({ way: 'mesh', rps: 300, ms: 500, workers: 4, events: ['-20:crash:2'] }, -20);
  const left = sim.flights.flatMap(({ pods }) => pods);
  expect(left).not.toContain(1);
  expect(new Set(left)).toEqual(new Set([0, 2, 3]));
  for (const { ends, count } of sim.flights)
    expect(ends).toHaveLength(count.reduce((sum, one) => sum + one, 0));
});

test('what a failing pod has under way when it stops is not counted twice', () => {
  const events = ['-60:fail:1', '-30:crash:1'];
  const sim = run({ place: ['1'], way: 'gateway', rps: 1000, workers: 1, events }, -30);
  expect(sim.failed).toBe(
    (sim.recent.requests[0] ?? 0) + sum(sim.rows.map((row) => row.requests[0] ?? 0)),
  );
});
