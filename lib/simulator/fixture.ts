import { declareSimulator } from './declaration';
import type { Values } from './params';
import { textParam } from './text-param';

/** A small simulator that the tests of this folder share: a counter with a parameter of each kind. */
const params = {
  step: { kind: 'number', label: 'Step', default: 1, min: 1, max: 9, step: 1, integer: true },
  share: {
    kind: 'decimal',
    label: 'Share',
    default: '0.5',
    min: 0,
    max: 1,
    step: 0.1,
    decimals: 20,
  },
  mode: {
    kind: 'choice',
    label: 'Mode',
    default: 'up',
    options: [
      { value: 'up', label: 'Up' },
      { value: 'down', label: 'Down' },
    ],
  },
  loud: { kind: 'flag', label: 'Loud', default: false },
  names: {
    kind: 'list',
    label: 'Names',
    default: ['a'],
    item: /^[a-z]$/,
    itemSays: 'single letters',
    maxItems: 4,
  },
  count: {
    kind: 'number',
    label: 'Count',
    default: 0,
    min: -1000,
    max: 1000,
    step: 1,
    integer: true,
  },
  policy: textParam({ label: 'Policy', default: '', maxLength: 40_000, file: 'policy.json' }),
} as const;

type FixtureValues = Values<typeof params>;

export const counter = declareSimulator({
  slug: 'counter',
  title: 'Counter',
  version: 2,
  params,
  initial: (values: FixtureValues) => values,
  step: (state: FixtureValues, _event: { type: 'tick' }): FixtureValues => {
    const next = state.count + (state.mode === 'up' ? state.step : -state.step);
    return { ...state, count: Math.max(-1000, Math.min(1000, next)) };
  },
  values: (state: FixtureValues) => state,
  summary: (state: FixtureValues) => ({ count: state.count }),
  verdict: ({ count }: { count: number }) => ({ good: count >= 0, says: `The count is ${count}.` }),
  narrate: (_before, _event, after) => `The count is ${after.count}.`,
  results: [
    { name: 'count', label: 'Count', value: (s) => s.count, print: (s) => String(s.count) },
  ],
  scenes: [
    { id: 'chart', label: 'Chart' },
    { id: 'more', label: 'More' },
  ],
  settings: ['a', 'more'],
  expect: ({ mode }) => ({
    asks: `It counts ${mode}. Is the count below zero?`,
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    answer: ({ count }) => (count < 0 ? 'yes' : 'no'),
  }),
  scenarios: [
    {
      id: 'ten',
      title: 'Ten',
      look: 'Look at the count.',
      values: { count: 10 },
      shows: [],
      predict: {
        asks: 'It starts at some number. At which?',
        options: [
          { value: '1', label: 'one' },
          { value: '10', label: 'ten' },
        ],
        answer: ({ count }) => String(count),
        because: 'It is so.',
      },
    },
    { id: 'five', title: 'Five', look: 'Look again.', values: { count: 5 }, shows: [] },
  ],
  challenges: [],
  card: {
    assumes: [],
    formula: [],
    leavesOut: [],
    sources: [],
    checkedAgainst: [],
  },
});

const clockParams = {
  seed: { kind: 'number', label: 'Seed', default: 1, min: 0, max: 99, step: 1, integer: true },
} as const;

interface Ticked {
  readonly seed: number;
  readonly now: number;
  readonly rings: readonly number[];
  readonly knocks: readonly number[];
}

const END = 100_000;
/** A piece of work ends after so many seconds of model time. */
export const PIECE = 50;

/** The same with a clock: it rings every 7 seconds plus its seed, until its end, and can be knocked at. */
export const clock = declareSimulator({
  slug: 'clock',
  title: 'Clock',
  version: 1,
  params: clockParams,
  initial: ({ seed }: Values<typeof clockParams>): Ticked => ({
    seed,
    now: 0,
    rings: [],
    knocks: [],
  }),
  step: (state: Ticked, _event: { type: 'knock' }): Ticked => ({
    ...state,
    knocks: [...state.knocks, state.now],
  }),
  values: ({ seed }: Ticked) => ({ seed }),
  summary: (state: Ticked) => state,
  verdict: ({ now, rings }: Ticked) => ({ good: true, says: `${rings.length} rings at ${now}.` }),
  narrate: (_before, event, after) => `${event.type} at ${after.now}`,
  clock: {
    now: ({ now }) => now,
    end: () => END,
    nextAt: ({ seed, now }) => {
      const every = 7 + seed;
      return (Math.floor(now / every) + 1) * every;
    },
    advance: (state, until) => {
      const to = Math.min(until, state.now + PIECE);
      const every = 7 + state.seed;
      const first = Math.floor(state.now / every) + 1;
      const count = Math.floor(to / every) - first + 1;
      const rings = Array.from({ length: Math.max(0, count) }, (_, at) => (first + at) * every);
      return { ...state, now: to, rings: [...state.rings, ...rings].slice(-20) };
    },
    print: (seconds) => `${seconds} s`,
    speeds: [
      { label: 'Slow', perSecond: 10 },
      { label: 'Fast', perSecond: 1000 },
    ],
  },
  results: [],
  scenes: [{ id: 'chart', label: 'Chart' }],
  settings: [],
  expect: () => ({ asks: 'How often?', options: [], answer: ({ rings }) => String(rings.length) }),
  scenarios: [],
  challenges: [],
  card: counter.card,
});
