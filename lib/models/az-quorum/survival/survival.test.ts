import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal, type Rational, toNumber, ZERO } from '../../../kernel/rational';
import { createLayout, type Layout, majority } from '../layout/layout';
import { REGIONS } from '../layout/regions';
import { type QuorumRule, votesRule } from '../quorum/rules';
import { enumerate } from './enumeration';
import type { Probabilities } from './probabilities';
import { distribution, survivalOf } from './survival';

const zoneNames = [
  'us-east-1a',
  'us-east-1b',
  'us-east-1c',
  'us-west-1a',
  'us-west-1b',
  'eu-west-1a',
];
const someLayout = (least = 0, most = 6): fc.Arbitrary<Layout> =>
  fc
    .array(fc.constantFrom(...zoneNames), { minLength: least, maxLength: most })
    .map((nodes) => createLayout(nodes));

/** Decimals with short texts, so that the exact and the floating run get the same number. */
const someChance = fc.oneof(
  fc.constantFrom('0', '1', '0.5', '1e-3', '1e-9', '1e-20'),
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => `${thousandths}e-3`),
);
const someChances = fc.record({ p: someChance, q: someChance, r: someChance });
type Texts = { p: string; q: string; r: string };
const exactly = (text: string): Rational => parseDecimal(text) ?? ZERO;
const exact = ({ p, q, r }: Texts) => ({ p: exactly(p), q: exactly(q), r: exactly(r) });
const numbers = ({ p, q, r }: Texts): Probabilities => ({
  p: Number(p),
  q: Number(q),
  r: Number(r),
});

function expectClose(actual: number, exact: Rational) {
  const wanted = toNumber(exact);
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted));
}

test('survival and its complement agree with enumeration in exact fractions, to 12 digits', () => {
  fc.assert(
    fc.property(someLayout(), someChances, fc.nat(7), (layout, chances, atLeast) => {
      const rule: QuorumRule = { kind: 'count', atLeast };
      const oracle = enumerate(layout, exact(chances), rule);
      const result = survivalOf(layout, numbers(chances), rule);
      expectClose(result.survival, oracle.survival);
      expectClose(result.unavailability, oracle.unavailability);
      expect(result.survival + result.unavailability).toBe(1);
    }),
    { numRuns: 300 },
  );
});

test('weighted votes agree with enumeration', () => {
  const layoutAndVotes = someLayout(1, 5).chain((layout) =>
    fc.tuple(
      fc.constant(layout),
      fc.array(fc.nat(4), { minLength: layout.nodes.length, maxLength: layout.nodes.length }),
    ),
  );
  fc.assert(
    fc.property(layoutAndVotes, someChances, ([layout, votes], chances) => {
      const rule = votesRule(votes);
      const oracle = enumerate(layout, exact(chances), rule);
      const result = survivalOf(layout, numbers(chances), rule);
      expectClose(result.survival, oracle.survival);
      expectClose(result.unavailability, oracle.unavailability);
    }),
    { numRuns: 150 },
  );
});

test('a majority of regions, each with its majority, agrees with enumeration', () => {
  fc.assert(
    fc.property(someLayout(), someChances, (layout, chances) => {
      const rule: QuorumRule = { kind: 'regions' };
      const oracle = enumerate(layout, exact(chances), rule);
      const result = survivalOf(layout, numbers(chances), rule);
      expectClose(result.survival, oracle.survival);
      expectClose(result.unavailability, oracle.unavailability);
    }),
    { numRuns: 150 },
  );
});

test('more failure never helps: survival falls with each of p, q and r', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      someLayout(0, 12),
      fc.record({ p: chance, q: chance, r: chance }),
      fc.constantFrom('p', 'q', 'r'),
      chance,
      (layout, chances, name, other) => {
        const low = { ...chances, [name]: Math.min(chances[name], other) };
        const high = { ...chances, [name]: Math.max(chances[name], other) };
        expect(survivalOf(layout, high).survival).toBeLessThanOrEqual(
          survivalOf(layout, low).survival + 1e-12,
        );
        expect(survivalOf(layout, high).unavailability).toBeGreaterThanOrEqual(
          survivalOf(layout, low).unavailability - 1e-12,
        );
      },
    ),
  );
});

