import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquareTail } from './chi-square';

/** Relative distance, so that small tails are held as tightly as large ones. */
const distance = (found: number, expected: number) => Math.abs(found / expected - 1);

/** Even degrees: the chance of fewer than degrees / 2 events of a Poisson process by statistic / 2. */
function evenTail(statistic: number, degrees: number): number {
  let chance = Math.exp(-statistic / 2);
  let sum = 0;
  for (let events = 0; events < degrees / 2; events += 1) {
    sum += chance;
    chance *= statistic / 2 / (events + 1);
  }
  return sum;
}

/** One degree: both tails of a normal variable, its density added up by Simpson's rule. */
function normalTails(statistic: number): number {
  const from = Math.sqrt(statistic);
  const steps = 12_000;
  // What lies further out is less than 1e-15 of it.
  const width = 40 / (from + 4) / steps;
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((from + step * width) ** 2) / 2);
  }
  return ((sum * width) / 3) * Math.sqrt(2 / Math.PI);
}

test('even degrees: a sum of Poisson chances', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
      (half, statistic) => {
        const expected = evenTail(statistic, 2 * half);
        expect(distance(chiSquareTail(statistic, 2 * half), expected)).toBeLessThan(1e-12);
      },
    ),
  );
});

test('one degree: both tails of a normal variable', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (statistic) => {
      expect(distance(chiSquareTail(statistic, 1), normalTails(statistic))).toBeLessThan(1e-12);
    }),
  );
});

test('odd degrees: two more degrees add x^a e^−x / Γ(a + 1), step by step from one degree', () => {
  for (const statistic of [0.5, 3, 6.748, 40, 200]) {
    let expected = normalTails(statistic);
    let added = Math.sqrt((2 * statistic) / Math.PI) * Math.exp(-statistic / 2);
    for (let degrees = 1; degrees < 100; degrees += 2) {
      expect(distance(chiSquareTail(statistic, degrees), expected)).toBeLessThan(1e-12);
      expected += added;
      added *= statistic / (degrees + 2);
    }
  }
});

test('the critical values of printed tables', () => {
  expect(chiSquareTail(3.8415, 1)).toBeCloseTo(0.05, 5);
  expect(chiSquareTail(16.266, 3)).toBeCloseTo(0.001, 6);
  expect(chiSquareTail(124.342, 100)).toBeCloseTo(0.05, 5);
});

test('nothing is certain to be exceeded, and what is far away is not', () => {
  expect(chiSquareTail(0, 1)).toBe(1);
  expect(chiSquareTail(0, 8)).toBe(1);
  expect(chiSquareTail(1e6, 3)).toBe(0);
});

test('what is no statistic or no number of degrees is refused', () => {
  for (const statistic of [-1e-9, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => chiSquareTail(statistic, 3)).toThrow(/^statistic: /);
  for (const degrees of [0, -1, 1.5, Number.NaN])
    expect(() => chiSquareTail(1, degrees)).toThrow(/^degrees: /);
});
