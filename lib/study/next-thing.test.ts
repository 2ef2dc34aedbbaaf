import { expect, test } from 'vitest';
import { at, attempt, data, judgedAs, point, question } from './fixture-attempts';
import { type Attempt, type Mock, type QuestionKept, untouched, type VERDICTS } from './kept';
import { keptOf, nextThing, stillWeak } from './next-thing';

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
  expect(nextThing(THREE, data({ attempts, mocks: [mock] }))).toEqual({ kind: 'mock', mock });
  const ended = { ...mock, ended: { at: at(60), how: 'handed in' as const } };
  expect(nextThing(THREE, data({ attempts, mocks: [ended] })).kind).toBe('go on');
  const later = { ...ended, id: 'n', startedAt: at(90) };
  expect(nextThing(THREE, data({ attempts, mocks: [later, mock] }))).toEqual({
    kind: 'mock',
    mock,
  });
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
  const expected = { kind: 'check', slug: 'q2', attempt: 'q2-3', words: 2 };
  expect(nextThing(THREE, data({ attempts }))).toEqual(expected);
  expect(nextThing(THREE, data({ attempts: attempts.toReversed() }))).toEqual(expected);
});

test('what was written in a mock take-home is to be checked, shown or not', () => {
  const attempts = [judged('q2', 0, 'present'), written('q2', 1, { mock: 'm' })];
  const mocks = [{ ...mock, ended: { at: at(60), how: 'handed in' as const } }];
  const expected = { kind: 'check', slug: 'q2', attempt: 'q2-1', words: 2 };
  expect(nextThing(THREE, data({ attempts, mocks }))).toEqual(expected);
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

test('a statement that was judged wrong lacks until it is judged right, also after Practise', () => {
  const lacks = (verdict: (typeof VERDICTS)[number], own: Partial<QuestionKept>) =>
    stillWeak(
      question(1),
      data({ attempts: [judged('q1', 10, verdict)], questions: [kept('q1', own)] }),
    ).map(({ lack }) => lack);
  const wrong = { statements: { 'trap-p1': { holds: true, at: at(5) } } };
  const practised = { rooms: { practise: { how: 'done' as const, at: at(20) } } };
  expect(lacks('present', wrong)).toEqual(['statement']);
  expect(lacks('present', { ...wrong, ...practised })).toEqual(['statement']);
  expect(lacks('absent', { ...wrong, ...practised })).toEqual(['statement']);
  expect(lacks('absent', wrong)).toEqual(['absent']);
  expect(lacks('absent', practised)).toEqual([]);
});

test('what is mended but for its statement comes after what is not', () => {
  const two = question(1, [point('a'), point('b')]);
  const attempts = [written('q1', 1, { judged: judgedAs({ a: 'absent', b: 'absent' }, 10) })];
  const again = written('q1', 2, { judged: judgedAs({ b: 'partly' }, 30) });
  const questions = [
    kept('q1', {
      statements: { 'trap-a': { holds: true, at: at(5) } },
      rooms: { practise: { how: 'done', at: at(20) } },
    }),
  ];
  const weak = stillWeak(two, data({ attempts: [...attempts, again], questions }));
  expect(weak.map(({ point: { id }, lack }) => id + lack)).toEqual(['bpartly', 'astatement']);
});

test('a later attempt that judges less does not undo what an earlier one lacked', () => {
  const two = question(1, [point('a'), point('b'), point('s', 'should')]);
  const attempts = [
    written('q1', 1, { judged: judgedAs({ a: 'absent', b: 'absent', s: 'absent' }) }),
    written('q1', 2, { judged: judgedAs({ a: 'present' }) }),
  ];
  expect(stillWeak(two, data({ attempts })).map(({ point: { id } }) => id)).toEqual(['b', 's']);
});

test('what is said to be missing is what was judged, whatever was gone over since', () => {
  const two = question(1, [point('a'), point('b'), point('c')]);
  const attempts = [
    written('q1', 1, { judged: judgedAs({ a: 'absent', b: 'absent', c: 'partly' }) }),
  ];
  const statements = { 'trap-a': { holds: false, at: at(11) } };
  const next = nextThing([two], data({ attempts, questions: [kept('q1', { statements })] }));
  expect(next).toMatchObject({ kind: 'mend', absent: 2, partly: 1 });
  expect(next.kind === 'mend' && next.actions.map(({ point: id }) => id)).toEqual(['b', 'b', 'c']);
});

test('of two questions the one with more to go over is next, not the one where more was missing', () => {
  const two = (n: number) => question(n, [point(`a${n}`), point(`b${n}`)]);
  const attempts = [
    written('q1', 1, { judged: judgedAs({ a1: 'absent', b1: 'absent' }) }),
    written('q2', 1, { judged: judgedAs({ a2: 'absent', b2: 'partly' }) }),
  ];
  const statements = { 'trap-a1': { holds: false, at: at(11) } };
  const next = nextThing(
    [two(1), two(2)],
    data({ attempts, questions: [kept('q1', { statements })] }),
  );
  expect(next).toMatchObject({ kind: 'mend', slug: 'q2', absent: 1, partly: 1 });
});

test('a statement alone waits until every question was tried, and comes before trying afresh', () => {
  const questions = [kept('q1', { statements: { 'trap-p1': { holds: true, at: at(5) } } })];
  const attempts = [judged('q1', 1, 'present')];
  const next = (own: Partial<Parameters<typeof data>[0]>) =>
    nextThing([question(1), question(2)], data({ questions, ...own }));
  expect(next({ attempts })).toMatchObject({ kind: 'try', slug: 'q2' });
  expect(next({ attempts: [...attempts, judged('q2', 2, 'present')] })).toMatchObject({
    kind: 'mend',
    slug: 'q1',
    absent: 0,
    partly: 0,
    actions: [{ kind: 'judge', said: 'wrongly' }],
  });
});

test('of a question that nothing is kept of there is nothing', () => {
  expect(keptOf('q2', data({ questions: [kept('q1', {})] }))).toEqual(untouched('q2'));
  const q2 = kept('q2', { notes: { a: { text: 'n', at: at(1) } } });
  expect(keptOf('q2', data({ questions: [kept('q1', {}), q2] }))).toBe(q2);
});
