import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TakeHomePiece } from '@/lib/review/kept';
import { newReview } from './set-up-acts';
import {
  addPieces,
  firstLines,
  isLoose,
  isText,
  joinPiece,
  placePiece,
  shownOrder,
  splitPiece,
} from './take-home-acts';

const piece = (text: string, slug?: string): TakeHomePiece => ({
  ...(slug === undefined ? {} : { slug }),
  text,
  why: 'found',
});
const three = [piece('one\n\ntwo', 'a'), piece('three'), piece('four', 'b')];

test('a piece is placed by hand, or taken from its place', () => {
  expect(placePiece(three, 1, 'b')[1]).toEqual({ text: 'three', slug: 'b', why: 'by hand' });
  expect(placePiece(three, 0, undefined)[0]).toEqual({ text: 'one\n\ntwo', why: 'by hand' });
  expect(placePiece(three, 1, 'b')[2]).toBe(three[2]);
});

test.each([4, 5])('a cut at %d, beside the blank line, leaves the blank line out', (from) => {
  expect(splitPiece(three, 0, from)).toEqual([
    { slug: 'a', text: 'one', why: 'found' },
    { slug: 'a', text: 'two', why: 'by hand' },
    three[1],
    three[2],
  ]);
});

test('a cut within a line keeps every letter, and a line that begins indented stays so', () => {
  expect(splitPiece([piece('one two')], 0, 3).map(({ text }) => text)).toEqual(['one', ' two']);
  expect(splitPiece([piece('a:\n  \n  b: 1')], 0, 3).map(({ text }) => text)).toEqual([
    'a:',
    '  b: 1',
  ]);
});

test.each([
  [0, 0],
  [0, 8],
  [3, 1],
])('nothing is cut where a side would be blank: piece %d at %d', (at, from) => {
  expect(splitPiece(three, at, from)).toBe(three);
});

test('a piece joins the one before and its place', () => {
  expect(joinPiece(three, 1)).toEqual([
    { slug: 'a', text: 'one\n\ntwo\n\nthree', why: 'by hand' },
    three[2],
  ]);
});

test('joined to one without a place, it keeps its own', () => {
  expect(joinPiece(three, 2)[1]).toEqual({ slug: 'b', text: 'three\n\nfour', why: 'by hand' });
});

test.each([0, 3])('nothing is joined at %d', (at) => {
  expect(joinPiece(three, at)).toBe(three);
});

test('no cut, join or placing loses a line that is not blank', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n'),
    minLength: 1,
    maxLength: 12,
  });
  const act = fc.tuple(fc.constantFrom('split', 'join', 'place'), fc.nat(6), fc.nat(12));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.array(act), (texts, acts) => {
      let pieces: readonly TakeHomePiece[] = texts.map((one) => piece(one));
      for (const [kind, at, from] of acts) {
        if (kind === 'split') pieces = splitPiece(pieces, at, from);
        else if (kind === 'join') pieces = joinPiece(pieces, at);
        else pieces = placePiece(pieces, at, 'a');
      }
      expect(lettersOf(pieces.map((one) => one.text))).toBe(lettersOf(texts));
    }),
  );
});

function lettersOf(texts: readonly string[]): string {
  return texts.join('').replace(/\s/g, '');
}

test('more of a take-home stands behind what was there, with each source named once', () => {
  const review = newReview('r', '', '');
  const one = addPieces(review, review, [piece('1')], 'pasted');
  expect(one).toMatchObject({ pieces: [piece('1')], source: 'pasted' });
  const two = addPieces(one, one, [piece('2')], 'a.md');
  expect(two).toMatchObject({ pieces: [piece('1'), piece('2')], source: 'pasted, a.md' });
  expect(addPieces(two, two, [piece('3')], 'a.md').source).toBe('pasted, a.md');
});

test('what was added is gone again when nothing is left of it', () => {
  const review = newReview('r', '', '');
  const before = { pieces: [piece('1')], source: 'a.md' };
  const added = addPieces(review, before, [piece('2')], 'pasted');
  expect(addPieces(added, before, [], 'pasted')).toMatchObject(before);
});

test('pieces without a question are shown first', () => {
  expect(shownOrder([piece('1', 'a'), piece('2'), piece('3', 'a'), piece('4')])).toEqual([
    1, 3, 0, 2,
  ]);
  const copied = { text: '2', why: 'question 3, copied' };
  const below = { text: '3', why: 'below question 3, copied' };
  expect([copied, below, piece('4', 'a')].map(isLoose)).toEqual([false, true, false]);
  expect(shownOrder([copied, below])).toEqual([1, 0]);
});

test.each([
  ['a\nb\nc', 3, 'a\nb\nc', 0],
  ['a\nb\nc', 2, 'a\nb', 1],
  ['', 2, '', 0],
])('of %j the first %d lines are %j', (text, most, lines, more) => {
  expect(firstLines(text, most)).toEqual({ lines, more });
});

test('what holds a null byte is no text', () => {
  expect(isText('PK\u0003\u0004\0')).toBe(false);
  expect(isText('naïve “text”')).toBe(true);
});
