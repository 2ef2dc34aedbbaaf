import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetStatus } from './budget';
import { type Pace, secondsToEmpty } from './pace';

/**
 * The same drain second by second, against the budget itself: evict whenever the allowance is
 * above zero; a replacement is Ready `secondsToReady` after its eviction.
 */
function simulate({ pods, allowed, secondsToReady, secondsToStop }: Pace): number {
  const replicas = pods + allowed;
  const budget = { maxUnavailable: allowed };
  const evictedAt: number[] = [];
  for (let now = 0; ; now += 1) {
    const missing = () => evictedAt.filter((at) => now - at < secondsToReady).length;
    const allowance = () =>
      budgetStatus(budget, { desired: replicas, matching: replicas, healthy: replicas - missing() })
        .disruptionsAllowed;
    while (evictedAt.length < pods && allowance() > 0) evictedAt.push(now);
    if (evictedAt.length === pods && evictedAt.every((at) => now - at >= secondsToStop)) return now;
  }
}

test('agrees with a second-by-second drain under the same budget', () => {
  fc.assert(
    fc.property(
      fc.record({
        pods: fc.integer({ min: 1, max: 12 }),
        allowed: fc.integer({ min: 1, max: 6 }),
        secondsToReady: fc.integer({ min: 1, max: 40 }),
        secondsToStop: fc.nat(40),
      }),
      (pace) => {
        expect(secondsToEmpty(pace)).toBe(simulate(pace));
      },
    ),
    { numRuns: 200 },
  );
});

test('an empty node is empty at once', () => {
  expect(secondsToEmpty({ pods: 0, allowed: 1, secondsToReady: 60, secondsToStop: 30 })).toBe(0);
});

test('a drain that may take nothing never ends', () => {
  expect(() =>
    secondsToEmpty({ pods: 1, allowed: 0, secondsToReady: 1, secondsToStop: 1 }),
  ).toThrow(new RangeError('with no disruption allowed the drain never ends'));
});
