import { expect, test } from 'vitest';
import type { QuestionScore } from '@/lib/review/question-score';
import { partWords, scoreWords } from './score-words';

const tier = (name: 'must' | 'should' | 'expert', made: number, of: number) => ({
  tier: name,
  made,
  of,
  notAsked: 0,
  weight: 0,
  share: 0,
});

const SCORE: QuestionScore = {
  tiers: [tier('must', 4, 6), tier('should', 3.5, 19)],
  traps: 0,
  notAsked: 0,
  score: 41,
  most: 41,
  final: 41,
};
const override = { score: 55, reason: 'Took everything back when asked.' };

test.each([
  [{}, 'By the rule.'],
  [{ most: 63, notAsked: 15 }, 'By the rule, at most 63: 15 points were not asked.'],
  [{ most: 42, notAsked: 1 }, 'By the rule, at most 42: 1 point was not asked.'],
  [{ override, final: 55 }, 'By hand; the rule gives 41.'],
  [
    { override, final: 55, most: 63, notAsked: 2 },
    'By hand; the rule gives 41, at most 63: 2 points were not asked.',
  ],
])('%j is told as %s', (part, words) => {
  expect(scoreWords({ ...SCORE, ...part })).toBe(words);
});

test.each([
  [0, 'must 4 of 6, should 3.5 of 19'],
  [1, 'must 4 of 6, should 3.5 of 19, 1 trap'],
  [2, 'must 4 of 6, should 3.5 of 19, 2 traps'],
])('with %s traps a score is made of %s', (traps, words) => {
  expect(partWords({ ...SCORE, traps })).toBe(words);
});

test('a tier without points is not told', () => {
  expect(partWords({ tiers: [tier('must', 0, 1), tier('expert', 0, 0)], traps: 0 })).toBe(
    'must 0 of 1',
  );
});
