import { formatDuration, formatNumber, formatPercent } from '../../../kernel/format';
import { roundLimit } from '../../../kernel/limit';
import { nines } from '../../../kernel/nines';
import {
  divide,
  ONE,
  power,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toNumber,
  ZERO,
} from '../../../kernel/rational';
import { combined } from '../availability';
import { downtimeMinutes, PERIOD_MINUTES, type Period } from '../downtime';
import { longestWindow, mtbfFor, outagesOfAll, requestSuccess } from '../failover';
import { readShare } from '../parameters';
import { superscript, typedPercent } from '../share-text';
import { smallestReplicas } from '../smallest';
import { type Combination, NOTICED } from './combinations';

interface Differs {
  readonly k?: number;
  readonly beta?: string;
  /** Availability of one replica. */
  readonly each?: Rational;
}

/** What the texts compute with, for one availability and one target. */
export function calculatorFor({ a: typedA, target: typedTarget, n }: Combination) {
  const a = readShare('a', typedA);
  const u = subtract(ONE, a);
  const target = readShare('target', typedTarget);
  const goal = toNumber(target);
  const of = (count: number, { k = 1, beta = '0', each = a }: Differs = {}) =>
    combined({ a: each, beta: readShare('beta', beta), lb: ONE }, count, k);

  /** The fewest replicas for a target. @throws RangeError where no number reaches it */
  const needed = ({ wanted = typedTarget, k = 1 } = {}): number => {
    const found = smallestReplicas({
      a,
      target: readShare('target', wanted),
      beta: ZERO,
      lb: ONE,
      k,
    });
    if (found.kind !== 'found') throw new RangeError(`No number of replicas reaches ${wanted}.`);
    return found.n;
  };

  /** Rounded to two digits, or to the first at which it still reads on its own side of the target. */
  const beside = (share: number): string => {
    const reads = (text: string) =>
      Number.parseFloat(text) >= Number.parseFloat(typedPercent(target));
    let digits = 2;
    while (digits < 9 && reads(formatPercent(share, digits)) !== share >= goal) digits += 1;
    return formatPercent(share, digits);
  };

  const down = (availability: Rational, period: Period, limit?: 'most') =>
    formatDuration(downtimeMinutes(toNumber(availability), period), limit);

  const failing = (count: number, mttrMinutes: number) => ({
    n: count,
    mtbfMinutes: mtbfFor(toNumber(a), mttrMinutes),
    mttrMinutes,
  });

  return {
    a,
    u,
    target,
    of,
    needed,
    beside,
    besideExact: (share: Rational) => beside(toNumber(share)),
    down,
    decimal: (share: Rational) => toDecimal(share).text,
    percent: typedPercent,
    success: (count: number, windowMinutes: number = NOTICED.windowMinutes) =>
      beside(requestSuccess({ ...failing(count, NOTICED.mttrMinutes), windowMinutes })),
    /** The longest window in parts of the repair time. */
    window: (count: number) =>
      formatPercent(longestWindow(failing(count, 1), goal) ?? 0, 2, 'most'),
    /** Outages of all at once in a year, with repairs of so many minutes. */
    outages: (count: number, mttrMinutes: number) => {
      const outages = outagesOfAll(failing(count, mttrMinutes), PERIOD_MINUTES.year).count;
      return formatNumber(outages, outages < 10 ? 1 : 0);
    },
    /** Of what the target allows, the part that n replicas use. */
    used: formatPercent(toNumber(divide(power(u, n), subtract(ONE, target))), 0),
    /** The next two of three, four and five nines past the target. */
    further: furtherThan(goal),
    raised: superscript(n),
    nines: formatNumber(nines(toNumber(a)), 1, 'most'),
    /** A share of common failures, a multiple of 0.05, with which no number reaches the target. */
    hopelessBeta: hopelessBeta(u, target),
  };
}

export type Calculator = ReturnType<typeof calculatorFor>;

/** Two targets that are harder, of three to five nines. */
function furtherThan(goal: number): readonly [string, string] {
  return goal < 0.999 ? ['0.999', '0.9999'] : ['0.9999', '0.99999'];
}

/** The next twentieth past (1 − T)/u, exact: there the ceiling is below the target. At most 1, since u > 1 − T. */
function hopelessBeta(u: Rational, target: Rational): string {
  const twentieths = divide(subtract(ONE, target), divide(u, rational(20)));
  return toDecimal(rational(twentieths.n / twentieths.d + 1n, 20)).text;
}

/** A share as a typed decimal with four places, rounded up: the least that is enough. */
export function leastText(share: number): string {
  return roundLimit(share, 'least', 4).toFixed(4).replace(/0+$/, '');
}
