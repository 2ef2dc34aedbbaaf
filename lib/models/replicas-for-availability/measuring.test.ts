import { expect, test } from 'vitest';
import { Z_95 } from '../../kernel/wilson';
import { mtbfFor } from './failover';
import { simulateFailover } from './failover-fixture';
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

/** Integrates a function by the midpoint rule. */
function integral(of: (x: number) => number, from: number, to: number): number {
  const steps = 20_000;
  const width = (to - from) / steps;
  let sum = 0;
  for (let i = 0; i < steps; i += 1) sum += of(from + (i + 0.5) * width);
  return sum * width;
}

test.each([
  [0.95, 30, 43_200],
  [0.9, 720, 43_200],
  [0.5, 60, 30],
])(
  'the variance of a mean is its covariance added up: a = %d, repair %d min, window %d min',
  (...[a, mttr, window]) => {
    const covariance = (t: number) => a * (1 - a) * Math.exp(-t / (a * mttr));
    const most = Math.min(window, 60 * mttr);
    const variance = (2 / window ** 2) * integral((t) => (window - t) * covariance(t), 0, most);
    expect(measuredStandardError(a, mttr, window) / Math.sqrt(variance)).toBeCloseTo(1, 5);
  },
);

test('the tail is the normal density added up from there', () => {
  const [a, mttr, month] = [0.9, 720, 43_200];
  const error = measuredStandardError(a, mttr, month);
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  for (const z of [-2.5, -1, -0.3, 0.1, 0.7, 1.5, 3]) {
    const tail = integral(density, z, 9);
    expect(measuresAtLeast(a + z * error, a, mttr, month)).toBeCloseTo(tail, 6);
  }
});

test('outages to expect are those of one cycle after another', () => {
  expect(expectedOutages(0.95, 30, 6000)).toBeCloseTo(6000 / (570 + 30), 10);
});
