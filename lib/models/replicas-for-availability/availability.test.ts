import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nines } from '../../kernel/nines';
import {
  add,
  compare,
  multiply,
  ONE,
  parseDecimal,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '../../kernel/rational';
import { ceiling, choose, combined, kOfN, neededBeside, split } from './availability';
import { downtimeMinutes } from './downtime';
import { combinedByEnumeration, enumerateStates } from './enumeration';
import { runTrials, startTrials, trialsResult } from './monte-carlo';
import type { Values } from './parameters';
import { logFewerThan } from './smallest';
import { curve, heatTable } from './tables';

function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
}

const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => rational(hundredths, 100));
const anyValues: fc.Arbitrary<Values> = fc.record({
  a: share,
  target: share,
  beta: share,
  lb: share,
  n: fc.integer({ min: 1, max: 7 }),
  k: fc.integer({ min: 1, max: 8 }),
});
const asked: Values = {
  a: decimal('0.95'),
  target: decimal('0.99'),
  beta: ZERO,
  lb: ONE,
  n: 2,
  k: 1,
};

test('two replicas of 95 % are up 99.75 % of the time', () => {
  expect(combined(asked, 2, 1)).toEqual(rational(399, 400));
  expect(combined(asked, 1, 1)).toEqual(asked.a);
});

test('walking through every state gives the closed form, with all parameters', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      expect(combined(values, values.n, values.k)).toEqual(combinedByEnumeration(values));
    }),
    { numRuns: 200 },
  );
  expect(combinedByEnumeration({ ...asked, n: 12 })).toEqual(combined(asked, 12, 1));
  expect(() => enumerateStates({ ...asked, n: 13 })).toThrow(
    new RangeError('enumerateStates: n is at most 12'),
  );
});

test('the probabilities of all states add up to one', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const total = enumerateStates(values).reduce((sum, s) => add(sum, s.probability), ZERO);
      expect(total).toEqual(ONE);
    }),
    { numRuns: 50 },
  );
});

test('one replica keeps its availability, whatever share of its failures is common', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      expect(combined({ ...values, lb: ONE }, 1, 1)).toEqual(values.a);
    }),
  );
});

test('the unavailability is the rare-event form of the beta-factor model plus the stated term', () => {
  fc.assert(
    fc.property(anyValues, fc.integer({ min: 2, max: 6 }), (values, n) => {
      const u = 1 - toNumber(values.a);
      const beta = toNumber(values.beta);
      fc.pre(beta * u < 1);
      expect(toNumber(split(values).common)).toBeCloseTo(beta * u, 12);
      const independent = ((1 - beta) * u) ** n;
      const more = independent * ((1 - beta * u) ** (1 - n) - 1);
      const exact = 1 - toNumber(combined({ ...values, lb: ONE }, n, 1));
      expect(exact).toBeCloseTo(beta * u + independent + more, 12);
    }),
  );
});

test('another replica never hurts, a higher k, a larger β or a weaker front never help', () => {
  fc.assert(
    fc.property(anyValues, share, ({ ...values }, other) => {
      const here = combined(values, values.n, values.k);
      expect(compare(combined(values, values.n + 1, values.k), here)).not.toBe(-1);
      expect(compare(combined(values, values.n, values.k + 1), here)).not.toBe(1);
      expect(
        compare(combined({ ...values, lb: multiply(values.lb, other) }, values.n, values.k), here),
      ).not.toBe(1);
      expect(compare(here, values.k <= values.n ? ceiling(values) : ONE)).not.toBe(1);
      const more = add(values.beta, multiply(other, subtract(ONE, values.beta)));
      if (values.k === 1) {
        expect(compare(combined({ ...values, beta: more }, values.n, 1), here)).not.toBe(1);
      }
    }),
  );
});

test('k of n is the binomial tail, exact and in floating point', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      (percent, n, seed) => {
        const k = 1 + (seed % n);
        const a = rational(percent, 100);
        let tail = 0;
        for (let j = k; j <= n; j += 1) {
          tail += Number(choose(n, j)) * (percent / 100) ** j * (1 - percent / 100) ** (n - j);
        }
        expect(toNumber(kOfN(a, n, k))).toBeCloseTo(tail, 10);
        const log = logFewerThan(Math.log(percent / 100), Math.log1p(-percent / 100), n, k);
        expect(Math.exp(log)).toBeCloseTo(1 - tail, 10);
      },
    ),
  );
  expect(kOfN(asked.a, 3, 2)).toEqual(decimal('0.99275'));
});

