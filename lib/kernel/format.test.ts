import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, formatNines, formatNumber, formatPercent } from './format';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each([
  [1234.5, 2, '1,234.5'],
  [1234567, 0, '1,234,567'],
  [999, 2, '999'],
  [1.005, 2, '1.01'],
  [0.1 + 0.2, 12, '0.3'],
  [-1234.567, 1, '−1,234.6'],
  [-0.001, 2, '0'],
  [Infinity, 2, '∞'],
  [Number.NaN, 2, 'not a number'],
])('the number %d with %i digits', (value, digits, text) => {
  expect(formatNumber(value, digits)).toBe(text);
});

test.each([
  [0.9975, 2, '99.75 %'],
  [0.95, 2, '95 %'],
  [1, 2, '100 %'],
  [0, 2, '0 %'],
  [0.999875, 2, '99.99 %'],
  [0.99999, 2, '99.999 %'],
  [0.9999999, 2, '99.99999 %'],
  [0.000001, 2, '0.0001 %'],
  [1 - 1e-16, 2, '> 99.999999999999 %'],
  [1e-16, 2, '< 0.000000000001 %'],
])('the share %d with %i digits', (share, digits, text) => {
  expect(plain(formatPercent(share, digits))).toBe(text);
});

test('a share between 0 and 1 never reads as 0 or 100 percent', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const text = plain(formatPercent(share, 2));
      expect(text === '0 %').toBe(share === 0);
      expect(text === '100 %').toBe(share === 1);
    }),
  );
});

test.each([
  [0, '0 s'],
  [1e-9, '< 0.1 ms'],
  [0.001, '60 ms'],
  [26 / 60, '26 s'],
  [59.7 / 60, '1 min'],
  [1.44, '1.4 min'],
  [9, '9 min'],
  [43.83, '44 min'],
  [59.6, '1 h'],
  [5.2 * 60, '5.2 h'],
  [23.97 * 60, '1 day'],
  [4.4 * 1440, '4.4 days'],
  [18.2625 * 1440, '18.3 days'],
  [365.25 * 1440, '365 days'],
  [3 * 525_960, '3 years'],
  [-9, '−9 min'],
])('%d minutes', (minutes, text) => {
  expect(plain(formatDuration(minutes))).toBe(text);
});

test('a number and its unit are never parted by a line break', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (minutes) => {
      expect(formatDuration(minutes)).not.toContain(' ');
    }),
  );
});

test.each([
  [0.5, 'no nines'],
  [0.9, '1 nine'],
  [0.95, '1 nine'],
  [0.99, '2 nines'],
  [0.9975, '2 nines'],
  [0.99999, '5 nines'],
  [1, '100 %'],
])('the nines of %d', (availability, text) => {
  expect(plain(formatNines(availability))).toBe(text);
});
