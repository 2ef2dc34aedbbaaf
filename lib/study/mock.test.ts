import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUGS, type Slug } from '../kernel/slugs';
import type { Mock } from './kept';
import {
  beginMock,
  endMock,
  evenShare,
  flag,
  leftSeconds,
  mockStanding,
  mockToShow,
  nextQuestion,
  openQuestion,
  pause,
  ranSeconds,
  resume,
  spend,
  stillToWrite,
} from './mock';

const IDS = Object.fromEntries(SLUGS.map((slug) => [slug, `${slug}-1`])) as Record<Slug, string>;
const START = Date.parse('2026-11-30T09:00:00.000Z');
/** A moment so many seconds after the start. */
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();
const MOCK = beginMock('m', at(0), 60, IDS);
const ALL = new Set<string>(SLUGS);
const NONE = new Set<string>();
const without = (...slugs: readonly Slug[]) =>
  new Set<string>(SLUGS.filter((slug) => !slugs.includes(slug)));
const secondsOf = (mock: Mock) =>
  Object.values(mock.questions).reduce((sum, { seconds }) => sum + seconds, 0);

test('a mock begins at the first question, in the first pass, with nothing spent', () => {
  expect({ ...MOCK, questions: MOCK.questions['node-updates'] }).toEqual({
    id: 'm',
    startedAt: '2026-11-30T09:00:00.000Z',
    limitMinutes: 60,
    pausedSeconds: 0,
    pass: 1,
    open: 'dockerfile-review',
    questions: { attempt: 'node-updates-1', flagged: false, seconds: 0 },
  });
  expect(Object.keys(MOCK.questions)).toEqual(SLUGS);
});

test.each([
  [0, 3600, 0],
  [0.001, 3600, 0],
  [0.999, 3600, 0],
  [1, 3599, 1],
  [3599.999, 1, 3599],
  [3600, 0, 3600],
  [90_000, 0, 3600],
  // The machine's clock was set back.
  [-5, 3600, 0],
])('%d s after the start %d s are left and %d s have run', (seconds, left, ran) => {
  expect(leftSeconds(MOCK, at(seconds))).toBe(left);
  expect(ranSeconds(MOCK, at(seconds))).toBe(ran);
});

test('a paused clock stands, and a pause counts in whole seconds', () => {
  const paused = pause(MOCK, at(100));
  expect(leftSeconds(paused, at(5000))).toBe(3500);
  const going = resume(paused, at(130.9));
  expect(going).toEqual({ ...MOCK, pausedSeconds: 30 });
  expect(leftSeconds(going, at(140))).toBe(3600 - 110);
  const again = resume(pause(going, at(200)), at(210));
  expect(again.pausedSeconds).toBe(40);
  expect(leftSeconds(again, at(3640))).toBe(0);
  expect(leftSeconds(again, at(3639))).toBe(1);
});

test('a clock that stands, has run out or has ended cannot be paused; one that runs cannot be resumed', () => {
  const paused = pause(MOCK, at(100));
  expect(pause(paused, at(200))).toBe(paused);
  expect(pause(MOCK, at(3599)).pausedAt).toBe(at(3599));
  expect(pause(MOCK, at(3600))).toBe(MOCK);
  const ended = endMock(MOCK, at(60));
  expect(pause(ended, at(70))).toBe(ended);
  expect(resume(MOCK, at(100))).toBe(MOCK);
});

test('a pause on a clock that was set back meanwhile counts as none', () => {
  expect(resume(pause(MOCK, at(100)), at(40)).pausedSeconds).toBe(0);
});

test('opening a question keeps the pass unless another is given', () => {
  const opened = openQuestion(MOCK, 'az-quorum');
  expect(opened).toEqual({ ...MOCK, open: 'az-quorum' });
  expect(openQuestion(opened, 'node-updates', 2)).toEqual({
    ...MOCK,
    open: 'node-updates',
    pass: 2,
  });
});

test('what a mock does not have is neither opened nor changed', () => {
  const { 'az-quorum': _, ...questions } = MOCK.questions;
  const six = { ...MOCK, questions };
  expect(openQuestion(six, 'az-quorum')).toBe(six);
  expect(flag(six, 'az-quorum', true)).toBe(six);
  expect(spend({ ...six, open: 'az-quorum' }, 5, at(10)).questions).toEqual(questions);
  expect(mockStanding(six, 'az-quorum', ALL)).toBe('written');
});

