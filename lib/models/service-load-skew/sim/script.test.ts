import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HAPPENINGS, isScriptEvent, printScriptEvent, readScript } from './script';

test('what is written reads back, in the order of time', () => {
  const event = fc.record({
    at: fc.integer({ min: -60, max: 600 }),
    what: fc.constantFrom(...HAPPENINGS),
    arg: fc.integer({ min: 1, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const read = readScript(events.map(printScriptEvent));
      expect(read.map(({ at }) => at)).toEqual(
        events.map(({ at }) => at).toSorted((a, b) => a - b),
      );
      expect(read.map(printScriptEvent).toSorted()).toEqual(
        events.map(printScriptEvent).toSorted(),
      );
    }),
  );
});

test('equal times keep their order', () => {
  expect(
    readScript(['5:burst', '0:churn', '5:scale:8', '5:reconnect']).map(printScriptEvent),
  ).toEqual(['0:churn', '5:burst', '5:scale:8', '5:reconnect']);
});

test.each([
  '5:dance',
  '5',
  '',
  '5:scale',
  '5:reconnect:3',
  '-61:burst',
  '601:burst',
  '1.5:burst',
  ':scale:4',
  'x:burst',
])('“%s” is no event of a script', (text) => {
  expect(isScriptEvent(text)).toBe(false);
});
