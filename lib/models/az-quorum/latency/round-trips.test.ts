import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fibreLowerBoundMs, greatCircleKm, REGION_PLACES } from '../layout/region-places';
import { MEASURED_REGIONS, ROUND_TRIP_SOURCES } from './round-trip-data';
import {
  DEFAULT_ROUND_TRIPS,
  distanceBetween,
  regionPair,
  roundTrip,
  roundTripProblems,
  withPair,
} from './round-trips';

test('no measured round trip beats light in fibre, and none is absurdly slower', () => {
  for (const a of MEASURED_REGIONS) {
    for (const b of MEASURED_REGIONS) {
      if (a === b) continue;
      const bound = fibreLowerBoundMs(a, b) ?? Number.NaN;
      const measured = DEFAULT_ROUND_TRIPS.pairsMs[regionPair(a, b)] ?? Number.NaN;
      expect(measured / bound, `${a} to ${b}`).toBeGreaterThan(1);
      expect(measured / bound, `${a} to ${b}`).toBeLessThan(3.2);
    }
  }
});

test('the great circle agrees with known distances', () => {
  const london = { latitude: 51.5074, longitude: -0.1278 };
  const newYork = { latitude: 40.7128, longitude: -74.006 };
  expect(greatCircleKm(london, newYork)).toBeCloseTo(5570, -1);
  const pole = { latitude: 90, longitude: 0 };
  expect(greatCircleKm(pole, { latitude: -90, longitude: 77 })).toBeCloseTo(Math.PI * 6371, 6);
  expect(greatCircleKm(london, london)).toBe(0);
});

test('the great circle is a metric: symmetric and no detour is shorter', () => {
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 6);
      expect(greatCircleKm(a, c)).toBeLessThanOrEqual(
        greatCircleKm(a, b) + greatCircleKm(b, c) + 1e-3,
      );
    }),
  );
});

test('every measured region has a place, an unknown one has none', () => {
  expect(Object.keys(REGION_PLACES).sort()).toEqual([...MEASURED_REGIONS].sort());
  expect(fibreLowerBoundMs('us-east-1', 'xx-nowhere-1')).toBeUndefined();
});

test('the default for unknown pairs is the rounded median of the measured pairs', () => {
  const sorted = Object.values(DEFAULT_ROUND_TRIPS.pairsMs).sort((a, b) => a - b);
  expect(sorted).toHaveLength(78);
  const median = ((sorted[38] ?? 0) + (sorted[39] ?? 0)) / 2;
  expect(Math.round(median / 10) * 10).toBe(DEFAULT_ROUND_TRIPS.unknownPairMs);
});

test('a round trip is looked up by distance, in either direction', () => {
  expect(distanceBetween('us-east-1a', 'us-east-1a')).toBe('same-zone');
  expect(distanceBetween('us-east-1a', 'us-east-1c')).toBe('same-region');
  const across = roundTrip(DEFAULT_ROUND_TRIPS, 'us-east-1b', 'us-west-1a');
  expect(across).toEqual({
    baseMs: 59.5,
    jitterMs: 1,
    distance: 'between-regions',
    listed: true,
  });
  expect(roundTrip(DEFAULT_ROUND_TRIPS, 'us-west-1a', 'us-east-1b')).toEqual(across);
});

test('an unknown pair falls back to the stated default and says so', () => {
  const trip = roundTrip(DEFAULT_ROUND_TRIPS, 'us-east-1a', 'me-south-1a');
  expect(trip.baseMs).toBe(140);
  expect(trip.listed).toBe(false);
});

test('editing a pair changes that pair only and leaves the first table alone', () => {
  const edited = withPair(DEFAULT_ROUND_TRIPS, 'us-west-1', 'us-east-1', 75);
  expect(roundTrip(edited, 'us-east-1a', 'us-west-1a').baseMs).toBe(75);
  expect(roundTrip(edited, 'us-east-1a', 'us-west-2a').baseMs).toBe(68.4);
  expect(roundTrip(DEFAULT_ROUND_TRIPS, 'us-east-1a', 'us-west-1a').baseMs).toBe(59.5);
});

test('impossible entries are reported with the bound they break', () => {
  expect(roundTripProblems(DEFAULT_ROUND_TRIPS)).toEqual([]);
  const tooFast = withPair(DEFAULT_ROUND_TRIPS, 'us-east-1', 'us-west-1', 10);
  expect(roundTripProblems(tooFast)).toMatchObject([
    { kind: 'faster-than-light', pair: 'us-east-1|us-west-1', ms: 10 },
  ]);
  expect(roundTripProblems({ ...DEFAULT_ROUND_TRIPS, sameZoneMs: -1 })).toEqual([
    { kind: 'not-a-time', field: 'sameZoneMs', ms: -1 },
  ]);
});

test('each source has an address and two dates', () => {
  for (const source of Object.values(ROUND_TRIP_SOURCES)) {
    expect(source.url).toMatch(/^https:\/\//);
    expect(source.dated).toMatch(/^(\d{4}-\d{2}(-\d{2})?|undated)$/);
    expect(source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
