import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Rational, rational, toNumber } from '../../../kernel/rational';
import { fitChances, fitDistribution, fitShare, misfits } from './goodness-of-fit';

const tenths = (...parts: readonly number[]): readonly Rational[] =>
  parts.map((part) => rational(part, 10));

const HALVES = tenths(5, 5);

/** Twenty values of which so many are 0, 1, 2 and so on. */
const values = (...times: readonly number[]) =>
  times.flatMap((count, value) => new Array<number>(count).fill(value));

test('chi-square adds up the squared distances, each over what was expected', () => {
  expect(fitChances('Forty', ['a', 'b', 'c'], [24, 4, 12], tenths(5, 2, 3))).toEqual({
    what: 'Forty',
    cells: ['a', 'b', 'c'],
    observed: [24, 4, 12],
    expected: [20, 8, 12],
    statistic: 16 / 20 + 16 / 8,
    degrees: 2,
    p: expect.closeTo(Math.exp(-1.4), 14),
  });
});

test('what is as expected fits perfectly', () => {
  expect(fitChances('', ['a', 'b'], [20, 20], HALVES)).toMatchObject({ statistic: 0, p: 1 });
});

test('five must be expected in each cell, no fewer', () => {
  expect(fitChances('', ['a', 'b'], [9, 1], HALVES).expected).toEqual([5, 5]);
  expect(() => fitChances('Nine', ['a', 'b'], [8, 1], HALVES)).toThrow('Nine: at least 5 expected');
  expect(() => fitChances('', ['a', 'b'], [20, 0], tenths(10, 0))).toThrow('at least 5 expected');
});

test('one cell alone, or cells without a count or a chance, are refused', () => {
  const refused = 'Few: two cells or more, with a count and a chance for each';
  expect(() => fitChances('Few', ['a'], [9], tenths(10))).toThrow(refused);
  expect(() => fitChances('Few', [], [], [])).toThrow(refused);
  expect(() => fitChances('Few', ['a', 'b'], [40], HALVES)).toThrow(refused);
  expect(() => fitChances('Few', ['a', 'b'], [9, 9, 9], HALVES)).toThrow(refused);
  expect(() => fitChances('Few', ['a', 'b'], [9, 9], tenths(4, 3, 3))).toThrow(refused);
});

test('neighbors of a distribution are taken together until five are expected', () => {
  const fit = fitDistribution('', values(1, 3, 6, 2, 3, 4, 1), tenths(1, 2, 3, 1, 2, 0, 1));
  expect(fit.cells).toEqual(['1 or fewer', '2', '3 or more']);
  expect(fit.observed).toEqual([4, 6, 10]);
  expect(fit.expected).toEqual([6, 6, 8]);
  expect(fit.degrees).toBe(2);
});

test('a group between the first and the last is named by both its ends', () => {
  const fit = fitDistribution('', values(4, 2, 5, 9), tenths(3, 2, 2, 3));
  expect(fit.cells).toEqual(['0 or fewer', '1 to 2', '3 or more']);
  expect(fit.observed).toEqual([4, 7, 9]);
  expect(fit.expected).toEqual([6, 8, 6]);
});

test('a group is closed as soon as exactly five are expected', () => {
  const fit = fitDistribution(
    '',
    values(5, 5, 5, 5),
    [0, 1, 2, 3].map(() => rational(1, 4)),
  );
  expect(fit.cells).toEqual(['0 or fewer', '1', '2', '3 or more']);
});

test('values without a chance, and too few values for two groups, are refused', () => {
  expect(() => fitDistribution('Two', [0, 1, 2], HALVES)).toThrow('Two: a chance for each value');
  expect(() => fitDistribution('Two', values(5, 4), HALVES)).toThrow('Two: two cells or more');
  expect(() => fitDistribution('Two', [0, 1], HALVES)).toThrow('Two: two cells or more');
});

test('a share is tested by counting: three heads of three come as far off as three tails', () => {
  expect(fitShare('Heads', ['heads', 'tails'], [3, 0], rational(1, 2))).toEqual({
    what: 'Heads',
    cells: ['heads', 'tails'],
    observed: [3, 0],
    expected: [1.5, 1.5],
    statistic: null,
    degrees: null,
    p: 0.25,
  });
});

/** Weighs every sequence of hits and misses, and adds up by their number of hits. */
function chancesOfHits(trials: number, chance: number): readonly number[] {
  const chances = new Array<number>(trials + 1).fill(0);
  for (let sequence = 0; sequence < 2 ** trials; sequence += 1) {
    let hits = 0;
    for (let trial = 0; trial < trials; trial += 1) hits += (sequence >> trial) & 1;
    chances[hits] = (chances[hits] ?? 0) + chance ** hits * (1 - chance) ** (trials - hits);
  }
  return chances;
}

test('a share: the same chance as by going through every sequence', () => {
  const tried = fc
    .integer({ min: 0, max: 9 })
    .chain((trials) =>
      fc.tuple(fc.constant(trials), fc.nat({ max: trials }), fc.integer({ min: 1, max: 11 })),
    );
  fc.assert(
    fc.property(tried, ([trials, hits, part]) => {
      const chance = rational(part, 12);
      const chances = chancesOfHits(trials, toNumber(chance));
      // What is equally likely differs by rounding here.
      const seen = (chances[hits] ?? 0) * (1 + 1e-9);
      const expected = chances.reduce((sum, each) => (each <= seen ? sum + each : sum), 0);
      const fit = fitShare('', ['hit', 'missed'], [hits, trials - hits], chance);
      expect(fit.p).toBeCloseTo(expected, 12);
      expect(fit.expected[0]).toBeCloseTo((trials * part) / 12, 12);
      expect(fit.expected[1]).toBeCloseTo((trials * (12 - part)) / 12, 12);
    }),
  );
});

test('a model fails where a comparison is less likely than 0.001 over their number', () => {
  const failing = (...chances: readonly number[]) => {
    const fits = chances.map((p) => ({ ...fitShare('', ['', ''], [1, 1], rational(1, 2)), p }));
    return misfits(fits).map(({ p }) => p);
  };
  expect(failing(0.001)).toEqual([]);
  expect(failing(0.000999)).toEqual([0.000999]);
  expect(failing(0.0005, 1)).toEqual([]);
  expect(failing(1, 0.000499)).toEqual([0.000499]);
  expect(failing(1, 0.000333, 0.0006, 0)).toEqual([0]);
  expect(failing()).toEqual([]);
});
