import { expect, test } from 'vitest';
import { SLUGS } from '@/lib/kernel/slugs';
import { changeQuestion, type QuestionReview, type Review } from '@/lib/review/kept';
import {
  copyWords,
  coveredWords,
  isCopied,
  isDraft,
  scorecardFileName,
  stateWords,
} from './review-list-words';
import { newReview } from './set-up-acts';

const AT = '2026-11-30T12:00:00.000Z';
const LATER = '2026-11-30T12:00:00.001Z';
const fresh = newReview('r', AT, '');
const [first, second] = SLUGS;
const said = (review: Review, slug: string, what: Partial<QuestionReview>) =>
  changeQuestion(review, slug, (now) => ({ ...now, ...what }));
const moment = (at: string) => `at ${at}`;

test('a review is a draft until something of it was shown or scored', () => {
  expect(isDraft(fresh)).toBe(true);
  expect(isDraft(said(fresh, first, { notes: 'x', points: { p: { evidence: [] } } }))).toBe(true);
  expect(isDraft({ ...fresh, startedAt: AT })).toBe(false);
  expect(isDraft({ ...fresh, lockedAt: AT })).toBe(false);
  expect(isDraft(said(fresh, first, { points: { p: { mark: 'absent', evidence: [] } } }))).toBe(
    false,
  );
  expect(isDraft(said(fresh, first, { traps: { t: { said: 'asserted', evidence: [] } } }))).toBe(
    false,
  );
  expect(isDraft(said(fresh, first, { override: { score: 5, reason: 'x' } }))).toBe(false);
});

test('the list says how far a review is', () => {
  const begun = { ...fresh, startedAt: AT };
  const scored = said(begun, second, { points: { p: { mark: 'present', evidence: [] } } });
  expect(stateWords(fresh, moment)).toBe('draft');
  expect(stateWords(begun, moment)).toBe('begun, 0 of 7 questions scored');
  expect(stateWords(scored, moment)).toBe('begun, 1 of 7 questions scored');
  expect(stateWords({ ...scored, questions: [second] }, moment)).toBe(
    'begun, 1 of 1 question scored',
  );
  expect(stateWords({ ...scored, lockedAt: LATER }, moment)).toBe(`locked at ${LATER}`);
});

test('the list says which questions are covered', () => {
  const places = SLUGS.map((slug, at) => ({ slug, number: at + 1 }));
  expect(coveredWords(fresh, places)).toBe('all seven');
  expect(coveredWords({ questions: [first, second] }, places)).toBe('questions 1, 2');
  expect(coveredWords({ questions: [second] }, places)).toBe('question 2');
});

test('before it is erased, a reader is told whether a copy of it is whole', () => {
  expect(copyWords(fresh)).toMatch(/^Nothing/);
  expect(isCopied(fresh)).toBe(false);
  expect(isCopied({ ...fresh, exportedAt: AT })).toBe(true);
  expect(isCopied({ ...fresh, exportedAt: AT, changedAt: LATER })).toBe(false);
  expect(copyWords({ ...fresh, exportedAt: AT, changedAt: LATER })).toMatch(/^It has changed/);
});

test.each([
  ['', 'scorecard-2026-11-30.md'],
  ['Zoë  O’Brien', 'scorecard-zoë-o-brien-2026-11-30.md'],
  [' ../a ', 'scorecard-a-2026-11-30.md'],
])('the file of %j is called %s', (candidate, name) => {
  expect(scorecardFileName({ candidate, createdAt: AT }, 'md')).toBe(name);
});
