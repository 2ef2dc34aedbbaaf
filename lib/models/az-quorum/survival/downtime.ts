/** Minutes in a year of 365 days, the year that availability tables use. */
const MINUTES_PER_YEAR = 525_600;

/** Expected minutes a year without a quorum, for an unavailability from 0 to 1. */
export function downtimeMinutesPerYear(unavailability: number): number {
  return unavailability * MINUTES_PER_YEAR;
}
