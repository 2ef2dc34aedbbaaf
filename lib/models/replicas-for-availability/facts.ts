import { formatDuration, formatNumber, formatPercent } from '../../kernel/format';
import type { Limit } from '../../kernel/limit';
import { nines } from '../../kernel/nines';
import {
  ONE,
  parseDecimal,
  power,
  type Rational,
  subtract,
  toDecimal,
  toNumber,
  ZERO,
} from '../../kernel/rational';
import { wilsonInterval, Z_95 } from '../../kernel/wilson';
import { combined, neededBeside } from './availability';
import { downtimeMinutes, PERIOD_MINUTES, type Period } from './downtime';
import { longestWindow, mtbfFor, outagesOfAll, requestSuccess } from './failover';
import { expectedOutages, measuredStandardError, measuresAtLeast } from './measuring';
import {
  meanAttempts,
  successAtRandom,
  successOnDistinct,
  successWithPanic,
  successWithRandomErrors,
} from './retries';
import { percentText } from './share-text';
import { smallestReplicas } from './smallest';
import {
  betaOfCeiling,
  largestBeta,
  largestCorrelation,
  largestPlannedShare,
  leastAvailability,
  leastFront,
  realNumberOfReplicas,
} from './thresholds';

/** A decimal of the question's own, exact. */
function exact(text: string): Rational {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`facts: ${text} is no decimal`);
  return value;
}

const a = exact('0.95');
const u = subtract(ONE, a);
const target = exact('0.99');

/** The combined availability of n replicas of 95 %, with what differs from the question. */
function of(n: number, { k = 1, beta = '0', lb = '1', each = a } = {}): Rational {
  return combined({ a: each, beta: exact(beta), lb: exact(lb) }, n, k);
}

const percent = (share: Rational) => percentText(share);
/** What the prose gives as about so much: rounded to the nearest, where the simulator has all digits. */
const rounded = (share: number, digits = 2) => formatPercent(share, digits);
/** What somebody could keep to: the most that is allowed goes down, the least that is enough up. */
const most = (share: number, digits = 2) => formatPercent(share, digits, 'most');
const least = (share: number, digits = 2) => formatPercent(share, digits, 'least');

function needed(parameters: { each?: string; wanted?: string; k?: number }): string {
  const { each = '0.95', wanted = '0.99', k = 1 } = parameters;
  const found = smallestReplicas({ a: exact(each), target: exact(wanted), beta: ZERO, lb: ONE, k });
  if (found.kind !== 'found') throw new Error(`facts: no number of replicas reaches ${wanted}`);
  return String(found.n);
}

/** Downtime of a combined availability in one unit with two decimals, as tables of nines print it. */
function downtime(availability: Rational, period: Period, unit: 'days' | 'h' | 'min'): string {
  const minutes = downtimeMinutes(toNumber(availability), period);
  const size = { days: PERIOD_MINUTES.day, h: 60, min: 1 }[unit];
  return `${formatNumber(minutes / size, 2)}\u00A0${unit}`;
}

/** What the n-th replica takes off the downtime of a year, on paper: at least this much. */
function saved(n: number): string {
  return formatDuration(savedYears(n) * PERIOD_MINUTES.year, 'most');
}

function savedYears(n: number): number {
  return toNumber(subtract(of(n), of(n - 1)));
}

/** A count of one to ten, as prose writes it. */
function inWords(count: number): string {
  const words = 'one two three four five six seven eight nine ten'.split(' ');
  return words[Math.round(count) - 1] ?? formatNumber(count, 0);
}

/** "a twentieth" for 0.05; other fractions in percent. */
function fractionInWords(share: number): string {
  return Math.abs(share - 1 / 20) < 1e-9 ? 'a twentieth' : rounded(share);
}

/** Requests that succeed with a detection and failover window, for n replicas of 95 %. */
function success(n: number, mttrMinutes: number, windowMinutes: number): string {
  const mtbfMinutes = mtbfFor(toNumber(a), mttrMinutes);
  return rounded(requestSuccess({ n, mtbfMinutes, mttrMinutes, windowMinutes }));
}