test('renaming the zones within a region changes nothing', () => {
  const swap = new Map([
    ['us-east-1a', 'us-east-1c'],
    ['us-east-1b', 'us-east-1a'],
    ['us-east-1c', 'us-east-1b'],
    ['us-west-1a', 'us-west-1b'],
    ['us-west-1b', 'us-west-1a'],
  ]);
  fc.assert(
    fc.property(someLayout(0, 12), someChances, (layout, chances) => {
      const renamed = createLayout(layout.nodes.map((zone) => swap.get(zone) ?? zone));
      const reversed = createLayout([...layout.nodes].reverse());
      const wanted = survivalOf(layout, numbers(chances)).survival;
      expect(survivalOf(renamed, numbers(chances)).survival).toBeCloseTo(wanted, 12);
      expect(survivalOf(reversed, numbers(chances)).survival).toBeCloseTo(wanted, 12);
    }),
  );
});

test('nothing ever fails: survival is exactly 1 for every layout with an instance', () => {
  fc.assert(
    fc.property(someLayout(1, 30), (layout) => {
      expect(survivalOf(layout, { p: 0, q: 0, r: 0 })).toEqual({ survival: 1, unavailability: 0 });
    }),
  );
  expect(survivalOf(createLayout([]), { p: 0, q: 0, r: 0 }).survival).toBe(0);
});

test('the distribution adds up to 1 and its upper part is the survival', () => {
  fc.assert(
    fc.property(someLayout(0, 30), someChances, (layout, chances) => {
      const pmf = distribution(layout, numbers(chances));
      expect(pmf).toHaveLength(layout.nodes.length + 1);
      expect(pmf.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
      const upper = pmf.slice(majority(layout)).reduce((sum, mass) => sum + mass, 0);
      expect(upper).toBeCloseTo(survivalOf(layout, numbers(chances)).survival, 12);
    }),
  );
});

test('a hand-computed case: the assignment with instances that fail one time in ten', () => {
  const layout = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);
  expect(survivalOf(layout, { p: 0.1, q: 0, r: 0 }).survival).toBeCloseTo(
    0.9 ** 4 + 4 * 0.9 ** 3 * 0.1,
    15,
  );
});

test('nines stay exact where one minus the survival would lose them', () => {
  const layout = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c']);
  const p = 1e-12;
  const wanted = 3 * p * p * (1 - p) + p ** 3;
  expect(survivalOf(layout, { p, q: 0, r: 0 }).unavailability / wanted).toBeCloseTo(1, 12);
});

test('1,000 instances over 60 zones in 10 regions have a survival between none and all', () => {
  const nodes = Array.from({ length: 1000 }, (_, index) => {
    const zone = index % 60;
    return `${REGIONS[Math.floor(zone / 6)]}${'abcdef'[zone % 6]}`;
  });
  const result = survivalOf(createLayout(nodes), { p: 0.01, q: 0.001, r: 0.0001 });
  expect(result.unavailability).toBeGreaterThan(0);
  expect(result.survival + result.unavailability).toBeCloseTo(1, 12);
});

test('what is no probability and what is no rule is refused by name', () => {
  const layout = createLayout(['us-east-1a']);
  for (const wrong of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => survivalOf(layout, { p: 0, q: wrong, r: 0 }).survival).toThrow(
      `q = ${wrong} is not a probability`,
    );
  }
  const chances = { p: 0.1, q: 0, r: 0 };
  expect(() => survivalOf(layout, chances, { kind: 'count', atLeast: 0.5 })).toThrow('0.5 is not');
  expect(() => survivalOf(layout, chances, votesRule([1, 1]))).toThrow('2 votes for 1');
  expect(() => survivalOf(layout, chances, votesRule([-1]))).toThrow(RangeError);
});
