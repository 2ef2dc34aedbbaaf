import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeedOutcome } from '@/lib/models/service-load-skew/other-seeds';
import { params } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';
import { extremes, outcomesFor, saySeeds, seedBins, seedKinds } from './seeds-data';

const outcomes = (times: readonly number[]): readonly SeedOutcome[] =>
  times.map((value, index) => ({
    seed: index + 1,
    times: value,
    kind: value > 1.25 ? 'chance' : 'even',
  }));

test('every run is in one bin, the shown one in the one that is marked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 50 }),
      fc.double({ min: 1, max: 100, noNaN: true }),
      (times, here) => {
        const bins = seedBins(outcomes(times), here);
        expect(bins.length).toBeLessThanOrEqual(16);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(times.length);
        const marked = bins.filter((bin) => bin.here);
        expect(marked).toHaveLength(1);
        expect(here).toBeGreaterThanOrEqual((marked[0]?.from ?? 0) - 1e-6);
        expect(here).toBeLessThan(marked[0]?.to ?? 0);
      },
    ),
  );
});

test('bins are of one round width, and a value at an edge is in the upper one', () => {
  const bins = seedBins(outcomes([1, 1.3, 1.39]), 1.1);
  expect(bins.map(({ from, count, here }) => [from.toFixed(1), count, here])).toEqual([
    ['1.0', 1, false],
    ['1.1', 0, true],
    ['1.2', 0, false],
    ['1.3', 2, false],
  ]);
  expect(seedBins(outcomes([1, 4]), 2).map(({ from }) => from.toFixed(1))).toHaveLength(16);
  expect(seedBins(outcomes([1, 4.3]), 2)[1]?.from).toBeCloseTo(1.5);
});

test.each([
  [2.4, 0.1],
  [3.5, 0.2],
  [8.5, 0.5],
  [12, 1],
  [25, 2],
  [40, 5],
  [100, 10],
])('runs from 1 to %d are in bins of the least round width that leaves few, %d', (most, width) => {
  const bins = seedBins(outcomes([1, most]), most);
  for (const { from, to } of bins) expect(to - from).toBeCloseTo(width, 9);
  expect(bins[0]?.from).toBeLessThanOrEqual(1);
  expect(bins.at(-1)?.here).toBe(true);
});

test.each([
  [
    [1.3, 1.9, 2.6],
    1.9,
    'In 3 other draws the busiest pod has 1.3 to 2.6 times its share; 2 are as uneven as this one, 1.9, or more.',
  ],
  [
    [1.3, 2.6, 1.9],
    1.94,
    'In 3 other draws the busiest pod has 1.3 to 2.6 times its share; 1 is as uneven as this one, 1.9, or more.',
  ],
  [
    [2, 2],
    1,
    'In 2 other draws the busiest pod has about 2 times its share; all are as uneven as this one, 1, or more.',
  ],
  [
    [1],
    3,
    'In 1 other draw the busiest pod has about 1 times its share; none of them are as uneven as this one, 3, or more.',
  ],
])('%j beside %d', (times, here, says) => {
  expect(saySeeds(outcomes(times), here)).toBe(says);
});

test('what explains most runs is told first, and the extremes are found', () => {
  const some = outcomes([1, 2, 3, 1.1, 2.5]);
  expect(seedKinds(some)).toEqual([
    { kind: 'chance', name: 'small numbers', count: 3 },
    { kind: 'even', name: 'an even load', count: 2 },
  ]);
  expect(extremes(some)).toEqual({ most: some[2], least: some[0] });
});

test('draws of a world that has changed say nothing, and a seed is no other of its own', () => {
  const world = defaultsOf(params);
  const result = outcomes([1, 2, 3]);
  const drawn = { request: { world }, result };
  expect(outcomesFor(undefined, world)).toEqual([]);
  expect(outcomesFor(drawn, { ...world })).toEqual(result);
  expect(outcomesFor(drawn, { ...world, seed: 2 })).toEqual([result[0], result[2]]);
  expect(outcomesFor(drawn, { ...world, clients: world.clients + 1 })).toEqual([]);
  expect(outcomesFor(drawn, { ...world, events: ['0:scale:8'] })).toEqual([]);
});
