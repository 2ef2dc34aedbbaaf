import { expect, test } from 'vitest';
import { ninesScale, placeOn, scaleOf } from './axis-scale';

const plain = { label: '', format: String };
const nines = { ...plain, nines: true };

test.each([
  [0.95, 1, [0.95, 0.96, 0.97, 0.98, 0.99, 1]],
  [0.94, 1, [0.94, 0.96, 0.98, 1]],
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [133, 5210, [0, 2000, 4000, 6000]],
  [7, 7, [7]],
])('%d to %d is enclosed by round values, none beyond need', (low, high, ticks) => {
  expect(scaleOf(plain, [high, low]).ticks).toEqual(ticks);
});

test.each([
  [0.1, 260, [0.1, 1, 10, 100, 1000]],
  [1.2, 60, [1, 2, 5, 10, 20, 50, 100]],
  [10, 10, [10, 20, 50, 100]],
])('powers of ten enclose %d to %d, with twos and fives where they are few', (low, high, ticks) => {
  expect(scaleOf({ ...plain, log: true }, [low, high]).ticks).toEqual(ticks);
});

test.each([
  [0.95, 0.9999, [0.9, 0.99, 0.999, 0.9999]],
  [0.5, 0.9999999, [0, 0.9, 0.99, 0.999, 0.9999, 0.99999, 0.999999, 0.9999999]],
  [0.99, 0.99, [0.99, 0.999]],
])('whole nines enclose %d to %d', (low, high, ticks) => {
  expect(scaleOf(nines, [low, high]).ticks).toEqual(ticks);
});

test('what is asked for stays, and a single value has room around it', () => {
  const asked = scaleOf({ ...plain, domain: [0.5, 3.5], ticks: [1, 2, 3] }, [9]);
  expect(asked).toMatchObject({ domain: [0.5, 3.5], ticks: [1, 2, 3] });
  expect(scaleOf(plain, [7]).domain).toEqual([6, 8]);
});

test('an axis ends at fourteen nines, and a certain share beyond its end', () => {
  const scale = scaleOf(nines, [0.9, 1]);
  expect(scale.ticks).toHaveLength(14);
  expect(placeOn(scale, 0.9, 200, 0)).toBeCloseTo(200, 6);
  expect(placeOn(scale, 1, 200, 0)).toBeLessThan(0);
});

test('the library is given a scale that it may copy and stretch', () => {
  const copy = ninesScale(nines).copy().domain([0, 0.9999]).range([100, 0]);
  expect([0, 0.9, 0.99, 0.9999].map((share) => copy(share))).toEqual(
    [100, 75, 50, 0].map((place) => expect.closeTo(place, 6)),
  );
  expect([copy.domain(), copy.range()]).toEqual([
    [0, 0.9999],
    [100, 0],
  ]);
});
