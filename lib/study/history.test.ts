import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, attempt, data, judgedAs } from './fixture-attempts';
import { historyOf, toldMinutes } from './history';
import { type Mock, untouched } from './kept';

const dayOf = (moment: string) => moment.slice(0, 10);
const ESSENTIALS = { q: ['a', 'b'] };
const DAY = 24 * 60;

test('attempts and what was judged of them, the latest first', () => {
  const first = attempt('q', 1, {
    text: 'Two words',
    changedAt: at(3),
    seconds: 200,
    hints: [1, 3],
    sure: 'shaky',
    shownAt: at(4),
    judged: judgedAs({ a: 'present', b: 'absent', c: 'partly' }, 5),
  });
  const second = attempt('q', 6, { text: 'More', lines: { 2: 'a note' } });
  const entries = historyOf(data({ attempts: [second, first] }), ESSENTIALS, dayOf);
  expect(entries).toEqual([
    {
      kind: 'attempt',
      at: at(6),
      slug: 'q',
      id: 'q-6',
      nth: 2,
      words: 5,
      minutes: undefined,
      sure: undefined,
      hints: 0,
      isShown: false,
      isOfMock: false,
    },
    {
      kind: 'judged',
      at: at(5),
      slug: 'q',
      id: 'q-1',
      nth: 1,
      tally: expect.objectContaining({ present: 1, partly: 0, absent: 1, open: 0 }),
    },
    {
      kind: 'attempt',
      at: at(3),
      slug: 'q',
      id: 'q-1',
      nth: 1,
      words: 2,
      minutes: 3,
      sure: 'shaky',
      hints: 2,
      isShown: true,
      isOfMock: false,
    },
  ]);
});

test('an attempt of a second took some time, though no minute', () => {
  const attempts = [attempt('q', 1, { text: 'x', seconds: 1 })];
  expect(historyOf(data({ attempts }), ESSENTIALS, dayOf)).toEqual([
    expect.objectContaining({ minutes: 0 }),
  ]);
});

test('an attempt that was only opened is nothing that was done, but keeps its number', () => {
  const attempts = [attempt('q', 1), attempt('q', 2, { text: 'x', mock: 'm' })];
  expect(historyOf(data({ attempts }), ESSENTIALS, dayOf)).toEqual([
    expect.objectContaining({ kind: 'attempt', nth: 2, isShown: true, isOfMock: true }),
  ]);
});

test('of a question whose essentials are not known a judgement is told all the same', () => {
  const attempts = [attempt('other', 1, { judged: judgedAs({ a: 'present' }) })];
  expect(historyOf(data({ attempts }), ESSENTIALS, dayOf)).toEqual([
    expect.objectContaining({
      kind: 'judged',
      tally: expect.objectContaining({ present: 0, open: 0 }),
    }),
  ]);
});

test('statements are told once for a day and a question, at the last of them', () => {
  const statements = {
    a: { holds: true, at: at(5) },
    b: { holds: true, at: at(9) },
    c: { holds: false, at: at(7) },
    d: { holds: false, at: at(DAY) },
  };
  const questions = [{ ...untouched('q'), statements }, untouched('r')];
  expect(historyOf(data({ questions }), ESSENTIALS, dayOf)).toEqual([
    { kind: 'statements', slug: 'q', at: at(DAY), count: 1 },
    { kind: 'statements', slug: 'q', at: at(9), count: 3 },
  ]);
});

test('a mock take-home says how it ended and how many answers were written in it', () => {
  const mock: Mock = {
    id: 'm',
    startedAt: at(1),
    limitMinutes: 90,
    pausedSeconds: 0,
    pass: 1,
    open: 'q',
    questions: {
      q: { attempt: 'q-1', flagged: false, seconds: 0 },
      r: { attempt: 'r-1', flagged: false, seconds: 0 },
    },
  };
  const ended = { ...mock, id: 'n', ended: { at: at(91), how: 'out of time' as const } };
  const attempts = [
    attempt('q', 1, { text: 'x', mock: 'm' }),
    attempt('r', 1),
    attempt('q', 2, { text: 'x' }),
  ];
  const entries = historyOf(data({ attempts, mocks: [mock, ended] }), ESSENTIALS, dayOf);
  const counts = { kind: 'mock', written: 1, questions: 2, limitMinutes: 90 };
  expect(entries.filter(({ kind }) => kind === 'mock')).toEqual([
    { ...counts, at: at(91), id: 'n', how: 'out of time' },
    { ...counts, at: at(1), id: 'm', how: 'going on' },
  ]);
});

test('the answer to what a mock holds counts as looked at once that mock has ended', () => {
  const mock: Mock = {
    id: 'open',
    startedAt: at(1),
    limitMinutes: 90,
    pausedSeconds: 0,
    pass: 1,
    open: 'q',
    questions: {},
  };
  const ended = { ...mock, id: 'ended', ended: { at: at(9), how: 'handed in' as const } };
  const attempts = [
    attempt('q', 1, { text: 'x', mock: 'open' }),
    attempt('q', 2, { text: 'x', mock: 'ended' }),
    attempt('q', 3, { text: 'x', mock: 'open', shownAt: at(4) }),
    attempt('q', 4, { text: 'x' }),
  ];
  const entries = historyOf(data({ attempts, mocks: [ended, mock] }), ESSENTIALS, dayOf);
  const told = entries.flatMap((entry) =>
    entry.kind === 'attempt' ? [[entry.id, entry.isOfMock, entry.isShown]] : [],
  );
  expect(told).toEqual([
    ['q-4', false, false],
    ['q-3', true, true],
    ['q-2', true, true],
    ['q-1', true, false],
  ]);
});

test.each([
  [0, 0],
  [59, 0],
  [60, 1],
  [89, 1],
  [90, 2],
  [150, 3],
])('%d seconds are told as %d minutes', (seconds, minutes) => {
  expect(toldMinutes(seconds)).toBe(minutes);
});

test('whatever was done, each entry is no later than the one before', () => {
  const minute = fc.nat(5000);
  fc.assert(
    fc.property(fc.array(minute), fc.array(minute), (tries, says) => {
      const entries = historyOf(
        data({
          attempts: tries.map((one, n) => attempt('q', one, { id: String(n), text: 'x' })),
          questions: says.map((one, n) => ({
            ...untouched(`r${n}`),
            statements: { a: { holds: true, at: at(one) } },
          })),
        }),
        ESSENTIALS,
        dayOf,
      );
      expect(entries.length).toBe(tries.length + says.length);
      const moments = entries.map((entry) => entry.at);
      expect(moments).toEqual(moments.toSorted().toReversed());
    }),
  );
});
