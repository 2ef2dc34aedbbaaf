import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, formatNumber, formatPercent } from './format';
import { otherLimit, roundLimit } from './limit';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each([
  [10.83, 'most', 0, 10],
  [10.83, 'least', 0, 11],
  [5.2105, 'least', 1, 5.3],
  [5.2105, 'most', 1, 5.2],
  [0.16483, 'most', 3, 0.164],
  [0.16483, 'least', 3, 0.165],
  [7, 'most', 0, 7],
  [7, 'least', 0, 7],
  [-10.83, 'most', 0, -11],
  [-10.83, 'least', 0, -10],
  // One tenth is 0.1000000000000000055…, and three of them 0.30000000000000004.
  [0.1 + 0.2, 'least', 1, 0.3],
  [0.8999999999999999, 'most', 1, 0.9],
  [1 - Math.sqrt(0.01), 'least', 2, 0.9],
  [1e15 + 0.5, 'most', 0, 1e15],
  [1e15 + 0.5, 'least', 0, 1e15 + 1],
  [1e15, 'least', 0, 1e15],
  [123456789012345.67, 'most', 0, 123456789012345],
  [Infinity, 'least', 2, Infinity],
  [-Infinity, 'most', 2, -Infinity],
  [Number.NaN, 'most', 1, Number.NaN],
] as const)('%d as the %s with %i digits is %d', (value, limit, digits, rounded) => {
  expect(roundLimit(value, limit, digits)).toBe(rounded);
});

test('whole numbers are taken where no digits are asked for', () => {
  expect(roundLimit(10.83, 'most')).toBe(10);
});

test('the other side of most is least', () => {
  expect([otherLimit('most'), otherLimit('least')]).toEqual(['least', 'most']);
});

/** Shares and amounts as they are printed, far from the last digits of a double. */
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const digits = fc.integer({ min: 0, max: 6 });

test('a limit never moves to the side on which it is broken, and never by a whole step', () => {
  fc.assert(
    fc.property(value, digits, (exact, shown) => {
      const noise = 1e-14 * Math.max(1, Math.abs(exact));
      const step = 10 ** -shown;
      const most = roundLimit(exact, 'most', shown);
      const least = roundLimit(exact, 'least', shown);
      expect(most).toBeLessThanOrEqual(exact + noise);
      expect(least).toBeGreaterThanOrEqual(exact - noise);
      expect(least - most).toBeLessThanOrEqual(step * (1 + 1e-9) + noise);
    }),
  );
});

test('what is rounded once stays', () => {
  fc.assert(
    fc.property(value, digits, fc.constantFrom('most', 'least'), (exact, shown, limit) => {
      const once = roundLimit(exact, limit, shown);
      expect(roundLimit(once, limit, shown)).toBe(once);
    }),
  );
});

test.each([
  [1234.567, 'most', 2, '1,234.56'],
  [1234.561, 'least', 2, '1,234.57'],
  [5.999, 'most', 0, '5'],
  [-5.001, 'most', 0, '−6'],
  [-0.4, 'least', 0, '0'],
  [Infinity, 'most', 0, '∞'],
  [Number.NaN, 'least', 0, 'not a number'],
] as const)('the number %d as the %s', (number, limit, shown, text) => {
  expect(formatNumber(number, shown, limit)).toBe(text);
});

test.each([
  [0.16483, 'most', 1, '16.4 %'],
  [0.16483, 'least', 1, '16.5 %'],
  [0.99248, 'least', 2, '99.25 %'],
  [0.99248, 'most', 2, '99.24 %'],
  [0.9, 'least', 2, '90 %'],
  [1, 'most', 0, '100 %'],
  [0, 'least', 0, '0 %'],
  // Rounded up these would read as all, rounded down as nothing.
  [0.99981, 'least', 1, '99.99 %'],
  [0.00019, 'most', 1, '0.01 %'],
] as const)('the share %d as the %s', (share, limit, shown, text) => {
  expect(plain(formatPercent(share, shown, limit))).toBe(text);
});

test.each([
  [10.83, 'most', '10 min'],
  [10.83, 'least', '11 min'],
  [9.97, 'most', '9.9 min'],
  [9.97, 'least', '10 min'],
  [59.6, 'most', '59 min'],
  // An hour is longer than 59.6 minutes and may be said for it.
  [59.6, 'least', '1 h'],
  [59.97 / 60, 'least', '1 min'],
  [3.7895 * 60, 'most', '3.7 h'],
  [5.4135 * 60, 'most', '5.4 h'],
  [5.4135 * 60, 'least', '5.5 h'],
  [-10.83, 'most', '−11 min'],
  [-10.83, 'least', '−10 min'],
  [0, 'most', '0 s'],
  [525_960 * 2.55, 'most', '2.5 years'],
] as const)('%d minutes as the %s', (minutes, limit, text) => {
  expect(plain(formatDuration(minutes, limit))).toBe(text);
});
