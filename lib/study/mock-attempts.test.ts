import { expect, test } from 'vitest';
import { SLUGS, type Slug } from '../kernel/slugs';
import { type Attempt, beginAttempt } from './kept';
import { beginMock, endMock, spend } from './mock';
import { earlierMocks, handedIn, isChecked, writtenIn } from './mock-attempts';

const START = '2026-11-30T09:00:00.000Z';
const END = '2026-11-30T09:01:00.000Z';
const IDS = Object.fromEntries(SLUGS.map((slug) => [slug, `${slug}-1`])) as Record<Slug, string>;
const MOCK = beginMock('m', START, 60, IDS);
const ATTEMPT = beginAttempt('dockerfile-review', 'dockerfile-review-1', START, 'm');

test('only the attempts that a mock names count as written in it', () => {
  const attempts = [
    { ...ATTEMPT, text: 'one' },
    { ...ATTEMPT, id: 'other', slug: 'az-quorum', text: 'another try' },
    { ...ATTEMPT, id: 'node-updates-1', slug: 'node-updates', text: ' ' },
    { ...ATTEMPT, id: 'x', slug: 'unknown', text: 'x' },
  ];
  expect([...writtenIn(MOCK, attempts)]).toEqual(['dockerfile-review']);
});

test('an attempt is checked once a point has a verdict; attached words alone are none', () => {
  const judged = (...verdicts: readonly ('absent' | undefined)[]): Attempt => ({
    ...ATTEMPT,
    judged: Object.fromEntries(
      verdicts.map((verdict, at) => [
        `point-${at}`,
        { evidence: [], at: END, ...(verdict ? { verdict } : {}) },
      ]),
    ),
  });
  expect(isChecked(undefined)).toBe(false);
  expect(isChecked(judged())).toBe(false);
  expect(isChecked(judged(undefined))).toBe(false);
  expect(isChecked(judged(undefined, 'absent'))).toBe(true);
});

test('an attempt that is handed in may be shown its answer, and has the time of the mock', () => {
  const mock = endMock(spend(MOCK, 50, END), END);
  expect(handedIn(ATTEMPT, mock)).toEqual({ ...ATTEMPT, seconds: 50, shownAt: END });
  const longer = { ...ATTEMPT, seconds: 70, shownAt: START };
  expect(handedIn(longer, mock)).toEqual(longer);
  expect(handedIn(ATTEMPT, MOCK)).toStrictEqual(ATTEMPT);
  expect(handedIn({ ...ATTEMPT, slug: 'unknown' }, mock).seconds).toBe(0);
});

test('earlier mocks are listed from the latest on, with what was written and how long it took', () => {
  const first = endMock(MOCK, END);
  const second = { ...first, id: 'n', startedAt: '2026-11-30T09:00:40.000Z', questions: {} };
  const third = { ...second, id: 'o', startedAt: '2026-11-30T09:00:30.000Z' };
  const going = { ...MOCK, id: 'p' };
  const listed = earlierMocks([first, second, going, third], [{ ...ATTEMPT, text: 'x' }]);
  expect(listed).toEqual([
    { id: 'n', startedAt: second.startedAt, written: 0, seconds: 20 },
    { id: 'o', startedAt: third.startedAt, written: 0, seconds: 30 },
    { id: 'm', startedAt: START, written: 1, seconds: 60 },
  ]);
});
