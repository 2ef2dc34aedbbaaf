import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, multiply, ONE, rational, subtract, toNumber, ZERO } from '../../kernel/rational';
import { combined } from './availability';
import { enumerateStates } from './enumeration';
import { successWithPanic } from './panic';

const half = rational(1, 2);

test('adding up every state gives the same share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 7 }), (percent, n) => {
      const a = rational(percent, 100);
      const values = { a, target: ZERO, beta: ZERO, lb: ONE, n, k: 1 };
      const served = enumerateStates(values).reduce((sum, { up, probability }) => {
        const share = 2 * up >= n && up > 0 ? ONE : rational(up, n);
        return add(sum, multiply(probability, share));
      }, ZERO);
      expect(successWithPanic(a, n, half)).toEqual(served);
      expect(successWithPanic(a, n, ZERO)).toEqual(combined(values, n, 1));
      expect(subtract(successWithPanic(a, n, ONE), a)).toEqual(ZERO);
    }),
    { numRuns: 60 },
  );
});

test('with the default threshold three replicas serve less than two', () => {
  const a = rational(95, 100);
  expect(toNumber(successWithPanic(a, 2, half))).toBe(0.9975);
  expect(toNumber(successWithPanic(a, 3, half))).toBe(0.995125);
});
