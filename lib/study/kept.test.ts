import { expect, test } from 'vitest';
import { attemptsAt, beginAttempt, isWritten, untouched, wholeText } from './kept';

const AT = '2026-11-30T12:00:00.000Z';

test('a new attempt has nothing in it, and knows the mock that it is for', () => {
  const made = beginAttempt('az-quorum', 'one', AT);
  expect(made).toEqual({
    id: 'one',
    slug: 'az-quorum',
    startedAt: AT,
    changedAt: AT,
    text: '',
    lines: {},
    seconds: 0,
    hints: [],
    judged: {},
  });
  expect('mock' in made).toBe(false);
  expect(beginAttempt('az-quorum', 'one', AT, 'monday').mock).toBe('monday');
  expect(untouched('az-quorum')).toEqual({
    slug: 'az-quorum',
    rooms: {},
    statements: {},
    notes: {},
  });
});

test('an attempt reads as its text, then its notes in the order of the lines; empty ones are left out', () => {
  const lines = { 10: ' no pin ', 9: 'as root', 2: '  ' };
  expect(wholeText({ text: 'Two faults.', lines })).toBe(
    'Two faults.\n\nLine 9: as root\nLine 10: no pin',
  );
  expect(wholeText({ text: ' \n', lines })).toBe('Line 9: as root\nLine 10: no pin');
  expect(wholeText({ text: 'Two faults.', lines: { 2: ' ' } })).toBe('Two faults.');
  expect(wholeText({ text: '', lines: {} })).toBe('');
});

test('what is written is text or a note; spaces are neither', () => {
  const attempt = beginAttempt('dockerfile-review', 'one', AT);
  expect(isWritten(attempt)).toBe(false);
  expect(isWritten({ ...attempt, text: ' \n', lines: { 3: ' ' } })).toBe(false);
  expect(isWritten({ ...attempt, text: 'a' })).toBe(true);
  expect(isWritten({ ...attempt, lines: { 2: '', 3: 'a' } })).toBe(true);
});

test('the attempts at a question come oldest first, without those at others', () => {
  const at = (hour: number) => `2026-11-30T${hour}:00:00.000Z`;
  const late = beginAttempt('az-quorum', 'late', at(20));
  const early = beginAttempt('az-quorum', 'early', at(10));
  const other = beginAttempt('node-updates', 'other', at(15));
  expect(attemptsAt('az-quorum', [late, other, early])).toEqual([early, late]);
});
