import { expect, test } from 'vitest';
import { reviewOf } from './fixture-guide';
import { answerTo, changeQuestion, questionReview, UNTOUCHED } from './kept';

test('a new review shows nothing, has said nothing, and opens on its first question', () => {
  expect(reviewOf('x')).toMatchObject({
    createdAt: '2026-11-30T14:00:00.000Z',
    changedAt: '2026-11-30T14:00:00.000Z',
    answers: {},
    open: 'az-quorum',
    live: { revision: 0, size: 100, view: { kind: 'blank' } },
    overall: '',
  });
});

test('an answer is its pieces in their order, and nothing of other questions or of what is not placed', () => {
  const pieces = [
    { slug: 'az-quorum', text: 'one', why: '' },
    { text: 'lost', why: '' },
    { slug: 'node-updates', text: 'other', why: '' },
    { slug: 'az-quorum', text: 'two', why: '' },
  ];
  expect(answerTo({ pieces }, 'az-quorum')).toBe('one\n\ntwo');
  expect(answerTo({ pieces }, 'dockerfile-review')).toBe('');
});

test('one question changes, the others stay, and what nobody touched is untouched', () => {
  const before = reviewOf('x');
  expect(questionReview(before, 'node-updates')).toBe(UNTOUCHED);
  const after = changeQuestion(before, 'az-quorum', (said) => ({ ...said, notes: 'Good.' }));
  expect(after.answers).toEqual({ 'az-quorum': { ...UNTOUCHED, notes: 'Good.' } });
  expect(before.answers).toEqual({});
});
