import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coefficientOfVariation, gini, jain, maxOverMean } from './measures';

const MEASURES = [maxOverMean, coefficientOfVariation, gini, jain];
const all = (counts: readonly number[]) => MEASURES.map((measure) => measure(counts));

const someCounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });

test('even counts measure as even, whatever their size', () => {
  for (const counts of [[3, 3, 3, 3], [7], [0.5, 0.5]]) expect(all(counts)).toEqual([1, 0, 0, 1]);
});

test('where nothing is shared out all pods have the same: even', () => {
  for (const counts of [[], [0], [0, 0, 0]]) expect(all(counts)).toEqual([1, 0, 0, 1]);
});

test('one pod that has all is the other end of each scale', () => {
  expect(all([0, 12, 0, 0])).toEqual([4, expect.closeTo(Math.sqrt(3), 14), 0.75, 0.25]);
  expect(all([0, 5])).toEqual([2, 1, 0.5, 0.5]);
});

test('counts worked out by hand', () => {
  // Mean 3, squared deviations 1 + 4 + 16 + 9, squares 16 + 1 + 49.
  const counts = [4, 1, 7, 0];
  expect(maxOverMean(counts)).toBe(7 / 3);
  expect(coefficientOfVariation(counts)).toBeCloseTo(Math.sqrt(30 / 4) / 3, 14);
  // Differences of the six pairs: 3 + 3 + 4 + 6 + 1 + 7 = 24, twice, over 2 · 4² · 3.
  expect(gini(counts)).toBeCloseTo(48 / 96, 14);
  expect(jain(counts)).toBeCloseTo(144 / (4 * 66), 14);
});

test('the Gini coefficient is the mean difference of all pairs over twice the mean', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const total = counts.reduce((so, count) => so + count, 0);
      fc.pre(total > 0);
      const differences = counts.flatMap((a) => counts.map((b) => Math.abs(a - b)));
      const mean = differences.reduce((so, one) => so + one, 0) / counts.length ** 2;
      expect(gini(counts)).toBeCloseTo(mean / ((2 * total) / counts.length), 12);
    }),
  );
});

test('the index of Jain and the coefficient of variation say the same', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      expect(jain(counts)).toBeCloseTo(1 / (1 + coefficientOfVariation(counts) ** 2), 12);
    }),
  );
});

test('neither the order of the pods nor the size of the counts matters, and no list is changed', () => {
  fc.assert(
    fc.property(someCounts, fc.integer({ min: 2, max: 50 }), (counts, factor) => {
      const before = [...counts];
      const measured = all(counts).map((value) => expect.closeTo(value, 10));
      expect(all([...counts].reverse())).toEqual(measured);
      expect(all(counts.map((count) => count * factor))).toEqual(measured);
      expect(counts).toEqual(before);
    }),
  );
});

test('each measure stays within its scale', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const pods = counts.length;
      const [most = 0, deviation = 0, unequal = 0, fair = 0] = all(counts);
      const within = (value: number, from: number, to: number) => {
        expect(value).toBeGreaterThanOrEqual(from - 1e-12);
        expect(value).toBeLessThanOrEqual(to + 1e-12);
      };
      within(most, 1, pods);
      within(deviation, 0, Math.sqrt(pods - 1));
      within(unequal, 0, (pods - 1) / pods);
      within(fair, 1 / pods, 1);
    }),
  );
});
