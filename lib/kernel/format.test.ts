import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, formatNumber, formatPercent } from './format';

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
  [-Infinity, 2, '−∞'],
  [0, 2, '0'],
  [-0, 2, '0'],
  [0.5, 0, '1'],
  [7.25, 0, '7'],
  [10.0203, 4, '10.0203'],
  [2.999, 2, '3'],
  [1e15, 2, '1,000,000,000,000,000'],
  [1e15 + 0.5, 2, '1,000,000,000,000,000.5'],
  [123456789012345.67, 2, '123,456,789,012,345.67'],
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
  [1e-14, 2, '0.000000000001 %'],
  [1 - 1e-14, 2, '99.999999999999 %'],
  [0.333, 0, '33 %'],
  [1.5, 2, '150 %'],
  [-0.25, 2, '−25 %'],
  [0.5000001, 2, '50 %'],
  [1 - 1e-16, 2, '> 99.999999999999 %'],
  [1e-16, 2, '< 0.000000000001 %'],
])('the share %d with %i digits', (share, digits, text) => {
  expect(plain(formatPercent(share, digits))).toBe(text);
});

test('two decimals are kept where nothing else is asked', () => {
  expect(formatNumber(1.2345)).toBe('1.23');
  expect(plain(formatPercent(0.123456))).toBe('12.35 %');
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
  [0.1 / 60_000, '0.1 ms'],
  [0.0999 / 60_000, '< 0.1 ms'],
  [1 / 60_000, '1 ms'],
  [1 / 60, '1 s'],
  [9.96, '10 min'],
  [10.4, '10 min'],
  [60, '1 h'],
  [1.04 * 60, '1 h'],
  [1440, '1 day'],
  [99.96 * 1440, '100 days'],
  [100.4 * 1440, '100 days'],
  [525_960 * 2, '2 years'],
  [525_960 * 2.5, '2.5 years'],
  [525_960 * 1234.5, '1,235 years'],
  [Infinity, '∞ years'],
  [-Infinity, '−∞ years'],
  [Number.NaN, 'not a number'],
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
