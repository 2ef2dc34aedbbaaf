import { compare, ONE, subtract, toNumber } from '../../kernel/rational';
import { combined } from './availability';
import { PERIOD_MINUTES } from './downtime';
import { readShare, type Values } from './parameters';
import { decimalText, fullText, percentText } from './share-text';

/** One number of replicas and what it gives. */
export type Row = {
  n: number;
  availability: number;
  /** 1 − availability, of full precision also where the availability is 1 in floating point. */
  unavailability: number;
  /** The availability as decimal text for machines; `exact` is false where the text was cut. */
  text: string;
  exact: boolean;
  /** The same for people, as a decimal and in percent: cut, so that it never reads as a target it misses. */
  decimal: string;
  percent: string;
  met: boolean;
  downtimeMinutesPerYear: number;
  downtimeMinutesPerMonth: number;
  downtimeMinutesPerDay: number;
};

/** What n replicas give, everything else as in `values`. `met` is decided exactly. */
export function row(values: Values, n: number): Row {
  const exactly = combined(values, n, values.k);
  const unavailability = toNumber(subtract(ONE, exactly));
  return {
    n,
    availability: toNumber(exactly),
    unavailability,
    ...fullText(exactly),
    decimal: decimalText(exactly),
    percent: percentText(exactly),
    met: compare(exactly, values.target) >= 0,
    downtimeMinutesPerYear: unavailability * PERIOD_MINUTES.year,
    downtimeMinutesPerMonth: unavailability * PERIOD_MINUTES.month,
    downtimeMinutesPerDay: unavailability * PERIOD_MINUTES.day,
  };
}

/** The curve: one row for each n from 1 to `most`. */
export function curve(values: Values, most = 10): Row[] {
  return Array.from({ length: most }, (_, index) => row(values, index + 1));
}

/** Availabilities of one replica that the heat table compares, as typed text. */
export const HEAT_AVAILABILITIES = ['0.5', '0.8', '0.9', '0.95', '0.99', '0.995', '0.999'] as const;

export type HeatRow = { a: string; cells: Row[] };

/** The curve for several availabilities of one replica. @throws RangeError for one that is none. */
export function heatTable(
  values: Values,
  availabilities: readonly string[] = HEAT_AVAILABILITIES,
  most = 10,
): HeatRow[] {
  return availabilities.map((a) => ({
    a,
    cells: curve({ ...values, a: readShare('a', a) }, most),
  }));
}
