import { expect, test } from 'vitest';
import { beginAttempt, type Leaving, untouched, type Verdict } from './kept';
import type { Room } from './rooms';
import {
  clockWords,
  countWords,
  type Known,
  leavingOf,
  numberWord,
  type Standing,
  standingOf,
  wordCount,
} from './standing';

const AT = '2026-11-30T12:00:00.000Z';

interface Did {
  readonly text?: string;
  readonly line?: string;
  readonly verdict?: Verdict;
  readonly quoted?: boolean;
  readonly statement?: boolean;
  readonly left?: readonly [room: Room, how: Leaving];
}

function known(did: Did): Known {
  const { text, line, verdict, quoted, statement, left } = did;
  const question = {
    ...untouched('az-quorum'),
    statements: statement === undefined ? {} : { a: { holds: statement, at: AT } },
    rooms: left ? { [left[0]]: { how: left[1], at: AT } } : {},
  };
  const begun = beginAttempt('az-quorum', 'one', AT);
  const judged = { a: { evidence: [], at: AT, ...(verdict ? { verdict } : {}) } };
  const attempt = {
    ...begun,
    text: text ?? '',
    lines: line === undefined ? {} : { 3: line },
    judged: verdict || quoted ? judged : {},
  };
  return {
    question,
    attempt: text === undefined && line === undefined && !verdict && !quoted ? undefined : attempt,
  };
}

test.each<[room: Room, did: Did, standing: Standing]>([
  ['try', {}, 'open'],
  ['try', { text: '  \n' }, 'open'],
  ['try', { text: 'Two' }, 'begun'],
  ['try', { line: 'no' }, 'begun'],
  ['try', { line: ' ' }, 'open'],
  ['try', { left: ['try', 'skipped'] }, 'skipped'],
  // Tried after all.
  ['try', { text: 'Two', left: ['try', 'skipped'] }, 'begun'],
  ['try', { text: 'Two', left: ['try', 'done'] }, 'done'],
  ['answer', { text: 'Two' }, 'open'],
  ['answer', { left: ['answer', 'done'] }, 'done'],
  ['check', {}, 'open'],
  ['check', { text: 'Two' }, 'open'],
  ['check', { verdict: 'absent' }, 'begun'],
  // Words that are attached judge nothing.
  ['check', { quoted: true }, 'open'],
  ['check', { left: ['check', 'skipped'] }, 'skipped'],
  ['practise', { statement: false }, 'begun'],
  ['practise', { verdict: 'present' }, 'open'],
  ['evidence', { text: 'Two', verdict: 'present' }, 'open'],
])('%s after %j is %s', (room, did, standing) => {
  expect(standingOf(room, known(did))).toBe(standing);
});

test.each<[room: Room, did: Did, leaving: Leaving]>([
  ['try', {}, 'skipped'],
  ['try', { text: 'Two' }, 'done'],
  ['answer', {}, 'done'],
  ['check', {}, 'skipped'],
  ['check', { verdict: 'partly' }, 'done'],
  ['practise', {}, 'skipped'],
  ['practise', { statement: true }, 'done'],
])('who goes on from %s after %j has %s it', (room, did, leaving) => {
  expect(leavingOf(room, known(did))).toBe(leaving);
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

test('one word is told as one', () => {
  expect([0, 1, 2].map(wordCount)).toEqual(['0 words', '1 word', '2 words']);
});
