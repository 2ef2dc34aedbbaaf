import { formatDuration, formatPercent } from '../../kernel/format';
import { declareSimulator, type Result } from '../../simulator/declaration';
import type { Values } from '../../simulator/params';
import lastRun from './checks.json';
import { downtimeMinutes } from './downtime';
import { explain } from './explain';
import { mtbfFor, requestSuccess } from './failover';
import { LIMITS } from './parameters';
import {
  initial,
  type Event as ModelEvent,
  type State as ModelState,
  step,
  summary,
} from './state';

/** "Down 18.3 days a year, 1.5 days a month, 1.2 h a day." for an availability of 0 to 1. */
function downtimeSentence(availability: number): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((period) =>
    formatDuration(downtimeMinutes(availability, period)),
  );
  return `${formatPercent(availability, 6)}: down ${year} a year, ${month} a month, ${day} a day.`;
}

const share = { kind: 'decimal', min: 0, max: 1 } as const;
const downtime = (value: string) => downtimeSentence(Number(value));

const params = {
  a: {
    ...share,
    nines: 5,
    step: 0.005,
    label: 'Availability of one replica',
    default: '0.95',
    says: downtime,
  },
  target: { ...share, nines: 5, step: 0.001, label: 'Target', default: '0.99', says: downtime },
  n: {
    kind: 'number',
    integer: true,
    min: 1,
    max: LIMITS.count,
    sliderMax: 10,
    step: 1,
    label: 'Replicas',
    default: 2,
  },
  beta: {
    group: 'What breaks the formula',
    ...share,
    step: 0.01,
    label: 'Share of failures with a common cause',
    default: '0',
    help: 'A bad rollout, an expired certificate, a lost zone: it takes all replicas at once.',
  },
  lb: {
    group: 'What breaks the formula',
    ...share,
    nines: 5,
    step: 0.001,
    label: 'Availability of the load balancer',
    default: '1',
    help: 'It stands in series: when it is down, no replica is reached.',
  },
  k: {
    group: 'What breaks the formula',
    kind: 'number',
    integer: true,
    min: 1,
    max: LIMITS.count,
    sliderMax: 10,
    step: 1,
    label: 'Replicas that must be up to carry the load',
    default: 1,
  },
  mttr: {
    group: 'What breaks the formula',
    kind: 'number',
    min: 1,
    max: 10_080,
    step: 1,
    log: { floor: 1 },
    unit: 'min',
    label: 'Mean time to repair',
    default: 60,
  },
  window: {
    group: 'What breaks the formula',
    kind: 'number',
    min: 0,
    max: 1440,
    step: 0.1,
    log: { floor: 0.01 },
    unit: 'min',
    label: 'Detection and failover',
    default: 1,
    says: (value: number) =>
      `${formatDuration(value)} in which requests still go to the failed replica.`,
  },
} as const;

type Params = typeof params;
type State = ModelState & { readonly mttr: number; readonly window: number };

export interface ReplicasSummary {
  readonly state: State;
  readonly model: Extract<ReturnType<typeof summary>, { ok: true }>;
  /** Share of requests that succeed while failures are being noticed; undefined for a of 0 or 1. */
  readonly requestSuccess: number | undefined;
  readonly explained: ReturnType<typeof explain>;
}

function summarize(state: State): ReplicasSummary {
  const model = summary(state);
  // Values that passed the declaration's validation are readable; the model checks them once more.
  if (!model.ok) throw new RangeError(explain(state).verdict);
  const a = model.shares.a.value;
  const inside = a > 0 && a < 1;
  return {
    state,
    model,
    explained: explain(state),
    requestSuccess: inside
      ? requestSuccess({
          n: state.n,
          mtbfMinutes: mtbfFor(a, state.mttr),
          mttrMinutes: state.mttr,
          windowMinutes: state.window,
        })
      : undefined,
  };
}

/** The number of replicas that is needed, or a word where no number is. */
function minReplicas({ model }: ReplicasSummary): number | string {
  const { needed } = model;
  return needed.kind === 'found'
    ? needed.n
    : needed.kind === 'never'
      ? 'never'
      : `more than ${needed.limit}`;
}

/** How long the chosen replicas are down in a period, as a result. */
function downtimeResult(period: 'year' | 'month' | 'day'): Result<ReplicasSummary> {
  const minutes = ({ model }: ReplicasSummary) =>
    downtimeMinutes(model.chosen.availability, period);
  return {
    name: `downtime-${period}-minutes`,
    label: `Down in a ${period}`,
    value: minutes,
    print: (summary) => formatDuration(minutes(summary)),
  };
}

