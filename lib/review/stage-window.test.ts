import { expect, test } from 'vitest';
import { PROTOCOL, versioned } from './messages';
import type { StageState } from './stage';
import { hear, UNHEARD } from './stage-window';

const LIVE = { stage: 'a', follows: 'live' } as const;
const state = (revision: number): StageState => ({ revision, size: 100, view: { kind: 'blank' } });
const show = (revision: number, more: object = {}) =>
  versioned({ kind: 'show', follows: 'live', state: state(revision), ...more });
const other = { dryRun: PROTOCOL + 1, kind: 'show' };

test('what the presenter shows takes the place of all that was shown, also with a lower revision', () => {
  const first = hear(UNHEARD, show(7), LIVE);
  expect(first).toEqual({ state: state(7), own: false, heard: true, other: false });
  expect(hear(first, show(2), LIVE).state).toEqual(state(2));
});

test('a stage that has heard of nobody shows nothing and has nothing to say', () => {
  expect(UNHEARD).toEqual({ own: false, heard: false, other: false });
});

test('it knows an echo of its own from what another stage moved', () => {
  expect(hear(UNHEARD, show(1, { origin: 'a' }), LIVE).own).toBe(true);
  expect(hear(UNHEARD, show(1, { origin: 'b' }), LIVE).own).toBe(false);
});

test('a stage follows what is shown or what is prepared, not both', () => {
  const draft = show(3, { follows: 'draft' });
  const live = hear(UNHEARD, draft, LIVE);
  expect(live).toEqual({ own: false, heard: true, other: false });
  expect(hear(live, draft, LIVE)).toBe(live);
  expect(hear(UNHEARD, draft, { stage: 'a', follows: 'draft' }).state).toEqual(state(3));
});

test.each([versioned({ kind: 'who' }), versioned({ kind: 'point', at: { x: 0, y: 1 } })])(
  'a presenter that says %j is there; what is shown stays the very same',
  (message) => {
    expect(hear(UNHEARD, message, LIVE)).toEqual({ own: false, heard: true, other: false });
    const shown = hear(UNHEARD, show(1), LIVE);
    expect(hear(shown, message, LIVE)).toBe(shown);
  },
);

test('of another version nothing is taken over, and it is said until one of this is heard', () => {
  const shown = hear(UNHEARD, show(1), LIVE);
  const warned = hear(shown, other, LIVE);
  expect(warned).toEqual({ ...shown, other: true });
  expect(hear(warned, other, LIVE)).toBe(warned);
  expect(hear(warned, versioned({ kind: 'who' }), LIVE)).toEqual(shown);
  expect(hear(warned, show(2), LIVE)).toMatchObject({ other: false, state: state(2) });
  expect(hear(UNHEARD, other, LIVE)).toEqual({ own: false, heard: false, other: true });
});

test.each([undefined, null, 'show', {}, versioned({ kind: 'gone', stage: 'b' })])(
  'what no presenter says changes nothing: %j',
  (data) => expect(hear(UNHEARD, data, LIVE)).toBe(UNHEARD),
);
