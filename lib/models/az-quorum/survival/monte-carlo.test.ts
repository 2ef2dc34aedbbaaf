import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLayout } from '../layout/layout';
import { ASSIGNMENT_LAYOUT, NAMED_LAYOUTS } from '../layout/layouts';
import { type QuorumRule, votesRule } from '../quorum/rules';
import {
  type MonteCarlo,
  monteCarloChunk,
  monteCarloEstimate,
  monteCarloStart,
} from './monte-carlo';
import { survivalOf } from './survival';

const layout = ASSIGNMENT_LAYOUT.layout;
const chances = { p: 0.1, q: 0.05, r: 0.02 };

test('chunks of any sizes give the same run as one of their sum, also through JSON', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(60), fc.nat(60), (seed, first, second) => {
      const start = monteCarloStart(layout, chances, seed);
      const half = JSON.parse(JSON.stringify(monteCarloChunk(start, first))) as MonteCarlo;
      expect(monteCarloChunk(half, second)).toEqual(monteCarloChunk(start, first + second));
    }),
  );
});

test('the exact survival lies within five deviations for each layout and rule', () => {
  for (const named of NAMED_LAYOUTS) {
    const rules: readonly (QuorumRule | undefined)[] = [
      undefined,
      { kind: 'regions' },
      votesRule(named.layout.nodes.map((_, index) => 1 + (index % 2))),
    ];
    for (const rule of rules) {
      const start = monteCarloStart(named.layout, chances, named.id, rule);
      const { low, high } = monteCarloEstimate(monteCarloChunk(start, 20_000), 5);
      const exact = survivalOf(named.layout, chances, rule).survival;
      expect(exact, `${named.id} ${rule?.kind}`).toBeGreaterThan(low);
      expect(exact, `${named.id} ${rule?.kind}`).toBeLessThan(high);
    }
  }
});

test('95 % intervals hold the exact survival about 95 times in 100', () => {
  const exact = survivalOf(layout, chances).survival;
  const hits = Array.from({ length: 400 }, (_, seed) => {
    const run = monteCarloChunk(monteCarloStart(layout, chances, seed), 300);
    const { low, high } = monteCarloEstimate(run);
    return low <= exact && exact <= high;
  }).filter(Boolean).length;
  expect(hits / 400).toBeGreaterThan(0.91);
  expect(hits / 400).toBeLessThan(0.99);
});

test('one seed has the same luck at all chances, so more failure never survives more', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer(), chance, chance, (seed, one, other) => {
      const survivedAt = (p: number) =>
        monteCarloChunk(monteCarloStart(layout, { ...chances, p }, seed), 200).survived;
      expect(survivedAt(Math.max(one, other))).toBeLessThanOrEqual(
        survivedAt(Math.min(one, other)),
      );
    }),
  );
});

test('without trials nothing is known', () => {
  const empty = monteCarloEstimate(monteCarloStart(layout, chances, 1));
  expect(empty).toEqual({ trials: 0, estimate: undefined, low: 0, high: 1 });
});

test('certain failure and certain survival need no luck', () => {
  const run = (p: number) => monteCarloChunk(monteCarloStart(layout, { p, q: 0, r: 0 }, 7), 100);
  expect(run(0).survived).toBe(100);
  expect(run(1).survived).toBe(0);
  const none = monteCarloChunk(monteCarloStart(createLayout([]), chances, 7), 10);
  expect(none.survived).toBe(0);
  expect(() => monteCarloStart(layout, { p: 2, q: 0, r: 0 }, 7)).toThrow(
    'p = 2 is not a probability',
  );
});
