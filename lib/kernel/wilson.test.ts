import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval, Z_95 } from './wilson';

test('a published value, the ends, and no trials', () => {
  const { low, high } = wilsonInterval(81, 263);
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 0.2553 to 0.3662.
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
  expect(wilsonInterval(0, 20).low).toBe(0);
  expect(wilsonInterval(20, 20).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

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

test('another point of the normal distribution gives its own interval', () => {
  const { low, high } = wilsonInterval(50, 100, 1);
  expect(low).toBeCloseTo(0.5 - 0.5 / Math.sqrt(101), 12);
  expect(high).toBeCloseTo(0.5 + 0.5 / Math.sqrt(101), 12);
});

test('the interval is mirrored when successes and failures change places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (trials, seed) => {
      const successes = seed % (trials + 1);
      const one = wilsonInterval(successes, trials);
      const other = wilsonInterval(trials - successes, trials);
      expect(one.low).toBeCloseTo(1 - other.high, 12);
      expect(one.low).toBeGreaterThanOrEqual(0);
      expect(one.high).toBeLessThanOrEqual(1);
    }),
  );
});
