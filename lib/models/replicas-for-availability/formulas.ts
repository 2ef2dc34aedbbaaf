import { formatDuration, formatNumber, formatPercent } from '../../kernel/format';
import { downtimeMinutes } from './downtime';
import { formula } from './explain';
import { mtbfFor, outagesOfAll } from './failover';
import type { ReplicasSummary } from './simulator';

/** One formula with the present numbers in it. */
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
export function filledFormulas({
  state,
  model,
  requestSuccess,
}: ReplicasSummary): readonly FilledFormula[] {
  const { shares, chosen } = model;
  const a = shares.a.value;
  const inside = a > 0 && a < 1;
  const mtbf = inside ? mtbfFor(a, state.mttr) : undefined;
  const outages =
    mtbf === undefined
      ? undefined
      : outagesOfAll({ n: state.n, mtbfMinutes: mtbf, mttrMinutes: state.mttr }, 525_600);
  return [
    {
      id: 'combined',
      title: 'All together',
      symbols: 'L · (1 − βu) · P(at least k of n up)',
      numbers: formula(model, chosen),
      means: `${chosen.percent} of the time enough replicas are up and reached.`,
    },
    {
      id: 'common-cause',
      title: 'Common cause',
      symbols: 'no number of replicas passes L · (1 − βu)',
      numbers: `${shares.lb.text} × (1 − ${shares.beta.text} × ${shares.u.text}) = ${model.ceiling.text}`,
      means: `The ceiling is ${model.ceiling.percent}.`,
    },
    {
      id: 'downtime',
      title: 'Downtime',
      symbols: '(1 − combined) · 525,600 min a year',
      numbers: `(1 − ${chosen.percent}) × 525,600 min = ${formatDuration(downtimeMinutes(chosen.availability, 'year'))}`,
      means: 'A year is 365 days here.',
    },
    ...(mtbf === undefined || outages === undefined
      ? []
      : [
          {
            id: 'mtbf',
            title: 'How often one fails',
            symbols: 'MTBF = a · MTTR ÷ (1 − a)',
            numbers: `${shares.a.text} × ${formatDuration(state.mttr)} ÷ ${shares.u.text} = ${formatDuration(mtbf)}`,
            means: `One replica runs ${formatDuration(mtbf)} on average, then is down ${formatDuration(state.mttr)}.`,
          },
          {
            id: 'outages',
            title: 'Outages of all at once',
            symbols: 'uⁿ · year ÷ (MTTR ÷ n)',
            numbers: `${formatNumber(outages.count, 2)} a year of ${formatDuration(outages.meanMinutes)} on average`,
            means: 'Independent failures only: with n replicas, any one repair ends the outage.',
          },
        ]),
    ...(requestSuccess === undefined
      ? []
      : [
          {
            id: 'requests',
            title: 'Requests, with detection and failover',
            symbols: '(1 − hⁿ) · a ÷ (a + m)',
            numbers: `${formatPercent(requestSuccess, 4)} with ${formatDuration(state.window)} until a failure is noticed`,
            means:
              requestSuccess < shares.target.value
                ? 'Uptime may meet the target while requests do not.'
                : 'Requests meet the target as well.',
          },
        ]),
  ];
}