test('a question is flagged and cleared', () => {
  const flagged = flag(MOCK, 'az-quorum', true);
  expect(flagged.questions['az-quorum']).toEqual({
    attempt: 'az-quorum-1',
    flagged: true,
    seconds: 0,
  });
  expect(flag(flagged, 'az-quorum', false)).toEqual(MOCK);
});

test('time goes to the open question, never more than the clock has run', () => {
  const first = spend(MOCK, 10, at(10));
  expect(first.questions['dockerfile-review']?.seconds).toBe(10);
  const second = spend(openQuestion(first, 'az-quorum'), 7, at(20));
  expect(second.questions['az-quorum']?.seconds).toBe(7);
  expect(second.questions['dockerfile-review']?.seconds).toBe(10);
  // Another tab counts the same seconds.
  expect(spend(second, 10, at(20)).questions['az-quorum']?.seconds).toBe(10);
  expect(spend(second, 0, at(20))).toBe(second);
  const full = spend(second, 3, at(20));
  expect(spend(full, 1, at(20.9))).toBe(full);
});

test('no time is spent while the clock stands or after the end', () => {
  const paused = pause(MOCK, at(100));
  expect(spend(paused, 10, at(100))).toBe(paused);
  const ended = endMock(MOCK, at(100));
  expect(spend(ended, 10, at(100))).toBe(ended);
});

test('a question is empty, flagged or written; what is empty and flagged is empty', () => {
  const mock = flag(MOCK, 'az-quorum', true);
  expect(mockStanding(mock, 'az-quorum', NONE)).toBe('empty');
  expect(mockStanding(mock, 'az-quorum', ALL)).toBe('flagged');
  expect(mockStanding(MOCK, 'az-quorum', ALL)).toBe('written');
  expect(stillToWrite(mock, without('node-updates'))).toEqual(['az-quorum', 'node-updates']);
});

test('the first pass goes through all seven in order, written or not', () => {
  const way: string[] = [];
  let mock = MOCK;
  for (let next = nextQuestion(mock, ALL); next; next = nextQuestion(mock, ALL)) {
    expect(next).toMatchObject({ pass: 1, again: false });
    way.push(next.slug);
    mock = openQuestion(mock, next.slug, next.pass);
  }
  expect(way).toEqual(SLUGS.slice(1));
});

test('after the seventh comes what is empty or flagged, in order and round and round', () => {
  const written = without('az-quorum', 'node-updates');
  let mock = flag(openQuestion(MOCK, SLUGS[6]), 'ecr-cross-account-push', true);
  const way: unknown[] = [];
  for (let turn = 0; turn < 4; turn++) {
    const next = nextQuestion(mock, written);
    way.push(next);
    if (next) mock = openQuestion(mock, next.slug, next.pass);
  }
  expect(way).toEqual([
    { slug: 'ecr-cross-account-push', pass: 2, again: false },
    { slug: 'az-quorum', pass: 2, again: false },
    { slug: 'node-updates', pass: 2, again: false },
    { slug: 'ecr-cross-account-push', pass: 2, again: true },
  ]);
});

test('when no other question is left there is nowhere to go', () => {
  const last = openQuestion(MOCK, SLUGS[6]);
  expect(nextQuestion(last, ALL)).toBeUndefined();
  // The open one may still be empty: it is where one is.
  expect(nextQuestion(last, without(SLUGS[6]))).toBeUndefined();
  expect(nextQuestion(openQuestion(last, SLUGS[0], 2), ALL)).toBeUndefined();
});

test('handing in ends a mock now, out of a pause too', () => {
  expect(endMock(MOCK, at(600))).toEqual({ ...MOCK, ended: { at: at(600), how: 'handed in' } });
  expect(endMock(MOCK, at(3599)).ended?.how).toBe('handed in');
  const paused = endMock(pause(MOCK, at(100)), at(90_000));
  expect(paused).toEqual({
    ...MOCK,
    pausedSeconds: 89_900,
    ended: { at: at(90_000), how: 'handed in' },
  });
  expect(leftSeconds(paused, at(99_999))).toBe(3500);
});

