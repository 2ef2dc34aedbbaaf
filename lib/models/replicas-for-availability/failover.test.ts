import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FailoverModel,
  longestWindow,
  mtbfFor,
  outagesOfAll,
  replicaAvailability,
  requestShare,
  requestSuccess,
} from './failover';
import { type Gate, simulateFailover } from './failover-fixture';
import { readParameters, type Values } from './parameters';
import { row } from './tables';

/** Twenty runs with seeds of their own: their mean and the standard error of that mean. */
function simulated(model: FailoverModel, minutes: number, gates: readonly Gate[] = []) {
  const runs = Array.from({ length: 20 }, (_, seed) =>
    simulateFailover(model, minutes, seed, gates),
  );
  const mean = runs.reduce((sum, run) => sum + run.success, 0) / runs.length;
  const variance =
    runs.reduce((sum, run) => sum + (run.success - mean) ** 2, 0) / (runs.length - 1);
  return { runs, mean, error: Math.sqrt(variance / runs.length) };
}

test.each([
  [2, 30, 0.5],
  [2, 1, 0.5],
  [3, 10, 5],
  [1, 10, 2],
  [4, 5, 0],
  [2, 10, 1000],
])(
  'the closed form agrees with the played events: n = %i, repair %d min, window %d min',
  (n, mttr, window) => {
    const model = { n, mtbfMinutes: mtbfFor(0.9, mttr), mttrMinutes: mttr, windowMinutes: window };
    const { mean, error } = simulated(model, mttr * 20_000);
    expect(Math.abs(mean - requestSuccess(model))).toBeLessThan(4.5 * error + 1e-6);
  },
);

test('outages of all replicas come as often and last as long as computed', () => {
  const model = { n: 2, mtbfMinutes: 570, mttrMinutes: 30, windowMinutes: 0 };
  const minutes = 3_000_000;
  const { runs } = simulated(model, minutes);
  const expected = outagesOfAll(model, minutes);
  const count = runs.reduce((sum, run) => sum + run.outages, 0) / runs.length;
  const length = runs.reduce((sum, run) => sum + run.outageMinutes, 0) / runs.length / count;
  expect(Math.abs(count / expected.count - 1)).toBeLessThan(0.05);
  expect(Math.abs(length / expected.meanMinutes - 1)).toBeLessThan(0.05);
});

const models = fc.record({
  n: fc.integer({ min: 1, max: 8 }),
  mtbfMinutes: fc.double({ min: 1, max: 1e4, noNaN: true }),
  mttrMinutes: fc.double({ min: 0.1, max: 1e3, noNaN: true }),
  windowMinutes: fc.double({ min: 0, max: 1e3, noNaN: true }),
});

test('without delay it is 1 − uⁿ, without detection it is a, and in between it lies between', () => {
  fc.assert(
    fc.property(models, (model) => {
      const a = replicaAvailability(model.mtbfMinutes, model.mttrMinutes);
      const best = 1 - (1 - a) ** model.n;
      expect(requestSuccess({ ...model, windowMinutes: 0 })).toBeCloseTo(best, 10);
      expect(requestSuccess({ ...model, windowMinutes: 1e9 })).toBeCloseTo(a, 10);
      expect(requestSuccess(model)).toBeLessThanOrEqual(best + 1e-12);
      expect(requestSuccess(model)).toBeGreaterThanOrEqual(a - 1e-12);
    }),
  );
});

test('the longest window is where the target is just met', () => {
  const model = { n: 2, mtbfMinutes: mtbfFor(0.95, 10), mttrMinutes: 10 };
  const window = longestWindow(model, 0.99) ?? 0;
  expect(requestSuccess({ ...model, windowMinutes: window })).toBeCloseTo(0.99, 9);
  expect(requestSuccess({ ...model, windowMinutes: window * 1.01 })).toBeLessThan(0.99);
  expect(longestWindow({ ...model, n: 1 }, 0.99)).toBeUndefined();
  expect(longestWindow(model, 0.95)).toBe(Infinity);
});

