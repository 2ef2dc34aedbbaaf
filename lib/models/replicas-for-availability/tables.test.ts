import { expect, test } from 'vitest';
import { compare, ONE, rational, ZERO } from '../../kernel/rational';
import type { Values } from './parameters';
import { curve, HEAT_AVAILABILITIES, heatTable, row } from './tables';

const asked: Values = {
  a: rational(95, 100),
  target: rational(99, 100),
  beta: ZERO,
  lb: ONE,
  n: 2,
  k: 1,
};

test('a row says what so many replicas give, in every form', () => {
  expect(row(asked, 2)).toEqual({
    n: 2,
    availability: 0.9975,
    unavailability: 0.0025,
    text: '0.9975',
    exact: true,
    decimal: '0.9975',
    percent: '99.75\u00A0%',
    met: true,
    // 0.0025 of 365 days, of 30 days and of one.
    downtimeMinutesPerYear: expect.closeTo(0.0025 * 365 * 24 * 60, 9),
    downtimeMinutesPerMonth: expect.closeTo(0.0025 * 30 * 24 * 60, 9),
    downtimeMinutesPerDay: expect.closeTo(0.0025 * 24 * 60, 9),
  });
});

test('a target that is reached exactly is met, and a little more is not', () => {
  expect(row({ ...asked, target: rational(9975, 10_000) }, 2).met).toBe(true);
  expect(row({ ...asked, target: rational(99751, 100_000) }, 2).met).toBe(false);
});

test('what is missing keeps its size where the availability is 1 in floating point', () => {
  const { availability, unavailability } = row(asked, 100);
  expect(availability).toBe(1);
  expect(unavailability / 0.05 ** 100).toBeCloseTo(1, 9);
});

test('the curve goes from one replica to ten, or to as many as asked for', () => {
  expect(curve(asked).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(curve(asked, 3)).toEqual([1, 2, 3].map((n) => row(asked, n)));
});

test('each line of the heat table is the curve of its availability, all else being equal', () => {
  const values = { ...asked, k: 2, beta: rational(1, 10), lb: rational(999, 1000) };
  const table = heatTable(values);
  expect(table.map(({ a }) => a)).toEqual(HEAT_AVAILABILITIES);
  expect(table.find(({ a }) => a === '0.95')?.cells).toEqual(curve(values));
  expect(table.find(({ a }) => a === '0.8')?.cells).toEqual(
    curve({ ...values, a: rational(4, 5) }),
  );
  const [half] = table;
  expect(half?.cells.every(({ met }) => !met)).toBe(true);
  expect(compare(rational(1, 2), values.target)).toBe(-1);
});
