/**
 * Poisson probabilities to about 1e-15 of themselves near the mean and 1e-13 at the far ends. Source of the method (a saddle point in place of x! and
 * powers): C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000,
 * https://www.r-project.org/doc/reports/CLoader-dbinom-July-2002.pdf.
 */

/** Below this, x! and mean^x are multiplied out. */
const SMALL = 16;

/**
 * The chance that a Poisson count is x. Subnormal or 0 where it is below 1e-308. O(1).
 * `x` is an integer of at least 0 and `mean` at least 0; a mean of 0 is surely 0.
 */
export function poissonAt(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x < SMALL) {
    let chance = Math.exp(-mean);
    for (let k = 1; k <= x; k += 1) chance *= mean / k;
    return chance;
  }
  const off = (mean - x) / x;
  // Near the mean the logarithm is nearly `off`; far below 1 + off it would lose its digits.
  const deviance = x * (off > -0.5 ? off - Math.log1p(off) : off - Math.log(mean / x));
  return Math.exp(-deviance - stirlingError(x)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * The chances of `from` to `to`, place by place: from the place nearest the mean outwards, each from
 * the one before. Empty when `to` is below `from`. O(to − from).
 */
export function poissonMasses(mean: number, from: number, to: number): Float64Array {
  const masses = new Float64Array(Math.max(0, to - from + 1));
  const top = Math.min(Math.max(Math.floor(mean), from), to);
  let chance = poissonAt(top, mean);
  for (let x = top; x <= to; x += 1) {
    masses[x - from] = chance;
    chance *= mean / (x + 1);
  }
  if (mean === 0) return masses;
  chance = poissonAt(top, mean);
  for (let x = top; x >= from; x -= 1) {
    masses[x - from] = chance;
    chance *= x / mean;
  }
  return masses;
}

/** ln(x!) less Stirling's formula for it; five terms are exact to 1e-16 from 16 on. */
function stirlingError(x: number): number {
  const square = x * x;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    x
  );
}
