import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, type Rational, rational, toNumber, ZERO } from '../../../kernel/rational';
import { busiestPodDistribution, chanceOfIdlePod, expectedIdle } from '../occupancy';
import { heldChances } from './held';

const fraction = (share: Rational) => toNumber(share);
const sum = (of: readonly Rational[]) => fraction(of.reduce(add, ZERO));

/** The figures from the exact distribution of the busiest pod, all in fractions. */
function exactFigures(connections: number, pods: number) {
  const most = busiestPodDistribution(connections, pods);
  const upTo = (share: Rational) => {
    let below = ZERO;
    return most.findIndex((chance) => {
      below = add(below, chance);
      return below.n * share.d >= share.n * below.d;
    });
  };
  const expected = most.map(({ n, d }, k) => rational(n * BigInt(k), d)).reduce(add, ZERO);
  return {
    mean: connections / pods,
    expectedMax: fraction(expected),
    expectedMaxOverMean: fraction(
      rational(expected.n * BigInt(pods), expected.d * BigInt(connections)),
    ),
    pSomePodGetsNone: fraction(chanceOfIdlePod(connections, pods)),
    pMaxAtLeastTwiceMean: sum(most.filter((_, k) => k * pods >= 2 * connections)),
    expectedPodsWithNone: fraction(expectedIdle(connections, pods)),
    medianMax: upTo(rational(1, 2)),
    p95Max: upTo(rational(19, 20)),
  };
}

function expectSame(found: object, exact: object) {
  expect(Object.keys(found)).toEqual(Object.keys(exact));
  for (const [name, value] of Object.entries(exact)) {
    const got = (found as Record<string, number>)[name] ?? Number.NaN;
    expect(Math.abs(got - value), name).toBeLessThanOrEqual(Math.abs(value) * 5e-13);
  }
}

test('all figures of small worlds agree with exact fractions to 12 digits', () => {
  const world = fc.record({
    connections: fc.integer({ min: 1, max: 30 }),
    pods: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(world, ({ connections, pods }) => {
      expectSame(heldChances(connections, pods), exactFigures(connections, pods));
    }),
    { numRuns: 60 },
  );
});

test('a median that is met exactly is decided by whole numbers', () => {
  // Two connections lie apart on two pods in two of four ways.
  expect(heldChances(2, 2).medianMax).toBe(1);
  expect(heldChances(2, 3)).toMatchObject({ medianMax: 1, p95Max: 2 });
  // 95 % of all ways exactly: 19 of the other 20 pods.
  expect(heldChances(2, 20).p95Max).toBe(1);
  expect(heldChances(2, 19).p95Max).toBe(2);
});

test('one connection makes one pod busy, and one pod has all', () => {
  expect(heldChances(1, 4)).toEqual({
    ...{ mean: 0.25, expectedMax: 1, expectedMaxOverMean: 4, pSomePodGetsNone: 1 },
    ...{ pMaxAtLeastTwiceMean: 1, expectedPodsWithNone: 3, medianMax: 1, p95Max: 1 },
  });
  expect(heldChances(1000, 1)).toEqual({
    ...{ mean: 1000, expectedMax: 1000, expectedMaxOverMean: 1, pSomePodGetsNone: 0 },
    ...{ pMaxAtLeastTwiceMean: 0, expectedPodsWithNone: 0, medianMax: 1000, p95Max: 1000 },
  });
});

test('chances of 1e-124 keep their digits', () => {
  const { pSomePodGetsNone, pMaxAtLeastTwiceMean } = heldChances(1000, 4);
  expect(pSomePodGetsNone / 4.605994160499308e-125).toBeCloseTo(1, 12);
  // 4 × Σ C(1000, s) 3^(1000 − s) / 4^1000 for s from 500 on, less both of two at 500.
  let tail = 0n;
  let choices = 1n;
  for (let s = 0n; s <= 1000n; s += 1n) {
    if (s >= 500n) tail += choices * 3n ** (1000n - s);
    choices = (choices * (1000n - s)) / (s + 1n);
  }
  const single = toNumber({ n: 4n * tail, d: 4n ** 1000n });
  expect(pMaxAtLeastTwiceMean / single).toBeCloseTo(1, 12);
});

test('the largest world is answered', () => {
  const { expectedMax, medianMax, p95Max } = heldChances(1000, 100);
  expect(expectedMax).toBeCloseTo(18.761660017505584, 11);
  expect([medianMax, p95Max]).toEqual([19, 22]);
});

test('what is beyond the limits is refused', () => {
  expect(() => heldChances(0, 4)).toThrow(/^connections: a whole number from 1 to 1000, not 0$/);
  expect(() => heldChances(4, 101)).toThrow(/^pods: a whole number from 1 to 100, not 101$/);
});
