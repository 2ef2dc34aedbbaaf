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
 * exponential. Up or down has the autocovariance a·u·exp(−t/τ) with τ = a·mttr (the rates are
 * 1/mtbf and 1/mttr and add up to 1/τ). Integrated over a window of length T, the variance of
 * its mean is 2·a·u·(τ/T)·(1 − (τ/T)·(1 − exp(−T/τ))).
 * What counts is the number of outages in the window, not the number of probes.
 */
export function measuredStandardError(
  a: number,
  mttrMinutes: number,
  windowMinutes: number,
): number {
  const memory = (a * mttrMinutes) / windowMinutes;
  const end = 1 - memory * (1 - Math.exp(-1 / memory));
  return Math.sqrt(2 * a * (1 - a) * memory * end);
}

/**
 * How often a window measures `least` or more although the service's availability is `a`: the
 * upper tail of the normal distribution with {@link measuredStandardError}. Good to about one
 * percentage point with three outages in the window or more. The tail is Abramowitz and
 * Stegun's 7.1.26, off by at most 1.5·10⁻⁷.
 */
export function measuresAtLeast(
  least: number,
  a: number,
  mttrMinutes: number,
  windowMinutes: number,
): number {
  const x = (least - a) / (Math.SQRT2 * measuredStandardError(a, mttrMinutes, windowMinutes));
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  const tail = terms.reduceRight((sum, term) => (sum + term) * t, 0) * Math.exp(-x * x);
  return x >= 0 ? tail / 2 : 1 - tail / 2;
}

/** Outages to expect in a window: window / (mtbf + mttr), with u = mttr / (mtbf + mttr). */
export function expectedOutages(a: number, mttrMinutes: number, windowMinutes: number): number {
  return ((1 - a) * windowMinutes) / mttrMinutes;
}
