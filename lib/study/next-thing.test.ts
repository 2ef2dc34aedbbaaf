import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, attempt, data, judgedAs, point, question } from './fixture-attempts';
import { type Attempt, type Mock, type QuestionKept, untouched, VERDICTS } from './kept';
import { keptOf, nextThing, stillWeak, twentyMinutes } from './next-thing';

const THREE = [question(1), question(2), question(3)];
const written = (slug: string, minute: number, own: Partial<Attempt> = {}) =>
  attempt(slug, minute, { text: 'Two words', changedAt: at(minute), ...own });
const judged = (slug: string, minute: number, verdict: (typeof VERDICTS)[number]) =>
  written(slug, minute, {
    shownAt: at(minute),
    judged: judgedAs({ [`p${slug.slice(1)}`]: verdict }, minute),
  });
const mock: Mock = {
  id: 'm',
  startedAt: at(0),
  limitMinutes: 60,
  pausedSeconds: 0,
  pass: 1,
  open: 'q1',
  questions: {},
};
const kept = (slug: string, own: Partial<QuestionKept>) => ({ ...untouched(slug), ...own });

test('a new reader begins with the first question', () => {
  expect(nextThing(THREE, data({}))).toEqual({ kind: 'try', slug: 'q1', minutes: 30 });
});

test('a mock take-home that is going on comes before anything else', () => {
  const attempts = [written('q1', 1)];
  expect(nextThing(THREE, data({ attempts, mocks: [mock] }))).toEqual({ kind: 'mock' });
  const ended = { ...mock, ended: { at: at(60), how: 'handed in' as const } };
  expect(nextThing(THREE, data({ attempts, mocks: [ended] })).kind).toBe('go on');
  expect(nextThing(THREE, data({ attempts, mocks: [ended, mock] })).kind).toBe('mock');
});

test('the attempt that was last worked on and not shown goes on', () => {
  const attempts = [written('q1', 1), written('q2', 2, { changedAt: at(9) }), written('q3', 3)];
  const expected = { kind: 'go on', slug: 'q2', words: 2 };
  expect(nextThing(THREE, data({ attempts }))).toEqual(expected);
  expect(nextThing(THREE, data({ attempts: attempts.toReversed() }))).toEqual(expected);
});

test('an attempt without a word was not begun', () => {
  const attempts = [attempt('q1', 1, { hints: [1] })];
  expect(nextThing(THREE, data({ attempts }))).toEqual({ kind: 'try', slug: 'q1', minutes: 30 });
});

test('an older attempt does not matter once there is a later one', () => {
  const attempts = [judged('q1', 5, 'present'), written('q1', 1)];
  expect(nextThing(THREE, data({ attempts }))).toMatchObject({ kind: 'try', slug: 'q2' });
});

test('what was shown last and is not judged is to be checked', () => {
  const shown = { shownAt: at(5) };
  const attempts = [written('q1', 1, shown), written('q3', 2, shown), written('q2', 3, shown)];
  const expected = { kind: 'check', slug: 'q2', words: 2 };
  expect(nextThing(THREE, data({ attempts }))).toEqual(expected);
  expect(nextThing(THREE, data({ attempts: attempts.toReversed() }))).toEqual(expected);
});

test('what was written in a mock take-home is to be checked, shown or not', () => {
  const attempts = [written('q2', 1, { mock: 'm' })];
  expect(nextThing(THREE, data({ attempts }))).toMatchObject({ kind: 'check', slug: 'q2' });
});

test('an attempt is checked as long as one essential is open, and points below do not count', () => {
  const questions = [question(1, [point('a'), point('b'), point('c', 'should')])];
  const half = written('q1', 1, { judged: judgedAs({ a: 'present' }) });
  expect(nextThing(questions, data({ attempts: [half] }))).toMatchObject({ kind: 'check' });
  const whole = written('q1', 1, { judged: judgedAs({ a: 'present', b: 'present' }) });
  expect(nextThing(questions, data({ attempts: [whole] })).kind).toBe('afresh');
});

test('without points an attempt that is not judged is to be checked', () => {
  const attempts = [written('q1', 1, { shownAt: at(2) })];
  expect(nextThing([question(1, [])], data({ attempts })).kind).toBe('check');
});

test('the question that lacks most is mended, absent before partly', () => {
  const two = (number: number) =>
    question(number, [point(`p${number}`), point(`r${number}`), point(`s${number}`, 'should')]);
  const lacks = (slug: string, p: 'absent' | 'partly' | 'present', r: typeof p, minute = 1) => {
    const n = slug.slice(1);
    const said = judgedAs({ [`p${n}`]: p, [`r${n}`]: r, [`s${n}`]: 'absent' }, minute);
    return written(slug, minute, { judged: said });
  };
  const questions = [two(1), two(2), two(3)];
  const next = (...attempts: Attempt[]) => nextThing(questions, data({ attempts }));
  expect(
    next(
      lacks('q1', 'partly', 'partly'),
      lacks('q2', 'present', 'absent'),
      lacks('q3', 'partly', 'absent'),
    ),
  ).toMatchObject({ kind: 'mend', slug: 'q3', absent: 1, partly: 1 });
  expect(next(lacks('q1', 'partly', 'partly'), lacks('q2', 'present', 'absent'))).toMatchObject({
    slug: 'q2',
    absent: 1,
    partly: 0,
  });
  const both = next(lacks('q1', 'absent', 'absent'));
  expect(both.kind === 'mend' && both.actions.map(({ kind }) => kind)).toEqual([
    'read',
    'see',
    'read',
  ]);
  const equal = next(lacks('q2', 'partly', 'present'), lacks('q1', 'present', 'partly'));
  expect(equal).toMatchObject({ slug: 'q1', absent: 0, partly: 1 });
  expect(equal.kind === 'mend' && equal.actions.map(({ kind, point: id }) => kind + id)).toEqual([
    'readr1',
    'seer1',
    'judger1',
  ]);
  // Below the essentials nothing is urgent.
  expect(next(lacks('q1', 'present', 'present'))).toMatchObject({ kind: 'try', slug: 'q2' });
});

