import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  multiply,
  power,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '../../../kernel/rational';
import { farthestPods } from './pod-tails';

/** The chance of `least` to `most` of `total`, term by term, exactly. */
function binomial(least: number, most: number, total: number, chance: Rational): Rational {
  let sum = ZERO;
  let ways = 1n;
  for (let hits = 0; hits <= most; hits += 1) {
    const missed = power(subtract(rational(1), chance), total - hits);
    if (hits >= least)
      sum = add(sum, multiply(rational(ways), multiply(power(chance, hits), missed)));
    ways = (ways * BigInt(total - hits)) / BigInt(hits + 1);
  }
  return sum;
}

test('the farthest pods are those of the smallest exact binomial tails', () => {
  const pod = fc.record({ count: fc.nat(30), weight: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(pod, { minLength: 2, maxLength: 6 }), (pods) => {
      const counts = pods.map(({ count }) => count);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const all = pods.reduce((sum, { weight }) => sum + weight, 0);
      const chance = (pod: number) => rational(pods[pod]?.weight ?? 0, all);
      const bounds = (of: (count: number) => [least: number, most: number]) =>
        counts.map((count, index) => {
          const p = toNumber(binomial(...of(count), total, chance(index)));
          return Math.min(1, pods.length * p);
        });
      const found = farthestPods(
        counts,
        pods.map(({ weight }) => weight / all),
      );
      for (const [tail, ps] of [
        [found.above, bounds((count) => [count, total])],
        [found.below, bounds((count) => [0, count])],
      ] as const) {
        const least = Math.min(...ps);
        expect(tail.p / least).toBeCloseTo(1, 10);
        expect((ps[tail.pod] ?? 0) / least).toBeCloseTo(1, 10);
        expect(tail.expected).toBeCloseTo(total * toNumber(chance(tail.pod)), 10);
      }
    }),
    { numRuns: 30 },
  );
});

test('three of four draws, by hand', () => {
  // Three of four with 1/2: (4 + 1) / 16 twice; the other has at most one of four as often.
  expect(farthestPods([3, 1], [0.5, 0.5])).toEqual({
    above: { pod: 0, expected: 2, p: expect.closeTo(10 / 16, 14) },
    below: { pod: 1, expected: 2, p: expect.closeTo(10 / 16, 14) },
  });
  // All five on the pod of 1/10, of two.
  const { above, below } = farthestPods([5, 0], [0.1, 0.9]);
  expect(above).toEqual({ pod: 0, expected: 0.5, p: expect.closeTo(2e-5, 16) });
  expect(below).toEqual({ pod: 1, expected: 4.5, p: expect.closeTo(2e-5, 16) });
});

test('the first of pods that are equally far is told, and large counts keep their digits', () => {
  expect(farthestPods([4, 4], [0.5, 0.5]).above.pod).toBe(0);
  // The median of 200,000 fair draws: half of the rest, and the half of what falls on it.
  const { above } = farthestPods([100_000, 100_000], [0.5, 0.5]);
  expect(above.p).toBe(1);
  const { below } = farthestPods([0, 200_000], [0.0001, 0.9999]);
  expect(below.p / (2 * 0.9999 ** 200_000)).toBeCloseTo(1, 9);
});
