import { expect, test } from 'vitest';
import { SLUGS } from '@/lib/kernel/slugs';
import { minutesOf, newReview, seedOf, setSeed, shareWords, toggleQuestion } from './set-up-acts';

const fresh = newReview('r', '2026-11-30T12:00:00.000Z', 'M. Sato');
const [first, second, third] = SLUGS;

test('a new review covers all seven in forty minutes and names nobody but its interviewer', () => {
  expect(fresh).toMatchObject({
    id: 'r',
    createdAt: '2026-11-30T12:00:00.000Z',
    candidate: '',
    interviewer: 'M. Sato',
    questions: SLUGS,
    minutes: 40,
    source: '',
    pieces: [],
    variants: {},
    open: first,
  });
  expect(fresh.startedAt).toBeUndefined();
});

test('a question that is taken in again stands where the assignment has it', () => {
  const without = toggleQuestion(fresh, second);
  expect(without.questions).toEqual(SLUGS.filter((slug) => slug !== second));
  expect(toggleQuestion(without, second).questions).toEqual(SLUGS);
});

test('the open question is one that is covered', () => {
  expect(toggleQuestion(fresh, first).open).toBe(second);
  expect(toggleQuestion({ ...fresh, open: third }, first).open).toBe(third);
});

test('the last question stays', () => {
  const one = { ...fresh, questions: [third], open: third };
  expect(toggleQuestion(one, third)).toBe(one);
});

test('a seed is kept for its question alone, and 0 is one', () => {
  const seeded = setSeed(setSeed(fresh, first, 0), second, 7);
  expect(seeded.variants).toEqual({ [first]: 0, [second]: 7 });
  expect(setSeed(seeded, second, 8).variants).toEqual({ [first]: 0, [second]: 8 });
  expect(setSeed(seeded, first, undefined).variants).toEqual({ [second]: 7 });
});

test.each([
  ['5', 5],
  [' 40 ', 40],
  ['240', 240],
  ['4', undefined],
  ['241', undefined],
  ['', undefined],
  ['12.5', undefined],
  ['-40', undefined],
  ['4e1', undefined],
  ['040', 40],
])('%j typed is %s minutes', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

test.each([
  ['0', 0],
  ['4294967295', 4294967295],
  ['4294967296', undefined],
  ['99999999999', undefined],
  ['0x10', undefined],
  ['', undefined],
])('%j typed is the seed %s', (text, seed) => {
  expect(seedOf(text)).toBe(seed);
});

test.each([
  [40, 7, '5 min 42 s each'],
  [35, 7, '5 min each'],
  [40, 1, '40 min'],
  [5, 7, '42 s each'],
])('%d minutes for %d questions are %s', (minutes, count, words) => {
  expect(shareWords(minutes, count)).toBe(words);
});
