import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../designs/design-comparison';
import { latencyByPlace } from '../latency/latency';
import { REGIONS } from '../layout/regions';
import { lossesSurvived } from '../quorum/losses';
import {
  advanceSearch,
  type Candidate,
  DEFAULT_SEARCH_GOAL,
  type Rejection,
  type SearchGoal,
  startSearch,
} from './search';
import { enumerateSpace, MAX_SEARCH_INSTANCES, searchProblems } from './search-space';

const ZONES = ['us-east-1a', 'us-east-1b', 'us-east-2a', 'us-east-2b', 'us-west-1a'];

const goal: fc.Arbitrary<SearchGoal> = fc.record({
  zones: fc.subarray(ZONES, { minLength: 1, maxLength: 4 }),
  maxInstances: fc.integer({ min: 1, max: 4 }),
  survive: fc.constantFrom('none', 'instance', 'zone', 'region'),
  maxMedianMs: fc.option(fc.constantFrom(0.5, 2, 12)),
  assumptions: fc.constant(DEFAULT_ASSUMPTIONS),
});

const finished = (of: SearchGoal) => advanceSearch(startSearch(of), Number.POSITIVE_INFINITY);
const measures = (one: Candidate) => [one.monthlyUsd, one.unavailability, one.medianMs];
const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-8 * Math.max(a, b);
const isAlike = (a: Candidate, b: Candidate) =>
  measures(a).every((value, at) => isSame(value, measures(b)[at] ?? Number.NaN));

test('the front has no two layouts alike, runs from the cheapest on, and begins with the best', () => {
  fc.assert(
    fc.property(goal, (of) => {
      const { front, best } = finished(of);
      expect(best).toEqual(front[0] ?? null);
      front.forEach((one, place) => {
        for (const other of front.slice(place + 1)) {
          expect(isAlike(one, other)).toBe(false);
          const at = measures(one).findIndex((v, i) => !isSame(v, measures(other)[i] ?? 0));
          expect(measures(one)[at]).toBeLessThan(measures(other)[at] ?? 0);
        }
      });
    }),
    { numRuns: 25 },
  );
});

test('each rejection counts the layouts whose first unmet demand it is', () => {
  fc.assert(
    fc.property(goal, (of) => {
      const counts: Record<Rejection, number> = {
        'loses-instance': 0,
        'loses-zone': 0,
        'loses-region': 0,
        'too-slow': 0,
      };
      const space = enumerateSpace(of);
      let accepted = 0;
      for (let index = 0; index < space.count; index += 1) {
        const layout = { nodes: space.nodesAt(index) };
        const losses = lossesSurvived(layout);
        const levels = ['instance', 'zone', 'region'] as const;
        const demanded = levels.slice(0, levels.indexOf(of.survive as 'zone') + 1);
        const unmet = demanded.find((level) => losses[level].anyOfThem < 1);
        const medians = latencyByPlace(layout, [], of.assumptions.roundTrips).map((place) =>
          place.kind === 'commits' ? place.medianMs : Number.POSITIVE_INFINITY,
        );
        if (unmet !== undefined) counts[`loses-${unmet}`] += 1;
        else if (of.maxMedianMs !== null && Math.min(...medians) > of.maxMedianMs)
          counts['too-slow'] += 1;
        else accepted += 1;
      }
      expect(finished(of)).toMatchObject({ rejected: counts, accepted, total: space.count });
    }),
    { numRuns: 25 },
  );
});

test('of layouts alike in every measure the first found stays, in the front and as the best', () => {
  // Both regions have the same prices, and a single instance commits at once in either.
  const alike: SearchGoal = {
    ...DEFAULT_SEARCH_GOAL,
    zones: ['us-east-1a', 'us-east-2a'],
    maxInstances: 1,
    survive: 'none',
  };
  const first = enumerateSpace(alike).nodesAt(0);
  const { front, best, accepted } = finished(alike);
  expect(accepted).toBe(2);
  expect(front.map(({ layout }) => layout.nodes)).toEqual([first]);
  expect(best?.layout.nodes).toEqual(first);
});

test('a limit on the median is met by a layout that takes exactly so long', () => {
  const one = { ...DEFAULT_SEARCH_GOAL, zones: ['us-east-1a'], maxInstances: 1 };
  const found = finished({ ...one, survive: 'none', maxMedianMs: 0 });
  expect(found).toMatchObject({ accepted: 1, rejected: { 'too-slow': 0 } });
});

test('the default goal, by hand: three zones of four regions, of which us-west-1 has two', () => {
  const letters = { 'us-east-1': 'abc', 'us-east-2': 'abc', 'us-west-1': 'ac', 'us-west-2': 'abc' };
  expect(DEFAULT_SEARCH_GOAL).toMatchObject({
    zones: Object.entries(letters).flatMap(([region, of]) => [...of].map((at) => region + at)),
    maxInstances: 7,
    survive: 'region',
    maxMedianMs: null,
  });
});

test('a search takes at most so many steps, and looks at nothing twice', () => {
  const start = startSearch({ ...DEFAULT_SEARCH_GOAL, maxInstances: 3 });
  expect(start).toMatchObject({ looked: 0, accepted: 0, best: null, front: [] });
  expect(Object.values(start.rejected)).toEqual([0, 0, 0, 0]);
  const some = advanceSearch(start, 3);
  expect(some.looked).toBe(3);
  expect(Object.values(some.rejected).reduce((sum, n) => sum + n, 0) + some.accepted).toBe(3);
  expect(Object.values(start.rejected)).toEqual([0, 0, 0, 0]);
  const end = advanceSearch(some, 10_000);
  expect(end.looked).toBe(end.total);
  expect(advanceSearch(end, 5)).toEqual(end);
});

test('neither the order of the zones nor a zone named twice changes the layouts', () => {
  const listed = (zones: readonly string[]) => {
    const space = enumerateSpace({ zones, maxInstances: 3 });
    return Array.from({ length: space.count }, (_, index) => space.nodesAt(index));
  };
  const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c'];
  expect(listed(['us-east-1c', 'us-east-1b', 'us-east-1a', 'us-east-1b'])).toEqual(listed(zones));
  // Partitions of 1, 2 and 3 into at most three parts, in the zones' order.
  expect(listed(zones).map((nodes) => nodes.map((zone) => zone.at(-1)).join(''))).toEqual([
    'a',
    'aa',
    'ab',
    'aaa',
    'aab',
    'abc',
  ]);
});

test('what keeps a space from being searched is named with its limit', () => {
  const limit = MAX_SEARCH_INSTANCES;
  for (const count of [0, -1, 1.5, Number.NaN, 16]) {
    expect(searchProblems({ zones: ZONES, maxInstances: count })).toEqual([
      { kind: 'bad-instance-count', count, limit: 15 },
    ]);
  }
  for (const count of [1, limit]) {
    expect(searchProblems({ zones: ['us-east-1a'], maxInstances: count })).toEqual([]);
  }
  expect(searchProblems({ zones: ['us-east-1a', 'moon', 'mars'], maxInstances: 3 })).toEqual([
    { kind: 'bad-zone-name', zone: 'moon' },
    { kind: 'bad-zone-name', zone: 'mars' },
  ]);
  const wide = REGIONS.slice(0, 12).map((region) => `${region}a`);
  // Any number of each of 12 kinds, 9 in all at most: choose(21, 9) less the empty one.
  expect(searchProblems({ zones: wide, maxInstances: 9 })).toEqual([
    { kind: 'too-many-layouts', count: 293_929, limit: 50_000 },
  ]);
});