export const replicasSimulator = declareSimulator({
  slug: 'replicas-for-availability',
  title: 'How many replicas reach the target?',
  version: 1,
  params,
  initial: (values: Values<Params>): State => ({
    ...initial(values),
    mttr: values.mttr,
    window: values.window,
  }),
  step: (state: State, event: ModelEvent): State => ({ ...state, ...step(state, event) }),
  values: ({ seed: _, ...values }: State): Values<Params> => values,
  summary: summarize,
  verdict: ({ explained }: ReplicasSummary) => ({ good: explained.met, says: explained.verdict }),
  narrate: (_before, _event, after) => explain(after).verdict,
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
      label: 'What no number of replicas passes',
      value: (s) => s.model.ceiling.text,
      print: (s) => s.model.ceiling.percent,
    },
    {
      name: 'request-success',
      label: 'Requests that succeed, detection and failover counted',
      value: (s) => s.requestSuccess ?? 'undefined',
      print: (s) => (s.requestSuccess === undefined ? '–' : formatPercent(s.requestSuccess, 4)),
    },
  ],
  scenarios: [
    {
      id: 'as-asked',
      title: 'As asked',
      shows: ['two-replicas', 'trap-useless-formula'],
      values: {},
      look: 'Two replicas of 95 % pass 99 % with room to spare.',
      predict: {
        kind: 'number',
        asks: 'How many replicas of 95 % give 99 %, if one of them must be up?',
        min: 1,
        max: 10,
        step: 1,
        within: 0,
        print: String,
        onChart: true,
        answer: (s) => Number(minReplicas(s)),
        because:
          'The second replica only has to be up in the 5 % of the time in which the first is not, and it is, in 95 % of that.',
      },
    },
    {
      id: 'one',
      title: 'One replica',
      shows: ['downtime-terms'],
      values: { n: 1 },
      look: 'What there is before anything is replicated.',
    },
    {
      id: 'tie',
      title: 'Exactly on the target',
      shows: ['solve-for-n'],
      values: { a: '0.9', target: '0.999', n: 3 },
      look: 'Three replicas of 90 % give 99.9 % to the last digit, and that counts.',
    },
    {
      id: 'common',
      title: 'A quarter of the failures is shared',
      shows: ['common-cause', 'independence', 'trap-more-is-better'],
      values: { beta: '0.25', n: 10 },
      look: 'Ten replicas, and the curve lies flat under the target.',
      predict: {
        kind: 'choice',
        asks: 'A quarter of all failures takes every replica at once. How many replicas give 99 %?',
        options: [
          { value: '3', label: '3' },
          { value: '5', label: '5' },
          { value: '10', label: '10' },
          { value: 'never', label: 'No number does' },
        ],
        answer: (s) => String(minReplicas(s)),
        because:
          'The shared quarter of 5 % is 1.25 % of the time, and no replica helps in it: the ceiling is 98.75 %.',
      },
    },
    {
      id: 'front',
      title: 'A front door of 99 %',
      shows: ['shared-parts', 'trap-balancer-is-free'],
      values: { lb: '0.99' },
      look: 'What stands in series with the replicas caps them: a front of 99 % leaves nothing for the replicas to lose.',
    },
    {
      id: 'capacity',
      title: 'Two must be up to carry the load',
      shows: ['capacity'],
      values: { k: 2, n: 3 },
      look: 'With two of n needed, the answer is three.',
    },
    {
      id: 'slow',
      title: 'Nobody notices for an hour',
      shows: ['detection-window'],
      values: { window: 60, n: 3 },
      look: 'Uptime says 99.98 %, requests say much less: compare the last row of the table.',
    },
    {
      id: 'four-nines',
      title: 'Four nines',
      shows: ['nine-cost'],
      values: { target: '0.9999', n: 4 },
      look: 'Two more nines cost two more replicas, on paper.',
    },
  ],
  challenges: [
    {
      id: 'five-nines',
      goal: 'Reach 99.999 % with replicas of 95 % and as few of them as possible.',
      start: { target: '0.99999', n: 1, beta: '0', lb: '1', k: 1, a: '0.95' },
      solved: (state) =>
        state.target === '0.99999' &&
        state.a === '0.95' &&
        state.k === 1 &&
        minReplicas(summarize(state)) === state.n,
      hints: [
        'Each replica multiplies the share of time in which all are down by 0.05.',
        'Five nines leave 0.00001. What power of 0.05 is below that?',
        '0.05⁴ is 0.00000625: set the replicas to 4.',
      ],
    },
    {
      id: 'never',
      goal: 'Make 99 % impossible, whatever the number of replicas, without touching the replicas or the target.',
      start: {},
      solved: (state) =>
        state.a === '0.95' &&
        state.target === '0.99' &&
        state.k === 1 &&
        minReplicas(summarize(state)) === 'never',
      hints: [
        'What do all replicas share?',
        'Try the load balancer, or a common cause.',
        'A load balancer of 98 % caps the service at 98 %.',
      ],
    },
    {
      id: 'capacity',
      goal: 'Half of 4 replicas must be up. Does that still reach 99.9 %? If not, find the smallest number that does.',
      start: { k: 2, n: 4, target: '0.999' },
      solved: (state) =>
        state.k === 2 &&
        state.target === '0.999' &&
        state.a === '0.95' &&
        minReplicas(summarize(state)) === state.n,
      hints: [
        'Look at the verdict while you move the replicas.',
        'It lacks when at most one of n is up.',
        '4 replicas give 99.95 %: move away and back, or stay, and read why.',
      ],
    },
  ],
  card: {
    assumes: [
      'Replicas are alike and fail independently, except for the share of failures with a common cause.',
      'Service is up while at least k replicas are up and the load balancer is up.',
      'For requests: up and down times are exponential; each request goes to one replica that is believed up and is not retried.',
    ],
    formula: [
      'Combined = L · (1 − βu) · P(at least k of n up), each replica up with (1 − u) ÷ (1 − βu), where u = 1 − a. With β = 0, L = 1, k = 1: 1 − (1 − a)ⁿ.',
      'The smallest n is decided in exact fractions of the decimals as typed, never in floating point.',
      'Requests that succeed = (1 − hⁿ) · a ÷ (a + m), m: down and not yet noticed, h: down and noticed.',
    ],
    leavesOut: [
      'Overload of the replicas that are left, retries, deployments, and repairs that wait for each other.',
      'Availability that itself changes over time: 95 % is taken as a constant.',
    ],
    sources: [
      {
        title: 'Google SRE book: Embracing Risk, and the availability table',
        url: 'https://sre.google/sre-book/availability-table/',
      },
    ],
    checkedAgainst: [
      'All 2ⁿ states enumerated in exact fractions, up to n = 12.',
      'Seeded trials with a confidence interval.',
      'A seeded simulation of failures, repairs and detection.',
    ],
    lastRun,
  },
});
