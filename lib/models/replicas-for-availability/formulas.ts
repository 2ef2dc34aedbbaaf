import { formatDuration, formatNumber } from '../../kernel/format';
import { PERIOD_MINUTES } from './downtime';
import { factor, formula } from './explain';
import { mtbfFor, outagesOfAll } from './failover';
import type { ReplicasSummary } from './outcome';
import { percentOf, percentWithout } from './share-text';

export interface FilledFormula {
  readonly id: string;
  readonly title: string;
  /** With names. */
  readonly symbols: string;
  /** With numbers, and what it comes to. */
  readonly numbers: string;
  readonly means: string;
}

/** Every formula of the simulator with the present numbers in it. Pure; O(1) but for the summary. */
export function filledFormulas(summary: ReplicasSummary): readonly FilledFormula[] {
  const { shares, chosen, ceiling } = summary.model;
  return [
    {
      id: 'combined',
      title: 'All together',
      symbols: 'L · (1 − βu) · P(at least k of n up)',
      numbers: formula(summary.model, chosen),
      means: `${chosen.percent} of the time enough replicas are up and reached.`,
    },
    {
      id: 'common-cause',
      title: 'Common cause',
      symbols: 'no number of replicas passes L · (1 − βu)',
      numbers: `${factor(shares.lb.decimal)} × (1 − ${factor(shares.beta.decimal)} × ${factor(shares.u.decimal)}) = ${ceiling.decimal}`,
      means: `The ceiling is ${ceiling.percent}.`,
    },
    {
      id: 'downtime',
      title: 'Downtime',
      symbols: '(1 − combined) · 525,600 min a year',
      numbers: `(1 − ${factor(chosen.decimal)}) × 525,600 min = ${formatDuration(chosen.downtimeMinutesPerYear)}`,
      means: 'A year is 365 days here.',
    },
    ...failures(summary),
    requests(summary),
  ];
}

/** How often one replica fails, and all at once; nothing where they are always or never up. */
function failures({ state, model, requests }: ReplicasSummary): readonly FilledFormula[] {
  const { a, u } = model.shares;
  const { own } = requests;
  if (a.value === 0 || a.value === 1) return [];
  const mtbf = formatDuration(mtbfFor(a.value, state.mttr));
  const mttr = formatDuration(state.mttr);
  const one: FilledFormula = {
    id: 'mtbf',
    title: 'How often one fails',
    symbols: 'MTBF = a · MTTR ÷ (1 − a)',
    numbers: `${factor(a.decimal)} × ${mttr} ÷ ${factor(u.decimal)} = ${mtbf}`,
    means: `One replica runs ${mtbf} on average, then is down ${mttr}.`,
  };
  if (own === 0) return [one];
  const byThemselves = { mtbfMinutes: mtbfFor(1 - own, state.mttr), mttrMinutes: state.mttr };
  const { count, meanMinutes } = outagesOfAll({ n: state.n, ...byThemselves }, PERIOD_MINUTES.year);
  const all: FilledFormula = {
    id: 'outages',
    title: 'Outages of all at once, by chance',
    symbols: 'P(all n down) · year ÷ (MTTR ÷ n)',
    numbers: `${formatNumber(count, 2)} a year of ${formatDuration(meanMinutes)} on average`,
    means: 'Without the common cause: with n replicas, any one repair ends the outage.',
  };
  return [one, all];
}

function requests({ state, requests: served }: ReplicasSummary): FilledFormula {
  const parts = [
    `p = ${percentWithout(served.own)} (a replica is up by itself)`,
    `m = ${percentOf(served.missed)} (down, not yet noticed)`,
    `h = ${percentOf(served.noticed)} (down, noticed)`,
  ];
  return {
    id: 'requests',
    title: 'Requests, with detection and failover',
    symbols:
      state.k === 1
        ? 'L · (1 − βu) · (1 − hⁿ) · p ÷ (p + m)'
        : 'L · (1 − βu) · P(the one asked is up, and at least k are)',
    numbers: `${served.percent} with ${formatDuration(state.window)} until a failure is noticed`,
    means: `${parts.join(', ')}.`,
  };
}

/** Whether uptime and requests meet the target, in one sentence. */
export function requestVerdict({ model, requests }: ReplicasSummary): string {
  if (requests.met) return 'Requests meet the target as well.';
  if (model.chosen.met) return 'Uptime meets the target, requests do not.';
  return 'Uptime misses the target, and so do requests.';
}
