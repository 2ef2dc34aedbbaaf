import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../simulator/declaration';
import { readLink } from '../../simulator/link';
import type { Later } from '../../simulator/motion';
import { printValue } from '../../simulator/param-text';
import { defaultsOf, type Param } from '../../simulator/params';
import { createSession } from '../../simulator/session';
import { writeLink } from '../../simulator/write-link';
import { challenges } from './challenges';
import { HAPPENINGS, printScriptEvent } from './sim/script';
import { skewSimulator } from './simulator';
import { initial, step } from './state';
import { summarize } from './summary';
import { mend, params, type World } from './world';

const DEFAULTS = defaultsOf(params);

/** Any value within a parameter's range; scripts and places of a form that is allowed. */
function anyValue(name: string, param: Param): fc.Arbitrary<unknown> {
  if (name === 'events') return fc.array(anyScriptEvent, { maxLength: 4 });
  if (name === 'place')
    return fc.array(fc.integer({ min: 0, max: 6 }).map(String), { minLength: 1, maxLength: 6 });
  if (name === 'rps') return fc.integer({ min: 1, max: 150 });
  if (name === 'clients') return fc.integer({ min: 1, max: 60 });
  switch (param.kind) {
    case 'number':
      return param.integer
        ? fc.integer({ min: param.min, max: param.max })
        : fc.double({ min: param.min, max: param.max, noNaN: true });
    case 'choice':
      return fc.constantFrom(...param.options.map(({ value }) => value));
    default:
      return fc.boolean();
  }
}

const anyScriptEvent = fc
  .record({
    at: fc.integer({ min: -60, max: 0 }),
    what: fc.constantFrom(...HAPPENINGS),
    arg: fc.integer({ min: 1, max: 12 }),
  })
  .map(printScriptEvent);

const anyWorld = fc
  .record(
    Object.fromEntries(
      Object.entries(params).map(([name, param]) => [name, fc.option(anyValue(name, param))]),
    ),
  )
  .map((some) => {
    const given = Object.entries(some).filter(([, value]) => value !== null);
    return mend({ ...DEFAULTS, ...Object.fromEntries(given) } as World).values;
  });

test('any world can be computed, worded, asked about and linked to again', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const state = initial(world);
      const summary = summarize(state);
      const { says, more = '.' } = skewSimulator.verdict(summary);
      expect(`${says} ${more}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
      for (const { name, value, print } of skewSimulator.results) {
        expect([name, Number.isFinite(value(summary))]).toEqual([name, true]);
        expect(print(summary)).not.toMatch(/undefined|NaN|Infinity/);
      }
      const asked = skewSimulator.expect(state);
      expect(asked.asks).toMatch(/^[^?]+[.:] [^.?]+\?$/);
      expect(judge(asked, asked.answer(summary), summary).right).toBe(true);
      for (const { solved } of challenges) expect(typeof solved(state)).toBe('boolean');
      const { link } = writeLink(skewSimulator, { values: state.world });
      expect(readLink(skewSimulator, link)).toMatchObject({ values: state.world, notes: [] });
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
    { numRuns: 60 },
  );
});

test('a link to what was done opens what was done', () => {
  const later: Later = (_, run) => {
    run();
    return () => {};
  };
  const session = createSession(skewSimulator, { later });
  session.dispatch({ type: 'happen', what: 'scale', arg: 8 });
  session.goToTime(30);
  session.dispatch({ type: 'happen', what: 'reconnect' });
  session.goToTime(90);
  const there = createSession(skewSimulator, { later });
  there.load(session.link().link);
  expect(there.store.getState().state).toEqual(session.store.getState().state);
  expect(session.link().link).toContain('events=0:scale:8,30:reconnect');
});

test('what cannot happen changes nothing, and that is said', () => {
  const state = initial(DEFAULTS);
  for (const event of [
    { type: 'happen', what: 'crash', arg: 9 },
    { type: 'happen', what: 'scale', arg: 4 },
    { type: 'happen', what: 'scale', arg: 101 },
    { type: 'happen', what: 'node', arg: 5 },
    { type: 'happen', what: 'node', arg: 0 },
  ] as const) {
    expect(step(state, event)).toBe(state);
    expect(skewSimulator.narrate(state, event, state)).toMatch(/^Nothing changed/);
  }
  const down = step(state, { type: 'happen', what: 'node', arg: 1 });
  expect(step(down, { type: 'happen', what: 'node', arg: 1 })).toBe(down);
  expect(step(down, { type: 'happen', what: 'flap', arg: 1 })).toBe(down);
  const full = initial({ ...DEFAULTS, events: new Array<string>(100).fill('-1:burst') });
  expect(step(full, { type: 'happen', what: 'reconnect' })).toBe(full);
});

test.each(HAPPENINGS)('%s is told with what it comes to', (what) => {
  const state = initial(DEFAULTS);
  const event = { type: 'happen', what, arg: what === 'scale' ? 6 : 1 } as const;
  const after = step(state, event);
  expect(after).not.toBe(state);
  expect(after.world.events).toEqual([printScriptEvent({ at: 0, what, arg: event.arg })]);
  const said = skewSimulator.narrate(state, event, after);
  expect(said).toMatch(/^[A-Z].+\. .+\.$/);
  expect(said).not.toMatch(/undefined|NaN/);
});

test('what does not fit together falls back to the default and is named', () => {
  const bad = { ...DEFAULTS, clients: 200, conns: 20, place: ['0'], events: ['5:scale'] };
  const { values, notes } = mend(bad);
  expect(values).toEqual({ ...DEFAULTS, clients: 200 });
  expect(notes.map(({ param }) => param)).toEqual(['place', 'conns', 'events']);
  for (const param of Object.values(params))
    expect(printValue(param, param.default)).not.toMatch(/undefined|NaN/);
});
