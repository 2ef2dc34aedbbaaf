import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStudy } from './fixture-any-study';
import { STUDY } from './fixture-study';
import {
  type Attempt,
  beginAttempt,
  type Mock,
  NOTHING,
  type QuestionKept,
  type StudyData,
  untouched,
  wholeText,
} from './kept';
import { mergeStudy } from './merge';
import { readStudyFile, writeStudyFile } from './study-file';

const T = (second: number) => `2026-11-04T07:30:0${second}.000Z`;
const study = anyStudy(fc);
const pairs = fc.tuple(study, study);
const RUNS = { numRuns: 500 };

test('it does not matter which side is which', () => {
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      expect(mergeStudy(mine, theirs)).toEqual(mergeStudy(theirs, mine));
    }),
    RUNS,
  );
});

test('merging either side again, or the result with itself, adds nothing', () => {
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      const merged = mergeStudy(mine, theirs);
      for (const again of [mine, theirs, merged]) expect(mergeStudy(merged, again)).toEqual(merged);
    }),
    RUNS,
  );
});

/** The lines of everything that was typed, by question. */
function typedIn({ attempts, questions }: StudyData): readonly string[] {
  return [
    ...attempts.flatMap((attempt) =>
      wholeText(attempt)
        .split('\n')
        .map((line) => `${attempt.slug}: ${line}`),
    ),
    ...questions.flatMap(({ slug, notes }) =>
      Object.entries(notes).flatMap(([point, { text }]) =>
        text.split('\n').map((line) => `${slug} ${point}: ${line}`),
      ),
    ),
  ].filter((line) => !/: $/.test(line));
}

test('every line that was typed on either side is in the result, and no others', () => {
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      const typed = new Set([...typedIn(mine), ...typedIn(theirs)]);
      expect(new Set(typedIn(mergeStudy(mine, theirs)))).toEqual(typed);
    }),
    RUNS,
  );
});

test('every id, judged point, statement, room, mock and goal of either side is in the result', () => {
  const keysOf = ({ attempts, questions, mocks, plan, solved }: StudyData) => [
    ...attempts.map(({ id }) => `attempt ${id}`),
    ...attempts.flatMap(({ slug, judged }) =>
      Object.keys(judged).map((point) => `${slug} ${point}`),
    ),
    ...questions.flatMap(({ slug, rooms, statements }) =>
      [...Object.keys(rooms), ...Object.keys(statements)].map((name) => `${slug} in ${name}`),
    ),
    ...mocks.map(({ id }) => `mock ${id}`),
    ...(plan ? ['plan'] : []),
    ...solved,
  ];
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      const merged = keysOf(mergeStudy(mine, theirs));
      expect(merged).toEqual(expect.arrayContaining([...keysOf(mine), ...keysOf(theirs)]));
    }),
    RUNS,
  );
});

test('the result may be written to a file, so all that refers to something finds it', () => {
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      const data = mergeStudy(mine, theirs);
      expect(readStudyFile(writeStudyFile(data, T(0)), T(0))).toMatchObject({ ok: true });
    }),
    RUNS,
  );
});

test('data merged with itself or with nothing is the same in one order', () => {
  fc.assert(
    fc.property(study, (data) => {
      const merged = mergeStudy(data, data);
      expect(mergeStudy(data, NOTHING)).toEqual(merged);
      expect(merged.attempts.map(({ id }) => id)).toEqual(
        [...data.attempts]
          .sort((a, b) => a.startedAt.localeCompare(b.startedAt, 'en') || (a.id < b.id ? -1 : 1))
          .map(({ id }) => id),
      );
      expect(merged.questions.map(({ slug }) => slug)).toEqual(
        data.questions.map(({ slug }) => slug).sort(),
      );
      expect(merged.solved).toEqual([...new Set(data.solved)].sort());
      expect(merged.plan).toEqual(data.plan);
      expect(new Set(merged.mocks)).toEqual(new Set(data.mocks));
    }),
    RUNS,
  );
  expect(mergeStudy(STUDY, STUDY)).toEqual(STUDY);
  expect(mergeStudy(NOTHING, NOTHING)).toEqual(NOTHING);
});

const question = (more: Partial<QuestionKept>): StudyData => ({
  ...NOTHING,
  questions: [{ ...untouched('az-quorum'), ...more }],
});

test('of what was done twice the later is kept, room by room and statement by statement', () => {
  const mine = question({
    rooms: { try: { how: 'done', at: T(1) }, check: { how: 'skipped', at: T(2) } },
    statements: { a: { holds: true, at: T(5) }, b: { holds: true, at: T(1) } },
  });
  const theirs = question({
    rooms: { try: { how: 'skipped', at: T(2) }, answer: { how: 'done', at: T(1) } },
    statements: { a: { holds: false, at: T(4) }, c: { holds: false, at: T(1) } },
  });
  expect(mergeStudy(mine, theirs)).toEqual(
    question({
      rooms: {
        try: { how: 'skipped', at: T(2) },
        check: { how: 'skipped', at: T(2) },
        answer: { how: 'done', at: T(1) },
      },
      statements: {
        a: { holds: true, at: T(5) },
        b: { holds: true, at: T(1) },
        c: { holds: false, at: T(1) },
      },
    }),
  );
});

