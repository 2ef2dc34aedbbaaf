import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initial, step, summary, type Walk, type WalkEvent, type WalkState } from './walk';

const walk: Walk = {
  findings: [
    { id: 'path', severity: 'start', broken: [3, 4], fixed: [2] },
    { id: 'key', severity: 'leak', broken: [19], fixed: [] },
    { id: 'home', severity: 'hygiene', broken: [3], fixed: [5] },
  ],
  steps: [{ findings: ['path'] }, { findings: ['key', 'home'] }],
};

function after(...events: readonly WalkEvent[]): WalkState {
  return events.reduce((state, event) => step(walk, state, event), initial());
}

test('begins with the broken file and everything open', () => {
  expect(summary(walk, initial())).toMatchObject({
    step: 0,
    now: [],
    before: [],
    open: ['path', 'key', 'home'],
    atStart: true,
    atEnd: false,
  });
});

test('next resolves what its step resolves, and stops at the last one', () => {
  expect(summary(walk, after({ type: 'next' }))).toMatchObject({
    now: ['path'],
    open: ['key', 'home'],
    atStart: false,
    atEnd: false,
    openBySeverity: [
      { severity: 'leak', count: 1 },
      { severity: 'hygiene', count: 1 },
    ],
  });
  const end = after({ type: 'next' }, { type: 'next' }, { type: 'next' });
  expect(summary(walk, end)).toMatchObject({ step: 2, before: ['path'], open: [], atEnd: true });
});

test('a finding leads to the step that resolves it', () => {
  const state = after({ type: 'finding', id: 'home' });
  expect(state).toMatchObject({ step: 2, finding: 'home' });
});

test('a line selects the gravest finding about it and stays on its step', () => {
  const state = after({ type: 'goto', step: 1 }, { type: 'line', line: 3 });
  expect(state).toMatchObject({ step: 1, line: 3, finding: 'path' });
});

test('a line that no finding is about selects no finding', () => {
  expect(after({ type: 'finding', id: 'key' }, { type: 'line', line: 1 })).toMatchObject({
    line: 1,
    finding: '',
  });
});

test('an unknown finding selects none and leaves the step', () => {
  expect(after({ type: 'next' }, { type: 'finding', id: 'nobody' })).toMatchObject({
    step: 1,
    finding: '',
  });
});

test('a finding that no step resolves stays open on every step', () => {
  const stray: Walk = {
    findings: [{ id: 'stray', severity: 'size', broken: [1], fixed: [] }],
    steps: [{ findings: [] }, { findings: [] }],
  };
  for (const at of [0, 1, 2]) {
    const state = step(stray, initial(), { type: 'goto', step: at });
    const { now, before, open, openBySeverity } = summary(stray, state);
    expect({ now, before, open }).toEqual({ now: [], before: [], open: ['stray'] });
    expect(openBySeverity).toEqual([{ severity: 'size', count: 1 }]);
  }
});

test('a step that is no number leads to the start, and one beyond the end to the end', () => {
  const to = (at: number) => after({ type: 'next' }, { type: 'goto', step: at }).step;
  expect([Number.NaN, Infinity, -3, -0.5, 1.9, 2, 7].map(to)).toEqual([0, 0, 0, 0, 1, 2, 2]);
});

test('a line is a whole number above zero; anything else selects none and no finding', () => {
  const line = (at: number) => after({ type: 'line', line: 4 }, { type: 'line', line: at });
  for (const at of [0, -1, 3.5, Number.NaN])
    expect(line(at)).toMatchObject({ line: 0, finding: '' });
  expect(line(19)).toMatchObject({ line: 19, finding: 'key' });
});

test('a finding takes the line away; a view changes nothing else', () => {
  const state = after({ type: 'line', line: 3 }, { type: 'finding', id: 'home' });
  expect(state).toEqual({ step: 2, finding: 'home', line: 0, view: 'split' });
  expect(step(walk, state, { type: 'view', view: 'unified' })).toEqual({
    ...state,
    view: 'unified',
  });
  expect(after({ type: 'line', line: 3 }, { type: 'finding', id: '' })).toMatchObject({
    line: 0,
    finding: '',
    step: 0,
  });
});

const event: fc.Arbitrary<WalkEvent> = fc.oneof(
  fc.constant({ type: 'next' } as const),
  fc.constant({ type: 'previous' } as const),
  fc.record({ type: fc.constant('goto' as const), step: fc.oneof(fc.integer(), fc.double()) }),
  fc.record({
    type: fc.constant('finding' as const),
    id: fc.constantFrom('path', 'key', 'home', '', 'nobody'),
  }),
  fc.record({ type: fc.constant('line' as const), line: fc.oneof(fc.nat(30), fc.double()) }),
  fc.record({
    type: fc.constant('view' as const),
    view: fc.constantFrom('split' as const, 'unified' as const),
  }),
);

test('after any events the step is in range, and each finding is in exactly one of three lists', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const state = after(...events);
      const { now, before, open, steps } = summary(walk, state);
      expect(Number.isInteger(state.step)).toBe(true);
      expect(state.step).toBeGreaterThanOrEqual(0);
      expect(state.step).toBeLessThanOrEqual(steps);
      expect([...now, ...before, ...open].sort()).toEqual(['home', 'key', 'path']);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});

test('previous undoes next wherever next moved', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const state = after(...events);
      const moved = step(walk, state, { type: 'next' });
      if (moved.step !== state.step) expect(step(walk, moved, { type: 'previous' })).toEqual(state);
    }),
  );
});
