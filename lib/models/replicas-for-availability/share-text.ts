import { NO_BREAK_SPACE } from '../../kernel/format';
import type { Limit } from '../../kernel/limit';
import {
  add,
  compare,
  multiply,
  ONE,
  parseDecimal,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '../../kernel/rational';

/** Decimals of a percentage that are always kept, and the most that are printed as a percentage. */
const KEPT = 6;
const MOST = 12;
/** Digits kept of what is missing to 100 %, or of a share near 0. */
const SIGNIFICANT = 2;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An integer in superscript: "⁻¹²". */
export function superscript(value: number): string {
  return [...String(value)].map((sign) => RAISED[Number(sign)] ?? '⁻').join('');
}

/** Power of ten of a positive number's first digit: −3 for 0.0025. O(digits). */
function magnitude(value: Rational): number {
  let power = value.n.toString().length - value.d.toString().length;
  const least = (at: number) =>
    at >= 0 ? rational(10n ** BigInt(at)) : rational(1, 10n ** BigInt(-at));
  while (compare(value, least(power)) < 0) power -= 1;
  return power;
}

/** "6.3·10⁻¹²", with two digits at most, rounded toward zero or away from it. */
function scientific(value: Rational, away: boolean): string {
  let power = magnitude(value);
  const scaled = multiply(value, rational(10n ** BigInt(SIGNIFICANT - 1 - power)));
  let digits = Number(scaled.n / scaled.d);
  if (away && scaled.n % scaled.d !== 0n) digits += 1;
  if (digits === 10 ** SIGNIFICANT) {
    digits = 10 ** (SIGNIFICANT - 1);
    power += 1;
  }
  const factor = digits / 10 ** (SIGNIFICANT - 1);
  return `${factor === 1 ? '' : `${factor}·`}10${superscript(power)}`;
}

/** The part of a share that decides how many decimals it takes: itself, or what is missing to 1. */
function smallerPart(share: Rational): Rational {
  const rest = subtract(ONE, share);
  return compare(share, rest) < 0 ? share : rest;
}

/**
 * A share (0 to 1) in percent, cut toward zero and never rounded up, so that it never reads as a
 * target that it misses. It keeps six decimals, and more where the first two digits of what is
 * missing to 100 % (or of a share near 0) lie further back: "99.9875 %", "99.999999921 %". Past
 * twelve decimals it is written as a share: "1 − 9.8·10⁻¹⁴", "3.2·10⁻¹⁶".
 *
 * As the `least` it is rounded up instead: for a bound that is never passed.
 */
export function percentText(share: Rational, limit: Limit = 'most'): string {
  const part = smallerPart(share);
  const up = limit === 'least';
  const wanted = compare(part, ZERO) > 0 ? SIGNIFICANT - 3 - magnitude(part) : 0;
  if (wanted > MOST) {
    return compare(part, share) === 0
      ? scientific(part, up)
      : `1${NO_BREAK_SPACE}−${NO_BREAK_SPACE}${scientific(part, !up)}`;
  }
  const digits = Math.max(KEPT, wanted);
  const percent = multiply(share, rational(100));
  const cut = toDecimal(percent, digits);
  const step = rational(1, 10n ** BigInt(digits));
  const { text } = up && !cut.exact ? toDecimal(add(percent, step), digits) : cut;
  return `${text}${NO_BREAK_SPACE}%`;
}

/** A share as somebody typed it, in percent: in full up to twelve decimals, so that what is below it reads otherwise. */
export function typedPercent(share: Rational): string {
  const { text, exact } = toDecimal(multiply(share, rational(100)), MOST);
  return exact ? `${text}${NO_BREAK_SPACE}%` : percentText(share);
}

/** `percentText` of a result of floating point: fifteen digits of it are read. */
export function percentOf(share: number): string {
  return percentText(parseDecimal(share.toPrecision(15)) ?? ZERO);
}

/** `percentText` of 1 − `missing`, for a result of floating point: fifteen digits of it are read. */
export function percentWithout(missing: number): string {
  const read = parseDecimal(missing.toPrecision(15)) ?? ZERO;
  return percentText(subtract(ONE, read));
}

/**
 * A share as a decimal: all of it up to ten decimals, else cut there or after the second digit of
 * what is missing to 1, with an ellipsis; past fourteen decimals as "1 − 9.8·10⁻¹⁴".
 */
export function decimalText(share: Rational): string {
  const part = smallerPart(share);
  const wanted = compare(part, ZERO) > 0 ? SIGNIFICANT - 1 - magnitude(part) : 0;
  if (wanted > MOST + 2) return percentText(share);
  const { text, exact } = toDecimal(share, Math.max(10, wanted));
  return exact ? text : `${text}…`;
}

/** A share as decimal text for machines: 24 decimals, and 17 digits of what is missing to 1. */
export function fullText(share: Rational): { text: string; exact: boolean } {
  const part = smallerPart(share);
  const wanted = compare(part, ZERO) > 0 ? 16 - magnitude(part) : 0;
  return toDecimal(share, Math.max(24, wanted));
}
