import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts } from './facts';
import { lockTries, longestGap } from './lock-retry';

/** Seconds at which Terraform 1.11.4 sent LOCK to a server that always answered 423, timeout 60 s. */
const RECORDED = [0, 1, 3, 7.01, 15.01, 31.02, 47.02];

test('tries fall where a recorded run of Terraform 1.11.4 made them', () => {
  expect(lockTries(60)).toEqual(RECORDED.map(Math.round));
});

test('no timeout means one try', () => {
  expect(lockTries(0)).toEqual([0]);
  expect(longestGap(0)).toBe(0);
});

test('the closed form gives the same tries: powers of two less one, then steps of sixteen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (timeout) => {
      const expected = [0];
      for (let n = 1; n <= 400; n++) {
        const at = n <= 5 ? 2 ** n - 1 : 31 + 16 * (n - 5);
        if (at < timeout) expected.push(at);
      }
      expect(lockTries(timeout)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('a released lock is noticed within sixteen seconds', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 5000 }), (timeout) => longestGap(timeout) <= 16));
});

test.each([
  [1, 0],
  [2, 1],
  [3, 1],
  [4, 2],
  [7, 2],
  [8, 4],
  [15, 4],
  [16, 8],
  [31, 8],
  [32, 16],
  [600, 16],
])('with a timeout of %i s a released lock stays unnoticed for %i s at most', (timeout, gap) => {
  expect(longestGap(timeout)).toBe(gap);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a timeout of %s is refused', (timeout) => {
  expect(() => lockTries(timeout)).toThrow(
    new RangeError(`A timeout of ${timeout} s; expected 0 s or more.`),
  );
});

test('facts print the tries of a one-minute timeout, as the recorded run made them', () => {
  expect(facts).toEqual({
    'lock-tries-60': String(RECORDED.length),
    'lock-try-moments-60': '0, 1, 3, 7, 15, 31, 47',
    'lock-longest-gap': '16\u00a0s',
  });
});
