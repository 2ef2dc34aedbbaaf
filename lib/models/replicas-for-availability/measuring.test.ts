import { expect, test } from 'vitest';
import { Z_95 } from '../../kernel/wilson';
import { mtbfFor } from './failover';
import { simulateFailover } from './failover-simulation';
import { expectedOutages, measuredStandardError, measuresAtLeast } from './measuring';

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

test('over a window much shorter than an outage one sees up or down, and nothing between', () => {
  expect(measuredStandardError(0.95, 720, 0.01)).toBeCloseTo(Math.sqrt(0.95 * 0.05), 4);
});

test('a worse service passes for a better one as often as in played months', () => {
  const [a, mttrMinutes, month] = [0.9, 720, 43_200];
  const model = { n: 1, mtbfMinutes: mtbfFor(a, mttrMinutes), mttrMinutes, windowMinutes: 0 };
  const months = Array.from({ length: 3000 }, (_, seed) => simulateFailover(model, month, seed));
  const passed = months.filter(({ success }) => success >= 0.95).length / months.length;
  expect(Math.abs(measuresAtLeast(0.95, a, mttrMinutes, month) - passed)).toBeLessThan(0.03);
});

test('the tail is half at the middle and 2.5 % at the 95 % point', () => {
  const error = measuredStandardError(0.9, 720, 43_200);
  expect(measuresAtLeast(0.9, 0.9, 720, 43_200)).toBeCloseTo(0.5, 6);
  expect(measuresAtLeast(0.9 + Z_95 * error, 0.9, 720, 43_200)).toBeCloseTo(0.025, 6);
  expect(measuresAtLeast(0.9 - Z_95 * error, 0.9, 720, 43_200)).toBeCloseTo(0.975, 6);
});
