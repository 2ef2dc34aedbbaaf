import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actionsFor,
  JUDGE_MINUTES,
  readingMinutes,
  SEE_MINUTES,
  spread,
  TIERS,
  weakPoints,
  worthDoing,
} from './advice';
import { at, judgedAs, point } from './fixture-attempts';
import { VERDICTS } from './kept';

test.each([
  [0, 1],
  [1, 1],
  [200, 1],
  [201, 2],
  [400, 2],
  [401, 3],
])('%d words take %d minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

test('of one missing point it is to read, to see, to judge, with reasons', () => {
  const missing = point('a', 'must', { minutes: 3 });
  const why = { point: 'a', claim: 'Claim a', tier: 'must', lack: 'absent' };
  expect(worthDoing([missing], judgedAs({ a: 'absent' }), {})).toEqual([
    { ...why, kind: 'read', minutes: 3, title: 'Part a', href: '/read#a' },
    { ...why, kind: 'see', minutes: SEE_MINUTES, href: '/see?a' },
    {
      ...why,
      kind: 'judge',
      minutes: JUDGE_MINUTES,
      words: 'Words a',
      href: '/judge#a',
      said: 'never',
    },
  ]);
});

test('a second weak point is read about before all is done about the first', () => {
  const kinds = (points: Parameters<typeof worthDoing>[0], limit?: number) =>
    worthDoing(points, judgedAs({ a: 'absent', b: 'partly' }), {}, limit).map(
      (action) => `${action.kind} ${action.point}`,
    );
  expect(kinds([point('b'), point('a')])).toEqual(['read a', 'see a', 'read b']);
  expect(kinds([point('b'), point('a')], 9)).toEqual([
    'read a',
    'see a',
    'read b',
    'see b',
    'judge a',
    'judge b',
  ]);
  const unseen = { see: undefined };
  expect(kinds([point('a', 'must', unseen), point('b')])).toEqual(['read a', 'judge a', 'read b']);
  expect(kinds([point('a', 'must', { ...unseen, judge: undefined }), point('b')])).toEqual([
    'read a',
    'read b',
    'see b',
  ]);
});

test('must comes before should before expert, absent before partly, then the rubric’s order', () => {
  const points = [
    point('expert-absent', 'expert'),
    point('should-partly', 'should'),
    point('should-absent', 'should'),
    point('must-partly', 'must'),
    point('must-absent-first', 'must'),
    point('must-absent-second', 'must'),
    point('must-present', 'must'),
    point('must-open', 'must'),
  ];
  const judged = judgedAs({
    'must-absent-second': 'absent',
    'must-absent-first': 'absent',
    'must-partly': 'partly',
    'must-present': 'present',
    'must-open': 'none',
    'should-absent': 'absent',
    'should-partly': 'partly',
    'expert-absent': 'absent',
  });
  const weak = weakPoints(points, judged);
  expect(weak.map((one) => one.point.id)).toEqual([
    'must-absent-first',
    'must-absent-second',
    'must-partly',
    'should-absent',
    'should-partly',
    'expert-absent',
  ]);
  expect(weak.map(({ lack }) => lack)).toEqual([
    'absent',
    'absent',
    'partly',
    'absent',
    'partly',
    'absent',
  ]);
});

test.each([
  [false, false, 'wrongly'],
  [false, true, undefined],
  [true, true, 'wrongly'],
  [true, false, undefined],
])('a statement that holds: %s, said not to hold: %s', (holds, saidNot, said) => {
  const judge = { id: 's', words: 'W', href: '/j', holds };
  const weak = { point: point('a', 'must', { judge }), lack: 'partly' } as const;
  const actions = actionsFor(weak, { s: { holds: !saidNot, at: at(1) } });
  expect(actions.find(({ kind }) => kind === 'judge')).toEqual(
    said && expect.objectContaining({ said, lack: 'partly' }),
  );
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const points = fc.tuple(
  ...ids.map((id) => fc.constantFrom(...TIERS).map((tier) => point(id, tier))),
);
const verdicts = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...VERDICTS));

test('advice is about what lacks only, never twice, and at most as much as asked for', () => {
  fc.assert(
    fc.property(points, verdicts, fc.nat(9), (rubric, said, limit) => {
      const actions = worthDoing(rubric, judgedAs(said), {}, limit);
      const lacking = Object.keys(said).filter((id) => said[id] !== 'present');
      expect(actions.length).toBe(Math.min(limit, 3 * lacking.length));
      for (const { point: id, lack } of actions) expect(said[id]).toBe(lack);
      expect(new Set(actions.map(({ kind, point: id }) => kind + id)).size).toBe(actions.length);
    }),
  );
});

test('spreading loses and adds nothing', () => {
  const lists = fc.array(fc.array(fc.nat()));
  fc.assert(
    fc.property(lists, (each) => {
      expect(spread(each).toSorted()).toEqual(each.flat().toSorted());
    }),
  );
  expect(spread([[1, 2, 3, 4], [5], [6, 7, 8]])).toEqual([1, 2, 5, 6, 7, 3, 4, 8]);
});
