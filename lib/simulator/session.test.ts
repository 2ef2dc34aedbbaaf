import { describe, expect, test } from 'vitest';
import { MOST_CHECKPOINTS } from './checkpoints';
import { counter } from './fixture';
import { timers } from './fixture-timers';
import { createSession } from './session';

const TICK = { type: 'tick' } as const;
const set = (step: number) => ({ type: 'set', values: { step } }) as const;

describe('a run of events', () => {
  const begin = () => {
    const time = timers();
    const session = createSession(counter, { later: time.later });
    return { ...time, session, now: session.store.getState };
  };

  test('a link is written once for what it holds, however often it is asked for', () => {
    const { session } = begin();
    expect(session.store.getState()).toMatchObject({ notes: [], said: '', settings: {} });
    const first = session.link();
    session.setGuess('10');
    expect(session.link()).toBe(first);
    session.dispatch(TICK);
    expect(session.link().link).toBe('?v=2&count=1');
    session.setView('more');
    expect(session.link().link).toBe('?v=2&count=1&view=more');
  });

  test('a drag is one step of undo, and a set to what is there none', () => {
    const { session, now } = begin();
    session.dispatch(TICK);
    for (let step = 2; step <= 9; step += 1) session.dispatch(set(step));
    session.dispatch(set(9));
    expect(now().run.events).toHaveLength(2);
    expect(now().state).toMatchObject({ count: 1, step: 9 });
    session.goTo(1);
    expect(now().state).toMatchObject({ count: 1, step: 1 });
    session.goTo(2);
    expect(now().state).toMatchObject({ count: 1, step: 9 });
  });

  test('what happened is said; going along the run says where it stands', () => {
    const { session, now } = begin();
    session.dispatch(TICK);
    expect(now().said).toBe('The count is 1.');
    session.dispatch(TICK);
    session.goTo(1);
    expect(now().said).toBe('Step 1 of 2. The count is 1.');
  });

  test('an event that leaves the state as it is is said, and is no step', () => {
    const refusing = { ...counter, step: (state: ReturnType<typeof counter.initial>) => state };
    const session = createSession(refusing);
    session.dispatch(TICK);
    expect(session.store.getState()).toMatchObject({
      said: 'The count is 0.',
      run: { events: [] },
    });
  });

  test('a long run keeps few states and comes back to any of its points', () => {
    let steps = 0;
    const step: typeof counter.step = (state, event) => {
      steps += 1;
      return counter.step(state, event);
    };
    const long = createSession({ ...counter, step });
    for (let at = 0; at < 5000; at += 1) long.dispatch({ type: 'tick' });
    for (const done of [4999, 1, 2500, 0, 3333]) {
      steps = 0;
      long.goTo(done);
      expect(long.store.getState().state.count).toBe(Math.min(1000, done));
      expect(steps).toBeLessThan(5000 / (MOST_CHECKPOINTS / 8));
    }
  });

  test('it plays to its end, from the start when it stood at the end', () => {
    const { session, now, pass } = begin();
    for (let at = 0; at < 3; at += 1) session.dispatch(TICK);
    session.play(true);
    expect(now()).toMatchObject({ playing: true, run: { done: 0 } });
    pass(100);
    expect(now().run.done).toBe(1);
    pass(799);
    expect(now().run.done).toBe(1);
    pass(1);
    expect(now().run.done).toBe(2);
    pass(10_000);
    expect(now()).toMatchObject({ playing: false, run: { done: 3 } });
  });

  test('an event, a jump or another press holds it', () => {
    const { session, now, pass, waits } = begin();
    for (let at = 0; at < 5; at += 1) session.dispatch(TICK);
    for (const hold of [() => session.play(false), () => session.goTo(2), () => session.load('')]) {
      session.play(true);
      hold();
      expect(now().playing).toBe(false);
      pass(5000);
      expect(waits()).toBe(0);
    }
    session.play(true);
    expect(now().playing).toBe(false);
  });

  test('step goes to the next event, a fork begins where it stands', () => {
    const { session, now } = begin();
    session.dispatch(TICK);
    session.goTo(0);
    session.step();
    expect(now().state.count).toBe(1);
    session.fork();
    expect(now()).toMatchObject({ run: { events: [], done: 0 }, state: { count: 1 } });
    session.goTo(-1);
    expect(now().state.count).toBe(1);
    expect(now().aside?.events).toHaveLength(1);
  });

  test('a link opens a new run with its settings and its scene, and is the one to write again', () => {
    const { session, now } = begin();
    session.dispatch(TICK);
    const link = '?v=2&step=4&view=more&with=a.b:1';
    session.load(`${link}&nonsense=1`);
    expect(now()).toMatchObject({
      state: { step: 4, count: 0 },
      run: { events: [] },
      view: 'more',
      settings: { 'a.b': '1' },
    });
    expect(now().notes.map(({ param }) => param)).toEqual(['nonsense']);
    expect(session.link().link).toBe(link);
    session.dismissNotes();
    session.setView(undefined);
    session.setSettings({});
    expect(now().notes).toEqual([]);
    expect(session.link().link).toBe('?v=2&step=4');
  });

  const [ten] = counter.scenarios;

  test('a scenario sets every parameter and opens covered, until it is shown', () => {
    const { session, now } = begin();
    if (!ten) throw new Error('no scenario');
    session.dispatch(set(5));
    session.loadScenario(ten);
    expect(now()).toMatchObject({ scenario: ten, covered: true, said: 'Ten.', guess: undefined });
    expect(now().state).toMatchObject({ step: 1, count: 10 });
    expect(session.question()).toBe(ten.predict);
    session.setGuess('10');
    session.show();
    const told = { prediction: ten.predict, guess: '10' };
    expect(now()).toMatchObject({ covered: false, scenario: ten, told, said: 'The count is 10.' });
    session.dispatch(TICK);
    expect(now()).toMatchObject({ scenario: undefined, covered: false, told: undefined });
    session.loadScenario(ten);
    session.show();
    expect(now().told).toEqual({ prediction: ten.predict, guess: undefined });
    session.loadScenario(ten);
    expect(now()).toMatchObject({ covered: true, run: { events: [{}, {}, {}, {}] } });
  });

  test('a state asks what the scenario that it is asks, any other what the model asks', () => {
    const { session } = begin();
    session.load('?count=10');
    expect(session.question()).toBe(ten?.predict);
    session.load('?count=10&step=2');
    expect(session.question().asks).toBe('It counts up. Is the count below zero?');
    expect(session.question().answer({ count: -1 })).toBe('yes');
  });

  test('while it asks first, everything that is done covers the result', () => {
    const { session, now } = begin();
    session.dispatch(TICK);
    expect(now().covered).toBe(false);
    session.setAsks(true);
    session.dispatch(TICK);
    session.setGuess('yes');
    expect(now()).toMatchObject({ covered: true, guess: 'yes' });
    session.dispatch(TICK);
    expect(now()).toMatchObject({ covered: true, guess: undefined });
    session.show();
    session.setAsks(false);
    session.dispatch(TICK);
    expect(now().covered).toBe(false);
    session.cover();
    expect(now()).toMatchObject({ covered: true, said: 'Covered.' });
    session.dispatch(TICK);
    expect(now().covered).toBe(true);
  });

  test('steps that are left for another way on can be brought back, and the other kept', () => {
    const { session, now } = begin();
    for (let at = 0; at < 3; at += 1) session.dispatch(TICK);
    expect(now().aside).toBeUndefined();
    session.goTo(1);
    session.dispatch(set(5));
    expect(now()).toMatchObject({ state: { count: 1, step: 5 }, run: { events: [{}, {}] } });
    expect(now().aside).toMatchObject({ done: 1, events: [{}, {}, {}] });
    session.bringBack();
    expect(now().said).toBe('The run before is back. The count is 3.');
    expect(now()).toMatchObject({ state: { count: 3, step: 1 }, aside: { events: [{}, {}] } });
    session.bringBack();
    expect(now()).toMatchObject({ state: { count: 1, step: 5 } });
    session.fork();
    expect(now()).toMatchObject({ run: { events: [] }, aside: { events: [{}, {}] } });
    session.load('');
    expect(now().aside).toBeUndefined();
    session.bringBack();
    expect(now().run.events).toEqual([]);
  });

  test('tabs are turned to the one before or after, the first without a word', () => {
    const { session, now } = begin();
    expect(session.turnTab(-1)).toBeUndefined();
    expect(session.turnTab(1)).toBe('more');
    expect(now().view).toBe('more');
    expect(session.turnTab(1)).toBeUndefined();
    expect(session.turnTab(-1)).toBe('chart');
    expect(now().view).toBeUndefined();
    session.setView('card');
    expect(session.turnTab(-1)).toBeUndefined();
    expect(session.turnTab(1)).toBe('chart');
    session.setView('chart');
    expect(now().view).toBeUndefined();
  });

  test('a reset is counted, also where there is nothing to set back', () => {
    const { session, now } = begin();
    session.dispatch({ type: 'reset' });
    session.dispatch({ type: 'reset' });
    expect(now().resets).toBe(2);
  });
});
