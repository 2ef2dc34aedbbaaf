import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasColumns, ownPieces } from './own-pieces';

test('an answer is cut where marked words begin and end', () => {
  const marked = [
    { from: 0, to: 2 },
    { from: 4, to: 5 },
  ];
  expect(ownPieces({ text: 'ab\n e.', marked })).toEqual([
    { from: 0, text: 'ab', marked: true },
    { from: 2, text: '\n ', marked: false },
    { from: 4, text: 'e', marked: true },
    { from: 5, text: '.', marked: false },
  ]);
  expect(ownPieces({ text: 'ab', marked: [{ from: 1, to: 2 }] })).toEqual([
    { from: 0, text: 'a', marked: false },
    { from: 1, text: 'b', marked: true },
  ]);
});

test('without marks it is one piece, and an empty one is none', () => {
  expect(ownPieces({ text: 'ab', marked: [] })).toEqual([{ from: 0, text: 'ab', marked: false }]);
  expect(ownPieces({ text: '', marked: [] })).toEqual([]);
});

test('whatever the ranges, the pieces joined are the answer', () => {
  const range = fc.record({ from: fc.nat(12), to: fc.nat(12) });
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), fc.array(range), (text, marked) => {
      const pieces = ownPieces({ text, marked });
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.from)).toBe(true);
    }),
  );
});

test.each([
  [900, 100, false],
  [901, 100, true],
  [2700, 100, true],
  [2701, 100, false],
  [1200, 150, true],
  [1201, 150, false],
  [901, 200, false],
] as const)('%d characters at %d %%: two columns %s', (length, size, columns) => {
  expect(hasColumns({ text: 'x'.repeat(length), marked: [] }, size)).toBe(columns);
});
