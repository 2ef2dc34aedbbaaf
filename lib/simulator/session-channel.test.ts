import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actsOn, commonOf } from '../../tests/support/session-acts';
import { clock, counter } from './fixture';
import { timers } from './fixture-timers';
import { createSession } from './session';
import { connectChannel, type Heard } from './session-channel';
import type { Snapshot } from './session-snapshot';

const TICK = { type: 'tick' } as const;

/** A session on a channel that writes down what is sent. */
function begin(first?: Heard) {
  const time = timers();
  const session = createSession(counter, { later: time.later, covers: true });
  const sent: Snapshot[] = [];
  const listeners = new Set<(heard: Heard) => void>();
  const untie = connectChannel(session, {
    send: (snapshot) => void sent.push(snapshot),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...(first === undefined ? {} : { first }),
  });
  const hear = (heard: Heard) => {
    for (const listener of listeners) listener(heard);
  };
  return { ...time, session, sent, hear, untie, listeners, now: session.store.getState };
}

test('what changes here is passed on, whole and once; what was only said is not', () => {
  const { session, sent } = begin();
  expect(sent).toEqual([]);
  session.dispatch(TICK);
  expect(sent.at(-1)).toEqual(session.snapshot());
  const before = sent.length;
  session.dispatch({ type: 'set', values: { count: 1 } });
  session.setView(undefined);
  session.dismissNotes();
  expect(sent).toHaveLength(before);
  session.setView('more');
  expect(sent.at(-1)).toMatchObject({ view: 'more' });
  expect(sent).toHaveLength(before + 1);
});

test('what is heard is shown and not passed on again; what is done next is', () => {
  const from = begin();
  from.session.dispatch(TICK);
  const { session, sent, hear, now } = begin();
  hear(from.session.snapshot());
  expect(now().state.count).toBe(1);
  expect(sent).toEqual([]);
  session.setView('more');
  expect(sent).toMatchObject([{ view: 'more', run: { done: 1 } }]);
});

test('it opens with a snapshot', () => {
  const from = begin();
  from.session.dispatch(TICK);
  from.session.show();
  const { now, sent } = begin(from.session.snapshot());
  expect(now()).toMatchObject({ covered: false, state: { count: 1 } });
  expect(sent).toEqual([]);
});

test('a link opens anew and covered, whatever was set before, and is not passed on', () => {
  const { session, sent, hear, now } = begin('?count=10&cover=0&view=more');
  expect(now()).toMatchObject({ covered: true, state: { count: 10 }, view: 'more' });
  expect(sent).toEqual([]);
  session.setAsks(true);
  const before = sent.length;
  hear('?count=5');
  expect(now()).toMatchObject({ covered: true, asks: false, state: { count: 5 }, view: undefined });
  hear('');
  expect(now()).toMatchObject({ covered: true, state: { count: 0 } });
  expect(sent).toHaveLength(before);
});

test('once untied nothing is heard and nothing is passed on', () => {
  const { session, sent, listeners, untie } = begin();
  untie();
  expect(listeners.size).toBe(0);
  session.dispatch(TICK);
  expect(sent).toEqual([]);
});

test('a run that goes on is passed on when it begins and when it ends, and what else changes meanwhile', () => {
  const { session, sent, pass } = begin();
  for (let at = 0; at < 5; at += 1) session.dispatch(TICK);
  session.goTo(1);
  sent.length = 0;
  session.play(true);
  expect(sent).toMatchObject([{ playing: true, run: { done: 1 } }]);
  pass(1000);
  expect(sent).toHaveLength(1);
  session.setView('more');
  expect(sent[1]).toMatchObject({ playing: true, view: 'more', run: { done: 3 } });
  pass(10_000);
  expect(sent).toHaveLength(3);
  expect(sent[2]).toMatchObject({ playing: false, run: { done: 5 } });
});

test('what is on the way is passed on once it is there', () => {
  const { later, pass } = timers();
  const session = createSession(clock, { later });
  const sent: Snapshot[] = [];
  connectChannel(session, { send: (snapshot) => void sent.push(snapshot), listen: () => () => {} });
  session.goToTime(400);
  pass(0, 3);
  expect(sent).toEqual([]);
  pass(0);
  expect(sent).toMatchObject([{ run: { time: 400 } }]);
});

test('two that are joined show the same after whatever is done to either, and come to rest', () => {
  const act = fc.record({
    act: actsOn(counter, [TICK]),
    here: fc.boolean(),
    wait: fc.constantFrom(0, 0, 100, 850),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const { later, pass } = timers();
      const listeners: ((heard: Heard) => void)[] = [];
      let messages = 0;
      const sessions = [0, 1].map((at) => {
        const session = createSession(counter, { later, covers: true });
        connectChannel(session, {
          send(snapshot) {
            messages += 1;
            listeners[1 - at]?.(structuredClone(snapshot));
          },
          listen(listener) {
            listeners[at] = listener;
            return () => {};
          },
        });
        return session;
      });
      const [one, other] = sessions;
      if (!one || !other) return;
      for (const { act: done, here, wait } of acts) {
        done.to(here ? one : other);
        pass(wait);
      }
      pass(1_000_000);
      const before = messages;
      pass(1_000_000);
      expect(messages).toBe(before);
      expect(commonOf(one)).toEqual(commonOf(other));
    }),
    { numRuns: 400 },
  );
});
