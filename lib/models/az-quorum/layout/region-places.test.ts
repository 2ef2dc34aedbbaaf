import { expect, test } from 'vitest';
import { commonZones, fibreLowerBoundMs, greatCircleKm } from './region-places';

test('the zones of a region, three from a on unless it is known to have others', () => {
  const letters = (region: string) =>
    commonZones(region)
      .map((zone) => zone.replace(region, ''))
      .join('');
  expect(letters('us-east-1')).toBe('abcdef');
  expect(letters('us-west-1')).toBe('ac');
  expect(letters('ca-central-1')).toBe('abd');
  expect(letters('ap-northeast-1')).toBe('acd');
  expect(letters('us-west-2')).toBe('abc');
  expect(commonZones('mx-central-1')[0]).toBe('mx-central-1a');
});

test('a quarter of a great circle, along a meridian and along the equator', () => {
  const quarter = (Math.PI / 2) * 6371;
  const at = (latitude: number, longitude: number) => ({ latitude, longitude });
  expect(greatCircleKm(at(0, 20), at(90, 20))).toBeCloseTo(quarter, 6);
  expect(greatCircleKm(at(0, -30), at(0, 60))).toBeCloseTo(quarter, 6);
  // One degree of longitude at 60° is half as long as at the equator (to the order of its square).
  expect(greatCircleKm(at(60, 0), at(60, 1))).toBeCloseTo(greatCircleKm(at(0, 0), at(0, 0.5)), 2);
});

test('light takes 10 ms to go there and back over 1,000 km of fibre', () => {
  const bound = fibreLowerBoundMs('us-east-1', 'us-west-1') ?? 0;
  const coast = { latitude: 39.0, longitude: -77.5 };
  const other = { latitude: 37.4, longitude: -121.9 };
  expect(bound).toBeCloseTo(greatCircleKm(coast, other) / 100, 9);
  expect(bound).toBeGreaterThan(37);
  expect(bound).toBeLessThan(41);
  expect(fibreLowerBoundMs('nowhere-1', 'us-east-1')).toBeUndefined();
  expect(fibreLowerBoundMs('us-east-1', 'nowhere-1')).toBeUndefined();
});
