import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, toNumber } from '../../kernel/rational';
import { ceiling, combined } from './availability';
import { type Parameters, readParameters, type Values } from './parameters';
import { SEARCH_LIMIT, smallestReplicas } from './smallest';

function values(parameters: Partial<Parameters>): Values {
  const asked = { a: '0.95', target: '0.99', beta: '0', lb: '1', n: 1, k: 1 };
  return readParameters({ ...asked, ...parameters });
}

const answer = (parameters: Partial<Parameters>) => smallestReplicas(values(parameters));

/** Multiplies u out in whole thousandths until it fits: no power, no logarithm, no fraction. */
function byMultiplying(aThousandths: number, targetThousandths: number): number {
  let down = BigInt(1000 - aThousandths);
  let scale = 1000n;
  for (let n = 1; ; n += 1) {
    if (down * 1000n <= BigInt(1000 - targetThousandths) * scale) return n;
    down *= BigInt(1000 - aThousandths);
    scale *= 1000n;
  }
}

test.each([
  ['0.95', '0.99', 2],
  ['0.95', '0.9975', 2],
  ['0.95', '0.99750000000000000001', 3],
  ['0.9', '0.999', 3],
  ['0.9', '0.99', 2],
  ['0.5', '0.875', 3],
  ['0.99', '0.9999', 2],
  ['0.999', '0.999999', 2],
  ['0.99', '0.99', 1],
  ['.95', '99e-2', 2],
  ['1', '1', 1],
  ['1', '0.5', 1],
  ['0.5', '0', 1],
  ['0', '0', 1],
])('replicas of %s reach %s with %i', (a, target, n) => {
  expect(answer({ a, target })).toEqual({ kind: 'found', n });
});

test('a replica that is never up never helps, unless nothing is asked', () => {
  expect(answer({ a: '0' })).toEqual({ kind: 'never', reason: 'always-down' });
});

test('certainty is never reached by replicas that fail', () => {
  expect(answer({ target: '1' })).toEqual({ kind: 'never', reason: 'target-is-one' });
});

test('a far target is found without a loop over n, and agrees with the logarithm', () => {
  const found = answer({ a: '0.001', target: '0.999999999999' });
  expect(found).toEqual({ kind: 'found', n: Math.ceil(Math.log(1e-12) / Math.log1p(-0.001)) });
});

test('past the limit the answer says so', () => {
  expect(answer({ a: '0.000001', target: '0.999999' })).toEqual({
    kind: 'beyond',
    limit: SEARCH_LIMIT,
  });
  expect(answer({ a: '1e-40', target: '0.5' }).kind).toBe('beyond');
});

test('the limit itself is still found, and one more is beyond it', () => {
  const left = Math.exp(SEARCH_LIMIT * Math.log1p(-1e-4));
  const target = (share: number) => (1 - left * share).toFixed(15);
  expect(answer({ a: '0.0001', target: target(1 + 1e-6) })).toEqual({
    kind: 'found',
    n: SEARCH_LIMIT,
  });
  expect(answer({ a: '0.0001', target: target(1 - 1e-6) }).kind).toBe('beyond');
});

test('replicas that never fail by themselves need only be as many as must be up', () => {
  expect(answer({ a: '1', k: 3 })).toEqual({ kind: 'found', n: 3 });
  expect(answer({ beta: '1', target: '0.95', k: 2 })).toEqual({ kind: 'found', n: 2 });
});

test('what does not hold the ceiling down is not named', () => {
  expect(answer({ a: '1', beta: '0.5', lb: '0.9' })).toMatchObject({ limits: ['load-balancer'] });
  expect(answer({ beta: '0.5', lb: '0.9' })).toMatchObject({
    limits: ['load-balancer', 'common-cause'],
  });
  expect(answer({ a: '0', lb: '0' })).toMatchObject({ limits: ['load-balancer'] });
  expect(answer({ lb: '0', target: '0' })).toEqual({ kind: 'found', n: 1 });
});

