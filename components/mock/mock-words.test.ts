import { expect, test } from 'vitest';
import { clockTime, countOf, hoursWords, wordCount } from './mock-words';

test.each([
  [0, '0:00:00'],
  [59, '0:00:59'],
  [60, '0:01:00'],
  [3599, '0:59:59'],
  [3600, '1:00:00'],
  [4062, '1:07:42'],
  [14_400, '4:00:00'],
])('%d seconds are %s on the clock', (seconds, shown) => {
  expect(clockTime(seconds)).toBe(shown);
});

test('a limit is told in hours', () => {
  expect([60, 90, 180].map(hoursWords)).toEqual(['1 hour', '1.5 hours', '3 hours']);
});

test('one thing is told as one', () => {
  expect([0, 1, 2].map(wordCount)).toEqual(['0 words', '1 word', '2 words']);
  expect(countOf(1, 'question')).toBe('one question');
  expect(countOf(2, 'question')).toBe('two questions');
});
