import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '../../kernel/rational';
import { combined } from './availability';
import { enumerateStates } from './enumeration';
import {
  meanAttempts,
  successAtRandom,
  successOnDistinct,
  successWithPanic,
  successWithRandomErrors,
} from './retries';

/** Walks every state of the replicas and every sequence of choices; `allowed` filters sequences. */
function byWalking(
  a: Rational,
  n: number,
  attempts: number,
  allowed: (choices: number[]) => boolean,
) {
  const sequences: number[][] = Array.from({ length: n ** attempts }, (_, code) =>
    Array.from({ length: attempts }, (_unused, i) => Math.floor(code / n ** i) % n),
  ).filter(allowed);
  let success = ZERO;
  for (let mask = 0; mask < 2 ** n; mask += 1) {
    let probability = ONE;
    for (let i = 0; i < n; i += 1) {
      probability = multiply(probability, (mask >> i) & 1 ? a : subtract(ONE, a));
    }
    const good = sequences.filter((choices) => choices.some((i) => (mask >> i) & 1)).length;
    success = add(success, multiply(probability, rational(good, sequences.length)));
  }
  return success;
}

const cases = [
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 1, max: 4 }),
] as const;

test('random and distinct choices agree with walking through every state and sequence', () => {
  fc.assert(
    fc.property(...cases, (percent, n, attempts) => {
      const a = rational(percent, 100);
      expect(successAtRandom(a, n, attempts)).toEqual(byWalking(a, n, attempts, () => true));
      fc.pre(attempts <= n);
      const distinct = (choices: number[]) => new Set(choices).size === choices.length;
      expect(successOnDistinct(a, n, attempts)).toEqual(byWalking(a, n, attempts, distinct));
    }),
    { numRuns: 60 },
  );
});

test('more distinct attempts than replicas add nothing, and one replica gives no gain', () => {
  const a = rational(95, 100);
  expect(successOnDistinct(a, 2, 9)).toEqual(successOnDistinct(a, 2, 2));
  expect(successAtRandom(a, 1, 5)).toEqual(a);
});

test('random errors: attempts help, replicas alone do not', () => {
  const f = rational(5, 100);
  expect(successWithRandomErrors(f, 1)).toEqual(rational(95, 100));
  expect(successWithRandomErrors(f, 2)).toEqual(rational(9975, 10_000));
});

test('the mean number of attempts is 1 without failures and the limit when all fail', () => {
  expect(meanAttempts(ZERO, 3)).toEqual(ONE);
  expect(meanAttempts(ONE, 3)).toEqual(rational(3));
  expect(meanAttempts(rational(5, 100), 2)).toEqual(rational(105, 100));
});

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
