/**
 * Minutes in the periods that availability is promised for. A year is 365 days and a month 30,
 * as in the availability table of Google's SRE book (99 % is 3.65 days a year and 7.2 hours a
 * month there); a year of 365.25 days would add 0.07 %.
 */
export const PERIOD_MINUTES = { year: 525_600, month: 43_200, week: 10_080, day: 1440 } as const;
export type Period = keyof typeof PERIOD_MINUTES;

/** Expected minutes without service in a period, for an availability of 0 to 1. */
export function downtimeMinutes(availability: number, period: Period): number {
  return (1 - availability) * PERIOD_MINUTES[period];
}
