import { expect, test } from 'vitest';
import {
  clockTime,
  countOf,
  durationWords,
  hoursWords,
  openWords,
  shareWords,
  warningWords,
} from './mock-words';

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
  expect(countOf(1, 'question')).toBe('one question');
  expect(countOf(2, 'question')).toBe('two questions');
});

test.each([
  [0, 'less than a minute'],
  [59, 'less than a minute'],
  [60, '1 min'],
  [3599, '59 min'],
  [3600, '1 h'],
  [9660, '2 h 41 min'],
])('%d seconds are %s in words', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});

test.each([
  [{ empty: 2, flagged: 1, minutes: 25 }, 'two empty and one marked', 'About 25 min each'],
  [{ empty: 1, flagged: 0, minutes: 5 }, 'one empty', 'About 5 min'],
  [{ empty: 0, flagged: 1, minutes: 60 }, 'one marked', 'About 60 min'],
  [{ empty: 1, flagged: 1, minutes: 4 }, 'one empty and one marked', undefined],
])('%j is told in few words', (share, open, each) => {
  expect(openWords(share)).toBe(open);
  expect(shareWords(share)).toBe(each);
});

test.each([
  [601, ''],
  [600, 'Last 10 minutes'],
  [301, 'Last 10 minutes'],
  [300, 'Last 5 minutes'],
  [61, 'Last 5 minutes'],
  [60, 'Last minute'],
  [0, 'Last minute'],
])('when %d seconds are left it says “%s”', (seconds, words) => {
  expect(warningWords(seconds)).toBe(words);
});
