/** A sum and a product go on until a step changes them by no more than this part. */
const PRECISION = 1e-15;

/**
 * The chance that independent fair draws of so many are as uneven over the pods, or more: Pearson's
 * statistic of the counts, total × variation², against chi-square with pods − 1 degrees. O(pods).
 * @param variation coefficient of variation of the counts, with the deviation of all pods
 */
export function chanceOfVariation(total: number, variation: number, pods: number): number {
  return chiSquareTail(total * variation ** 2, Math.max(1, pods - 1));
}

/**
 * The chance that a chi-square variable with this many degrees of freedom is at least `statistic`:
 * the regularized upper incomplete gamma function Q(degrees / 2, statistic / 2), to a relative 1e-12
 * up to 400 degrees and down to 1e-300. Source: https://dlmf.nist.gov/8.7#E1 (series) and
 * https://dlmf.nist.gov/8.9#E2 (continued fraction). O(degrees).
 * @throws RangeError unless `statistic` is finite and at least 0, and `degrees` an integer of at
 *   least 1.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  if (!(statistic >= 0 && statistic < Number.POSITIVE_INFINITY))
    throw new RangeError(`statistic: a finite number of at least 0, not ${statistic}`);
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError(`degrees: an integer of at least 1, not ${degrees}`);
  const a = degrees / 2;
  const x = statistic / 2;
  const scale = Math.exp(a * Math.log(x) - x - logGammaOfHalf(degrees));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

/** Σ x^k / (a (a + 1) … (a + k)) for k from 0: the lower function over x^a e^−x. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * PRECISION; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** The upper function over x^a e^−x, by W. J. Lentz's way to go through a continued fraction. */
function upperFraction(a: number, x: number): number {
  let denominator = x + 1 - a;
  let above = Number.POSITIVE_INFINITY;
  let below = 1 / denominator;
  let value = below;
  for (let k = 1, change = 0; Math.abs(change - 1) > PRECISION; k += 1) {
    const numerator = k * (a - k);
    denominator += 2;
    below = 1 / (denominator + numerator * below);
    above = denominator + numerator / above;
    change = above * below;
    value *= change;
  }
  return value;
}

/** ln Γ(twice / 2), by Γ(a + 1) = a Γ(a) from Γ(1/2) = √π or Γ(1) = 1. */
function logGammaOfHalf(twice: number): number {
  let log = twice % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let a = twice % 2 === 0 ? 1 : 0.5; a < twice / 2; a += 1) log += Math.log(a);
  return log;
}
