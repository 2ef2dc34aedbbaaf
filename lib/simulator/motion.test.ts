import { describe, expect, test } from 'vitest';
import { clock, PIECE } from './fixture';
import { timers } from './fixture-timers';
import { createSession } from './session';

describe('a run whose time goes on', () => {
  const begin = () => {
    const time = timers();
    const session = createSession(clock, { later: time.later });
    return { ...time, session, now: session.store.getState };
  };

  test('it jumps in pieces, shows that it is on the way, and comes to the same as step by step', () => {
    const { session, now, pass } = begin();
    session.goToTime(400);
    expect(now()).toMatchObject({ moving: true, run: { time: 400 }, state: { now: PIECE } });
    pass(0, 3);
    expect(now()).toMatchObject({ moving: true, state: { now: 4 * PIECE } });
    pass(0);
    expect(now()).toMatchObject({ moving: false, state: { now: 400 } });
    const jumped = now().state;
    const other = begin();
    for (let at = 0; at < 50; at += 1) other.session.step();
    expect(other.now().state).toEqual(jumped);
    expect(other.now().said).toBe('20 rings at 400.');
  });

  test('another jump takes the place of one that is on the way', () => {
    const { session, now, pass, waits } = begin();
    session.goToTime(90_000);
    session.goToTime(100);
    pass(0);
    expect(now()).toMatchObject({ moving: false, state: { now: 100 } });
    expect(waits()).toBe(0);
  });

  test('going back starts from a checkpoint, going on from where it stands', () => {
    let pieces = 0;
    const { advance } = clock.clock ?? { advance: (state) => state };
    const counted = {
      ...clock,
      clock: {
        ...(clock.clock as NonNullable<typeof clock.clock>),
        advance: (state: Parameters<typeof advance>[0], until: number) => {
          pieces += 1;
          return advance(state, until);
        },
      },
    };
    const { later, pass } = timers();
    const session = createSession(counted, { later });
    session.goToTime(100_000);
    pass(0);
    expect(pieces).toBe(2000);
    pieces = 0;
    session.goToTime(75_000);
    pass(0);
    expect(session.store.getState().state.now).toBe(75_000);
    expect(pieces).toBeLessThan(200);
    pieces = 0;
    session.goToTime(75_000 + PIECE);
    pass(0);
    expect(pieces).toBe(1);
  });

  test.each([1, 3, 10])('at %d a second, parts of a second add up', (perSecond) => {
    const speeds = [{ label: 'Real', perSecond }];
    const own = clock.clock as NonNullable<typeof clock.clock>;
    const { later, pass } = timers();
    const session = createSession({ ...clock, clock: { ...own, speeds } }, { later });
    session.play(true);
    pass(0, 1);
    pass(900);
    expect(session.store.getState().run.time).toBe(perSecond);
    pass(2000);
    expect(session.store.getState().run.time).toBe(3 * perSecond);
  });

  test('it plays by model time, and stops at its end', () => {
    const { session, now, pass } = begin();
    session.play(true);
    pass(0, 1);
    expect(now().run.time).toBe(100);
    pass(100);
    expect(now().run.time).toBe(200);
    session.goToTime(99_950);
    pass(0);
    session.play(true);
    pass(1000);
    expect(now()).toMatchObject({ playing: false, run: { time: 100_000 } });
    session.step();
    expect(now().run.time).toBe(100_000);
    session.setSpeed(0);
    session.play(true);
    expect(now().run.time).toBe(0);
    pass(0, 1);
    expect(now().run.time).toBe(1);
  });

  test('times outside of the run, or between seconds, are brought into it', () => {
    const { session, now, pass } = begin();
    for (const [asked, got] of [
      [-5, 0],
      [7.9, 7],
      [1e9, 100_000],
    ] as const) {
      session.goToTime(asked);
      pass(0);
      expect(now().run.time).toBe(got);
    }
  });

  test('what happens keeps its time; stepping stops at it; undo goes back to just before it', () => {
    const { session, now, pass } = begin();
    session.goToTime(30);
    session.dispatch({ type: 'knock' });
    expect(now().said).toBe('knock at 30');
    session.goToTime(45);
    session.dispatch({ type: 'knock' });
    session.goToTime(60);
    pass(0);
    expect(now().state.knocks).toEqual([30, 45]);
    session.goTo(1);
    expect(now()).toMatchObject({ run: { done: 1, time: 45 }, state: { knocks: [30] } });
    session.goToTime(41);
    session.step();
    expect(now()).toMatchObject({ run: { done: 2, time: 45 }, state: { knocks: [30, 45] } });
    session.goToTime(10);
    expect(now().state).toMatchObject({ now: 10, knocks: [] });
    session.goToTime(60);
    pass(0);
    expect(now().state.knocks).toEqual([30, 45]);
  });

  test('its time is in its link', () => {
    const { session, now, pass } = begin();
    session.load('?seed=3&t=120');
    pass(0);
    expect(now().state).toMatchObject({ seed: 3, now: 120 });
    expect(session.link().link).toBe('?seed=3&t=120');
    session.load('?t=999999999');
    pass(0);
    expect(now().state.now).toBe(100_000);
  });
});