test('out of time a mock ended when its clock ran out, however late that is seen', () => {
  const ended = { at: at(3600), how: 'out of time' };
  expect(endMock(MOCK, at(3600)).ended).toEqual(ended);
  expect(endMock(MOCK, at(900_000)).ended).toEqual(ended);
  const rested = resume(pause(MOCK, at(100)), at(150));
  expect(endMock(rested, at(3650)).ended).toEqual({ at: at(3650), how: 'out of time' });
});

test('what has ended stays as it is', () => {
  const ended = endMock(MOCK, at(600));
  expect(endMock(ended, at(700))).toBe(ended);
  expect(openQuestion(ended, 'az-quorum')).toBe(ended);
  expect(flag(ended, 'az-quorum', true)).toBe(ended);
  expect(leftSeconds(ended, at(700))).toBe(3000);
});

test('what is left is shared evenly among what is still to write, in whole minutes', () => {
  const one = { empty: 1, flagged: 0 };
  expect(evenShare(MOCK, at(0), NONE)).toEqual({ empty: 7, flagged: 0, minutes: 8 });
  expect(evenShare(MOCK, at(0), without('az-quorum'))).toEqual({ ...one, minutes: 60 });
  expect(evenShare(MOCK, at(1), without('az-quorum'))).toEqual({ ...one, minutes: 59 });
  const marked = flag(flag(MOCK, 'az-quorum', true), 'node-updates', true);
  expect(evenShare(marked, at(0), without('node-updates', SLUGS[0]))).toEqual({
    empty: 2,
    flagged: 1,
    minutes: 20,
  });
  expect(evenShare(MOCK, at(0), ALL)).toBeUndefined();
});

test('the mock that goes on is shown before later ones that ended, else the latest', () => {
  const [one, two, three] = [0, 10, 20].map((seconds) => ({ ...MOCK, startedAt: at(seconds) }));
  if (!one || !two || !three) throw new RangeError('three are made');
  const over = (mock: Mock) => endMock(mock, at(30));
  expect(mockToShow([])).toBeUndefined();
  expect(mockToShow([over(one), two, over(three)])).toEqual(two);
  expect(mockToShow([over(two), over(three), over(one)])).toEqual(over(three));
  expect(mockToShow([over(three), over(one), over(two)])).toEqual(over(three));
  expect(mockToShow([one, two])).toEqual(two);
});

test('a mock that has ended is shown where it is asked for; one that goes on needs no asking', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((id, turn) => ({
    ...MOCK,
    id,
    startedAt: at(turn),
  }));
  if (!first || !second || !third) throw new RangeError('three are made');
  const over = endMock(first, at(30));
  expect(mockToShow([over, second], 'a')).toEqual(over);
  expect(mockToShow([over, second, third], 'b')).toEqual(third);
  expect(mockToShow([over, endMock(second, at(30))], 'x')).toEqual(endMock(second, at(30)));
});

/** What a reader may do, each a moment after the one before. */
const STEPS = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 900_000 }),
    fc.constantFrom('pause', 'resume', 'spend', 'open', 'flag', 'end', 'look'),
    fc.integer({ min: 0, max: 6 }),
  ),
  { maxLength: 40 },
);

test('time left never grows, and the questions never get more than the clock has run', () => {
  fc.assert(
    fc.property(STEPS, (steps) => {
      let mock = MOCK;
      let ms = 0;
      let left = leftSeconds(mock, at(0));
      for (const [later, what, which] of steps) {
        ms += later;
        const now = at(ms / 1000);
        const stood = mock.pausedAt !== undefined || mock.ended !== undefined;
        if (stood) expect(leftSeconds(mock, now)).toBe(left);
        const slug = SLUGS[which] as Slug;
        if (what === 'pause') mock = pause(mock, now);
        if (what === 'resume') mock = resume(mock, now);
        if (what === 'spend') mock = spend(mock, Math.floor(later / 1000), now);
        if (what === 'open') mock = openQuestion(mock, slug);
        if (what === 'flag') mock = flag(mock, slug, later % 2 === 0);
        if (what === 'end') mock = endMock(mock, now);
        const next = leftSeconds(mock, now);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(left);
        expect(secondsOf(mock)).toBeLessThanOrEqual(ranSeconds(mock, now));
        if (mock.ended) expect(mock.ended.at <= now).toBe(true);
        left = next;
      }
    }),
  );
});
