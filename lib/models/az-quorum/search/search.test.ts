import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthlyCost } from '../designs/cost';
import { DEFAULT_ASSUMPTIONS } from '../designs/design-comparison';
import { latencyByPlace } from '../latency/latency';
import { type Layout, regionOf } from '../layout/layout';
import { REGIONS } from '../layout/regions';
import { lossesSurvived } from '../quorum/losses';
import { survivalOf } from '../survival/survival';
import {
  advanceSearch,
  DEFAULT_SEARCH_GOAL,
  type SearchGoal,
  type SearchState,
  startSearch,
} from './search';
import { enumerateSpace, searchProblems } from './search-space';

const ZONES = ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-2a', 'us-east-2b', 'us-west-1a'];

const goal: fc.Arbitrary<SearchGoal> = fc.record({
  zones: fc.subarray(ZONES, { minLength: 1, maxLength: 5 }),
  maxInstances: fc.integer({ min: 1, max: 5 }),
  survive: fc.constantFrom('none', 'instance', 'zone', 'region'),
  maxMedianMs: fc.option(fc.constantFrom(0.5, 2, 12, 60)),
  assumptions: fc.constant(DEFAULT_ASSUMPTIONS),
});

/** Every way to give each zone a number of instances, symmetric ones included. */
function everyLayout(zones: readonly string[], most: number): Layout[] {
  const [zone, ...rest] = zones;
  if (zone === undefined) return [{ nodes: [] }];
  const found: Layout[] = [];
  for (let count = 0; count <= most; count += 1) {
    const here = Array.from({ length: count }, () => zone);
    for (const { nodes } of everyLayout(rest, most - count)) {
      found.push({ nodes: [...here, ...nodes] });
    }
  }
  return found;
}

/** Cost, unavailability and median of every layout that meets a goal, by the plain functions. */
function measuresByBruteForce(of: SearchGoal): [number, number, number][] {
  return everyLayout(of.zones, of.maxInstances).flatMap((layout): [number, number, number][] => {
    if (layout.nodes.length === 0) return [];
    const losses = lossesSurvived(layout);
    const levels = ['instance', 'zone', 'region'] as const;
    const demanded = levels.slice(0, levels.indexOf(of.survive as 'zone') + 1);
    if (demanded.some((level) => losses[level].fatal.length > 0)) return [];
    const { probabilities, roundTrips, prices, load } = of.assumptions;
    const places = latencyByPlace(layout, [], roundTrips).flatMap((place) =>
      place.kind === 'commits' ? [place] : [],
    );
    const median = Math.min(...places.map((place) => place.medianMs));
    if (of.maxMedianMs !== null && median > of.maxMedianMs) return [];
    const usd = places
      .filter((place) => place.medianMs <= median * (1 + 1e-8))
      .map(
        (place) =>
          monthlyCost(
            layout.nodes.map((zone) => ({ zone, role: 'voter' })),
            layout.nodes.indexOf(place.zone),
            load,
            prices,
          ).totalUsd,
      );
    const { unavailability } = survivalOf(layout, probabilities);
    return [[Math.min(...usd), unavailability, median]];
  });
}

function finished(of: SearchGoal): SearchState {
  return advanceSearch(startSearch(of), Number.POSITIVE_INFINITY);
}

const rounded = (values: readonly number[]) => values.map((value) => value.toPrecision(7)).join();

test('best and front equal those of a brute force over all layouts without symmetry', () => {
  fc.assert(
    fc.property(goal, (of) => {
      const state = finished(of);
      const all = measuresByBruteForce(of);
      const front = all.filter(
        (one) =>
          !all.some(
            (other) =>
              other.every((value, i) => value <= (one[i] ?? 0) * (1 + 1e-8)) &&
              other.some((value, i) => value < (one[i] ?? 0) * (1 - 1e-8)),
          ),
      );
      const found = state.front.map((one) => [one.monthlyUsd, one.unavailability, one.medianMs]);
      expect([...new Set(found.map(rounded))].sort()).toEqual(
        [...new Set(front.map(rounded))].sort(),
      );
      const cheapest = Math.min(...all.map(([usd]) => usd));
      expect(state.best?.monthlyUsd ?? Number.POSITIVE_INFINITY).toBeCloseTo(cheapest, 8);
    }),
    { numRuns: 25 },
  );
});

