import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mtbfFor } from './failover';
import { simulateFailover } from './failover-simulation';
import { expectedOutages, measuredStandardError, wilsonInterval, Z_95 } from './measuring';

test('the interval solves the score equation at both ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.nat(), (trials, seed) => {
      const successes = 1 + (seed % (trials - 1));
      const { low, high } = wilsonInterval(successes, trials);
      for (const p of [low, high]) {
        const score = (successes / trials - p) / Math.sqrt((p * (1 - p)) / trials);
        expect(Math.abs(score)).toBeCloseTo(Z_95, 6);
      }
    }),
  );
});

test('no failure seen is not certainty', () => {
  const { low, high } = wilsonInterval(100, 100);
  expect(high).toBe(1);
  expect(low).toBeCloseTo(0.963, 3);
});

test('measured windows scatter by the standard error, which the number of outages decides', () => {
  const mttrMinutes = 30;
  const month = 43_200;
  const model = { n: 1, mtbfMinutes: mtbfFor(0.95, mttrMinutes), mttrMinutes, windowMinutes: 0 };
  const measured = Array.from({ length: 600 }, (_, seed) => simulateFailover(model, month, seed));
  const mean = measured.reduce((sum, run) => sum + run.success, 0) / measured.length;
  const spread = Math.sqrt(
    measured.reduce((sum, run) => sum + (run.success - mean) ** 2, 0) / measured.length,
  );
  expect(spread / measuredStandardError(0.95, mttrMinutes, month)).toBeGreaterThan(0.88);
  expect(spread / measuredStandardError(0.95, mttrMinutes, month)).toBeLessThan(1.12);
  const outages = measured.reduce((sum, run) => sum + run.outages, 0) / measured.length;
  expect(Math.abs(outages / expectedOutages(0.95, mttrMinutes, month) - 1)).toBeLessThan(0.05);
});
