import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { mend, params, podsPerNode, type World } from './world';

const world = (more: Partial<World> = {}): World => ({ ...defaultsOf(params), ...more });

test('the default world and every world within the limits are left as they are', () => {
  expect(mend(world())).toEqual({ values: world(), notes: [] });
  for (const more of [
    { place: ['1'] },
    { place: ['100'] },
    { place: ['0', '60', '40'] },
    { clients: 200, conns: 5 },
    { clients: 50, conns: 20 },
    { events: ['-60:burst', '600:scale:100'] },
  ])
    expect(mend(world(more))).toEqual({ values: world(more), notes: [] });
});

test.each([
  [{ place: ['0', '0'] }, 'place', '0,0', '1 to 100 pods in all'],
  [{ place: ['60', '41'] }, 'place', '60,41', '1 to 100 pods in all'],
  [{ clients: 167, conns: 6 }, 'conns', '6', 'at most 1000 connections of all clients together'],
  [
    { events: ['5:burst', '5:dance', '9:none'] },
    'events',
    '5:burst,5:dance,9:none',
    'time:what, such as -30:scale:8 or 60:reconnect, from -60 to 600 seconds',
  ],
] as const)('%o falls back to its default and is named', (more, param, text, expected) => {
  const { values, notes } = mend(world(more));
  expect(values).toEqual(world({ ...more, [param]: params[param].default }));
  const found = param === 'events' ? '5:dance' : text;
  expect(notes).toEqual([{ param, found, expected }]);
});

test('each fault has a note of its own, and what was mended needs no more of it', () => {
  const any = fc.record({
    clients: fc.integer({ min: 1, max: 200 }),
    conns: fc.integer({ min: 1, max: 20 }),
    place: fc.array(fc.integer({ min: 0, max: 40 }).map(String), { minLength: 1, maxLength: 20 }),
    events: fc.array(fc.constantFrom('1:burst', '1:dance', '700:burst', '2:scale:5')),
  });
  fc.assert(
    fc.property(any, (more) => {
      const { values, notes } = mend(world(more));
      const pods = more.place.reduce((sum, count) => sum + Number(count), 0);
      expect(notes.map(({ param }) => param)).toEqual([
        ...(pods < 1 || pods > 100 ? ['place'] : []),
        ...(more.clients * more.conns > 1000 ? ['conns'] : []),
        ...(more.events.some((text) => /dance|700/.test(text)) ? ['events'] : []),
      ]);
      expect(mend(values)).toEqual({ values, notes: [] });
    }),
  );
});

test('pods on nodes are read as numbers', () => {
  expect(podsPerNode({ place: ['0', '12', '007'] })).toEqual([0, 12, 7]);
});
