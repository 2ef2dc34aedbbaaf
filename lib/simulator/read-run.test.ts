import { describe, expect, test } from 'vitest';
import { clock, counter } from './fixture';
import { readRun } from './read-run';
import { createSession } from './session';

const session = createSession(counter);
session.dispatch({ type: 'tick' });
session.dispatch({ type: 'set', values: { step: 3, share: '0.25', names: ['a', 'b'] } });
session.dispatch({ type: 'reset' });
session.goTo(2);
const good = JSON.parse(JSON.stringify(session.store.getState().run));
const [first, second, third] = good.events;

test('a run is read as it was written', () => {
  expect(readRun(counter, good)).toEqual(good);
  expect(readRun(counter, { ...good, done: 0 })).toMatchObject({ done: 0 });
  expect(readRun(counter, { ...good, done: 3 })).toMatchObject({ done: 3 });
});

test('of an event that sets values only these are taken', () => {
  const more = { ...second, event: { ...second.event, more: 1 }, more: 1 };
  expect(readRun(counter, { ...good, events: [more], done: 1 })?.events).toEqual([second]);
});

const start = (part: object) => ({ ...good, start: { ...good.start, ...part } });
const event = (happened: unknown) => ({ ...good, events: [first, happened, third] });
const { count: _, ...short } = good.start;

test.each<readonly [string, unknown]>([
  ['nothing', undefined],
  ['a list', [good]],
  ['no start', { ...good, start: undefined }],
  ['a start that is a list', { ...good, start: [] }],
  ['a start without one of its values', { ...good, start: short }],
  [
    'a start without one of its values, before anything happened',
    { start: short, events: [], done: 0, time: 0 },
  ],
  ['a value that is out of range', start({ step: 10 })],
  ['a value of another kind', start({ step: '1' })],
  ['a flag that is a text', start({ loud: '1' })],
  ['an option that is none', start({ mode: 'left' })],
  ['an item with a comma', start({ names: ['a,b'] })],
  ['an item that is no text', start({ names: [1] })],
  ['a name that is no parameter', start({ toString: 'x' })],
  ['no events', { ...good, events: undefined }],
  ['events that are no list', { ...good, events: { length: 3 } }],
  ['an event that is nothing', event(null)],
  ['an event without what happened', event({ time: 0 })],
  ['an event without a type', event({ event: { kind: 'tick' }, time: 0 })],
  ['an event whose type is a number', event({ event: { type: 1 }, time: 0 })],
  ['an event that sets nothing', event({ event: { type: 'set' }, time: 0 })],
  [
    'an event that sets what is out of range',
    event({ event: { type: 'set', values: { step: 0 } }, time: 0 }),
  ],
  [
    'an event that sets what is unknown',
    event({ event: { type: 'set', values: { nope: 0 } }, time: 0 }),
  ],
  ['an event without a time', event({ event: { type: 'tick' } })],
  ['an event at a time where no time goes on', event({ event: { type: 'tick' }, time: 1 })],
  ['a time where none goes on', { ...good, time: 1 }],
  ['no time', { ...good, time: undefined }],
  ['more done than happened', { ...good, done: 4 }],
  ['less done than nothing', { ...good, done: -1 }],
  ['half an event done', { ...good, done: 1.5 }],
  ['done as a text', { ...good, done: '2' }],
])('refused: %s', (_name, run) => {
  expect(readRun(counter, run)).toBeUndefined();
});

describe('an event that a model cannot take', () => {
  const own = { type: 'tick', by: 'x' };
  const run = { ...good, events: [{ event: own, time: 0 }], done: 1 };

  test('is let through as it is where the model can', () => {
    expect(readRun(counter, run)?.events).toEqual(run.events);
  });

  test.each<readonly [string, () => unknown]>([
    ['throws', () => JSON.parse('{')],
    ['gives no state', () => undefined],
    ['leaves the range', () => ({ ...good.start, count: 1001 })],
  ])('refused: the model %s', (_name, step) => {
    expect(readRun({ ...counter, step: step as never }, run)).toBeUndefined();
  });
});

test('a start that must be mended is refused', () => {
  const mend = (values: typeof good.start) => ({
    values: { ...values, step: 1 },
    notes: values.step === 2 ? [{ param: 'step', found: '2', expected: 'another' }] : [],
  });
  const mended = { ...counter, mend };
  const bare = { start: { ...good.start, step: 3 }, events: [], done: 0, time: 0 };
  expect(readRun(mended, bare)).toEqual(bare);
  expect(readRun(mended, { ...bare, start: { ...bare.start, step: 2 } })).toBeUndefined();
});

describe('a run whose time goes on', () => {
  const knock = (time: unknown) => ({ event: { type: 'knock' }, time });
  const run = { start: { seed: 1 }, events: [knock(20), knock(20), knock(60)], done: 2, time: 40 };

  test('is read', () => expect(readRun(clock, run)).toEqual(run));

  test.each<readonly [string, object]>([
    ['it stands where an event will happen', { time: 60 }],
    ['it stands where an event has happened', { time: 20 }],
    ['it stands at its end', { time: 100_000, done: 3 }],
    ['it stands at its start', { time: 0, done: 0 }],
  ])('%s', (_, part) => expect(readRun(clock, { ...run, ...part })).toMatchObject(part));

  test.each<readonly [string, object]>([
    ['it stands past its end', { time: 100_001, done: 3 }],
    ['it stands past an event that has not happened', { time: 61 }],
    ['it stands before an event that has happened', { time: 19 }],
    ['a time below 0', { time: -1, done: 0 }],
    ['half a second', { time: 30.5 }],
    ['events in no order', { events: [knock(20), knock(10), knock(60)] }],
    ['an event at half a second', { events: [knock(0.5)], done: 1 }],
    ['an event below 0', { events: [knock(-1)], done: 1 }],
    ['an event at no time', { events: [knock(null)], done: 1 }],
  ])('refused: %s', (_, part) => expect(readRun(clock, { ...run, ...part })).toBeUndefined());
});
