import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  parseDecimal,
  power,
  rational,
  subtract,
  toDecimal,
  toNumber,
  ZERO,
} from './rational';

const rationals = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => rational(n, d));
const positive = rationals.filter((r) => r.n > 0n);

test('a fraction is kept in lowest terms with a positive denominator', () => {
  expect(rational(6, -8)).toEqual({ n: -3n, d: 4n });
  expect(rational(0, -5)).toEqual(ZERO);
  expect(() => rational(1, 0)).toThrow(new RangeError('rational: the denominator is zero'));
  expect(() => rational(0.5)).toThrow(RangeError);
});

test.each([
  ['0.95', 19n, 20n],
  ['95', 95n, 1n],
  ['.5', 1n, 2n],
  ['5.', 5n, 1n],
  [' 0.10 ', 1n, 10n],
  ['1e-3', 1n, 1000n],
  ['1.5E2', 150n, 1n],
  ['-2.5', -5n, 2n],
  ['+1', 1n, 1n],
  ['1e+3', 1000n, 1n],
  ['-.25e1', -5n, 2n],
  ['12e-1', 6n, 5n],
  ['007', 7n, 1n],
  ['1.000', 1n, 1n],
])('reads %s exactly', (text, n, d) => {
  expect(parseDecimal(text)).toEqual({ n, d });
});

test.each([
  '',
  '.',
  'e3',
  '-',
  '95%',
  '1/2',
  '0x1',
  '1_000',
  '1,5',
  'NaN',
  'Infinity',
  '1e',
  '1 2',
  '--1',
  '1e5x',
  'x1',
  '1e1.5',
  '1..5',
])('does not read %j', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test('text or exponent beyond the stated limits is refused quickly', () => {
  expect(parseDecimal('1e400')).toBeDefined();
  expect(parseDecimal('1e401')).toBeUndefined();
  expect(parseDecimal('1e-400')).toBeDefined();
  expect(parseDecimal('1e-401')).toBeUndefined();
  expect(parseDecimal('1e999999999999')).toBeUndefined();
  expect(parseDecimal(`0.${'1'.repeat(98)}`)).toBeDefined();
  expect(parseDecimal(`0.${'1'.repeat(99)}`)).toBeUndefined();
});

test('addition and multiplication obey the laws of a field', () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
    }),
  );
  expect(() => divide(ONE, ZERO)).toThrow(new RangeError('divide: division by zero'));
});

test('a power is the repeated product', () => {
  fc.assert(
    fc.property(rationals, fc.integer({ min: 0, max: 12 }), (base, exponent) => {
      let product = ONE;
      for (let i = 0; i < exponent; i += 1) product = multiply(product, base);
      expect(power(base, exponent)).toEqual(product);
      if (base.n !== 0n) expect(multiply(power(base, -exponent), product)).toEqual(ONE);
    }),
  );
  expect(() => power(ONE, 0.5)).toThrow(new RangeError('power: the exponent must be an integer'));
  expect(power(ZERO, 0)).toEqual(ONE);
  expect(() => power(ZERO, -1)).toThrow(RangeError);
});

test('comparison agrees with the sign of the difference', () => {
  fc.assert(
    fc.property(rationals, rationals, (a, b) => {
      const difference = subtract(a, b).n;
      expect(compare(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
    }),
  );
});

test('the nearest double of a decimal is the one the language parses', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      const text = String(x);
      const parsed = parseDecimal(text);
      expect(parsed).toBeDefined();
      if (parsed) expect(toNumber(parsed)).toBe(Number(text) === 0 ? 0 : Number(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  '5.79045018846333e-309',
  '4.29808000764692e-309',
  '8.92499828109722e-309',
  '5e-324',
  '2.4703282292062327e-324',
  '2.4703282292062329e-324',
  '7.4109846876186982e-324',
  '2.2250738585072011e-308',
  '2.2250738585072014e-308',
])('%s, below the normal doubles, is rounded once', (text) => {
  const parsed = parseDecimal(text) ?? ZERO;
  expect(toNumber(parsed)).toBe(Number(text));
  expect(toNumber({ n: -parsed.n, d: parsed.d })).toBe(-Number(text));
});

test('a quotient of numbers beyond the range of a double is still found', () => {
  const tiny = power(rational(1, 20), 500);
  expect(toNumber(tiny)).toBe(0);
  expect(toNumber(divide(tiny, multiply(tiny, rational(3))))).toBe(1 / 3);
  expect(toNumber(subtract(ONE, power(rational(1, 20), 2)))).toBe(0.9975);
});

test('a value between two doubles goes to the nearer one, and from the middle to the even one', () => {
  const between = 2n ** 53n + 1n;
  const [below, above] = [2 ** 53, 2 ** 53 + 2];
  const little = 10n ** 60n;
  expect(toNumber(rational(between))).toBe(below);
  expect(toNumber(rational(between + 2n))).toBe(above + 2);
  expect(toNumber(rational(between * little + 1n, little))).toBe(above);
  expect(toNumber(rational(between * little - 1n, little))).toBe(below);
  expect(toNumber(rational(-between * little - 1n, little))).toBe(-above);
  expect(toNumber(ZERO)).toBe(0);
});

test('the nearest double of a fraction is what dividing two exact doubles gives', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 53 - 1 }), (n, d) => {
      expect(toNumber(rational(n, d))).toBe(n === 0 ? 0 : n / d);
    }),
  );
});

test('a terminating decimal is written in full, another one is cut and says so', () => {
  expect(toDecimal(rational(399, 400))).toEqual({ text: '0.9975', exact: true });
  expect(toDecimal(rational(-7, 2))).toEqual({ text: '-3.5', exact: true });
  expect(toDecimal(rational(100))).toEqual({ text: '100', exact: true });
  expect(toDecimal(rational(2, 3), 4)).toEqual({ text: '0.6666', exact: false });
  expect(toDecimal(rational(-1, 3000), 2)).toEqual({ text: '0', exact: false });
  expect(toDecimal(rational(-2, 3), 4)).toEqual({ text: '-0.6666', exact: false });
  expect(toDecimal(rational(101, 10_000))).toEqual({ text: '0.0101', exact: true });
  expect(toDecimal(rational(7, 2), 0)).toEqual({ text: '3', exact: false });
  expect(toDecimal(ZERO)).toEqual({ text: '0', exact: true });
  expect(toDecimal(rational(1, 3)).text).toBe(`0.${'3'.repeat(40)}`);
});

test('what is written exactly is read back as the same value', () => {
  fc.assert(
    fc.property(positive, (r) => {
      const { text, exact } = toDecimal(r, 30);
      const back = parseDecimal(text);
      expect(back).toBeDefined();
      if (back) expect(compare(back, r)).toBe(exact ? 0 : -1);
    }),
  );
});
