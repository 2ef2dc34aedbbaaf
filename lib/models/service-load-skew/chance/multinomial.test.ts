import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../../kernel/random';
import {
  add,
  multiply,
  ONE,
  power,
  type Rational,
  rational,
  toNumber,
  ZERO,
} from '../../../kernel/rational';
import { maxAtLeast } from './busiest';
import { maxAtLeastUneven, minAtMost, rangeAtLeast, rangeSteps, rangeWork } from './multinomial';

/**
 * The second implementation: the chance that all counts lie within bounds, in fractions, by taking
 * one pod after the other, each with every count that it may have of the draws that are left.
 */
function exactWithin(
  least: number,
  most: number,
  total: number,
  weights: readonly number[],
): Rational {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let ways: readonly Rational[] = [ONE, ...new Array<Rational>(total).fill(ZERO)];
  for (const weight of weights) {
    const before = ways;
    ways = before.map((_, placed) => {
      let here = ZERO;
      for (let count = Math.max(0, least); count <= Math.min(most, placed); count += 1) {
        const choices = rational(choose(total - placed + count, count));
        const way = multiply(choices, power(rational(weight, sum), count));
        here = add(here, multiply(way, before[placed - count] ?? ZERO));
      }
      return here;
    });
  }
  return ways[total] ?? ZERO;
}

function choose(n: number, k: number): bigint {
  let choices = 1n;
  for (let at = 0n; at < BigInt(k); at += 1n) choices = (choices * (BigInt(n) - at)) / (at + 1n);
  return choices;
}

/** All counts less than r apart: for each count of the idlest, those that begin there. */
function exactCloser(r: number, total: number, weights: readonly number[]): number {
  let closer = 0;
  for (let idlest = 0; idlest <= total; idlest += 1) {
    const from = toNumber(exactWithin(idlest, idlest + r - 1, total, weights));
    const above = toNumber(exactWithin(idlest + 1, idlest + r - 1, total, weights));
    closer += from - above;
  }
  return closer;
}

const chancesOf = (weights: readonly number[]) => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
};
const even = (pods: number) => new Array<number>(pods).fill(1 / pods);

test('200 seeded cases agree to 1e-12 with exact fractions, equal chances and unequal ones', () => {
  const draw = randomStream('two hundred');
  const whole = (from: number, to: number) => from + Math.floor(draw() * (to - from + 1));
  for (let at = 0; at < 200; at += 1) {
    const total = whole(0, 14);
    const weights = Array.from({ length: whole(1, 5) }, () => (at % 3 === 0 ? 1 : whole(0, 4)));
    weights[0] = 1;
    const chances = chancesOf(weights);
    const k = whole(-1, total + 1);
    const busiest = 1 - toNumber(exactWithin(0, k - 1, total, weights));
    const idlest = 1 - toNumber(exactWithin(k + 1, total, total, weights));
    expect(Math.abs(maxAtLeastUneven(k, total, chances) - busiest)).toBeLessThan(1e-12);
    expect(Math.abs(minAtMost(k, total, chances) - idlest)).toBeLessThan(1e-12);
    const apart = 1 - exactCloser(k, total, weights);
    expect(Math.abs(rangeAtLeast(k, total, chances) - (k <= 0 ? 1 : apart))).toBeLessThan(1e-12);
  }
});

test('the busiest of equal pods is that of the other method, also in large worlds', () => {
  const world = fc.record({
    total: fc.integer({ min: 1, max: 1000 }),
    pods: fc.integer({ min: 1, max: 100 }),
    over: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(world, ({ total, pods, over }) => {
      const k = Math.ceil(total / pods) + over;
      const found = maxAtLeastUneven(k, total, even(pods));
      expect(Math.abs(found - maxAtLeast(k, total, pods))).toBeLessThan(1e-12);
    }),
    { numRuns: 60 },
  );
});

/** P(min to max of the binomial), added up from logarithms. */
function binomialBetween(from: number, to: number, total: number, chance: number): number {
  let log = total * Math.log1p(-chance);
  let sum = 0;
  for (let k = 0; k <= to; k += 1) {
    if (k >= from) sum += Math.exp(log);
    log += Math.log((total - k) / (k + 1)) + Math.log(chance / (1 - chance));
  }
  return sum;
}

test('two pods of 200,000 draws are one binomial count', () => {
  for (const chance of [0.5, 0.3]) {
    const mean = 200_000 * Math.max(chance, 1 - chance);
    const k = Math.round(mean) + 300;
    const busiest =
      binomialBetween(k, 200_000, 200_000, 1 - chance) +
      binomialBetween(k, 200_000, 200_000, chance);
    const chances = [chance, 1 - chance];
    expect(maxAtLeastUneven(k, 200_000, chances)).toBeCloseTo(busiest, 8);
    // The idlest has the rest.
    expect(minAtMost(200_000 - k, 200_000, chances)).toBeCloseTo(
      maxAtLeastUneven(k, 200_000, chances),
      12,
    );
    // As far apart as one of them is above and the other below.
    expect(rangeAtLeast(2 * k - 200_000, 200_000, chances)).toBeCloseTo(
      maxAtLeastUneven(k, 200_000, chances),
      11,
    );
  }
});

test('many unequal pods with many draws agree with seeded draws', () => {
  const weights = [5, 4, 3, 3, 2, 2, 1, 1, 1, 1];
  const chances = chancesOf(weights);
  const draw = randomStream('unequal');
  const totals = { busiest: 0, idlest: 0, range: 0 };
  const rounds = 20_000;
  const slots = weights.flatMap((weight, pod) => new Array<number>(weight).fill(pod));
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Array<number>(10).fill(0);
    for (let at = 0; at < 60; at += 1) {
      const pod = slots[Math.floor(draw() * slots.length)] ?? 0;
      counts[pod] = (counts[pod] ?? 0) + 1;
    }
    if (Math.max(...counts) >= 17) totals.busiest += 1;
    if (Math.min(...counts) <= 0) totals.idlest += 1;
    if (Math.max(...counts) - Math.min(...counts) >= 14) totals.range += 1;
  }
  const exact = {
    busiest: maxAtLeastUneven(17, 60, chances),
    idlest: minAtMost(0, 60, chances),
    range: rangeAtLeast(14, 60, chances),
  };
  for (const [name, count] of Object.entries(totals)) {
    const chance = exact[name as keyof typeof exact];
    const deviation = Math.sqrt((chance * (1 - chance)) / rounds);
    expect(Math.abs(count / rounds - chance), name).toBeLessThan(4 * deviation);
  }
});

