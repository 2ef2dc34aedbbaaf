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
