import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsOn, commonOf } from '../../tests/support/session-acts';
import { clock, counter } from './fixture';
import { timers } from './fixture-timers';
import { createSession } from './session';
import type { Snapshot } from './session-snapshot';

const TICK = { type: 'tick' } as const;

/** As another window gets it. */
const sent = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot));

const begin = () => {
  const time = timers();
  const session = createSession(counter, { later: time.later, covers: true });
  return { ...time, session, now: session.store.getState };
};

test('a new session shows its defaults, with null where there is nothing', () => {
  expect(begin().session.snapshot()).toEqual({
    slug: 'counter',
    run: {
      start: counter.values(counter.initial(begin().now().run.start)),
      events: [],
      done: 0,
      time: 0,
    },
    playing: false,
    speed: 0,
    view: null,
    settings: {},
    covered: true,
    guess: null,
    told: null,
    asks: false,
    scenario: null,
    list: [],
    at: 0,
  });
});

test('another session shows the same, guess and undone steps included', () => {
  const { session } = begin();
  for (let at = 0; at < 3; at += 1) session.dispatch(TICK);
  session.goTo(2);
  session.setView('more');
  session.setSettings({ 'a.b': '1' });
  session.setAsks(true);
  session.setGuess('yes');
  session.setList(['ten', '']);
  const other = begin();
  other.session.load('?nonsense=1');
  expect(other.session.restore(sent(session.snapshot()))).toBe(true);
  expect(commonOf(other.session)).toEqual(commonOf(session));
  expect(other.now()).toMatchObject({
    notes: [],
    said: 'The count is 2.',
    guess: 'yes',
    view: 'more',
  });
  other.session.goTo(3);
  expect(other.now().state.count).toBe(3);
});

test('what was asked of a scenario is asked again, with the guess or without one', () => {
  const { session } = begin();
  const [ten] = counter.scenarios;
  session.loadScenario(ten as never);
  session.setGuess('10');
  session.show();
  const other = begin();
  other.session.restore(sent(session.snapshot()));
  expect(other.now()).toMatchObject({
    scenario: ten,
    told: { prediction: ten?.predict, guess: '10' },
  });
  session.cover();
  session.show();
  other.session.restore(sent(session.snapshot()));
  expect(other.now().told).toEqual({ prediction: ten?.predict, guess: undefined });
  session.cover();
  other.session.restore(sent(session.snapshot()));
  expect(other.now().told).toBeUndefined();
});

test('a run that goes on goes on there, and one that is held is held', () => {
  const { session } = begin();
  for (let at = 0; at < 3; at += 1) session.dispatch(TICK);
  session.play(true);
  const playing = sent(session.snapshot());
  const other = begin();
  other.session.restore(playing);
  expect(other.now()).toMatchObject({ playing: true, run: { done: 0 } });
  other.pass(799);
  expect(other.now().run.done).toBe(0);
  other.pass(1);
  expect(other.now().run.done).toBe(1);
  other.session.restore(sent({ ...session.snapshot(), playing: false }));
  expect(other.now()).toMatchObject({ playing: false, run: { done: 0 } });
  expect(other.waits()).toBe(0);
  other.session.restore(playing);
  other.session.restore(playing);
  expect(other.waits()).toBe(1);
  other.pass(10_000);
  expect(other.now()).toMatchObject({ playing: false, run: { done: 3 } });
});

test('where the run is the same, its state stays the very same', () => {
  const { session, now } = begin();
  session.dispatch(TICK);
  const { state } = now();
  session.restore(sent({ ...session.snapshot(), view: 'more' }));
  expect(now().view).toBe('more');
  expect(now().state).toBe(state);
  session.dispatch(TICK);
  const { run } = now();
  session.restore(sent(session.snapshot()));
  expect(now().run).toBe(run);
});

