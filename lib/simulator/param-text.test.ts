import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTyped, parseValue } from './param-text';
import type { DecimalParam, NumberParam } from './params';

const share: DecimalParam = {
  ...{ kind: 'decimal', label: 'Share', default: '0.95', min: 0, max: 1, step: 0.01 },
  percent: true,
  decimals: 40,
};
const minutes: NumberParam = {
  ...{ kind: 'number', label: 'Minutes', default: 1, min: 0, max: 90, step: 1 },
};

test.each([
  ['95%', '0.95'],
  ['95 %', '0.95'],
  [' 99.99 % ', '0.9999'],
  ['99,5%', '0.995'],
  ['100%', '1'],
  ['0%', '0'],
  ['5%', '0.05'],
  ['0,5', '0.5'],
  ['0.95', '0.95'],
])('%j is understood as %s', (typed, value) => {
  expect(parseTyped(share, typed)).toEqual({ value });
});

test.each(['95', '101%', '%', '1e-1%', 'often', '', '-1', '0,', '1.2.3'])(
  '%j is refused, with what would be understood',
  (typed) => {
    const expected = 'a number from 0 to 1, such as 0.95 or 95 %';
    expect(parseTyped(share, typed)).toEqual({ expected });
  },
);

test('a percentage is no number of minutes, and no value in a link', () => {
  expect(parseTyped(minutes, '50%')).toEqual({ expected: 'a number from 0 to 90' });
  expect(parseTyped(minutes, '1,5')).toEqual({ value: 1.5 });
  expect(parseValue(share, '95%')).toEqual({ expected: 'a number from 0 to 1' });
});

test('a percentage is a hundredth, to the last digit', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (hundredths) => {
      const typed = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
      const read = parseTyped(share, typed);
      expect('value' in read && Number(read.value)).toBe(hundredths / 10_000);
    }),
  );
});

test.each(['0x10', '1e', ' 1', '1 ', 'Infinity', '--1', '+', '.', '1e9999', '١'])(
  '%j is no number in a link',
  (text) => {
    expect(parseValue(minutes, text)).toEqual({ expected: 'a number from 0 to 90' });
  },
);

test('minus nothing is nothing, so that every value is the one its link gives again', () => {
  expect(parseValue(minutes, '-0')).toEqual({ value: 0 });
  expect(Object.is((parseValue(minutes, '-0') as { value: number }).value, 0)).toBe(true);
});

test.each([
  ['1e-40', true],
  ['1e-41', false],
  ['0.00001e-35', true],
  ['0.00001e-36', false],
  ['1e-320', false],
  [`0.${'1'.repeat(40)}`, true],
  [`0.${'1'.repeat(41)}`, false],
  [`0.${'0'.repeat(58)}`, false],
])('a decimal is computed with up to 40 decimals: %s', (text, fits) => {
  const expected = 'a number from 0 to 1 with at most 40 decimals';
  expect(parseValue(share, text)).toEqual(fits ? { value: text } : { expected });
});
