import { expect, test } from 'vitest';
import {
  clockWords,
  countWords,
  type Kept,
  leavingOf,
  NOTHING_KEPT,
  numberWord,
  standingOf,
} from './standing';

const with_ = (kept: Partial<Kept>): Kept => ({ ...NOTHING_KEPT, ...kept });

test.each<[room: Parameters<typeof standingOf>[0], kept: Partial<Kept>, standing: string]>([
  ['try', {}, 'open'],
  ['try', { attempt: '  \n' }, 'open'],
  ['try', { attempt: 'Two' }, 'begun'],
  ['try', { left: new Map([['try', 'skipped']]) }, 'skipped'],
  // Tried after all.
  ['try', { attempt: 'Two', left: new Map([['try', 'skipped']]) }, 'begun'],
  ['try', { attempt: 'Two', left: new Map([['try', 'done']]) }, 'done'],
  ['answer', { attempt: 'Two' }, 'open'],
  ['answer', { left: new Map([['answer', 'done']]) }, 'done'],
  ['check', {}, 'open'],
  ['check', { had: new Set(['a']) }, 'begun'],
  ['check', { left: new Map([['check', 'skipped']]) }, 'skipped'],
  ['practise', { judged: new Map([['a', false]]) }, 'begun'],
  ['practise', { had: new Set(['a']) }, 'open'],
  ['evidence', { attempt: 'Two', had: new Set(['a']) }, 'open'],
])('%s with %j is %s', (room, kept, standing) => {
  expect(standingOf(room, with_(kept))).toBe(standing);
});

test.each<[room: Parameters<typeof leavingOf>[0], kept: Partial<Kept>, leaving: string]>([
  ['try', {}, 'skipped'],
  ['try', { attempt: 'Two' }, 'done'],
  ['answer', {}, 'done'],
  ['check', {}, 'skipped'],
  ['check', { had: new Set(['a']) }, 'done'],
  ['practise', {}, 'skipped'],
  ['practise', { judged: new Map([['a', true]]) }, 'done'],
])('who goes on from %s with %j has %s it', (room, kept, leaving) => {
  expect(leavingOf(room, with_(kept))).toBe(leaving);
});

test.each([
  ['', 0],
  ['  ', 0],
  ['one', 1],
  [' one\n two\t3 ', 3],
])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [60, '1:00'],
  [684, '11:24'],
  [3600, '60:00'],
])('%d seconds are %s', (seconds, words) => {
  expect(clockWords(seconds)).toBe(words);
});

test('small numbers are words', () => {
  expect([0, 1, 6, 12, 13].map(numberWord)).toEqual(['none', 'one', 'six', 'twelve', '13']);
});