test('a tiny chance is the sum over pods, with its digits', () => {
  // All 40 draws on one of four pods.
  expect(maxAtLeastUneven(40, 40, even(4)) / (4 / 4 ** 40)).toBeCloseTo(1, 11);
  expect(maxAtLeastUneven(40, 40, [0.5, 0.3, 0.2]) / 0.5 ** 40).toBeCloseTo(1, 8);
  expect(minAtMost(0, 1000, even(4)) / (4 * 0.75 ** 1000)).toBeCloseTo(1, 9);
  expect(minAtMost(1, 1000, even(4))).toBeGreaterThan(minAtMost(0, 1000, even(4)));
  expect(maxAtLeastUneven(700, 1000, even(4)) / maxAtLeast(700, 1000, 4)).toBeCloseTo(1, 11);
});

test('where every way to lie is within or beyond, the chance is one or nothing', () => {
  expect(maxAtLeastUneven(3, 12, even(4))).toBe(1);
  expect(maxAtLeastUneven(13, 12, even(4))).toBe(0);
  expect(minAtMost(3, 12, even(4))).toBe(1);
  expect(minAtMost(2, 12, even(4))).toBeCloseTo(1 - 369_600 / 4 ** 12, 13);
  expect(minAtMost(-1, 12, even(4))).toBe(0);
  expect(rangeAtLeast(0, 12, even(4))).toBe(1);
  expect(rangeAtLeast(1, 12, even(4))).toBeCloseTo(1 - 369_600 / 4 ** 12, 13);
  expect(rangeAtLeast(12, 12, even(4))).toBeCloseTo(4 / 4 ** 12, 13);
  expect(rangeAtLeast(13, 12, even(4))).toBe(0);
  expect(rangeAtLeast(1, 0, even(4))).toBe(0);
  expect(maxAtLeastUneven(0, 0, even(4))).toBe(1);
  expect(maxAtLeastUneven(4, 4, [0, 1])).toBeCloseTo(1, 13);
});

test('the range goes in steps whose shares rise to one', () => {
  const steps = rangeSteps(5, 40, even(4));
  const shares: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) shares.push(step.value);
  expect(step.value).toBe(rangeAtLeast(5, 40, even(4)));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(shares[0]).toBe(1 / shares.length);
  // The idlest of 40 over 4 has at most 10, and at least 6 when the busiest is within 4 of it.
  expect(shares).toHaveLength(5);
});

test('the work of the range grows with it, and tells what is too much', () => {
  expect(rangeWork(12, 4)).toBeLessThan(1e4);
  expect(rangeWork(200_000, 4)).toBeGreaterThan(1e10);
  expect(rangeWork(200_000, 4, 100)).toBeLessThan(1e8);
  expect(rangeWork(1000, 4, 20, [0.4, 0.3, 0.2, 0.1])).toBeLessThan(rangeWork(1000, 4, 20));
  expect(rangeWork(1000, 10, 50, chancesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toBeGreaterThan(0);
  // Five counts of the idlest, each with two chances of 4 pods: a square of 6 places, and the rest.
  expect(rangeWork(40, 4, 5)).toBe(5 * 2 * (6 * 6 + 41));
});

test.each([
  [() => maxAtLeastUneven(1, 200_001, [1]), 'total: a whole number from 0 to 200000, not 200001'],
  [() => minAtMost(1, -1, [1]), 'total: a whole number from 0 to 200000, not -1'],
  [() => rangeAtLeast(1, 1, []), 'pods: a whole number from 1 to 200, not 0'],
  [() => maxAtLeastUneven(1, 1, even(201)), 'pods: a whole number from 1 to 200, not 201'],
  [() => maxAtLeastUneven(0.5, 1, [1]), 'k: a whole number, not 0.5'],
  [() => rangeAtLeast(0.5, 1, [1]), 'r: a whole number, not 0.5'],
  [() => minAtMost(0, 1, [0.5, 0.4]), 'chances: numbers of at least 0 that sum to 1'],
  [() => minAtMost(0, 1, [1.5, -0.5]), 'chances: numbers of at least 0 that sum to 1'],
  [() => minAtMost(0, 1, [Number.NaN]), 'chances: numbers of at least 0 that sum to 1'],
] as const)('%s is refused', (call, message) => {
  expect(call).toThrow(new RangeError(message));
});

test('chances that were rounded are made to sum to one', () => {
  const rounded = [0.3333333333, 0.3333333333, 0.3333333334];
  expect(maxAtLeastUneven(5, 9, rounded)).toBeCloseTo(maxAtLeastUneven(5, 9, even(3)), 8);
});
