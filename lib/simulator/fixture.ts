import { declareSimulator } from './declaration';
import type { Values } from './params';

/** A small simulator that the tests of this folder share: a counter with one of every parameter. */
const params = {
  step: { kind: 'number', label: 'Step', default: 1, min: 1, max: 9, step: 1, integer: true },
  share: { kind: 'decimal', label: 'Share', default: '0.5', min: 0, max: 1, step: 0.1 },
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
  scenarios: [],
  challenges: [],
  card: {
    assumes: [],
    formula: [],
    leavesOut: [],
    sources: [],
    checkedAgainst: [],
    lastRun: { date: '2026-11-24', files: 0, passed: 0, failed: 0 },
  },
});
