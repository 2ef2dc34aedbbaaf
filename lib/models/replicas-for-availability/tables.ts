import { NO_BREAK_SPACE } from '../../kernel/format';
import {
  compare,
  multiply,
  type Rational,
  rational,
  toDecimal,
  toNumber,
} from '../../kernel/rational';
import { combined } from './availability';
import { downtimeMinutes } from './downtime';
import { readParameters, type Values } from './parameters';

/** One number of replicas and what it gives. */
export type Row = {
  n: number;
  availability: number;
  /** The availability as decimal text; `exact` is false where the text was cut. */
  text: string;
  exact: boolean;
  /** The same in percent, cut and not rounded, so that it never reads as a target it misses. */
  percent: string;
  met: boolean;
  downtimeMinutesPerYear: number;
  downtimeMinutesPerMonth: number;
  downtimeMinutesPerDay: number;
};

/** Decimals kept of an availability's text, and of its percentage. */
const DIGITS = 24;
const PERCENT_DIGITS = 6;

/** A share in percent, cut toward zero after six decimals: "99.9875 %". */
export function percentText(share: Rational): string {
  const { text } = toDecimal(multiply(share, rational(100)), PERCENT_DIGITS);
  return `${text}${NO_BREAK_SPACE}%`;
}

/** What n replicas give, everything else as in `values`. `met` is decided exactly. */
export function row(values: Values, n: number): Row {
  const exactly = combined(values, n, values.k);
  const availability = toNumber(exactly);
  return {
    n,
    availability,
    ...toDecimal(exactly, DIGITS),
    percent: percentText(exactly),
    met: compare(exactly, values.target) >= 0,
    downtimeMinutesPerYear: downtimeMinutes(availability, 'year'),
    downtimeMinutesPerMonth: downtimeMinutes(availability, 'month'),
    downtimeMinutesPerDay: downtimeMinutes(availability, 'day'),
  };
}

/** The curve: one row for each n from 1 to `most`. */
export function curve(values: Values, most = 10): Row[] {
  return Array.from({ length: most }, (_, index) => row(values, index + 1));
}

/** Availabilities of one replica that the heat table compares, as typed text. */
export const HEAT_AVAILABILITIES = ['0.5', '0.8', '0.9', '0.95', '0.99', '0.995', '0.999'] as const;

export type HeatRow = { a: string; cells: Row[] };

/** The curve for several availabilities of one replica; a text that cannot be read is left out. */
export function heatTable(
  values: Values,
  availabilities: readonly string[] = HEAT_AVAILABILITIES,
  most = 10,
): HeatRow[] {
  return availabilities.flatMap((a) => {
    const read = readParameters({ a, target: '0', beta: '0', lb: '1', n: 1, k: 1 });
    return read.ok ? [{ a, cells: curve({ ...values, a: read.values.a }, most) }] : [];
  });
}
