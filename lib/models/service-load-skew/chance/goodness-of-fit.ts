import { add, type Rational, rational, toNumber } from '../../../kernel/rational';
import { chiSquareTail } from './chi-square';

/** One comparison of counts with what a model expects. */
export interface Fit {
  readonly what: string;
  /** What each number of `observed` and `expected` counts. */
  readonly cells: readonly string[];
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  /** Pearson's chi-square and its degrees of freedom; null where `p` is counted exactly. */
  readonly statistic: number | null;
  readonly degrees: number | null;
  /** The chance, if the model is right, of counts at least as far from it; 0 to 1. */
  readonly p: number;
}

/** Cells that expect fewer make the tail of chi-square a poor chance (W. G. Cochran, 1954). */
const LEAST_EXPECTED = 5;

/** A right model is called wrong with this chance at most, over all comparisons together. */
const FALSE_ALARM = 0.001;

/**
 * Pearson's chi-square test of counts against chances that sum to 1; the degrees of freedom are one
 * fewer than the cells. Source: K. Pearson, Philosophical Magazine 50, 1900. O(cells).
 * @throws RangeError unless there are at least two cells, and each has a count, a chance, and 5
 *   expected.
 */
export function fitChances(
  what: string,
  cells: readonly string[],
  observed: readonly number[],
  chances: readonly Rational[],
): Fit {
  const all = observed.reduce((sum, count) => sum + count, 0);
  const expected = chances.map((chance) => all * toNumber(chance));
  const degrees = cells.length - 1;
  if (degrees < 1 || observed.length !== cells.length || chances.length !== cells.length)
    throw new RangeError(`${what}: two cells or more, with a count and a chance for each`);
  if (expected.some((count) => count < LEAST_EXPECTED))
    throw new RangeError(`${what}: at least ${LEAST_EXPECTED} expected in each cell`);
  const statistic = expected.reduce(
    (sum, count, cell) => sum + ((observed[cell] ?? 0) - count) ** 2 / count,
    0,
  );
  const p = chiSquareTail(statistic, degrees);
  return { what, cells, observed, expected, statistic, degrees, p };
}

/**
 * The same test of whole numbers against the chances of 0, 1, 2 and so on, where neighbors that
 * expect fewer than 5 are taken together. O(values + chances).
 * @throws RangeError unless each value has a chance and two cells remain.
 */
export function fitDistribution(
  what: string,
  values: readonly number[],
  chances: readonly Rational[],
): Fit {
  if (values.some((value) => chances[value] === undefined))
    throw new RangeError(`${what}: a chance for each value`);
  const groups = neighborsTogether(chances, values.length);
  return fitChances(
    what,
    groups.map(({ from, to }) => {
      if (from === 0) return `${to} or fewer`;
      if (to === chances.length - 1) return `${from} or more`;
      return from === to ? `${from}` : `${from} to ${to}`;
    }),
    groups.map(({ from, to }) => values.filter((value) => from <= value && value <= to).length),
    groups.map(({ chance }) => chance),
  );
}

/**
 * The exact test of how many of some independent trials had an outcome of this chance (0 to 1, both
 * excluded): `p` is the chance of all numbers that are no likelier than the one observed. Source:
 * the two-sided binomial test as `binom.test` of R's stats package states it. O(trials²) bit
 * operations.
 */
export function fitShare(
  what: string,
  cells: readonly [string, string],
  [hits, misses]: readonly [number, number],
  chance: Rational,
): Fit {
  const trials = hits + misses;
  const share = toNumber(chance);
  const ways = binomialWays(trials, chance);
  const seen = ways[hits] ?? 0n;
  const asFar = ways.reduce((sum, way) => (way <= seen ? sum + way : sum), 0n);
  return {
    what,
    cells,
    observed: [hits, misses],
    expected: [trials * share, trials * (1 - share)],
    statistic: null,
    degrees: null,
    p: toNumber(rational(asFar, chance.d ** BigInt(trials))),
  };
}

/**
 * The comparisons in which a model fails: those less likely than 0.001 divided by the number of all,
 * so that a right model has one in 1,000 recordings at most (C. E. Bonferroni's bound). O(fits).
 */
export function misfits(fits: readonly Fit[]): readonly Fit[] {
  return fits.filter(({ p }) => p < FALSE_ALARM / fits.length);
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly chance: Rational;
}

/** Closes a group as soon as it expects enough; what is left at the end joins the last one. */
function neighborsTogether(chances: readonly Rational[], trials: number): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const [value, chance] of chances.entries()) {
    open = open
      ? joined(open, { from: value, to: value, chance })
      : { from: value, to: value, chance };
    if (trials * toNumber(open.chance) < LEAST_EXPECTED) continue;
    groups.push(open);
    open = undefined;
  }
  const last = groups.pop();
  if (last) groups.push(open ? joined(last, open) : last);
  return groups;
}

function joined(a: Group, b: Group): Group {
  return { from: a.from, to: b.to, chance: add(a.chance, b.chance) };
}

/** C(trials, k) n^k (d − n)^(trials − k) for k = 0 to `trials`: the chances times d^trials. */
function binomialWays(trials: number, { n, d }: Rational): readonly bigint[] {
  const ways = [(d - n) ** BigInt(trials)];
  for (let k = 0; k < trials; k += 1)
    ways.push(((ways[k] ?? 0n) * BigInt(trials - k) * n) / (BigInt(k + 1) * (d - n)));
  return ways;
}