test('a question whose Try was skipped is tried after those never opened', () => {
  const rooms = { try: { how: 'skipped' as const, at: at(1) } };
  const skipped = (...slugs: string[]) => slugs.map((slug) => kept(slug, { rooms }));
  const next = (questions: QuestionKept[]) => nextThing(THREE, data({ questions }));
  expect(next(skipped('q1'))).toMatchObject({ kind: 'try', slug: 'q2' });
  expect(next(skipped('q1', 'q2', 'q3'))).toMatchObject({ kind: 'try', slug: 'q1' });
});

test('when all is done, what was judged longest ago is tried afresh', () => {
  const attempts = [
    judged('q1', 7, 'present'),
    judged('q2', 3, 'present'),
    judged('q3', 5, 'present'),
  ];
  expect(nextThing(THREE, data({ attempts }))).toEqual({
    kind: 'afresh',
    slug: 'q2',
    judgedAt: at(3),
  });
});

test('advice about no question at all is refused', () => {
  expect(() => nextThing([], data({}))).toThrow(RangeError);
});

test('a point is gone over once its statement was judged rightly later', () => {
  const attempts = [judged('q1', 10, 'absent')];
  const weak = (own: Partial<QuestionKept>) =>
    stillWeak(question(1), data({ attempts, questions: [kept('q1', own)] })).length;
  const said = (holds: boolean, minute: number) => ({
    statements: { 'trap-p1': { holds, at: at(minute) } },
  });
  expect(weak(said(false, 11))).toBe(0);
  expect(weak(said(false, 10))).toBe(1);
  expect(weak(said(true, 11))).toBe(1);
  expect(weak({ statements: { other: { holds: false, at: at(11) } } })).toBe(1);
  const practised = (how: 'done' | 'skipped', minute: number) => ({
    rooms: { practise: { how, at: at(minute) } },
  });
  expect(weak(practised('done', 11))).toBe(0);
  expect(weak(practised('done', 10))).toBe(1);
  expect(weak(practised('skipped', 11))).toBe(1);
  const unsaid = question(1, [point('p1', 'must', { judge: undefined })]);
  expect(stillWeak(unsaid, data({ attempts })).length).toBe(1);
});

test('of a question that nothing is kept of there is nothing', () => {
  expect(keptOf('q2', data({ questions: [kept('q1', {})] }))).toEqual(untouched('q2'));
  const q2 = kept('q2', { notes: { a: { text: 'n', at: at(1) } } });
  expect(keptOf('q2', data({ questions: [kept('q1', {}), q2] }))).toBe(q2);
});

test('twenty minutes go to the heaviest points of all questions, what is absent first', () => {
  const questions = [
    question(1, [point('p1'), point('s1', 'should')]),
    question(2, [point('p2', 'must', { minutes: 3 })]),
  ];
  const attempts = [
    written('q1', 1, { judged: judgedAs({ p1: 'partly', s1: 'absent' }) }),
    written('q2', 1, { judged: judgedAs({ p2: 'absent' }) }),
  ];
  const picks = twentyMinutes(questions, data({ attempts }));
  expect(picks.map(({ kind, point: id, slug, number }) => [kind, id, slug, number])).toEqual([
    ['read', 'p2', 'q2', 2],
    ['see', 'p2', 'q2', 2],
    ['read', 'p1', 'q1', 1],
    ['see', 'p1', 'q1', 1],
    ['read', 's1', 'q1', 1],
    ['see', 's1', 'q1', 1],
    ['judge', 'p2', 'q2', 2],
    ['judge', 'p1', 'q1', 1],
    ['judge', 's1', 'q1', 1],
  ]);
  const within = (minutes: number) => twentyMinutes(questions, data({ attempts }), minutes).length;
  expect([2, 3, 4, 5, 6].map(within)).toEqual([0, 1, 1, 2, 3]);
});

const verdict = fc.constantFrom(...VERDICTS);
const minutes = fc.integer({ min: 1, max: 5 });

test('what is picked fits in twenty minutes, and one thing more would not', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => fc.tuple(verdict, minutes))), (each) => {
      const points = each.map(([, own], n) => point(ids[n] ?? '', 'must', { minutes: own }));
      const said = Object.fromEntries(each.map(([own], n) => [ids[n], own]));
      const kept = data({ attempts: [written('q1', 1, { judged: judgedAs(said) })] });
      const sum = (list: readonly { minutes: number }[]) =>
        list.reduce((total, one) => total + one.minutes, 0);
      const picks = twentyMinutes([question(1, points)], kept);
      const all = twentyMinutes([question(1, points)], kept, Infinity);
      expect(sum(picks)).toBeLessThanOrEqual(20);
      expect(picks).toEqual(all.slice(0, picks.length));
      if (picks.length < all.length)
        expect(sum(all.slice(0, picks.length + 1))).toBeGreaterThan(20);
    }),
  );
});