test('up to symmetry every layout is listed exactly once', () => {
  const canonical = ({ nodes }: Layout) => {
    const regions = new Map<string, Map<string, number>>();
    for (const zone of nodes) {
      const zones = regions.get(regionOf(zone)) ?? new Map<string, number>();
      zones.set(zone, (zones.get(zone) ?? 0) + 1);
      regions.set(regionOf(zone), zones);
    }
    return [...regions]
      .map(([name, zones]) => `${name}:${[...zones.values()].sort((a, b) => b - a)}`)
      .sort()
      .join(' ');
  };
  fc.assert(
    fc.property(goal, (of) => {
      const space = enumerateSpace(of);
      const listed = Array.from({ length: space.count }, (_, i) =>
        canonical({ nodes: space.nodesAt(i) }),
      );
      const all = everyLayout(of.zones, of.maxInstances).map(canonical);
      expect(new Set(listed).size).toBe(space.count);
      expect([...listed, ''].sort()).toEqual([...new Set(all)].sort());
    }),
    { numRuns: 50 },
  );
});

test('a search in chunks, through JSON each time, equals one in a single go', () => {
  fc.assert(
    fc.property(goal, fc.integer({ min: 1, max: 40 }), (of, steps) => {
      let state = startSearch(of);
      while (state.looked < state.total) {
        state = JSON.parse(JSON.stringify(advanceSearch(state, steps)));
      }
      expect(state).toEqual(JSON.parse(JSON.stringify(finished(of))));
      const rejected = Object.values(state.rejected).reduce((sum, count) => sum + count, 0);
      expect(rejected + state.accepted).toBe(state.total);
    }),
    { numRuns: 25 },
  );
});

test('within one region the cheapest layout that survives any zone has one voter in each', () => {
  const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1d'];
  const state = finished({ ...DEFAULT_SEARCH_GOAL, zones, survive: 'zone', maxMedianMs: 2 });
  expect(state.best?.layout.nodes).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c']);
});

test('a gigabyte to us-east-2 costs half of one to another zone, so the cheapest spans both', () => {
  const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-2a'];
  const state = finished({ ...DEFAULT_SEARCH_GOAL, zones, maxInstances: 3, survive: 'zone' });
  expect(state.best?.layout.nodes).toEqual(['us-east-1a', 'us-east-1b', 'us-east-2a']);
});

test.each([
  [['ap-southeast-2a', 'sa-east-1a', 'us-east-1a']],
  [['us-east-1a', 'ap-southeast-2a', 'sa-east-1a']],
])('of equally fast places the cheapest one leads, first or last: %s', (zones) => {
  const roundTrips = { ...DEFAULT_ASSUMPTIONS.roundTrips, pairsMs: {} };
  const { best } = finished({
    ...DEFAULT_SEARCH_GOAL,
    zones,
    maxInstances: 3,
    assumptions: { ...DEFAULT_ASSUMPTIONS, roundTrips },
  });
  expect(best?.layout.nodes[best.leader]).toBe('us-east-1a');
});

test('surviving a region needs three of them, so no commit stays within 5 ms', () => {
  const survive = { ...DEFAULT_SEARCH_GOAL, maxInstances: 5, survive: 'region' } as const;
  expect(new Set(finished(survive).best?.layout.nodes.map(regionOf)).size).toBe(3);
  const fast = finished({ ...survive, maxMedianMs: 5 });
  expect(fast.best).toBeNull();
  expect(fast.front).toEqual([]);
  expect(fast.rejected['too-slow']).toBeGreaterThan(0);
});

test('the layout of the question is rejected when a region must be survivable', () => {
  const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a'];
  const state = finished({ ...DEFAULT_SEARCH_GOAL, zones, maxInstances: 4, survive: 'region' });
  expect(state.accepted).toBe(0);
  expect(state.rejected['loses-region']).toBeGreaterThan(0);
});

test('spaces that cannot be searched are named', () => {
  expect(searchProblems({ zones: [], maxInstances: 3 })).toEqual([{ kind: 'no-zones' }]);
  expect(searchProblems({ zones: ['moon'], maxInstances: 3 })).toEqual([
    { kind: 'bad-zone-name', zone: 'moon' },
  ]);
  expect(searchProblems({ zones: ZONES, maxInstances: 16 })[0]?.kind).toBe('bad-instance-count');
  const many = REGIONS.slice(0, 6).flatMap((region) =>
    ['a', 'b', 'c', 'd'].map((letter) => region + letter),
  );
  expect(searchProblems({ zones: many, maxInstances: 15 })[0]?.kind).toBe('too-many-layouts');
  expect(() => startSearch({ ...DEFAULT_SEARCH_GOAL, zones: [] })).toThrow('no-zones');
  expect(searchProblems(DEFAULT_SEARCH_GOAL)).toEqual([]);
});
