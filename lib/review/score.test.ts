import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, ONE, type Rational, rational } from '../kernel/rational';
import { BANDS, bandOf, ruleScore, scoreAnswer, TIER_WEIGHT, TIERS } from './score';

const point = (id: string, tier: 'must' | 'should' | 'expert') => ({ id, tier });
const RUBRIC = [
  point('a', 'must'),
  point('b', 'must'),
  point('c', 'should'),
  point('d', 'should'),
  point('e', 'should'),
  point('f', 'expert'),
];

test('the tiers are known by their weight, the heaviest first, and give 100 together', () => {
  expect(TIERS).toEqual(['must', 'should', 'expert']);
  expect(TIERS.reduce((sum, tier) => sum + TIER_WEIGHT[tier], 0)).toBe(100);
});

test.each<[made: string, traps: number, score: number]>([
  ['', 0, 0],
  ['abcdef', 0, 100],
  ['abcdef', 1, 95],
  ['abcdef', 20, 0],
  ['abcdef', 21, 0],
  ['ab', 0, 60],
  ['a', 0, 30],
  ['c', 0, 10],
  ['f', 0, 10],
  ['acf', 2, 40],
  ['f', 3, 0],
  ['axyz', 0, 30],
])('an answer that makes “%s” and asserts %i traps scores %i', (made, traps, score) => {
  expect(scoreAnswer(RUBRIC, new Set(made), traps)).toBe(score);
});

test('a tier without points counts as fully made', () => {
  expect(scoreAnswer([], new Set(), 0)).toBe(100);
  expect(scoreAnswer([point('a', 'must')], new Set(), 0)).toBe(40);
  expect(scoreAnswer([point('a', 'expert')], new Set('a'), 1)).toBe(95);
});

test('a half is rounded up, though the parts of it have no end in decimals', () => {
  // 60/7 + 30·5/7 + 10/4 = 32.5
  const tiers = [
    { tier: 'must', made: 1, of: 7 },
    { tier: 'should', made: 5, of: 7 },
    { tier: 'expert', made: 1, of: 4 },
  ] as const;
  expect(ruleScore(tiers, 0)).toBe(33);
  expect(ruleScore(tiers, 1)).toBe(28);
});

test('just below a half is rounded down', () => {
  const tiers = [
    { tier: 'must', made: 0, of: 1 },
    { tier: 'should', made: 0, of: 1 },
    { tier: 'expert', made: 1.5, of: 101 },
  ] as const;
  expect(ruleScore(tiers, 0)).toBe(0);
  expect(ruleScore([{ tier: 'expert', made: 0.5, of: 10 }], 0)).toBe(1);
});

test('the score is the exact sum of the shares, rounded half up', () => {
  const part = fc
    .tuple(fc.nat(60), fc.nat(1000))
    .map(([of, halves]) => ({ of, halves: halves % (2 * of + 1) }));
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.nat(6), (parts, traps) => {
      const exact = TIERS.reduce<Rational>((sum, tier, at) => {
        const { of = 0, halves = 0 } = parts[at] ?? {};
        const share = of === 0 ? ONE : rational(halves, 2 * of);
        return add(sum, rational(share.n * BigInt(TIER_WEIGHT[tier]), share.d));
      }, rational(0));
      const rounded = Number((2n * exact.n + exact.d) / (2n * exact.d));
      const tiers = TIERS.map((tier, at) => ({
        tier,
        made: (parts[at]?.halves ?? 0) / 2,
        of: parts[at]?.of ?? 0,
      }));
      expect(ruleScore(tiers, traps)).toBe(Math.max(0, rounded - 5 * traps));
    }),
    { numRuns: 500 },
  );
});

test('each band begins at its score', () => {
  for (const { level, from } of BANDS) expect(bandOf(from)).toBe(level);
  expect([29, 64, 84, 100, -1].map(bandOf)).toEqual(['poor', 'mixed', 'good', 'excellent', 'poor']);
});
