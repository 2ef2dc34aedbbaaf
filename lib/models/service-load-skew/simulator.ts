import { formatNumber, formatPercent } from '../../kernel/format';
import { declareSimulator, type Result, type Scene } from '../../simulator/declaration';
import { isCommon } from '../../simulator/run';
import { challenges } from './challenges';
import { expect } from './expect';
import { card } from './model-card';
import { narrate, sayLoad } from './narrate';
import { scenarios } from './scenarios';
import { END_SECONDS } from './sim/script';
import { advance, initial, nextAt, type SkewEvent, type SkewState, step } from './state';
import { type SkewSummary, summarize } from './summary';
import { timeText } from './time-text';
import { mend, params, type World } from './world';

const number =
  (digits: number) =>
  (value: number): string =>
    formatNumber(value, digits);
const percent = (value: number) => formatPercent(value, 1);
const milliseconds = (seconds: number) => `${formatNumber(1000 * seconds, 0)}\u00A0ms`;

function result(
  name: string,
  label: string,
  value: (summary: SkewSummary) => number,
  print: (value: number) => string,
): Result<SkewSummary> {
  return { name, label, value, print: (summary) => print(value(summary)) };
}

/** The chance that a fair draw is as uneven as the held connections; 1 where none are held. */
function pOfLuck({ reasons }: SkewSummary): number {
  const luck = reasons.find(({ kind }) => kind === 'chance' || kind === 'unlikely');
  return luck && 'p' in luck ? luck.p : 1;
}

const results: readonly Result<SkewSummary>[] = [
  result('skew', 'Busiest over mean', (s) => s.requests.maxOverMean, number(2)),
  result('highest-use', 'Fullest pod, used', (s) => s.highestUse, percent),
  result('mean-use', 'All pods, used', (s) => s.meanUse, percent),
  result('slowest-p99', 'Slowest pod’s 99 %', slowest, milliseconds),
  result('idle-pods', 'Idle pods', (s) => idle(s), number(0)),
  result('luck', 'Chance of such a busiest pod by luck', pOfLuck, percent),
  result(
    'expected-busiest',
    'Connections on the busiest pod, by luck',
    (s) => s.fair?.expectedMax ?? 0,
    number(1),
  ),
  result(
    'connections-skew',
    'Connections: busiest over mean',
    (s) => s.connections.maxOverMean,
    number(2),
  ),
  result('variation', 'Coefficient of variation', (s) => s.requests.variation, number(3)),
  result('gini', 'Gini coefficient', (s) => s.requests.gini, number(3)),
  result('jain', "Jain's fairness index", (s) => s.requests.jain, number(3)),
  result('wanted-pods', 'Pods that an autoscaler at 60 % wants', (s) => s.wantedPods, number(0)),
  result('requests', 'Requests so far', (s) => s.state.requests, number(0)),
  result('dropped', 'Of them without a pod', (s) => s.state.dropped, number(0)),
  result('failed', 'Of them failed', (s) => s.state.failed, number(0)),
  result('opened', 'Connections opened', (s) => s.state.opened, number(0)),
];

function slowest({ loads }: SkewSummary): number {
  return Math.max(0, ...loads.map(({ p99 }) => p99));
}

function idle({ loads }: SkewSummary): number {
  return loads.filter(({ status, requests }) => status === 'ready' && requests === 0).length;
}

const scenes: readonly Scene[] = [
  { id: 'chance', label: 'Chance' },
  { id: 'over-time', label: 'Over time' },
  { id: 'latency', label: 'Latency' },
  { id: 'fixes', label: 'Fixes' },
  { id: 'causes', label: 'Causes' },
  { id: 'world', label: 'Every setting', more: true },
  { id: 'other-seeds', label: 'Other seeds', more: true },
  { id: 'diagnose', label: 'Diagnose, a game', more: true },
  { id: 'your-counts', label: 'Your counts', more: true },
  { id: 'kernel', label: 'A real kernel', more: true },
];

/** The simulator of question 4: clients, a Service and pods, and why some pods have more to do. */
export const skewSimulator = declareSimulator({
  slug: 'service-load-skew',
  title: 'Why are some pods busy and others idle?',
  version: 1,
  params,
  mend,
  initial: (values: World): SkewState => initial(values),
  step: (state: SkewState, event: SkewEvent): SkewState => step(state, event),
  values: ({ world }: SkewState): World => world,
  summary: summarize,
  verdict: ({ said: { good, edge, says, more } }: SkewSummary) => ({
    good,
    edge,
    says,
    ...(more ? { more } : {}),
  }),
  narrate: (before, event, after) =>
    isCommon(event) ? sayLoad(after) : narrate(before, event as SkewEvent, after),
  clock: {
    now: ({ now }) => now,
    end: () => END_SECONDS,
    nextAt,
    advance,
    print: timeText,
    speeds: [
      { label: '1 ×', perSecond: 1 },
      { label: '10 ×', perSecond: 10 },
      { label: '60 ×', perSecond: 60 },
    ],
  },
  results,
  scenes,
  settings: ['time', 'counts', 'diagnose', 'figures', 'seeds'],
  expect,
  scenarios,
  challenges,
  keys: [
    ['g', 'scale to the number that stands there'],
    ['o', 'roll out'],
    ['r', 'all clients reconnect'],
    ['h', 'half of the clients restart'],
    ['b', 'a burst of requests'],
  ],
  hint: 'Make something happen, and see ten seconds later: scale, roll out, reconnect.',
  card,
});
