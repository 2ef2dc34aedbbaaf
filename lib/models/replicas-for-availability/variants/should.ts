import { formatNumber, formatPercent } from '../../../kernel/format';
import { divide, ONE, rational, subtract, toNumber } from '../../../kernel/rational';
import { inWords, inWordsFirst, type PointVariant } from '../../../kernel/variant';
import { readShare } from '../parameters';
import { percentText } from '../share-text';
import { betaOfCeiling, largestBeta, leastAvailability, realNumberOfReplicas } from '../thresholds';
import type { Combination } from './combinations';
import { type Calculator, leastText } from './numbers';
import { linkTo, type Words } from './words';

type Points = Readonly<Record<string, PointVariant>>;

/** Points on how far the number holds, for other numbers. */
export function shouldPoints(c: Combination, given: Calculator, w: Words): Points {
  return {
    ...numberPoints(c, given, w),
    'common-cause': commonCause(c, given, w),
    'separate-domains': {
      claim: `Independence is built: replicas on different nodes and in different zones, rolled out one at a time, with nothing that expires or fills up on ${w.both} at once.`,
      probe: {
        missing: `What would you do so that the ${w.n} do not fail together?`,
        deeper:
          'Replicas in different zones get the same release in the same minute. Are they independent?',
      },
    },
    'detection-window': {
      claim: `Detection and failover take time, and each failure costs the requests sent meanwhile: repairs of five minutes on average with one minute to notice leave ${w.n} replicas at ${given.success(c.n)}, since the window may be at most ${given.window(c.n)} of the repair time.`,
      probe: {
        deeper: 'Would one replica more make up for slow detection?',
        good: `No. ${w.More} serve ${given.success(c.n + 1)} in the same case, and bear a window of ${given.window(c.n + 1)} of the repair time against ${given.window(c.n)} with ${w.n}, since every failure still costs its window. Noticing after ten seconds brings ${w.n} to ${given.success(c.n, 1 / 6)}, and a retry on another replica closes the gap.`,
      },
    },
    capacity: capacity(c, given, w),
    state: {
      probe: {
        good: `No. Its majority is two, so both must be up: ${percentText(given.of(2, { k: 2 }))}. It takes three to survive one failure.`,
      },
      scenario: linkTo(c, { n: 2, k: 2 }),
    },
    'time-or-requests': {
      claim: `“Works ${given.percent(given.a)} of the time” can mean time or requests; if every replica fails ${given.percent(given.u)} of requests at random, a second replica alone changes nothing.`,
      probe: {
        missing: `What exactly would you measure to get the ${given.percent(given.a)}?`,
        deeper: `The service is always up and fails ${given.percent(given.u)} of requests at random. What do ${w.n} replicas give?`,
        good: `Still ${given.percent(given.a)} per request. One retry gives ${percentText(given.of(2))} with one replica already, if the errors are independent and the request may be repeated.`,
      },
    },
  };
}

function numberPoints(c: Combination, given: Calculator, w: Words): Points {
  const { a, target, of, decimal, percent, down } = given;
  const all = of(c.n);
  const least = leastText(leastAvailability(toNumber(target), c.n));
  const enough = readShare('a', least);
  const less = subtract(enough, rational(1, 100));
  const real = realNumberOfReplicas(toNumber(a), toNumber(target));
  return {
    'solve-for-n': {
      claim: `Solved for n: the smallest whole n with n ≥ ln(1 − target) / ln(1 − a), here ${formatNumber(real, 2, 'least')} rounded up.`,
      probe: {
        missing: `How would you get the number for ${percent(readShare('target', given.further[1]))} without trying?`,
        deeper: `With replicas of ${percent(a)} and a target of ${percent(all)}, do ${w.n} pass or just miss?`,
        good: `They pass exactly, since 1 − ${decimal(given.u)}${given.raised} = ${decimal(all)}. In floating point the quotient of the logarithms may land a hair above ${c.n} and round up to ${c.n + 1}, so ties are decided in exact arithmetic.`,
      },
      scenario: linkTo(c, { target: decimal(all) }),
    },
    'downtime-terms': {
      claim: `In time: one replica is down ${down(a, 'year')} a year, ${percent(target)} allows ${down(target, 'year', 'most')}, ${w.n} replicas use ${down(all, 'year')}.`,
      probe: {
        missing: `What does ${percent(target)} mean in time a year?`,
        good: `${down(target, 'month', 'most')} in a month of 30 days; one replica would be down ${down(a, 'month')}, ${w.n} ${down(all, 'month')} on average.`,
      },
    },
    margin: {
      claim: `There is slack: ${w.n} replicas reach ${percent(target)} as long as each is at least ${percent(enough)} available.`,
      probe: {
        missing: `What if the ${percent(a)} is optimistic?`,
        deeper: `At which availability of one replica would ${w.n} stop being enough?`,
        good: `At 1 − ${w.root}${decimal(subtract(ONE, target))}, about ${least}. ${w.N} of ${percent(enough)} make ${percent(target)}, ${w.n} of ${percent(less)} give ${given.besideExact(of(c.n, { each: less }))}.`,
      },
      scenario: linkTo(c, { a: least }),
    },
  };
}

function commonCause(c: Combination, given: Calculator, w: Words): PointVariant {
  const { u, target, of, besideExact } = given;
  const largest = (n: number) => largestBeta(Number(c.a), Number(c.target), n) ?? 0;
  const most = (n: number) => formatPercent(largest(n), 2, 'most');
  const shared = divide(u, rational(10));
  const tenth = { beta: '0.1' };
  const between = leastText((largest(c.n) + largest(c.n + 1)) / 2);
  return {
    claim: `Correlation has a price in numbers: with a tenth of the downtime shared, ${w.n} replicas give about ${besideExact(of(c.n, tenth))}; they make ${given.percent(target)} with up to ${most(c.n)} shared, ${w.more} with up to ${most(c.n + 1)}, and from ${formatPercent(betaOfCeiling(Number(c.a), Number(c.target)), 2, 'least')} on no number does.`,
    probe: {
      missing: `Suppose one failure in ten hits ${w.both}. What is left of your ${percentText(of(c.n))}?`,
      good: `With β = 10 % the shared part alone is ${given.percent(shared)}, so the ceiling is ${given.percent(subtract(ONE, shared))}. ${w.More} replicas give ${besideExact(of(c.n + 1, tenth))}; more do next to nothing. One more decides only in between: at ${given.percent(readShare('beta', between))} shared ${w.n} give ${besideExact(of(c.n, { beta: between }))}, ${w.more} ${besideExact(of(c.n + 1, { beta: between }))}.`,
    },
    scenario: linkTo(c, tenth),
  };
}

function capacity(c: Combination, given: Calculator, w: Words): PointVariant {
  const two = given.needed({ k: 2 });
  const three = given.needed({ k: 3 });
  const give = (n: number, k: number) => given.besideExact(given.of(n, { k }));
  return {
    claim: `At least one online is enough only if one replica can carry the whole load; if two must be up, ${inWords(two)} are needed and give ${give(two, 2)}.`,
    probe: {
      missing: `One replica fails at the daily peak. What happens to ${w.others}?`,
      good: `${inWordsFirst(three)}. Three of ${inWords(three - 1)} is ${give(three - 1, 3)}, short of ${given.percent(given.target)}, three of ${inWords(three)} is ${give(three, 3)}. To spare it takes ${inWords(c.n - 1)} with one needed, ${inWords(two - 2)} with two and ${inWords(three - 3)} with three, since the more are needed, the likelier several are down at once.`,
    },
    scenario: linkTo(c, { k: 2, n: two }),
  };
}
