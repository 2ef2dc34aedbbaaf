import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommonEvent } from './declaration';
import { counter } from './fixture';
import { defaultsOf } from './params';
import { addEvent, apply, fork, goTo, type Run, startRun, stateAt } from './run';

type Event = { type: 'tick' } | CommonEvent<typeof counter.params>;
type CounterRun = Run<typeof counter.params, { type: 'tick' }>;

const start: CounterRun = startRun(defaultsOf(counter.params));

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.constant({ type: 'tick' } as const),
  fc.constant({ type: 'reset' } as const),
  fc.integer({ min: 1, max: 9 }).map((step) => ({ type: 'set', values: { step } }) as const),
  fc.constantFrom('up', 'down').map((mode) => ({ type: 'set', values: { mode } }) as const),
);
const anyEvents = fc.array(anyEvent, { maxLength: 30 });
const play = (events: readonly Event[]) => events.reduce<CounterRun>(addEvent, start);

test('the same events give the same state', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      expect(stateAt(counter, play(events))).toEqual(
        stateAt(counter, play(structuredClone(events))),
      );
    }),
  );
});

test('scrubbing back and forward leads to the identical state', () => {
  fc.assert(
    fc.property(anyEvents, fc.array(fc.nat(40), { maxLength: 10 }), (events, stops) => {
      const run = play(events);
      const moved = goTo(stops.reduce(goTo, run), events.length);
      expect(moved).toEqual(run);
      expect(stateAt(counter, moved)).toEqual(stateAt(counter, run));
    }),
  );
});

test('a state reached step by step equals one computed from the start', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const stepped = events.reduce(
        (state, event) => apply(counter, state, event),
        counter.initial(start.start),
      );
      expect(stepped).toEqual(stateAt(counter, play(events)));
    }),
  );
});

test('a run survives JSON', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const run = play(events);
      expect(stateAt(counter, JSON.parse(JSON.stringify(run)))).toEqual(stateAt(counter, run));
    }),
  );
});

test('an event after going back drops what was undone', () => {
  const run = addEvent(goTo(play([{ type: 'tick' }, { type: 'tick' }, { type: 'tick' }]), 1), {
    type: 'tick',
  });
  expect(run.events).toHaveLength(2);
  expect(stateAt(counter, run).count).toBe(2);
});

test('going beyond either end stops there', () => {
  const run = play([{ type: 'tick' }]);
  expect(goTo(run, -5).at).toBe(0);
  expect(goTo(run, 99).at).toBe(1);
});

test('a fork starts at the present state and has no past', () => {
  const forked = fork(counter, goTo(play([{ type: 'tick' }, { type: 'tick' }]), 1));
  expect(forked.events).toEqual([]);
  expect(stateAt(counter, forked).count).toBe(1);
});