test('the longest decimals that are read are answered', () => {
  expect(answer({ a: `0.001${'3'.repeat(37)}`, target: `0.${'9'.repeat(39)}` }).kind).toBe('found');
});

test('multiplying out in whole numbers gives the same n', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, target) => {
      expect(answer({ a: String(a / 1000), target: String(target / 1000) })).toEqual({
        kind: 'found',
        n: byMultiplying(a, target),
      });
    }),
    { numRuns: 300 },
  );
});

test('where the logarithm is not near a whole number, it agrees', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 9999 }),
      (a, target) => {
        const real = Math.log1p(-target / 1e4) / Math.log1p(-a / 1e4);
        fc.pre(Math.abs(real - Math.round(real)) > 1e-6);
        expect(answer({ a: String(a / 1e4), target: String(target / 1e4) })).toEqual({
          kind: 'found',
          n: Math.ceil(real),
        });
      },
    ),
    { numRuns: 300 },
  );
});

const shares = fc.integer({ min: 0, max: 100 }).map((hundredths) => String(hundredths / 100));

test('found is the first n that reaches the target; never and the ceiling agree', () => {
  fc.assert(
    fc.property(
      shares,
      shares,
      shares,
      shares,
      fc.integer({ min: 1, max: 4 }),
      (a, target, beta, lb, k) => {
        const read = values({ a, target, beta, lb, k });
        const result = smallestReplicas(read);
        const reaches = (n: number) => compare(combined(read, n, k), read.target) >= 0;
        if (result.kind === 'found') {
          if (result.n > 60) return;
          expect(reaches(result.n)).toBe(true);
          expect(result.n === 1 || !reaches(result.n - 1)).toBe(true);
        } else {
          for (const n of [1, 2, 5, 20]) expect(reaches(n)).toBe(false);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('what is shared by all replicas caps them, and the answer names it', () => {
  const common = answer({ beta: '0.25' });
  expect(common).toMatchObject({ kind: 'never', reason: 'ceiling', limits: ['common-cause'] });
  expect(toNumber(ceiling(values({ beta: '0.25' })))).toBe(0.9875);
  expect(answer({ lb: '0.99' })).toMatchObject({ reason: 'ceiling', limits: ['load-balancer'] });
  expect(answer({ lb: '0.99', a: '1' })).toEqual({ kind: 'found', n: 1 });
  expect(answer({ lb: '0', a: '1' })).toMatchObject({
    reason: 'ceiling',
    limits: ['load-balancer'],
  });
  expect(answer({ beta: '1' })).toMatchObject({ reason: 'ceiling', limits: ['common-cause'] });
  expect(answer({ beta: '1', target: '0.95' })).toEqual({ kind: 'found', n: 1 });
  expect(answer({ beta: '0.1' })).toEqual({ kind: 'found', n: 2 });
  expect(answer({ lb: '0.995' })).toEqual({ kind: 'found', n: 2 });
});

test('capacity for k needs more: 2 of 3 and 3 of 5 for 99 %', () => {
  expect(answer({ k: 2 })).toEqual({ kind: 'found', n: 3 });
  expect(answer({ k: 3 })).toEqual({ kind: 'found', n: 5 });
});

test.each([
  ['a', '95%'],
  ['a', ''],
  ['target', '1.01'],
  ['beta', '-0.1'],
  ['lb', `0.${'1'.repeat(41)}`],
  ['n', 0],
  ['n', 101],
  ['k', 1.5],
])('%s = %s is refused by name', (name, value) => {
  expect(() => values({ [name]: value })).toThrow(
    new RegExp(`^${name} is a (decimal|whole number) .*not "?${value}"?\\.$`),
  );
});

test('the ends of each range are read', () => {
  const long = `0.${'1'.repeat(40)}`;
  expect(values({ a: '0', target: '1', n: 100, k: 100, lb: long })).toMatchObject({
    ...{ a: { n: 0n, d: 1n }, target: { n: 1n, d: 1n }, n: 100, k: 100 },
    lb: { n: BigInt('1'.repeat(40)), d: 10n ** 40n },
  });
});