/** The longest window as a share of the repair time, which is all that it depends on. */
function windowShare(n: number, limit: Limit = 'most'): string {
  const window = longestWindow({ n, mtbfMinutes: mtbfFor(0.95, 1), mttrMinutes: 1 }, 0.99);
  return formatPercent(window ?? 0, 0, limit);
}

const outages = (n: number) => {
  const mttrMinutes = 30;
  return outagesOfAll(
    { n, mtbfMinutes: mtbfFor(0.95, mttrMinutes), mttrMinutes },
    PERIOD_MINUTES.year,
  );
};

const probes = wilsonInterval(95, 100);
const sharedBudget = 1 - leastFront(toNumber(of(2)), toNumber(target));
const month = PERIOD_MINUTES.month;
/** Half the width of the 95 % interval of one month's measurement, in percentage points. */
const errorIn = (mttrMinutes: number) =>
  formatNumber(100 * Z_95 * measuredStandardError(0.95, mttrMinutes, month), 1);
/** Of a day with two replicas of 95 %, the time that one of them may be out for planned work. */
const planned = largestPlannedShare(toNumber(of(2)), toNumber(a), toNumber(target));

/** Numbers for this guide's prose, each computed by the model. */
export const facts: Readonly<Record<string, string>> = {
  answer: needed({}),
  one: percent(a),
  target: percent(target),
  down: percent(u),
  'both-down': percent(power(u, 2)),
  'both-down-decimal': toDecimal(power(u, 2)).text,
  two: percent(of(2)),
  'two-decimal': toDecimal(of(2)).text,
  'three-down': percent(power(u, 3)),
  'four-down': percent(power(u, 4)),
  three: percent(of(3)),
  four: percent(of(4)),
  five: percent(of(5)),
  'real-n': formatNumber(realNumberOfReplicas(0.95, 0.99), 2, 'least'),

  'year-one': downtime(a, 'year', 'days'),
  'year-target': downtime(target, 'year', 'days'),
  'year-two': downtime(of(2), 'year', 'h'),
  'year-three': downtime(of(3), 'year', 'min'),
  'year-four': downtime(of(4), 'year', 'min'),
  'third-saves': saved(3),
  'fourth-saves': saved(4),
  'saves-of-last': fractionInWords(savedYears(3) / savedYears(2)),
  'month-one': downtime(a, 'month', 'h'),
  'month-target': downtime(target, 'month', 'h'),
  'month-two': downtime(of(2), 'month', 'h'),
  'month-three': downtime(of(3), 'month', 'min'),
  'day-one': downtime(a, 'day', 'min'),
  'day-target': downtime(target, 'day', 'min'),
  'day-two': downtime(of(2), 'day', 'min'),
  'error-budget-share': rounded((1 - toNumber(of(2))) / (1 - toNumber(target)), 0),

  'least-a-two': least(leastAvailability(0.99, 2)),
  'least-a-three': least(leastAvailability(0.99, 3), 1),
  'two-of-90': percent(of(2, { each: exact('0.9') })),
  'three-of-90': percent(of(3, { each: exact('0.9') })),
  'two-of-89': percent(of(2, { each: exact('0.89') })),
  'second-replica': least(toNumber(neededBeside(a, target))),
  'nines-per-replica': formatNumber(nines(0.95), 1, 'most'),
  'for-999': needed({ wanted: '0.999' }),
  'for-9999': needed({ wanted: '0.9999' }),
  'for-99999': needed({ wanted: '0.99999' }),
  'for-999999': needed({ wanted: '0.999999' }),

  'for-75': needed({ each: '0.75' }),
  'three-of-75-down': rounded(0.25 ** 3),
  'four-of-75-down': rounded(0.25 ** 4),

  'five-nines-in-an-hour': formatNumber(60 / downtimeMinutes(0.99999, 'year'), 0, 'most'),
  'beta10-shared': rounded(0.1 * 0.05),
  'beta10-two': rounded(toNumber(of(2, { beta: '0.1' }))),
  'beta10-three': rounded(toNumber(of(3, { beta: '0.1' }))),
  'beta10-ten': rounded(toNumber(of(10, { beta: '0.1' }))),
  'beta10-ceiling': rounded(1 - 0.1 * 0.05),
  'beta18-two': rounded(toNumber(of(2, { beta: '0.18' }))),
  'beta18-three': rounded(toNumber(of(3, { beta: '0.18' }))),
  'beta20-two': rounded(toNumber(of(2, { beta: '0.2' }))),
  'beta25-ceiling': rounded(1 - 0.25 * 0.05),
  'beta-largest-two': most(largestBeta(0.95, 0.99, 2) ?? 0, 1),
  'beta-largest-three': most(largestBeta(0.95, 0.99, 3) ?? 0, 1),
  'beta-hopeless': least(betaOfCeiling(0.95, 0.99)),
  'rho-largest': formatNumber(largestCorrelation(0.95, 0.99), 2, 'most'),

  'lb99-two': rounded(toNumber(of(2, { lb: '0.99' }))),
  'lb999-two': rounded(toNumber(of(2, { lb: '0.999' }))),
  'lb9999-two': rounded(toNumber(of(2, { lb: '0.9999' }))),
  'lb-least': least(leastFront(toNumber(of(2)), 0.99)),
  'lb-least-three': least(leastFront(toNumber(of(3)), 0.99)),
  'shared-day': formatDuration(sharedBudget * PERIOD_MINUTES.day, 'most'),
  'shared-month': formatDuration(sharedBudget * PERIOD_MINUTES.month, 'most'),
  'planned-day': formatDuration(planned * PERIOD_MINUTES.day, 'most'),

  'two-of-two': percent(of(2, { k: 2 })),
  'two-of-three': percent(of(3, { k: 2 })),
  'three-of-four': rounded(toNumber(of(4, { k: 3 }))),
  'three-of-five': rounded(toNumber(of(5, { k: 3 }))),
  'for-k2': needed({ k: 2 }),
  'for-k3': needed({ k: 3 }),

  'failover-60-1': success(2, 60, 1),
  'failover-30-1': success(2, 30, 1),
  'failover-10-1': success(2, 10, 1),
  'failover-5-1': success(2, 5, 1),
  'failover-2-1': success(2, 2, 1),
  'failover-5-10s': success(2, 5, 1 / 6),
  'failover-60-1-three': success(3, 60, 1),
  'failover-30-1-three': success(3, 30, 1),
  'failover-10-1-three': success(3, 10, 1),
  'failover-5-1-three': success(3, 5, 1),
  'failover-2-1-three': success(3, 2, 1),
  'failover-5-10s-three': success(3, 5, 1 / 6),
  'panic-three': percent(successWithPanic(a, 3, exact('0.5'))),
  'run-to-repair-95': formatNumber(mtbfFor(0.95, 1), 0),
  'run-to-repair-99': formatNumber(mtbfFor(0.99, 1), 0),
  'repair-factor': formatNumber(mtbfFor(0.99, 1) / mtbfFor(0.95, 1), 1, 'least'),
  'window-share-two': windowShare(2),
  'window-share-three': windowShare(3),
  'window-share-many': windowShare(100),
  'window-hopeless': windowShare(100, 'least'),

  'retry-distinct': percent(successOnDistinct(a, 2, 2)),
  'retry-random': percent(successAtRandom(a, 2, 2)),
  'retry-random-three': rounded(toNumber(successAtRandom(a, 2, 3))),
  'retry-errors': percent(successWithRandomErrors(u, 2)),
  'retry-load': formatNumber(toNumber(meanAttempts(u, 2)), 2),
  'retry-load-outage': formatNumber(toNumber(meanAttempts(ONE, 3)), 0),

  'outages-one': formatNumber(outages(1).count, 0),
  'outages-two': formatNumber(outages(2).count, 0),
  'outage-length-one': formatDuration(outages(1).meanMinutes),
  'outage-length-two': formatDuration(outages(2).meanMinutes),

  'probes-low': most(probes.low, 1),
  'probes-high': least(probes.high, 1),
  'probes-low-two': rounded(1 - (1 - probes.low) ** 2),
  'month-outages-30': formatNumber(expectedOutages(0.95, 30, month), 0),
  'month-outages-720': formatNumber(expectedOutages(0.95, 720, month), 0),
  'month-error-30': errorIn(30),
  'month-error-720': errorIn(720),
  'month-90-looks-95': inWords(1 / measuresAtLeast(0.95, 0.9, 720, month)),
};