test('seeded trials cover the exact value, in chunks as in one run', () => {
  const values: Values = { ...asked, beta: decimal('0.1'), lb: decimal('0.999'), n: 3, k: 2 };
  const whole = runTrials(startTrials(values, 'seven'), 200_000);
  let chunked = startTrials(values, 'seven');
  for (const size of [1, 999, 99_000, 100_000]) chunked = runTrials(chunked, size);
  expect(chunked).toEqual(whole);
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  const exact = toNumber(combined(values, 3, 2));
  const { estimate, low, high } = trialsResult(whole);
  const standardError = Math.sqrt((exact * (1 - exact)) / 200_000);
  expect(Math.abs((estimate ?? 0) - exact)).toBeLessThan(4 * standardError);
  expect(high - low).toBeLessThan(0.002);
  expect(trialsResult(startTrials(values, 1))).toEqual({ estimate: undefined, low: 0, high: 1 });
});

test('about 95 of 100 seeds have the exact value in their interval', () => {
  const exact = toNumber(combined(asked, 2, 1));
  let inside = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const { low, high } = trialsResult(runTrials(startTrials(asked, seed), 4000));
    if (low <= exact && exact <= high) inside += 1;
  }
  expect(inside).toBeGreaterThan(180);
});

test('a trial is served when the front, the cause and enough replicas let it', () => {
  const served = (values: Partial<Values>) =>
    runTrials(startTrials({ ...asked, ...values }, 1), 50);
  expect(served({ a: ONE, n: 3, k: 3 })).toMatchObject({ done: 50, served: 50 });
  expect(served({ a: ONE, n: 3, k: 4 }).served).toBe(0);
  expect(served({ a: ONE, lb: ZERO }).served).toBe(0);
  expect(served({ a: ZERO, beta: ONE }).served).toBe(0);
  expect(served({ a: ZERO }).served).toBe(0);
});

test('what never comes up has no ceiling, and what fails only together is no failure by itself', () => {
  expect(ceiling({ ...asked, a: ZERO, beta: decimal('0.5') })).toEqual(ZERO);
  expect(ceiling({ ...asked, beta: decimal('0.2'), lb: decimal('0.5') })).toEqual(decimal('0.495'));
  expect(split({ a: ZERO, beta: ONE, lb: ONE })).toEqual({ common: ONE, down: ONE, front: ZERO });
  expect(split({ ...asked, beta: ONE })).toEqual({
    common: decimal('0.05'),
    down: ZERO,
    front: asked.a,
  });
});

test('binomial coefficients are those of the triangle', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((k) => choose(5, k))).toEqual([1n, 5n, 10n, 10n, 5n, 1n, 0n]);
  expect(choose(100, 50)).toBe(100_891_344_545_564_193_334_812_497_256n);
});

test('different replicas: the second needs only what the first leaves open', () => {
  expect(neededBeside(asked.a, asked.target)).toEqual(decimal('0.8'));
  // 1 − (1 − 0.95)(1 − 0.8) is the target.
  expect(subtract(ONE, multiply(decimal('0.05'), decimal('0.2')))).toEqual(asked.target);
  expect(neededBeside(decimal('0.99'), asked.target)).toEqual(ZERO);
  expect(neededBeside(ONE, ONE)).toEqual(ZERO);
});

test('downtime is counted in years of 365 and months of 30 days', () => {
  expect(downtimeMinutes(0.99, 'year') / 1440).toBeCloseTo(3.65, 10);
  expect(downtimeMinutes(0.99, 'month') / 60).toBeCloseTo(7.2, 10);
  expect(downtimeMinutes(0.99, 'week') / 60).toBeCloseTo(1.68, 10);
  expect(downtimeMinutes(0.99, 'day')).toBeCloseTo(14.4, 10);
  expect(nines(0.999)).toBeCloseTo(3, 10);
});

test('curve and heat table agree with the model and cut instead of rounding up', () => {
  const rows = curve(asked);
  expect(rows.map((r) => r.met)).toEqual([false, ...Array(9).fill(true)]);
  expect(rows[1]).toMatchObject({ n: 2, text: '0.9975', exact: true, percent: '99.75\u00A0%' });
  expect(() => heatTable(asked, ['x'])).toThrow(/^a is a decimal/);
  const heat = heatTable(asked, ['0.9', '0.95'], 3);
  expect(heat.map((r) => [r.a, r.cells.map((c) => c.met)])).toEqual([
    ['0.9', [false, true, true]],
    ['0.95', [false, true, true]],
  ]);
});
