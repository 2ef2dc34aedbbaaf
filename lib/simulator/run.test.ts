import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyEvent } from './declaration';
import { clock, counter } from './fixture';
import { defaultsOf } from './params';
import {
  addEvent,
  apply,
  changesNothing,
  goToEvent,
  goToTime,
  type Run,
  replay,
  startOf,
  startRun,
} from './run';

type Event = AnyEvent<typeof counter.params, { type: 'tick' }>;
type CounterRun = Run<typeof counter.params, { type: 'tick' }>;
type ClockRun = Run<typeof clock.params, { type: 'knock' }>;

const start: CounterRun = startRun(defaultsOf(counter.params));
const clockStart: ClockRun = startRun(defaultsOf(clock.params));
const TICK = { type: 'tick' } as const;
const set = (values: Partial<typeof start.start>) => ({ type: 'set', values }) as const;

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.constant(TICK),
  fc.constant({ type: 'reset' } as const),
  fc.integer({ min: 1, max: 9 }).map((step) => set({ step })),
  fc.constantFrom('up', 'down').map((mode) => set({ mode })),
  fc.constantFrom('up', 'down').map((mode) => set({ mode, step: 2 })),
);
const anyEvents = fc.array(anyEvent, { maxLength: 30 });
const play = (events: readonly Event[]) => events.reduce<CounterRun>(addEvent, start);

function stateAt(run: CounterRun) {
  return [startOf(counter, run), ...replay(counter, run, startOf(counter, run))].at(-1)?.state;
}

test('a run comes to what its events come to one after another, however it was scrubbed', () => {
  fc.assert(
    fc.property(anyEvents, fc.array(fc.nat(40), { maxLength: 10 }), (events, stops) => {
      const run = play(events);
      const moved = goToEvent(stops.reduce(goToEvent, run), run.events.length);
      expect(moved).toEqual(run);
      const stepped = events.reduce(
        (state, event) => apply(counter, state, event),
        counter.initial(start.start),
      );
      expect(stateAt(moved)).toEqual(stepped);
      expect(stateAt(JSON.parse(JSON.stringify(run)))).toEqual(stepped);
    }),
  );
});

test('consecutive sets of one parameter are one step, and nothing else is', () => {
  const steps = (...events: readonly Event[]) => play(events).events.map(({ event }) => event);
  const [one, two, mode] = [set({ step: 1 }), set({ step: 2 }), set({ mode: 'down' })];
  const both = set({ step: 3, mode: 'up' });
  expect(steps(one, two, one)).toEqual([one]);
  expect(steps(one, mode, two)).toEqual([one, mode, two]);
  expect(steps(TICK, TICK)).toEqual([TICK, TICK]);
  expect(steps(both, both, two)).toEqual([both, both, two]);
  expect(steps({ type: 'reset' }, { type: 'reset' })).toHaveLength(2);
  expect(steps(one, TICK, two)).toEqual([one, TICK, two]);
});

test('a set after going back is a step of its own, and drops what was undone', () => {
  const back = goToEvent(play([set({ step: 2 }), TICK, TICK]), 1);
  const run = addEvent(back, set({ step: 5 }));
  expect(run.events.map(({ event }) => event)).toEqual([set({ step: 2 }), set({ step: 5 })]);
  expect(run.done).toBe(2);
});

test('going beyond either end stops there', () => {
  const run = play([TICK]);
  expect(goToEvent(run, -5).done).toBe(0);
  expect(goToEvent(run, 99)).toBe(run);
  expect(goToEvent(run, 0.9).done).toBe(0);
});

test('a set to the values that are there changes nothing', () => {
  const state = counter.initial({ ...start.start, names: ['a', 'b'] });
  const changes = (event: Event) => !changesNothing(counter, state, event);
  expect(changes(set({ step: 1, names: ['a', 'b'] }))).toBe(false);
  expect(changes(set({}))).toBe(false);
  expect(changes(set({ step: 1, names: ['a'] }))).toBe(true);
  expect(changes(set({ nonsense: 1 } as never))).toBe(true);
  expect(changes({ type: 'reset' })).toBe(true);
  expect(changes(TICK)).toBe(true);
});

test('reset leads to the defaults, a set keeps the rest and is mended', () => {
  const mending = {
    ...counter,
    mend: (values: typeof start.start) => ({ values: { ...values, step: 7 }, notes: [] }),
  };
  const state = counter.initial({ ...start.start, step: 3, count: 5 });
  expect(apply(counter, state, { type: 'reset' })).toEqual(counter.initial(start.start));
  expect(apply(counter, state, set({ count: 6 }))).toEqual({ ...state, count: 6 });
  expect(apply(mending, state, set({ count: 6 }))).toEqual({ ...state, count: 6, step: 7 });
});

test('events of a run with a clock keep their time', () => {
  const knock = { type: 'knock' } as const;
  const first = addEvent(goToTime(clockStart, 30), knock);
  const second = addEvent(goToTime(first, 200), knock);
  expect(second.events.map(({ time }) => time)).toEqual([30, 200]);
  const last = [...replay(clock, second, startOf(clock, second))].at(-1);
  expect(last).toMatchObject({ done: 2, time: 200, state: { knocks: [30, 200], now: 200 } });
  expect(goToTime(second, 100)).toMatchObject({ done: 1, time: 100 });
  expect(goToTime(second, 30)).toMatchObject({ done: 1, time: 30 });
  expect(goToTime(second, 29)).toMatchObject({ done: 0, time: 29 });
  expect(goToEvent(second, 1)).toMatchObject({ done: 1, time: 200 });
  expect(goToEvent(second, 0)).toMatchObject({ done: 0, time: 30 });
  expect(goToEvent(goToTime(second, 0), 2)).toMatchObject({ done: 2, time: 200 });
});

test('sets at two times of the model are two steps', () => {
  const seed = (value: number) => ({ type: 'set', values: { seed: value } }) as const;
  const run = addEvent(goToTime(addEvent(clockStart, seed(2)), 10), seed(3));
  expect(run.events).toHaveLength(2);
});

test('a changed world is brought to the same time from its beginning', () => {
  const run = addEvent(goToTime(clockStart, 120), { type: 'set', values: { seed: 3 } });
  const moments = [...replay(clock, run, startOf(clock, run))];
  expect(moments.at(-1)?.state).toEqual({
    seed: 3,
    now: 120,
    rings: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120],
    knocks: [],
  });
});

test('a clock that stands still is a fault, not an endless loop', () => {
  const stuck = { ...clock, clock: { ...clock.clock, advance: (state: never) => state } };
  const run = goToTime(clockStart, 5);
  expect(() => [...replay(stuck as never, run, startOf(clock, run))]).toThrow('stands still at 0');
});
