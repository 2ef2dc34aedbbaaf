/** How far an assumption can bend before n replicas miss the target; all shares are 0 to 1. */

/** The least availability of one replica with which n independent ones reach the target: 1 − (1 − T)^(1/n). */
export function leastAvailability(target: number, n: number): number {
  return 1 - (1 - target) ** (1 / n);
}

/** The number of replicas as a real number, log(1 − T)/log(1 − a): the smallest n is this, rounded up. */
export function realNumberOfReplicas(a: number, target: number): number {
  return Math.log1p(-target) / Math.log1p(-a);
}

/** Combined availability in floating point with the share beta of failures common to all (see `split`). */
function withCommonCause(a: number, beta: number, n: number): number {
  const spared = 1 - beta * (1 - a);
  return spared * (1 - (1 - a / spared) ** n);
}

/**
 * The largest share of common failures with which n replicas still reach the target; undefined
 * if they miss it without any. Bisection: the combined availability falls as beta grows.
 */
export function largestBeta(a: number, target: number, n: number): number | undefined {
  if (withCommonCause(a, 0, n) < target) return undefined;
  let low = 0;
  let high = 1;
  if (withCommonCause(a, high, n) >= target) return 1;
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (withCommonCause(a, middle, n) >= target) low = middle;
    else high = middle;
  }
  return low;
}

/** The share of common failures past which no number of replicas helps: (1 − T)/(1 − a). */
export function betaOfCeiling(a: number, target: number): number {
  return Math.min(1, (1 - target) / (1 - a));
}

/** The largest correlation of a pair that still reaches the target: ((1 − T) − u²)/(u·a). */
export function largestCorrelation(a: number, target: number): number {
  const u = 1 - a;
  return (1 - target - u * u) / (u * a);
}

/** What must stand in front of replicas of this combined availability at least: T / combined. */
export function leastFront(combinedAvailability: number, target: number): number {
  return target / combinedAvailability;
}

/**
 * The largest share of time that one of n replicas may be out for planned work, if n give `all` and
 * the others `fewer` while it is out: from share·fewer + (1 − share)·all ≥ T. At most 1; 0 if the
 * target is missed already without any such work.
 */
export function largestPlannedShare(all: number, fewer: number, target: number): number {
  if (fewer >= target) return 1;
  return Math.max(0, (all - target) / (all - fewer));
}
