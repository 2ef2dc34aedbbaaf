import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FailoverModel,
  longestWindow,
  mtbfFor,
  outagesOfAll,
  replicaAvailability,
  requestSuccess,
} from './failover';
import { simulateFailover } from './failover-simulation';

/** Twenty runs with seeds of their own: their mean and the standard error of that mean. */
function simulated(model: FailoverModel, minutes: number) {
  const runs = Array.from({ length: 20 }, (_, seed) => simulateFailover(model, minutes, seed));
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
