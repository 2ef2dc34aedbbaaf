import type { RunStatus } from './run-parts';
import { SECONDS_PER_YEAR, type Segment } from './run-record';

const DAYS_PER_YEAR = 365;
const SECONDS_PER_DAY = SECONDS_PER_YEAR / DAYS_PER_YEAR;
const STATUSES: readonly RunStatus[] = ['up', 'degraded', 'none'];

/** A run day by day, to be drawn: for each day 1 + place in `STATUSES` of its worst, 0 untouched. */
export type Strip = Uint8Array;

/** A stretch of days of one year, from 0 and up to 365, whose worst status is the same. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly status: RunStatus;
}

/** A strip without any day, for so many whole years. */
export function emptyStrip(years: number): Strip {
  return new Uint8Array(years * DAYS_PER_YEAR);
}

/** Paints a segment onto each day that it touches, unless the day is worse already. O(days). */
export function paintSegment(
  strip: Strip,
  { from, to, status }: Pick<Segment, 'from' | 'to' | 'status'>,
): void {
  const value = STATUSES.indexOf(status) + 1;
  const end = Math.min(strip.length, Math.ceil(to / SECONDS_PER_DAY));
  for (let day = Math.floor(from / SECONDS_PER_DAY); day < end; day += 1)
    strip[day] = Math.max(strip[day] ?? 0, value);
}

/** The stretches of each year; days that nothing painted are left out. O(days). */
export function stretchesByYear(strip: Strip): readonly (readonly Stretch[])[] {
  return Array.from({ length: Math.ceil(strip.length / DAYS_PER_YEAR) }, (_, year) => {
    const days = strip.subarray(year * DAYS_PER_YEAR, (year + 1) * DAYS_PER_YEAR);
    const stretches: Stretch[] = [];
    let from = 0;
    for (let day = 1; day <= days.length; day += 1) {
      if (day < days.length && days[day] === days[from]) continue;
      const status = STATUSES[(days[from] ?? 0) - 1];
      if (status !== undefined) stretches.push({ from, to: day, status });
      from = day;
    }
    return stretches;
  });
}
