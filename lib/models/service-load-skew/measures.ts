/**
 * How uneven counts per pod are, in four numbers that people use. All four depend on the shares
 * only (ten times every count changes nothing) and on the order of the pods not at all. Counts are
 * finite numbers of at least 0. Where there is nothing to share out (no pods, or every count 0) all
 * pods have the same, so that each measure says even.
 */

/**
 * The busiest pod's count over the mean: 1 is even, the number of pods means that one pod has all.
 * It is the factor by which the busiest pod must be larger than a fair share asks for. O(pods).
 */
export function maxOverMean(counts: readonly number[]): number {
  const total = sum(counts);
  return total > 0 ? (largest(counts) * counts.length) / total : 1;
}

/**
 * Standard deviation over mean: 0 is even, √(pods − 1) means that one pod has all. The deviation is
 * that of these pods themselves (divided by their number, not by one less), since they are all
 * there are and no sample of more. Source: K. Pearson, Phil. Trans. R. Soc. A 187 (1896). O(pods).
 */
export function coefficientOfVariation(counts: readonly number[]): number {
  const total = sum(counts);
  if (total === 0) return 0;
  const mean = total / counts.length;
  let squares = 0;
  for (const count of counts) squares += (count - mean) ** 2;
  return Math.sqrt(squares / counts.length) / mean;
}

/**
 * Gini coefficient: the mean difference of two pods, each drawn from all of them, over twice the
 * mean. 0 is even, (pods − 1) / pods means that one pod has all. From the sorted counts
 * Σ (2i − pods − 1) x_i / (pods × Σx), i from 1 at the idlest. Source: C. Gini, Variabilità e
 * mutabilità (1912); the sorted form: https://en.wikipedia.org/wiki/Gini_coefficient. O(n log n).
 */
export function gini(counts: readonly number[]): number {
  const total = sum(counts);
  if (total === 0) return 0;
  const pods = counts.length;
  const sorted = [...counts].sort((a, b) => a - b);
  const weighted = sorted.reduce((so, count, index) => so + (2 * index + 1 - pods) * count, 0);
  return weighted / (pods * total);
}

/**
 * Jain's index of fairness, (Σx)² / (pods × Σx²): 1 is even, 1 / pods means that one pod has all;
 * where k pods share everything alike and the rest have nothing it is k / pods. It equals
 * 1 / (1 + coefficient of variation²). Source: R. Jain, D. Chiu, W. Hawe, A Quantitative Measure of
 * Fairness and Discrimination for Resource Allocation in Shared Computer Systems, DEC-TR-301 (1984),
 * https://arxiv.org/abs/cs/9809099. O(pods).
 */
export function jain(counts: readonly number[]): number {
  const total = sum(counts);
  if (total === 0) return 1;
  let squares = 0;
  for (const count of counts) squares += count * count;
  return (total * total) / (counts.length * squares);
}

function sum(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

function largest(counts: readonly number[]): number {
  let most = 0;
  for (const count of counts) if (count > most) most = count;
  return most;
}