test.each<[mine: [string, number], theirs: [string, number], text: string, at: number]>([
  [['one', 2], ['two', 1], 'two\n\none', 2],
  [['one', 1], ['two', 2], 'one\n\ntwo', 2],
  [['two', 1], ['one', 1], 'one\n\ntwo', 1],
  [['one more', 1], ['one', 2], 'one more', 2],
  [['one', 1], ['one more', 2], 'one more', 2],
  [['one', 1], ['one', 2], 'one', 2],
])('the notes %j and %j become %j', ([one, oneAt], [other, otherAt], text, at) => {
  const note = (words: string, second: number) =>
    question({ notes: { a: { text: words, at: T(second) } } });
  expect(mergeStudy(note(one, oneAt), note(other, otherAt))).toEqual(note(text, at));
});

test('of two plans the later is kept', () => {
  const plan = (text: string, second: number): StudyData => ({
    ...NOTHING,
    plan: { text, at: T(second) },
  });
  expect(mergeStudy(plan('a', 2), plan('b', 1))).toEqual(plan('a', 2));
  expect(mergeStudy(plan('a', 1), plan('b', 1))).toEqual(plan('b', 1));
  expect(mergeStudy(plan('a', 1), NOTHING)).toEqual(plan('a', 1));
});

test('goals of both sides are there once, in order', () => {
  const solved = (...goals: string[]): StudyData => ({ ...NOTHING, solved: goals });
  expect(mergeStudy(solved('b:x', 'a:x'), solved('b:x', 'a:c'))).toEqual(
    solved('a:c', 'a:x', 'b:x'),
  );
});

const mock = (more: Partial<Mock>): Mock => ({
  id: 'm',
  startedAt: T(1),
  limitMinutes: 120,
  pausedSeconds: 0,
  pass: 1,
  open: 'az-quorum',
  questions: {},
  ...more,
});
const worked = (...seconds: number[]) =>
  Object.fromEntries(
    seconds.map((one, at) => [`q${at}`, { attempt: 'a', flagged: false, seconds: one }]),
  );

test.each<[kept: Mock, other: Mock]>([
  [
    mock({ ended: { at: T(3), how: 'handed in' } }),
    mock({ startedAt: T(5), questions: worked(9) }),
  ],
  [mock({ startedAt: T(2) }), mock({ questions: worked(9) })],
  [mock({ questions: worked(4, 6) }), mock({ questions: worked(9) })],
  [mock({ questions: worked(10) }), mock({ questions: worked(9) })],
  [mock({ pass: 2 }), mock({ pass: 1 })],
])('of one mock take-home the side that is further is kept whole', (kept, other) => {
  const data = (one: Mock): StudyData => ({ ...NOTHING, mocks: [one] });
  expect(mergeStudy(data(kept), data(other))).toEqual(data(kept));
  expect(mergeStudy(data(other), data(kept))).toEqual(data(kept));
});

test('mock take-homes stand in the order in which they began', () => {
  const [late, early, twin] = [
    mock({ id: 'a', startedAt: T(2) }),
    mock({ id: 'c' }),
    mock({ id: 'b' }),
  ];
  expect(
    mergeStudy({ ...NOTHING, mocks: [late, early] }, { ...NOTHING, mocks: [twin] }).mocks,
  ).toEqual([twin, early, late]);
});

test('a text is not taken for held because a note on a line has the same words', () => {
  const at = (hour: number) => `2026-11-30T${hour}:00:00.000Z`;
  const begun = beginAttempt('dockerfile-review', 'one', at(10));
  const text = { ...begun, text: 'three', changedAt: at(11) };
  const note = { ...begun, lines: { 1: 'three' }, changedAt: at(12) };
  const texts = (...attempts: readonly Attempt[]) =>
    mergeStudy({ ...NOTHING, attempts: [text] }, { ...NOTHING, attempts }).attempts.map(wholeText);
  expect(texts(note)).toEqual(['Line 1: three', 'three']);
  expect(texts({ ...note, text: 'three' })).toEqual(['three\n\nLine 1: three']);
  // The other way round as well, and from another line.
  expect(texts({ ...note, lines: { 2: 'three' } })).toHaveLength(2);
  const shared = { ...note, text: 'four', changedAt: at(10) };
  expect(texts(shared)).toEqual(['three', 'four\n\nLine 1: three']);
});
