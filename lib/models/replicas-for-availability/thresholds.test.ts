import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, ONE, type Rational, rational, ZERO } from '../../kernel/rational';
import { combined } from './availability';
import {
  betaOfCeiling,
  largestBeta,
  largestCorrelation,
  largestPlannedShare,
  leastAvailability,
  leastFront,
  realNumberOfReplicas,
} from './thresholds';

const near = (share: number): Rational => rational(Math.round(share * 1e12), 1e12);
const target = rational(99, 100);
const a = rational(95, 100);

test('two replicas need 90 % each for 99 %, to the last digit', () => {
  expect(leastAvailability(0.99, 2)).toBeCloseTo(0.9, 12);
  const reached = (each: Rational) =>
    compare(combined({ a: each, beta: ZERO, lb: ONE }, 2, 1), target);
  expect(reached(rational(9, 10))).toBe(0);
  expect(reached(rational(8999999, 10_000_000))).toBe(-1);
});

test('the real number of replicas is where the curve crosses the target', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      (each, wanted) => {
        const n = realNumberOfReplicas(each / 100, wanted / 100);
        expect(1 - (1 - each / 100) ** n).toBeCloseTo(wanted / 100, 10);
      },
    ),
  );
});

test('the exact model meets the target just below the largest beta and misses it just above', () => {
  for (const n of [2, 3, 5]) {
    const beta = largestBeta(0.95, 0.99, n) ?? -1;
    const at = (share: number) =>
      compare(combined({ a, beta: near(share), lb: ONE }, n, 1), target);
    expect(at(beta - 1e-9)).toBe(1);
    expect(at(beta + 1e-9)).toBe(-1);
    expect(beta).toBeLessThan(betaOfCeiling(0.95, 0.99));
  }
  expect(largestBeta(0.95, 0.99, 1)).toBeUndefined();
  expect(largestBeta(0.995, 0.99, 1)).toBe(1);
});

/**
 * A pair as two indicators of "is down": what is left to P(both down) by their covariance, which is
 * the correlation times both standard deviations √(u·a).
 */
function pairWithCorrelation(each: number, rho: number): number {
  const deviation = Math.sqrt(each * (1 - each));
  return 1 - ((1 - each) ** 2 + rho * deviation * deviation);
}

test('the largest correlation and the least front give the target', () => {
  for (const each of [0.92, 0.95, 0.98])
    expect(pairWithCorrelation(each, largestCorrelation(each, 0.99))).toBeCloseTo(0.99, 12);
  expect(pairWithCorrelation(0.95, 1)).toBeCloseTo(0.95, 12);
  expect(leastFront(0.9975, 0.99) * 0.9975).toBeCloseTo(0.99, 12);
});

test('the ceiling of common failures: none is too many below 99 %, a fifth is at 95 %', () => {
  expect(betaOfCeiling(0.95, 0.99)).toBeCloseTo(0.2, 12);
  expect(betaOfCeiling(0.9, 0.99)).toBeCloseTo(0.1, 12);
  expect(betaOfCeiling(0.995, 0.99)).toBe(1);
});

test('the largest beta is all where one replica is enough, and no number where none helps', () => {
  expect(largestBeta(0.99, 0.99, 1)).toBe(1);
  expect(largestBeta(0.9, 0.99, 2)).toBeCloseTo(0, 9);
  expect(largestBeta(0.899, 0.99, 2)).toBeUndefined();
});

test('planned work takes as much of the time as leaves the target, on average', () => {
  for (const [all, fewer, wanted] of [
    [0.9975, 0.95, 0.99],
    [0.9975, 0.95, 0.96],
    [0.99, 0.9, 0.99],
  ] as const) {
    const share = largestPlannedShare(all, fewer, wanted);
    expect(share * fewer + (1 - share) * all).toBeCloseTo(wanted, 12);
  }
  expect(largestPlannedShare(0.9975, 0.95, 0.99)).toBeCloseTo(3 / 19, 12);
});

test('planned work may last for ever where the others are enough, and not at all where all are not', () => {
  expect(largestPlannedShare(0.999875, 0.9975, 0.99)).toBe(1);
  expect(largestPlannedShare(0.9975, 0.99, 0.99)).toBe(1);
  expect(largestPlannedShare(0.98, 0.95, 0.99)).toBe(0);
});
