import { formatDuration, formatPercent } from '../../kernel/format';
import { declareSimulator, type Result, type Scene } from '../../simulator/declaration';
import { isCommon } from '../../simulator/run';
import { challenges } from './challenges';
import { expect } from './expect';
import { explain, joinNames } from './explain';
import { mend, params, partsOf, type QuorumParams, valuesOf } from './link-parameters';
import { card } from './model-card';
import { narrate, narrateChance, narrateReset } from './narrate';
import { scenarios } from './scenarios';
import { type AnyEvent, type QuorumSummary, summarize } from './simulator-summary';
import { initial, type QuorumEvent, type QuorumState, step } from './state';

/** A number as a result; a whole one needs no other print. */
function number(
  name: string,
  label: string,
  value: (summary: QuorumSummary) => number,
  print: (value: number) => string = String,
): Result<QuorumSummary> {
  return { name, label, value, print: (summary) => print(value(summary)) };
}

const share = (value: number) => formatPercent(value, 4);

/** Names that are written out for each kind of part; of more, their number is told. */
const MOST_NAMED = 2;

/** Whose loss would end the quorum: "i2, us-east-1b or any of 3 regions". */
function fatalNames({ model, lossesNow: { instance, zone, region } }: QuorumSummary): string {
  if (!model.quorum) return 'lost already';
  const named = (fatal: readonly string[], kinds: string) =>
    fatal.length > MOST_NAMED ? [`any of ${fatal.length} ${kinds}`] : fatal;
  const names = [
    ...named(instance.fatal, 'instances'),
    ...named(zone.fatal, 'zones'),
    ...named(region.fatal, 'regions'),
  ];
  return joinNames(names, 'or') || 'no single one';
}

const results: readonly Result<QuorumSummary>[] = [
  {
    name: 'quorum',
    label: 'Quorum',
    value: ({ model }) => (model.quorum ? 'yes' : 'no'),
    print: ({ model }) => (model.quorum ? 'yes' : 'no'),
  },
  number('up', 'Instances up', ({ model }) => model.up),
  number('size', 'Configured', ({ model }) => model.size),
  number('majority', 'Needed for a majority', ({ model }) => model.majority),
  number('survives', 'Further losses survived', ({ model }) => model.survives),
  {
    name: 'fatal',
    label: 'Its loss would end the quorum now',
    value: ({ lossesNow: { instance, zone, region } }) =>
      [...instance.fatal, ...zone.fatal, ...region.fatal].join(','),
    print: fatalNames,
  },
  number(
    'any-instances',
    'Survived from all up: any instances',
    (s) => s.losses.instance.anyOfThem,
  ),
  number('any-zones', 'Survived from all up: any zones', (s) => s.losses.zone.anyOfThem),
  number('any-regions', 'Survived from all up: any regions', (s) => s.losses.region.anyOfThem),
  number('survival', 'Survival: time with a quorum', ({ model }) => model.survival, share),
  number('unavailability', 'Time without one', ({ model }) => model.unavailability, share),
  number(
    'downtime-year-minutes',
    'Without one in a year',
    (summary) => summary.downtimeMinutesPerYear,
    formatDuration,
  ),
];

/** The results that matter stand beside the drawing; the others show on demand. */
const FIRST = ['up', 'majority', 'survives', 'survival', 'downtime-year-minutes'];

const scenes: readonly Scene[] = [
  { id: 'chart', label: 'Survival' },
  { id: 'compare', label: 'Layouts' },
  { id: 'partition', label: 'Partition' },
  { id: 'latency', label: 'Commit' },
  { id: 'over-time', label: 'Over time' },
  { id: 'edit', label: 'Edit the layout', more: true },
  { id: 'states', label: 'All states', more: true },
  { id: 'survival', label: 'Causes', more: true },
  { id: 'three-ways', label: 'Three ways agree', more: true },
  { id: 'designs', label: 'Designs and cost', more: true },
  { id: 'find', label: 'Find a layout', more: true },
];

/** What an event did; of a change of several values, the state that came of it. */
function say(before: QuorumState, event: AnyEvent, after: QuorumState): string {
  if (!isCommon<QuorumParams>(event)) return narrate(before, event);
  if (event.type === 'reset') return narrateReset(before, after);
  const names = Object.keys(event.values);
  const only = (['p', 'q', 'r'] as const).find((name) => names.length === 1 && names[0] === name);
  if (only) return narrateChance(only, after);
  return explain(after);
}

/** The AZ-outage simulator of question 3. */
export const azQuorumSimulator = declareSimulator({
  slug: 'az-quorum',
  title: 'Which losses does it survive?',
  version: 1,
  params,
  mend,
  initial: (values): QuorumState => initial(partsOf(values)),
  step: (state: QuorumState, event: QuorumEvent): QuorumState => step(state, event),
  values: valuesOf,
  summary: summarize,
  verdict: (summary: QuorumSummary) => ({
    good: summary.model.quorum,
    edge: summary.model.quorum && summary.model.survives === 0,
    says: summary.verdict,
    ...(summary.further ? { more: summary.further } : {}),
  }),
  narrate: say,
  results: [
    ...results.filter(({ name }) => FIRST.includes(name)),
    ...results.filter(({ name }) => !FIRST.includes(name)),
  ],
  scenes,
  settings: ['chart', 'partition', 'rtt', 'time', 'trials', 'price', 'find'],
  expect,
  scenarios,
  challenges,
  hint: 'Press anything in the drawing to fail it, again to repair it.',
  keys: [
    ['1 to 9', 'fail or repair an instance'],
    ['a, b, c …', 'a zone'],
    ['u, v, w …', 'a region'],
    ['l', 'cut or join the link'],
    ['← ↑ → ↓', 'from one part of the drawing to the next'],
  ],
  card,
});
