import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileDiff, fileText, linesOf, printLines, SEVERITY_TITLES } from './review';

test('the severities stand by rank, each with its title', () => {
  expect(Object.keys(SEVERITY_TITLES)).toEqual(['leak', 'start', 'supply', 'size', 'hygiene']);
  for (const title of Object.values(SEVERITY_TITLES)) expect(title).toMatch(/^[A-Z][a-z ]+$/);
});

test('a file is its lines, each put together from its pieces and ended by a line break', () => {
  const review = {
    lines: [
      [
        ['FROM ', 0],
        ['alpine', 1],
      ],
      [],
      [['USER user', 0]],
    ],
    files: [[0, 1, 2], [2], []],
  } as const;
  expect(fileText(review, 0)).toBe('FROM alpine\n\nUSER user\n');
  expect(fileText(review, 1)).toBe('USER user\n');
  expect(fileText(review, 2)).toBe('');
  expect(fileText(review, 3)).toBe('');
  expect(fileText({ ...review, files: [[9]] }, 0)).toBe('\n');
});

test('the lines of a finding are numbered from one in each file', () => {
  const diff: FileDiff = {
    before: 0,
    after: 1,
    hunks: [],
    about: { old: [[0], [], [1, 0]], new: [[1], [0, 1]] },
  };
  expect(linesOf(diff, 0)).toEqual({ old: [1, 3], new: [2] });
  expect(linesOf(diff, 1)).toEqual({ old: [3], new: [1, 2] });
  expect(linesOf(diff, 2)).toEqual({ old: [], new: [] });
});

test.each([
  [[], ''],
  [[7], '7'],
  [[7, 8], '7–8'],
  [[3, 4, 5, 9], '3–5, 9'],
  [[9, 3, 4], '9, 3–4'],
  [[1, 3, 5], '1, 3, 5'],
  [[4, 4], '4, 4'],
])('the lines %j are printed as "%s"', (lines, text) => {
  expect(printLines(lines)).toBe(text);
});

test('printed lines can be read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (lines) => {
      const read = printLines(lines)
        .split(', ')
        .filter((run) => run !== '')
        .flatMap((run) => {
          const [from = 0, to = from] = run.split('–').map(Number);
          return Array.from({ length: to - from + 1 }, (_, at) => from + at);
        });
      expect(read).toEqual(lines);
    }),
  );
});
