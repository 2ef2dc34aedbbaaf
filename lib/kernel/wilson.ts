/** An interval of shares, 0 to 1, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const Z_95 = 1.959963984540054;

/**
 * The Wilson score interval for a share of `successes` in `trials`: the shares p whose own
 * deviation z·√(p(1−p)/n) reaches the one seen. Unlike p ± z·√(p(1−p)/n) it stays within 0 to 1,
 * is not empty at 0 or n successes, and keeps its coverage near 1, where availabilities are
 * (E. B. Wilson, Journal of the American Statistical Association 22, 1927). For independent trials
 * only: probes a minute apart in one outage are not independent. Without trials, all of 0 to 1.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): Interval {
  const share = successes / trials;
  const spread = (z * z) / trials;
  const center = share + spread / 2;
  const half = Math.sqrt(spread * (share * (1 - share) + spread / 4));
  return {
    low: successes === 0 ? 0 : (center - half) / (1 + spread),
    high: successes === trials ? 1 : (center + half) / (1 + spread),
  };
}
