import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNumber } from '../../../kernel/rational';
import { busiestPodDistribution, outcomesUpTo } from '../occupancy';
import { maxAtLeast, maxDistribution, mostByChance } from './busiest';

/** The same from the exact number of outcomes. */
function exactAtLeast(k: number, connections: number, pods: number): number {
  const all = BigInt(pods) ** BigInt(connections);
  return toNumber({ n: all - outcomesUpTo(k - 1, connections, pods), d: all });
}

function off(value: number, exact: number): number {
  return exact === 0 ? Math.abs(value) : Math.abs(value / exact - 1);
}

test('each chance of small worlds agrees with the exact one to 12 digits of itself', () => {
  const world = fc.record({
    connections: fc.integer({ min: 1, max: 40 }),
    pods: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(world, ({ connections, pods }) => {
      const exact = busiestPodDistribution(connections, pods).map(toNumber);
      const found = maxDistribution(connections, pods);
      expect(found).toHaveLength(connections + 1);
      for (const [m, chance] of found.entries())
        expect(off(chance, exact[m] ?? 0)).toBeLessThan(1e-12);
      for (let k = 1; k <= connections; k += 1)
        expect(
          off(maxAtLeast(k, connections, pods), exactAtLeast(k, connections, pods)),
        ).toBeLessThan(1e-13);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [1000, 4, [251, 260, 268, 280, 500, 700]],
  [1000, 2, [501, 510, 600, 1000]],
  [1000, 10, [105, 115, 117, 130, 200]],
  [300, 100, [7, 8, 9, 30, 100]],
] as const)('%i connections over %i pods: also chances of 1e-300 keep 12 digits', (c, n, ks) => {
  for (const k of ks) expect(off(maxAtLeast(k, c, n), exactAtLeast(k, c, n))).toBeLessThan(5e-13);
});

test('the busiest pod has at least its even part, and never more than all', () => {
  expect(maxAtLeast(-5, 12, 4)).toBe(1);
  expect(maxAtLeast(3, 12, 4)).toBe(1);
  expect(maxAtLeast(4, 12, 4)).toBeLessThan(1);
  expect(maxAtLeast(4, 13, 4)).toBe(1);
  expect(maxAtLeast(12, 12, 4)).toBeCloseTo(4 / 4 ** 12, 20);
  expect(maxAtLeast(13, 12, 4)).toBe(0);
  expect(maxAtLeast(5, 5, 1)).toBe(1);
  expect(maxDistribution(5, 1)).toEqual([0, 0, 0, 0, 0, 1]);
});

test('the distribution at the limits sums to one', () => {
  const chances = maxDistribution(1000, 100);
  expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 13);
  expect(Math.min(...chances)).toBe(0);
});

test.each([
  [() => maxAtLeast(1, 0, 4), 'connections: a whole number from 1 to 1000, not 0'],
  [() => maxAtLeast(1, 1001, 4), 'connections: a whole number from 1 to 1000, not 1001'],
  [() => maxAtLeast(1, 12, 101), 'pods: a whole number from 1 to 100, not 101'],
  [() => maxAtLeast(1, 12, 1.5), 'pods: a whole number from 1 to 100, not 1.5'],
  [() => maxAtLeast(1.5, 12, 4), 'k: a whole number, not 1.5'],
  [() => maxDistribution(12, 0), 'pods: a whole number from 1 to 100, not 0'],
] as const)('%s is refused', (call, message) => {
  expect(call).toThrow(new RangeError(message));
});

test.each([
  [12, 4, 0.01],
  [1, 1, 0.01],
  [40, 8, 0.05],
  [1000, 100, 0.01],
  [7, 1, 0.01],
])(
  '%d connections over %d pods: the first count rarer than %d is one too many',
  (connections, pods, below) => {
    const most = mostByChance(connections, pods, below);
    expect(maxAtLeast(most, connections, pods)).toBeGreaterThanOrEqual(below);
    expect(maxAtLeast(most + 1, connections, pods)).toBeLessThan(below);
  },
);
