import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nines, shareOfNines } from './nines';

test.each([
  [0, 0],
  [0.9, 1],
  [0.99, 2],
  [0.99999, 5],
  [1, Infinity],
])('%d has %d nines', (share, count) => {
  expect(nines(share)).toBeCloseTo(count, 9);
  expect(shareOfNines(count)).toBeCloseTo(share, 12);
});

test('a share is found again from its nines', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 12, noNaN: true }), (count) => {
      expect(nines(shareOfNines(count))).toBeCloseTo(count, 3);
    }),
  );
});
