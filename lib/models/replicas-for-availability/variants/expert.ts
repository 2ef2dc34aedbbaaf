import { formatNumber, formatPercent } from '../../../kernel/format';
import { rational, toNumber } from '../../../kernel/rational';
import { inWords, type PointVariant } from '../../../kernel/variant';
import { wilsonInterval } from '../../../kernel/wilson';
import { neededBeside } from '../availability';
import { downtimeMinutes, PERIOD_MINUTES } from '../downtime';
import { mtbfFor } from '../failover';
import { expectedOutages } from '../measuring';
import { readShare } from '../parameters';
import { successWithPanic } from '../retries';
import { percentText } from '../share-text';
import type { Combination } from './combinations';
import type { Calculator } from './numbers';
import { linkTo, type Words } from './words';

/** Probes of a measurement, and minutes of repair: what the guide takes as examples. */
const PROBES = 100;
const LONG_REPAIR = 720;
const SHORT_REPAIR = 30;
const FIVE_NINES = '0.99999';

/** The points that are seldom said, for other numbers. */
export function expertPoints(
  c: Combination,
  given: Calculator,
  w: Words,
): Readonly<Record<string, PointVariant>> {
  const { a, target, of, percent, needed } = given;
  const [next, further] = given.further;
  const percentOf = (wanted: string) => percent(readShare('target', wanted));
  const probes = wilsonInterval(Math.round(toNumber(a) * PROBES), PROBES);
  const atLow = 1 - (1 - probes.low) ** c.n;
  const long = Math.round(expectedOutages(toNumber(a), LONG_REPAIR, PERIOD_MINUTES.month));
  const longOutages = `${inWords(long)} long outage${long === 1 ? '' : 's'}`;
  const beside = neededBeside(of(c.n - 1), target);
  const run = (share: number) => formatNumber(mtbfFor(share, 1), 1);
  const factor = mtbfFor(toNumber(target), 1) / mtbfFor(toNumber(a), 1);
  const forFive = needed({ wanted: FIVE_NINES });
  const hours = 60 / downtimeMinutes(Number(FIVE_NINES), 'year');
  return {
    'nine-cost': {
      claim: `On paper each replica of ${percent(a)} adds ${given.nines} nines at a constant price: ${inWords(needed({ wanted: next }))} for ${percentOf(next)}, ${inWords(needed({ wanted: further }))} for ${percentOf(further)}; in practice the shared part ends that after two or three.`,
      probe: {
        missing: `What would ${percentOf(further)} cost you in replicas?`,
        good: `It needs ${inWords(forFive)}, which leaves ${given.down(of(forFive), 'year')} a year. A shared cause of one hour a year spends the five-nines budget ${formatNumber(hours, 0, 'most')} times over.`,
      },
      scenario: linkTo(c, { target: further, n: needed({ wanted: further }) }),
    },
    'measured-availability': {
      claim: `The ${percent(a)} itself is uncertain: ${formatNumber(toNumber(a) * PROBES)} good probes of ${PROBES} are compatible with ${formatPercent(probes.low, 1, 'most')} to ${formatPercent(probes.high, 1, 'least')}, and a month with ${longOutages} says even less.`,
      probe: {
        missing: `How would you know that it is ${percent(a)}?`,
        deeper: `You measured one month with ${longOutages}. How sure are you?`,
        good: `Not very. At the low end of ${formatPercent(probes.low, 1, 'most')}, ${w.n} replicas give ${given.beside(atLow)} and ${atLow < toNumber(target) ? 'miss' : 'still pass'}. Measure longer, count outages, measure where users are, and include planned downtime.`,
      },
    },
    'outage-pattern': {
      claim: `Redundancy changes the pattern as well as the sum: with repairs of ${SHORT_REPAIR} minutes, one replica has ${given.outages(1, SHORT_REPAIR)} outages a year, ${w.n} have ${given.outages(c.n, SHORT_REPAIR)}, ${w.part} as long.`,
      probe: {
        missing: `Does ${percent(target)} tell you how often users are hit?`,
        deeper: `Why is an outage of ${w.both} shorter than an outage of one?`,
        good: `It begins when the last one fails and ends when ${w.either} is repaired; with exponential repairs that is ${w.part} of the mean repair time.`,
      },
    },
    'unequal-replicas': {
      claim: `Replicas need not be alike: the formula is 1 − Π(1 − aᵢ), and beside ${inWords(c.n - 1)} of ${percent(a)} one more of ${formatPercent(toNumber(beside), 2, 'least')} is enough.`,
      probe: {
        missing: `Must the last one be as good as ${w.others}?`,
      },
    },
    'faster-repair': {
      claim: `There is another way to ${percent(target)}: availability is MTTF / (MTTF + MTTR), so repairing ${formatNumber(factor, 1, 'least')} times as fast makes one replica enough.`,
      probe: {
        missing: `Could you reach ${percent(target)} without a second replica?`,
        good: `MTTF is ${run(toNumber(a))} times MTTR at ${percent(a)} and ${run(toNumber(target))} times at ${percent(target)}, so MTTR must fall to ${formatPercent(1 / factor, 1, 'most')} of what it is.`,
      },
    },
    'panic-threshold': {
      claim: `Read what the balancer does when most targets look dead: with Envoy’s default panic threshold of 50 %, three replicas serve ${percentText(successWithPanic(a, 3, rational(1, 2)))} without retries, less than the ${percentText(of(2))} of two.`,
    },
  };
}
