/**
 * Probability mass functions over whole numbers: place k of the array is the probability of k.
 * Only sums and products of numbers from 0 to 1, so nothing cancels and small terms keep their
 * digits (down to the smallest double).
 */
export type Pmf = Float64Array;

/** Surely 0. */
export function pmfOfZero(): Pmf {
  return Float64Array.of(1);
}

// In the two loops below every place read exists; `as number` keeps a check out of the inner loop.

/** The sum of two independent counts. O(a · b) for arrays of these lengths. */
export function convolve(a: Pmf, b: Pmf): Pmf {
  const sum = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i += 1) {
    const weight = a[i] as number;
    if (weight === 0) continue;
    for (let j = 0; j < b.length; j += 1) {
      sum[i + j] = (sum[i + j] as number) + weight * (b[j] as number);
    }
  }
  return sum;
}

/**
 * The sum of independent votes: each of `votes` counts unless what brings it fails. Takes the
 * chance of failure, not of success: 1 − (1 − 1e-20) would be 0. O(number of votes · their sum).
 */
export function pmfOfVotes(votes: readonly number[], failure: number): Pmf {
  const sum = new Float64Array(votes.reduce((total, vote) => total + vote, 0) + 1);
  const success = 1 - failure;
  let top = 0;
  sum[0] = 1;
  for (const vote of votes) {
    top += vote;
    // From above, so that each place is read before it is overwritten.
    for (let k = top; k >= 0; k -= 1) {
      const without = (sum[k] as number) * failure;
      sum[k] = k >= vote ? without + (sum[k - vote] as number) * success : without;
    }
  }
  return sum;
}

/** The count, or 0 instead when what all of it stands on fails, with probability `failure`. */
export function failTogether(pmf: Pmf, failure: number): Pmf {
  const mixed = pmf.map((mass) => mass * (1 - failure));
  mixed[0] = (mixed[0] ?? 0) + failure;
  return mixed;
}

/** Sums with a running correction (Neumaier), so that the error does not grow with the length. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  let correction = 0;
  for (const value of values) {
    const next = sum + value;
    correction += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + correction;
}

/** The probability of at least k and that of fewer; each exact to about 1e-13 of itself. */
export interface Tails {
  readonly atLeast: number;
  readonly below: number;
}

/** The larger tail is one minus the smaller one, so the two add up to 1. O(length). */
export function tailsAt(pmf: Pmf, k: number): Tails {
  const below = sumOf(pmf.subarray(0, Math.max(0, k)));
  if (below <= 0.5) return { atLeast: 1 - below, below };
  const atLeast = sumOf(pmf.subarray(Math.max(0, k)));
  return { atLeast, below: 1 - atLeast };
}
