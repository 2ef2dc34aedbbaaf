import { type Limit, otherLimit, roundLimit } from './limit';

/**
 * How numbers are written everywhere: a point before decimals, commas between thousands,
 * a true minus sign, a no-break space before a unit. No locale is consulted, so that every
 * machine prints the same. A number is rounded to the nearest, and a limit toward its safe side: say
 * which one it is, `most` or `least`, wherever somebody could act on it.
 */

/** Between a number and its unit. */
export const NO_BREAK_SPACE = '\u00A0';

const MINUS = '\u2212';

function withUnit(number: string, unit: string): string {
  return `${number}${NO_BREAK_SPACE}${unit}`;
}

/**
 * A number with at most `digits` decimals (trailing zeros are left out) and commas between
 * thousands: 1234.5 is "1,234.5". Not finite: "∞", "−∞" or "not a number".
 */
export function formatNumber(value: number, digits = 2, limit?: Limit): string {
  if (limit) return formatNumber(roundLimit(value, limit, digits), digits);
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const fixed = roundedText(Math.abs(value), digits);
  const whole = fixed.replace(/\..*/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const kept = fixed.slice(whole.length + 1).replace(/0+$/, '');
  const text = kept === '' ? grouped : `${grouped}.${kept}`;
  return value < 0 && text !== '0' ? `${MINUS}${text}` : text;
}

/** Rounds as a person would: 1.005 to two digits is 1.01, though its double is a little less. */
function roundedText(value: number, digits: number): string {
  const scaled = value * 10 ** digits;
  if (scaled >= 1e15) return value.toFixed(digits);
  return (Math.round(Number(scaled.toPrecision(15))) / 10 ** digits).toFixed(digits);
}

const MOST_PERCENT_DIGITS = 12;

/**
 * A share (0 to 1) in percent with at most `digits` decimals: 0.9975 is "99.75 %".
 * What lies between 0 and 1 is never rounded to "0 %" or "100 %": digits are added until the
 * difference shows (0.9999999 with two digits is "99.99999 %"), at most 12; beyond that the
 * text is "> 99.999999999999 %" or "< 0.000000000001 %".
 */
export function formatPercent(share: number, digits = 2, limit?: Limit): string {
  const inside = share > 0 && share < 1;
  for (let shown = digits; shown <= MOST_PERCENT_DIGITS; shown += 1) {
    const text = formatNumber(share * 100, shown, limit);
    if (!inside || (text !== '0' && text !== '100')) return withUnit(text, '%');
  }
  if (share > 0.5) return withUnit(`>${NO_BREAK_SPACE}99.${'9'.repeat(MOST_PERCENT_DIGITS)}`, '%');
  return withUnit(`<${NO_BREAK_SPACE}0.${'0'.repeat(MOST_PERCENT_DIGITS - 1)}1`, '%');
}

interface Unit {
  readonly one: string;
  readonly many: string;
  readonly minutes: number;
  readonly decimalsBelow: number;
}

/** Smallest first; a duration takes the first unit in which its rounded number is below `until`. */
const UNITS: readonly (Unit & { readonly until: number })[] = [
  { one: 'ms', many: 'ms', minutes: 1 / 60_000, until: 1000, decimalsBelow: 10 },
  { one: 's', many: 's', minutes: 1 / 60, until: 60, decimalsBelow: 10 },
  { one: 'min', many: 'min', minutes: 1, until: 60, decimalsBelow: 10 },
  { one: 'h', many: 'h', minutes: 60, until: 24, decimalsBelow: 100 },
  { one: 'day', many: 'days', minutes: 1440, until: 730.5, decimalsBelow: 100 },
];

/** What is too long for every other unit. */
const YEAR: Unit = { one: 'year', many: 'years', minutes: 525_960, decimalsBelow: 100 };

function roundedIn(unit: Unit, minutes: number, limit?: Limit): number {
  const value = minutes / unit.minutes;
  const digits = value < unit.decimalsBelow ? 1 : 0;
  return limit ? roundLimit(value, limit, digits) : Number(roundedText(value, digits));
}

/**
 * A duration given in minutes, in the unit that reads best: "26 s", "9 min", "5.2 h",
 * "4.4 days"; years (of 365.25 days) from two years on. Zero is "0 s"; what is shorter than
 * a tenth of a millisecond is "< 0.1 ms".
 */
export function formatDuration(minutes: number, limit?: Limit): string {
  if (Number.isNaN(minutes)) return 'not a number';
  if (minutes < 0) return `${MINUS}${formatDuration(-minutes, limit && otherLimit(limit))}`;
  if (minutes === 0) return withUnit('0', 's');
  if (minutes * 60_000 < 0.1) return withUnit(`<${NO_BREAK_SPACE}0.1`, 'ms');
  const unit = UNITS.find((one) => roundedIn(one, minutes, limit) < one.until) ?? YEAR;
  const rounded = roundedIn(unit, minutes, limit);
  return withUnit(formatNumber(rounded, 1), rounded === 1 ? unit.one : unit.many);
}
