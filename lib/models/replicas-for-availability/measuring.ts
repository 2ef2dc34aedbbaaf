export type Interval = { low: number; high: number };

/** The two-sided 95 % point of the normal distribution. */
export const Z_95 = 1.959963984540054;

/**
 * The score interval of Wilson (1927) for a proportion: unlike p ± z·√(p(1−p)/n) it stays
 * within 0 to 1 and keeps its coverage near 1, where availabilities are. For independent
 * trials only: probes a minute apart in one outage are not independent.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const p = successes / trials;
  const square = (z * z) / trials;
  const center = (p + square / 2) / (1 + square);
  const half = (z * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials))) / (1 + square);
  return {
    low: successes === 0 ? 0 : Math.max(0, center - half),
    high: successes === trials ? 1 : Math.min(1, center + half),
  };
}

/**
 * Standard error of an availability measured over `windowMinutes`, when up and down times are
 * exponential: √(2·a·u·(a·mttr) / window). Up or down has the autocovariance
 * a·u·exp(−t/τ) with τ = a·mttr (the rates are 1/mtbf and 1/mttr and add up to 1/τ); its
 * integral is the variance of the mean over a window much longer than τ.
 * What counts is the number of outages in the window, not the number of probes.
 */
export function measuredStandardError(
  a: number,
  mttrMinutes: number,
  windowMinutes: number,
): number {
  return Math.sqrt((2 * a * (1 - a) * a * mttrMinutes) / windowMinutes);
}

/** Outages to expect in a window: window / (mtbf + mttr), with u = mttr / (mtbf + mttr). */
export function expectedOutages(a: number, mttrMinutes: number, windowMinutes: number): number {
  return ((1 - a) * windowMinutes) / mttrMinutes;
}