describe('a run whose time goes on', () => {
  const beginClock = () => {
    const time = timers();
    const session = createSession(clock, { later: time.later });
    return { ...time, session, now: session.store.getState };
  };

  test('it comes to the same state at the same speed, in pieces', () => {
    const { session, pass } = beginClock();
    session.goToTime(20);
    session.dispatch({ type: 'knock' });
    session.goToTime(400);
    session.setSpeed(0);
    pass(0);
    const other = beginClock();
    other.session.goToTime(90_000);
    other.session.restore(sent(session.snapshot()));
    expect(other.now()).toMatchObject({ moving: true, speed: 0 });
    other.pass(0);
    expect(other.waits()).toBe(0);
    expect(commonOf(other.session)).toEqual(commonOf(session));
    expect(other.now()).toMatchObject({ state: { now: 400, knocks: [20] } });
    other.session.restore(sent({ ...session.snapshot(), playing: true }));
    other.pass(99);
    expect(other.now().run.time).toBe(400);
    other.pass(1);
    expect(other.now().run.time).toBe(401);
  });
});

describe('what is no snapshot of it changes nothing', () => {
  const { session } = begin();
  session.dispatch(TICK);
  session.setList(['ten', '']);
  const good = sent(session.snapshot());
  const [, ...without] = Object.entries(good);

  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'counter'],
    ['without a slug', Object.fromEntries(without)],
    ['another simulator', { ...good, slug: 'clock' }],
    ['no run', { ...good, run: null }],
    ['playing no flag', { ...good, playing: 1 }],
    ['covered no flag', { ...good, covered: 'yes' }],
    ['asks no flag', { ...good, asks: null }],
    ['a speed too many', { ...good, speed: 1 }],
    ['a speed below 0', { ...good, speed: -1 }],
    ['half a speed', { ...good, speed: 0.5 }],
    ['no settings', { ...good, settings: null }],
    ['settings that are no texts', { ...good, settings: { 'a.b': 1 } }],
    ['a guess that is a flag', { ...good, guess: true }],
    ['told that is a text', { ...good, told: 'yes' }],
    ['told with a guess that is a flag', { ...good, told: { guess: false } }],
    ['no list', { ...good, list: 'ten' }],
    ['a list with a number', { ...good, list: ['ten', 5] }],
    ['past the end of the list', { ...good, at: 2 }],
    ['before the list', { ...good, at: -1 }],
  ])('%s', (_, snapshot) => {
    const other = begin();
    other.session.load('?step=4&cover=0');
    const before = other.now();
    expect(other.session.restore(snapshot as Snapshot)).toBe(false);
    expect(other.now()).toBe(before);
  });

  test('the ends of what may be are let through', () => {
    const other = begin();
    for (const part of [
      { at: 1, told: { guess: null }, guess: 0, list: ['ten', ''] },
      { at: 0, list: [], told: null, guess: '' },
    ]) {
      expect(other.session.restore({ ...good, ...part })).toBe(true);
      expect(sent(other.session.snapshot())).toMatchObject(part);
    }
  });

  test('a scenario or a scene that is not known is none', () => {
    const other = begin();
    other.session.setView('more');
    expect(other.session.restore({ ...good, scenario: 'gone', view: 'gone' })).toBe(true);
    expect(other.now()).toMatchObject({ scenario: undefined, view: undefined });
    expect(other.session.restore({ ...good, scenario: 'ten', view: 'card' })).toBe(true);
    expect(other.now()).toMatchObject({ scenario: { id: 'ten' }, view: 'card' });
  });
});

test('whatever was done, another session shows the same', () => {
  fc.assert(
    fc.property(fc.array(actsOn(counter, [TICK]), { maxLength: 20 }), (acts) => {
      const { session } = begin();
      const other = begin();
      for (const { to } of acts) {
        to(session);
        expect(other.session.restore(sent(session.snapshot()))).toBe(true);
        expect(commonOf(other.session)).toEqual(commonOf(session));
      }
    }),
    { numRuns: 300 },
  );
});
