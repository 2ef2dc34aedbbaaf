import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangedLine, Hunk } from '../../models/dockerfile-review/review';
import { diffFiles, wordMarks } from './diff';

const line = fc.oneof(
  fc.constantFrom(
    '',
    'FROM a',
    'FROM b AS c',
    'USER x',
    'COPY app/ ./',
    'COPY app/ /app/',
    '  && x',
  ),
  fc
    .array(fc.constantFrom('RUN', 'apk', 'add', '--no-cache', '$X', '&&'), { maxLength: 5 })
    .map((words) => words.join(' ')),
);
const file = fc.array(line, { maxLength: 14 });

/** The line numbers of one side in the order of the hunks. */
function numbers(hunks: readonly Hunk[], side: 'old' | 'new'): number[] {
  return hunks.flatMap((hunk) =>
    hunk.kind === 'same'
      ? Array.from({ length: hunk.count }, (_, at) => hunk[side] + at)
      : hunk[side === 'old' ? 'removed' : 'added'].map((changed) => changed.line),
  );
}

test('every line of both files is in exactly one place, in order, and equal lines are equal', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      const hunks = diffFiles(before, after);
      const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
      expect(numbers(hunks, 'old')).toEqual(upTo(before.length));
      expect(numbers(hunks, 'new')).toEqual(upTo(after.length));
      for (const hunk of hunks)
        if (hunk.kind === 'same')
          for (let at = 0; at < hunk.count; at++)
            expect(before[hunk.old - 1 + at]).toBe(after[hunk.new - 1 + at]);
    }),
  );
});

test('counterparts stand in one row, rows rise without a gap, and no row is used twice a side', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      for (const hunk of diffFiles(before, after)) {
        if (hunk.kind === 'same') continue;
        for (const side of [hunk.removed, hunk.added])
          expect(side.map(({ row }) => row)).toEqual(side.map((_, at) => at + 1));
        const paired = (side: readonly ChangedLine[]) => side.filter(({ marks }) => marks).length;
        expect(paired(hunk.removed)).toBe(paired(hunk.added));
      }
    }),
  );
});

test('equal files have no change', () => {
  fc.assert(
    fc.property(file, (text) => {
      expect(diffFiles(text, text).filter(({ kind }) => kind === 'change')).toEqual([]);
    }),
  );
});

test('marks rise inside their line, apart from each other, and equal lines have none', () => {
  fc.assert(
    fc.property(line, line, (before, after) => {
      const marks = wordMarks(before, after);
      for (const [text, list] of [
        [before, marks.old],
        [after, marks.new],
      ] as const) {
        let end = -1;
        for (const [from, to] of list) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(marks.old.length + marks.new.length === 0).toBe(before === after);
    }),
  );
});

test('marks the version that changed, and nothing else', () => {
  expect(wordMarks('ENV POETRY_VERSION=1.1.13 \\', 'ENV POETRY_VERSION=2.4.1 \\')).toEqual({
    old: [[19, 25]],
    new: [[19, 24]],
  });
});

/** The marked pieces of both lines. */
function pieces(before: string, after: string): [old: string[], now: string[]] {
  const marks = wordMarks(before, after);
  return [
    marks.old.map(([from, to]) => before.slice(from, to)),
    marks.new.map(([from, to]) => after.slice(from, to)),
  ];
}

test('marks whole strings of JSON and whole words of the shell', () => {
  expect(pieces('CMD ["uvicorn", "--port=$PORT"]', 'CMD ["uvicorn", "main:app"]')).toEqual([
    ['"--port=$PORT"'],
    ['"main:app"'],
  ]);
  expect(pieces('# with `app`.', '# with `app = ...`. uvicorn')).toEqual([
    ['`app`.'],
    ['`app = ...`. uvicorn'],
  ]);
  expect(pieces('a --no-dev b', 'a --no-root b')).toEqual([['--no-dev'], ['--no-root']]);
});

test('marks spaces only where nothing else differs', () => {
  expect(pieces('PORT=1 \\', '    PORT=1 \\')).toEqual([[], ['    ']]);
  expect(pieces('PORT=1 \\', '    PORT=2 \\')).toEqual([['1'], ['2']]);
});

test('lines that are not alike never stand side by side', () => {
  const hunks = diffFiles(['gcc \\', 'USER user'], ['&& rm -rf /var/lib/apt/lists/*', 'USER 1:1']);
  expect(
    hunks.map((hunk) => (hunk.kind === 'change' ? [hunk.removed.length, hunk.added.length] : 0)),
  ).toEqual([
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
});
