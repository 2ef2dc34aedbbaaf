import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUGS, type Slug } from '../kernel/slugs';
import { type Attempt, beginAttempt, type Mock, VERDICTS, type Verdict } from './kept';
import { beginMock, endMock, flag, spend } from './mock';
import { mockReport } from './mock-report';

const START = '2026-11-30T09:00:00.000Z';
const EARLY = '2026-11-30T09:20:00.000Z';
const LATE = '2026-11-30T10:00:00.000Z';
const IDS = Object.fromEntries(SLUGS.map((slug) => [slug, `${slug}-1`])) as Record<Slug, string>;
const MOCK = beginMock('m', START, 60, IDS);
const ESSENTIALS = { 'az-quorum': ['a', 'b', 'c', 'd', 'f'], 'node-updates': ['e'] };

function attemptAt(
  slug: Slug,
  text: string,
  judged: Readonly<Record<string, Verdict | undefined>> = {},
): Attempt {
  const entries = Object.entries(judged).map(([point, verdict]) => [
    point,
    { evidence: [], at: EARLY, ...(verdict ? { verdict } : {}) },
  ]);
  const begun = beginAttempt(slug, IDS[slug], START, 'm');
  return { ...begun, text, judged: Object.fromEntries(entries) };
}

const reportOf = (mock: Mock, attempts: readonly Attempt[]) => {
  const report = mockReport(mock, attempts, ESSENTIALS);
  const of = (slug: Slug) => report.questions.find((question) => question.slug === slug);
  return { ...report, of };
};

test('a report has all seven in order, with words, seconds and how each stands', () => {
  const mock = endMock(flag(spend(MOCK, 90, EARLY), 'az-quorum', true), EARLY);
  const attempts = [
    { ...attemptAt('dockerfile-review', ' two words '), lines: { 3: 'a note' } },
    attemptAt('az-quorum', 'Three.'),
  ];
  const report = reportOf(mock, attempts);
  expect(report.seconds).toBe(1200);
  expect(report.questions.map(({ slug }) => slug)).toEqual(SLUGS);
  expect(report.of('dockerfile-review')).toEqual({
    slug: 'dockerfile-review',
    words: 6,
    seconds: 90,
    standing: 'written',
    checked: false,
  });
  expect(report.of('az-quorum')).toEqual({
    slug: 'az-quorum',
    words: 1,
    seconds: 0,
    standing: 'flagged',
    checked: false,
  });
  expect(report.of('node-updates')).toEqual({
    slug: 'node-updates',
    words: 0,
    seconds: 0,
    standing: 'empty',
    checked: false,
    essentials: { present: 0, partly: 0, absent: 1, open: 0 },
  });
});

test('a judged question has its essentials counted; what else is judged does not count', () => {
  const judged = { a: 'present', b: 'partly', c: 'absent', other: 'absent' } as const;
  const report = reportOf(endMock(MOCK, EARLY), [attemptAt('az-quorum', 'x', judged)]);
  expect(report.of('az-quorum')).toMatchObject({
    checked: true,
    essentials: { present: 1, partly: 1, absent: 1, open: 2 },
  });
});

test('in time, what was left empty was a choice, and the rest is lost to knowledge, flagged or not', () => {
  const mock = endMock(flag(MOCK, 'az-quorum', true), EARLY);
  const attempt = attemptAt('az-quorum', 'x', { a: 'absent', b: 'partly', c: 'present' });
  const report = reportOf(mock, [attempt]);
  expect(report.lostToTime).toEqual([]);
  expect(report.lostToKnowledge).toEqual([
    { slug: 'az-quorum', point: 'a', why: 'absent' },
    { slug: 'az-quorum', point: 'b', why: 'partly' },
  ]);
  expect(report.leftEmpty).toEqual([{ slug: 'node-updates', point: 'e', why: 'empty' }]);
});

test('out of time, what was empty or flagged is lost to time, and the rest to knowledge', () => {
  const attempts = [
    attemptAt('az-quorum', 'x', { a: 'absent' }),
    attemptAt('node-updates', 'y', { e: 'partly' }),
  ];
  const flagged = reportOf(endMock(flag(MOCK, 'az-quorum', true), LATE), attempts);
  expect(flagged.lostToTime).toEqual([{ slug: 'az-quorum', point: 'a', why: 'absent' }]);
  expect(flagged.lostToKnowledge).toEqual([{ slug: 'node-updates', point: 'e', why: 'partly' }]);
  const empty = reportOf(endMock(MOCK, LATE), attempts.slice(0, 1));
  expect(empty.lostToTime).toEqual([{ slug: 'node-updates', point: 'e', why: 'empty' }]);
  expect([...flagged.leftEmpty, ...empty.leftEmpty]).toEqual([]);
  expect(empty.lostToKnowledge).toEqual([{ slug: 'az-quorum', point: 'a', why: 'absent' }]);
});

test('an empty question has lost all its essentials, whatever was said of them', () => {
  const report = reportOf(endMock(MOCK, LATE), [attemptAt('node-updates', ' ', { e: 'present' })]);
  expect(report.lostToTime).toContainEqual({ slug: 'node-updates', point: 'e', why: 'empty' });
  expect(report.of('node-updates')?.essentials).toEqual({
    present: 0,
    partly: 0,
    absent: 1,
    open: 0,
  });
});

test('a report of a mock of which nothing is known has seven empty questions', () => {
  const report = mockReport(
    endMock({ ...MOCK, questions: {} }, EARLY),
    [attemptAt('az-quorum', 'x')],
    {},
  );
  expect(report.questions.map(({ standing }) => standing)).toEqual(Array(7).fill('empty'));
  expect(report.questions[0]).toMatchObject({
    seconds: 0,
    essentials: { present: 0, partly: 0, absent: 0, open: 0 },
  });
});

test('an attempt that the mock does not name does not count', () => {
  const other = { ...attemptAt('az-quorum', 'text', { a: 'absent' }), id: 'other' };
  expect(reportOf(endMock(MOCK, EARLY), [other]).of('az-quorum')).toMatchObject({
    words: 0,
    standing: 'empty',
    checked: false,
  });
});

const JUDGED = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'other'),
  fc.option(fc.constantFrom(...VERDICTS), { nil: undefined }),
  { noNullPrototype: true },
);

test('every essential is counted once, and each loss is in one list', () => {
  fc.assert(
    fc.property(
      JUDGED,
      fc.constantFrom('', 'text'),
      fc.boolean(),
      fc.constantFrom(EARLY, LATE),
      (judged, text, flagged, end) => {
        const attempt = attemptAt('az-quorum', text, judged);
        const report = reportOf(endMock(flag(MOCK, 'az-quorum', flagged), end), [attempt]);
        const own = [...report.lostToTime, ...report.leftEmpty, ...report.lostToKnowledge]
          .filter(({ slug }) => slug === 'az-quorum')
          .map(({ point }) => point);
        expect(new Set(own).size).toBe(own.length);
        const essentials = report.of('az-quorum')?.essentials;
        const { present = 0, partly = 0, absent = 0, open = 0 } = essentials ?? {};
        expect(partly + absent).toBe(own.length);
        expect(present + partly + absent + open).toBe(essentials ? 5 : 0);
      },
    ),
  );
});
