import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, ONE, parseDecimal, power, rational, subtract, ZERO } from '../../kernel/rational';
import {
  decimalText,
  fullText,
  percentOf,
  percentText,
  percentWithout,
  superscript,
  typedPercent,
} from './share-text';

const decimal = (text: string) => parseDecimal(text) ?? ZERO;
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const percent = (text: string) => plain(percentText(decimal(text)));

test.each([
  ['0.9975', '99.75 %'],
  ['0.99490050001', '99.490051 %'],
  ['0.9949005', '99.49005 %'],
  ['0.999999984375', '99.9999985 %'],
  ['0.99999999999990234375', '1 − 9.7·10⁻¹⁴'],
  ['0.999999999999999', '1 − 10⁻¹⁵'],
  ['0.0000000123456', '0.0000013 %'],
  ['0.00000000000000032111', '3.3·10⁻¹⁶'],
  ['0', '0 %'],
  ['1', '100 %'],
])('the bound %s, which is never passed, is %s', (share, text) => {
  expect(plain(percentText(decimal(share), 'least'))).toBe(text);
});

test.each([
  ['0', '0 %'],
  ['1', '100 %'],
  ['0.9975', '99.75 %'],
  ['0.999875', '99.9875 %'],
  ['0.99999375', '99.999375 %'],
  ['0.9999996875', '99.999968 %'],
  ['0.99999998', '99.999998 %'],
  ['0.999999984375', '99.9999984 %'],
  ['0.99999999921875', '99.999999921 %'],
  ['0.9999999999', '99.99999999 %'],
  ['0.99999999999990234375', '1 − 9.8·10⁻¹⁴'],
  ['0.999999999999999', '1 − 10⁻¹⁵'],
  ['0.9999999999999999005', '1 − 10⁻¹⁶'],
  ['0.00000625', '0.000625 %'],
  ['0.0000000123456', '0.0000012 %'],
  ['0.00000000000000032', '3.2·10⁻¹⁶'],
  ['0.000000000000000999', '9.9·10⁻¹⁶'],
  ['0.00000000000001', '10⁻¹⁴'],
  ['0.0000000000001', '0.00000000001 %'],
  ['0.9999999999999', '99.99999999999 %'],
  ['0.99999999999999', '1 − 10⁻¹⁴'],
  ['0.999999999999996', '1 − 4·10⁻¹⁵'],
  ['0.9999999999999959', '1 − 4.1·10⁻¹⁵'],
  ['0.33333333333', '33.333333 %'],
  ['0.5', '50 %'],
  ['0.01', '1 %'],
])('%s is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

test('nothing below 1 reads as 100 %, nothing above 0 as 0 %, and less never reads as more', () => {
  const share = fc
    .record({ digits: fc.bigInt({ min: 1n, max: 10n ** 20n - 1n }), rest: fc.boolean() })
    .map(({ digits, rest }) => rational(rest ? 10n ** 20n - digits : digits, 10n ** 20n));
  fc.assert(
    fc.property(share, (value) => {
      expect(percentText(value)).not.toMatch(/^(100|0)\u00A0%$/);
      const read = percentText(value).match(/^([\d.]+)\u00A0%$/)?.[1];
      if (read === undefined) return;
      expect(compare(decimal(`${read}e-2`), value)).not.toBe(1);
    }),
  );
});

test('one replica more always reads differently, down to a hundred of them', () => {
  for (const u of ['0.5', '0.05', '0.01', '0.001']) {
    const texts = Array.from({ length: 40 }, (_, at) =>
      percentText(subtract(ONE, power(decimal(u), at + 1))),
    );
    expect(new Set(texts).size).toBe(40);
  }
  expect(plain(percentText(subtract(ONE, power(decimal('0.05'), 100))))).toBe('1 − 7.9·10⁻¹³¹');
});

test('what was typed is printed in full, so what falls short of it reads otherwise', () => {
  expect(plain(typedPercent(decimal('0.99123456789')))).toBe('99.123456789 %');
  expect(plain(typedPercent(decimal(`0.${'9'.repeat(20)}`)))).toBe('1 − 10⁻²⁰');
});

test('results of floating point follow the same rule', () => {
  expect(plain(percentOf(0.9975))).toBe('99.75 %');
  expect(plain(percentOf(0))).toBe('0 %');
  expect(plain(percentWithout(0.05 ** 2))).toBe('99.75 %');
  expect(plain(percentWithout(0.05 ** 100))).toBe('1 − 7.9·10⁻¹³¹');
});

test('decimals keep what tells them from 1; the text for machines keeps more', () => {
  expect(decimalText(decimal('0.9975'))).toBe('0.9975');
  expect(decimalText(subtract(ONE, power(decimal('0.05'), 8)))).toBe('0.99999999996…');
  expect(plain(decimalText(subtract(ONE, power(decimal('0.05'), 12))))).toBe('1 − 2.5·10⁻¹⁶');
  const hundred = fullText(subtract(ONE, power(decimal('0.05'), 100))).text;
  expect(hundred).toMatch(/^0\.9{130}2111\d{13}$/);
  expect(superscript(-130)).toBe('⁻¹³⁰');
});

test.each([
  ['0', '0'],
  ['1', '1'],
  ['0.5', '0.5'],
  ['0.3333333333', '0.3333333333'],
  ['0.33333333333', '0.3333333333…'],
  ['0.99999999999', '0.99999999999'],
  ['0.9999999999999', '0.9999999999999'],
  ['0.99999999999999', '1 − 10⁻¹⁴'],
  ['0.00000000001234', '0.000000000012…'],
])('%s as a decimal is %s', (share, text) => {
  expect(plain(decimalText(decimal(share)))).toBe(text);
});

test('the text for machines has 24 decimals, or 17 digits of what is missing', () => {
  expect(fullText(rational(1, 3))).toEqual({ text: `0.${'3'.repeat(24)}`, exact: false });
  expect(fullText(ZERO)).toEqual({ text: '0', exact: true });
  expect(fullText(ONE)).toEqual({ text: '1', exact: true });
  const third = rational(1, 3n * 10n ** 20n);
  expect(fullText(third).text).toBe(`0.${'0'.repeat(20)}${'3'.repeat(17)}`);
});

test('a number of one digit is raised digit by digit', () => {
  expect(superscript(0)).toBe('⁰');
  expect(superscript(1234567890)).toBe('¹²³⁴⁵⁶⁷⁸⁹⁰');
});
