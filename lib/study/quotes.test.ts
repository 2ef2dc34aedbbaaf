import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement } from './kept';
import { findQuote, piecesOf, sentencesOf, wholeWords } from './quotes';

const AT = '2026-11-30T12:00:00.000Z';
const evidence = (...quotes: [words: string, from: number][]): Judgement => ({
  evidence: quotes.map(([words, from]) => ({ words, from })),
  at: AT,
});

test.each([
  ['where they stood', 'a bc a', 'a', 5, 5],
  ['where they stood, at the beginning', 'ab', 'ab', 0, 0],
  ['later, when something was put before them', 'new words, two zones', 'two zones', 0, 11],
  ['earlier, when something was taken away', 'two zones', 'two zones', 40, 0],
  ['at the nearest of several places', 'x..x.....x', 'x', 4, 3],
  ['at the nearest of several places, after', 'x.....x', 'x', 4, 6],
  ['at the earlier of two that are equally near', 'x...x', 'x', 2, 0],
  ['nowhere, when they are gone', 'three zones', 'two zones', 0, undefined],
  ['nowhere, when there were none', 'three', '', 0, undefined],
])('quoted words are found %s', (_, text, words, from, found) => {
  expect(findQuote(text, { words, from })).toBe(found);
});

test('a text is cut where evidence begins and ends', () => {
  const judged = { a: evidence(['two zones', 4]), b: evidence(['zones fail', 8], ['gone', 3]) };
  expect(piecesOf('If, two zones fail.', judged)).toEqual([
    { text: 'If, ', points: [], begins: [] },
    { text: 'two ', points: ['a'], begins: ['a'] },
    { text: 'zones', points: ['a', 'b'], begins: ['b'] },
    { text: ' fail', points: ['b'], begins: [] },
    { text: '.', points: [], begins: [] },
  ]);
});

test('the same words attached twice to a point are there once', () => {
  expect(piecesOf('ab', { a: evidence(['ab', 0], ['ab', 0]) })).toEqual([
    { text: 'ab', points: ['a'], begins: ['a'] },
  ]);
});

test('a text without evidence is one piece, and an empty text none', () => {
  expect(piecesOf('ab', {})).toEqual([{ text: 'ab', points: [], begins: [] }]);
  expect(piecesOf('', { a: evidence(['a', 0]) })).toEqual([]);
});

test('whatever is attached, the pieces joined are the text, and every quote that is there is covered', () => {
  const text = fc.string({ minLength: 1, maxLength: 60 });
  const cut = fc.tuple(fc.nat(59), fc.nat(20), fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    fc.property(text, fc.array(cut, { maxLength: 6 }), (whole, cuts) => {
      const judged: Record<string, Judgement> = {};
      for (const [from, length, point] of cuts) {
        const words = whole.slice(from, from + length);
        const before = judged[point]?.evidence ?? [];
        judged[point] = { evidence: [...before, { words, from }], at: AT };
      }
      const pieces = piecesOf(whole, judged);
      expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
      for (const { begins, points } of pieces)
        expect(begins.every((point) => points.includes(point))).toBe(true);
      for (const [from, length, point] of cuts) {
        if (length === 0 || from >= whole.length) continue;
        const covered = pieces.filter((piece) => piece.points.includes(point));
        expect(covered.map((piece) => piece.text).join('').length).toBeGreaterThanOrEqual(
          whole.slice(from, from + length).length,
        );
      }
    }),
  );
});

test('sentences know where they begin, over lines and list marks', () => {
  const text = 'Two zones. Or three?\n\n- A budget.  \n  last one! preStop sleeps 1.5 s';
  const found = sentencesOf(text);
  expect(found.map(({ words }) => words)).toEqual([
    'Two zones.',
    'Or three?',
    '- A budget.',
    'last one!',
    'preStop sleeps 1.5 s',
  ]);
  for (const { words, from } of found) expect(text.slice(from, from + words.length)).toBe(words);
  expect(sentencesOf(' \n ')).toEqual([]);
});

test('the same sentence twice is found at each of its places', () => {
  expect(sentencesOf('No. No.')).toEqual([
    { words: 'No.', from: 0 },
    { words: 'No.', from: 4 },
  ]);
});

test.each([
  ['as it is', 3, 8, 'drain', 3],
  ['grown at both ends', 5, 7, 'drain', 3],
  ['grown over a number', 14, 15, 'h2', 13],
  ['without the space around', 2, 9, 'drain', 3],
  ['up to the end', 13, 14, 'h2', 13],
  ['over several words', 4, 10, 'drain and', 3],
])('a selection is taken %s', (_, from, to, words, begin) => {
  expect(wholeWords('a  drain and h2', from, to)).toEqual({ words, from: begin });
});

test('nothing but space selects nothing', () => {
  expect(wholeWords('a  b', 1, 3)).toBeUndefined();
  expect(wholeWords('ab', 1, 1)).toBeUndefined();
});
