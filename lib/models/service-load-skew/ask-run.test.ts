import { expect, test } from 'vitest';
import { evaluate } from '../../simulator/evaluate';
import { asks } from './asks';
import { skewSimulator } from './simulator';

const ask = (request: object) =>
  evaluate(skewSimulator as never, { ask: 'run', ...request }, asks as never);

const sum = (values: unknown) =>
  (values as readonly number[]).reduce((total, value) => total + value, 0);

test('a world among the values and the same beside them give the same run', () => {
  const world = { clients: 30, place: [2, 1], seed: 9, events: ['-20:scale:5'] };
  const beside = ask({ ...world, seconds: 30 });
  expect(ask({ values: world, seconds: 30 })).toEqual(beside);
  expect(beside).toMatchObject({ pods: 5, opened: 30, dropped: 0, failed: 0 });
  expect(sum(beside.connectionsPerPod)).toBe(30);
  expect(ask({ ...world, seconds: 30, seed: 10 })).not.toEqual(beside);
});

test('a run goes on for the seconds that are asked for', () => {
  const [short, long] = [ask({}), ask({ seconds: 600 })];
  expect(Number(short.requests) / 60).toBeGreaterThan(115);
  expect(Number(short.requests) / 60).toBeLessThan(125);
  expect(Number(long.requests) / 660).toBeGreaterThan(117);
  expect(Number(long.requests) / 660).toBeLessThan(123);
  expect(sum(short.requestsPerPod)).toBe(short.requests);
});

test('what a run comes to is told with its reason', () => {
  expect(ask({ clients: 40, events: ['-30:scale:8'] })).toMatchObject({
    reason: 'late-pods',
    requestsPerPod: expect.arrayContaining([0]),
  });
  expect(ask({ way: 'gateway' })).toMatchObject({ reason: 'even' });
  expect(ask({ way: 'gateway' })).not.toHaveProperty('expectedMax');
  expect(ask({})).toMatchObject({ expectedMax: 4.863066673278809 });
});

test('a world that does not fit together is refused by the name of what does not fit', () => {
  expect(ask({ clients: 200, conns: 20 }).error).toMatchObject({ path: 'conns', found: '20' });
  expect(ask({ place: [60, 60] }).error).toMatchObject({ path: 'place', found: '[60,60]' });
  expect(ask({ events: ['5:dance'] }).error).toMatchObject({
    path: 'events',
    found: '["5:dance"]',
  });
  expect(ask({ seconds: 601 }).error).toMatchObject({ path: 'seconds' });
  expect(ask({ pods: 4 }).error).toMatchObject({ path: 'pods' });
});
