import { formatDuration } from '../../kernel/format';
import { declareSimulator, type Result } from '../../simulator/declaration';
import type { Values } from '../../simulator/params';
import { challenges } from './challenges';
import { PERIOD_MINUTES } from './downtime';
import { expect } from './expect';
import { explain } from './explain';
import { type Params, params } from './inputs';
import { card } from './model-card';
import { minReplicas, type ReplicasSummary, type State, summarize } from './outcome';
import { scenarios } from './scenarios';
import { type Event, step, summary } from './state';

/** How long the chosen replicas are down in a period, as a result. */
function downtimeResult(period: 'year' | 'month' | 'day'): Result<ReplicasSummary> {
  const minutes = ({ model }: ReplicasSummary) =>
    model.chosen.unavailability * PERIOD_MINUTES[period];
  return {
    name: `downtime-${period}-minutes`,
    label: `Down in a ${period}`,
    value: minutes,
    print: (s) => formatDuration(minutes(s)),
  };
}

/** The simulator of the number of replicas: the combined availability against a target. */
export const replicasSimulator = declareSimulator({
  slug: 'replicas-for-availability',
  title: 'How many replicas reach the target?',
  version: 1,
  params,
  initial: (values: Values<Params>): State => values,
  step: (state: State, event: Event): State => step(state, event),
  values: (state: State): Values<Params> => state,
  summary: summarize,
  verdict: ({ explained, requests }: ReplicasSummary) => ({
    good: explained.met,
    says: explained.verdict,
    ...(explained.met && !requests.met
      ? {
          edge: true,
          more: `Of the requests only ${requests.percent} succeed, fewer than the target.`,
        }
      : {}),
  }),
  narrate: (_before, _event, after) => explain(summary(after)).verdict,
  results: [
    {
      name: 'min-replicas',
      label: 'Replicas needed for the target',
      value: minReplicas,
      print: (s) => String(minReplicas(s)),
    },
    {
      name: 'combined',
      label: 'Combined availability',
      value: (s) => s.model.chosen.text,
      print: (s) => s.model.chosen.percent,
    },
    ...(['year', 'month', 'day'] as const).map(downtimeResult),
    {
      name: 'ceiling',
      label: 'Ceiling for any number of replicas',
      value: (s) => s.model.ceiling.text,
      print: (s) => s.model.ceiling.percent,
    },
    {
      name: 'request-success',
      label: 'Requests that succeed, detection and failover counted',
      value: (s) => 1 - s.requests.loss,
      print: (s) => s.requests.percent,
    },
  ],
  scenes: [
    { id: 'chart', label: 'Curve' },
    { id: 'table', label: 'Downtime' },
    { id: 'formulas', label: 'Formulas' },
    { id: 'heat', label: 'Every availability' },
    { id: 'three-ways', label: 'Three ways agree', more: true },
  ],
  settings: ['chart'],
  expect,
  scenarios,
  challenges,
  hint: 'Set what one replica is worth and what must be reached.',
  keys: [['+ −', 'one replica more or fewer']],
  card,
});