function read(parameters: {
  a: string;
  beta?: string;
  lb?: string;
  n: number;
  k?: number;
}): Values {
  return readParameters({ target: '0.99', beta: '0', lb: '1', k: 1, ...parameters });
}

/** Adds up all 3ⁿ states of the replicas, and what the front lets through. No binomials, no sums over k. */
function byWalking(values: Values, mttr: number, window: number): number {
  const a = Number(values.a.n) / Number(values.a.d);
  const beta = Number(values.beta.n) / Number(values.beta.d);
  const lb = Number(values.lb.n) / Number(values.lb.d);
  const spared = 1 - beta * (1 - a);
  const up = spared === 0 ? 0 : a / spared;
  const noticed = (1 - up) * Math.exp(-window / mttr);
  const chances = [up, 1 - up - noticed, noticed];
  let served = 0;
  for (let code = 0; code < 3 ** values.n; code += 1) {
    const replicas = Array.from({ length: values.n }, (_, i) => Math.floor(code / 3 ** i) % 3);
    const chance = replicas.reduce((product, state) => product * (chances[state] ?? 0), 1);
    const ups = replicas.filter((state) => state === 0).length;
    const believed = replicas.filter((state) => state < 2).length;
    if (believed > 0 && ups >= values.k) served += (chance * ups) / believed;
  }
  return lb * spared * served;
}

const hundredths = fc.integer({ min: 0, max: 100 }).map((share) => String(share / 100));
const everything = fc.record({
  a: hundredths,
  beta: hundredths,
  lb: hundredths,
  n: fc.integer({ min: 1, max: 6 }),
  k: fc.integer({ min: 1, max: 7 }),
});
const mttrs = fc.constantFrom(1, 5, 60);
const windows = fc.constantFrom(0, 0.5, 10, 1000);

test('requests count the load balancer, the common cause and k, as walking through every state does', () => {
  fc.assert(
    fc.property(everything, mttrs, windows, (parameters, mttr, window) => {
      const values = read(parameters);
      const { loss } = requestShare(values, mttr, window);
      expect(1 - loss).toBeCloseTo(byWalking(values, mttr, window), 10);
      const { availability } = row(values, values.n);
      expect(1 - loss).toBeLessThanOrEqual(availability + 1e-12);
      if (window === 0) expect(1 - loss).toBeCloseTo(availability, 12);
    }),
    { numRuns: 150 },
  );
});

test('requests behind a load balancer and a common cause agree with the played events', () => {
  const values = read({ a: '0.9', beta: '0.2', lb: '0.98', n: 3, k: 2 });
  const [mttr, window] = [10, 4];
  const { own, loss } = requestShare(values, mttr, window);
  const model = {
    n: 3,
    k: 2,
    mtbfMinutes: mtbfFor(1 - own, mttr),
    mttrMinutes: mttr,
    windowMinutes: window,
  };
  const gate = (availability: number, mttrMinutes: number) => ({
    mttrMinutes,
    mtbfMinutes: mtbfFor(availability, mttrMinutes),
  });
  const { mean, error } = simulated(model, 200_000, [gate(0.98, 5), gate(0.98, 30)]);
  expect(error).toBeLessThan(0.002);
  expect(Math.abs(1 - mean - loss)).toBeLessThan(4.5 * error);
});

test('nothing gets through where nothing can, and many nines survive', () => {
  expect(requestShare(read({ a: '0.95', lb: '0', n: 2 }), 60, 1).loss).toBe(1);
  expect(requestShare(read({ a: '0.95', n: 2, k: 5 }), 60, 1).loss).toBe(1);
  expect(requestShare(read({ a: '0.95', beta: '1', n: 9 }), 60, 1).loss).toBeCloseTo(0.05, 12);
  expect(requestShare(read({ a: '0', n: 2 }), 60, 0).loss).toBe(1);
  expect(requestShare(read({ a: '1', n: 2 }), 60, 1).loss).toBe(0);
  expect(requestShare(read({ a: '0.95', n: 100 }), 60, 0).loss / 0.05 ** 100).toBeCloseTo(1, 9);
});
