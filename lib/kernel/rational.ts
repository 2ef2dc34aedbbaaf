/**
 * Exact rational numbers on `bigint`. A decimal that a person typed ("0.95") stays what it is,
 * so that a comparison such as 1 − 0.1³ ≥ 0.999 is decided and not rounded.
 */

/** A fraction in lowest terms; `d` is positive, zero is 0/1. Build it with `rational`. */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** The longest text and the largest power of ten that `parseDecimal` reads. */
const DECIMAL_LIMITS = { characters: 100, exponent: 400 } as const;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * The fraction n/d in lowest terms. Numbers must be safe integers.
 * @throws RangeError when d is zero or a number is not an integer.
 */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('rational: the denominator is zero');
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / divisor, d: bottom / divisor };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/**
 * Reads a plain decimal: "0.95", "95", ".5", "5.", "-2", "1e-3"; spaces around it are ignored.
 * `undefined` for anything else (also "1/2", "95%", "0x1", "Infinity", "") and beyond
 * `DECIMAL_LIMITS`, so that a short text can never make a huge number.
 */
export function parseDecimal(text: string): Rational | undefined {
  const trimmed = text.trim();
  if (trimmed.length > DECIMAL_LIMITS.characters) return undefined;
  const match = DECIMAL.exec(trimmed);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > DECIMAL_LIMITS.exponent) return undefined;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const scale = exponent - fraction.length;
  return scale >= 0
    ? rational(digits * 10n ** BigInt(scale))
    : rational(digits, 10n ** BigInt(-scale));
}

/** a + b, exactly. */
export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a − b, exactly. */
export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** a · b, exactly. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** @throws RangeError when b is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('divide: division by zero');
  return rational(a.n * b.d, a.d * b.n);
}

/**
 * base to a whole power; 0⁰ is 1. The digits of the result grow linearly with the exponent.
 * @throws RangeError for an exponent that is not a safe integer, or negative with base zero.
 */
export function power(base: Rational, exponent: number): Rational {
  if (!Number.isSafeInteger(exponent))
    throw new RangeError('power: the exponent must be an integer');
  if (exponent < 0) return power(divide(ONE, base), -exponent);
  const e = BigInt(exponent);
  return { n: base.n ** e, d: base.d ** e };
}

/** −1 when a < b, 0 when equal, 1 when a > b; exact. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** The smallest double above 0 is two to the power of minus this (IEEE 754, binary64). */
const SMALLEST = 1074;

/**
 * The nearest double. Also right when numerator and denominator are each beyond the range of a
 * double: the quotient is taken with 66 bits or more, a sticky bit stands for the remainder. Below
 * the normal doubles it is rounded once, to a whole number of the smallest steps, ties to even.
 */
export function toNumber(value: Rational): number {
  const negative = value.n < 0n;
  const top = negative ? -value.n : value.n;
  const shift = 66 - (bitLength(top) - bitLength(value.d));
  if (shift > SMALLEST) {
    const scaled = top << BigInt(SMALLEST);
    const steps = scaled / value.d;
    const twice = 2n * (scaled % value.d);
    const up = twice > value.d || (twice === value.d && steps % 2n === 1n);
    if (steps < 2n ** 52n)
      return (negative ? -1 : 1) * Number(steps + (up ? 1n : 0n)) * 2 ** -SMALLEST;
  }
  const scaledTop = top << BigInt(Math.max(0, shift));
  const scaledBottom = value.d << BigInt(Math.max(0, -shift));
  const quotient = scaledTop / scaledBottom;
  const sticky = quotient * scaledBottom === scaledTop ? 0n : 1n;
  const half = Math.trunc(shift / 2);
  const size = Number(quotient | sticky) * 2 ** -half * 2 ** -(shift - half);
  return negative ? -size : size;
}

/**
 * The value as decimal text without an exponent. `exact` tells whether the text is the value;
 * otherwise it is cut (toward zero) after `digits` decimals, so that a number below a limit
 * never reads as the limit. Trailing zeros are left out.
 */
export function toDecimal(value: Rational, digits = 40): { text: string; exact: boolean } {
  const scaled = value.n * 10n ** BigInt(digits);
  const cut = scaled / value.d;
  const padded = cut
    .toString()
    .replace('-', '')
    .padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return { text: cut < 0n ? `-${text}` : text, exact: scaled % value.d === 0n };
}
