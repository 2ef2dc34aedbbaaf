import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Action,
  actionsFor,
  JUDGE_MINUTES,
  placesOnce,
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
    { ...why, kind: 'read', minutes: 3, title: 'Part a', href: '/read#a', points: ['a'] },
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
  const weak = weakPoints(points, judged, {});
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
  expect(actions[0]).toMatchObject({ kind: 'read', points: ['a'] });
  expect(actions.find(({ kind }) => kind === 'judge')).toEqual(
    said && expect.objectContaining({ said, lack: 'partly' }),
  );
});

const SAID = { 'trap-a': { holds: true, at: at(1) } };

test('a statement that was judged wrong is to be judged again, whatever its point’s verdict', () => {
  const again = {
    point: 'a',
    claim: 'Claim a',
    tier: 'must',
    lack: 'statement',
    kind: 'judge',
    minutes: JUDGE_MINUTES,
    words: 'Words a',
    href: '/judge#a',
    said: 'wrongly',
  };
  for (const judged of [{}, judgedAs({ a: 'present' }), judgedAs({ a: 'none' })]) {
    expect(worthDoing([point('a')], judged, SAID)).toEqual([again]);
    expect(worthDoing([point('a')], judged, { 'trap-a': { holds: false, at: at(1) } })).toEqual([]);
    expect(worthDoing([point('a')], judged, {})).toEqual([]);
    expect(worthDoing([point('a', 'must', { judge: undefined })], judged, SAID)).toEqual([]);
  }
  const kinds = worthDoing([point('a')], judgedAs({ a: 'absent' }), SAID).map(({ kind }) => kind);
  expect(kinds).toEqual(['read', 'see', 'judge']);
});

test('a statement comes after what lacks of equally heavy points, and before lighter ones', () => {
  const points = [point('s', 'should'), point('a'), point('b'), point('c')];
  const judged = judgedAs({ s: 'absent', b: 'partly', c: 'absent' });
  expect(weakPoints(points, judged, SAID).map((one) => one.point.id + one.lack)).toEqual([
    'cabsent',
    'bpartly',
    'astatement',
    'sabsent',
  ]);
});

test('one place to read is told once, with the minutes and points of all that is there', () => {
  const read = { title: 'Here', href: '/here' };
  const points = [
    point('a', 'must', { minutes: 2, read, see: '/same' }),
    point('b', 'must', { minutes: 4, see: '/same' }),
    point('c', 'must', { minutes: 3, read, see: '/here' }),
  ];
  const judged = judgedAs({ a: 'absent', b: 'absent', c: 'partly' });
  const actions = worthDoing(points, judged, {}, 5);
  expect(actions.map(({ kind, point: id, minutes }) => [kind, id, minutes])).toEqual([
    ['read', 'a', 5],
    ['see', 'a', SEE_MINUTES],
    ['read', 'b', 4],
    ['see', 'b', SEE_MINUTES],
    ['see', 'c', SEE_MINUTES],
  ]);
  expect(actions.flatMap((one) => (one.kind === 'read' ? [one.points] : []))).toEqual([
    ['a', 'c'],
    ['b'],
  ]);
});

test('telling places once loses no point, no minute and no other action', () => {
  const place = fc.nat(2).map((n) => ({ title: `T${n}`, href: `/${n}` }));
  const rubrics = fc.tuple(
    ...['a', 'b', 'c', 'd'].map((id) =>
      fc
        .record({ read: place, minutes: fc.integer({ min: 1, max: 4 }) })
        .map((own) => point(id, 'must', own)),
    ),
  );
  fc.assert(
    fc.property(rubrics, (rubric) => {
      const all = rubric.flatMap((one) => actionsFor({ point: one, lack: 'absent' }, {}));
      const once = placesOnce(all);
      const reads = once.filter(({ kind }) => kind === 'read');
      expect(new Set(reads.map(({ href }) => href)).size).toBe(reads.length);
      const sum = (list: readonly Action[]) =>
        list.reduce((total, { minutes }) => total + minutes, 0);
      expect(sum(once)).toBe(sum(all));
      const ids = once.flatMap((one) => (one.kind === 'read' ? one.points : []));
      expect(ids.toSorted()).toEqual(['a', 'b', 'c', 'd']);
      const others = (list: readonly Action[]) => list.filter(({ kind }) => kind !== 'read');
      expect(others(once)).toEqual(others(all));
    }),
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
