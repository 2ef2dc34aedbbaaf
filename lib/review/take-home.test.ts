import fc from 'fast-check';
import { expect, test } from 'vitest';
import cases from './cases/take-homes.json';
import { ASKED, ASSIGNMENT } from './fixture-take-home';
import { splitTakeHome } from './take-home';

const split = (text: string) => splitTakeHome(text, 'pasted', ASKED).pieces;
/** A question in braces stands for its words. */
const written = (lines: readonly string[]) =>
  lines.join('\n').replace(/\{(\d)\}/g, (_, number) => ASKED[Number(number) - 1]?.asked ?? '');

test.each(cases)('$name', ({ given, pieces }) => {
  expect(splitTakeHome(written(given), 'pasted', ASKED)).toEqual({
    faults: [],
    pieces: pieces.map(([number, why, first, last]) => ({
      ...(number ? { slug: ASKED[Number(number) - 1]?.slug } : {}),
      why,
      text: written(given.slice(Number(first) - 1, Number(last))),
    })),
  });
});

const writtenLines = (text: string) =>
  text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

const LINES = [
  ...['', '', ' ', '\t', 'words', '    indented', '- item', '---', '===', '```', '~~~', '``` bash'],
  ...[
    '1. a',
    '2. b',
    '3. c',
    '4. d',
    '9. z',
    '2) b',
    '1.',
    '> 3. c',
    '   2. b',
    '\t1. a',
    '#2',
    '7',
  ],
  ...['# 1', '## 2. b', '### 3', '## Question 1', '## Vraag 2', 'Q3:', 'Answer 4: d', '**2.** b'],
  ...['# Notes', '## More', '<h2>3. c</h2>', '<p>4. d</p>', '{', '[', '\ufeff', 'a\u2028b', 'ä'],
  ...ASKED.flatMap(({ asked }) => asked.split('\n').slice(0, 3)),
  ...ASKED.map(({ asked }) => asked),
];

test('every line that is not blank is in one piece, in its order', () => {
  const text = fc
    .tuple(
      fc.array(fc.constantFrom(...LINES), { maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([lines, end]) => lines.join('\n').replaceAll('\n', end));
  fc.assert(
    fc.property(text, (given) => {
      const pieces = split(given);
      const kept = pieces.flatMap((piece) => piece.text.split('\n')).filter((line) => line.trim());
      expect(kept).toEqual(writtenLines(given.replace(/^\ufeff/, '')));
      for (const piece of pieces) {
        const lines = piece.text.split('\n');
        expect([lines.at(0)?.trim(), lines.at(-1)?.trim(), piece.why]).not.toContain('');
      }
    }),
    { numRuns: 500 },
  );
});

test('any text at all comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const kept = split(given).flatMap(({ text }) => writtenLines(text));
      expect(kept).toEqual(writtenLines(given.replace(/^\ufeff/, '')));
    }),
  );
});

test('a byte order mark and other ends of lines change nothing', () => {
  const plain = '## 1\na\n\n\tb\n## 2\nc';
  for (const end of ['\n', '\r\n', '\r'])
    expect(split(`\ufeff${plain.replaceAll('\n', end)}`)).toEqual(split(plain));
});

test('blank lines stay inside a piece and go around it', () => {
  expect(split('\n \n  a\n\n \n\tb \n\n')).toEqual([
    { text: '  a\n\n \n\tb ', why: 'no question recognised' },
  ]);
});

test.each(['', ' \n\t\n', '\ufeff'])('of %j nothing is left', (text) => {
  expect(splitTakeHome(text, 'pasted', ASKED)).toEqual({ pieces: [], faults: [] });
});

test('a question that may not be answered here begins a piece all the same', () => {
  const some = ASKED.filter(({ number }) => number !== 2);
  expect(splitTakeHome('## 1\na\n## 2\nb\n# More\nc', 'pasted', some).pieces).toEqual([
    { slug: 'dockerfile-review', text: '## 1\na', why: 'heading “1”' },
    { text: '## 2\nb', why: 'heading “2”, not asked' },
    { text: '# More\nc', why: 'after question 2' },
  ]);
});

test('a text of more than two million characters is not split', () => {
  const most = `## 1\n${'a'.repeat(1_999_995)}`;
  expect(split(most)).toHaveLength(1);
  expect(splitTakeHome(`${most}a`, 'pasted', ASKED)).toEqual({
    pieces: [],
    faults: ['It has 2,000,001 characters; at most 2,000,000 can be split.'],
  });
});

/** How often an expression is tried while a text is split: each reads one line, or a part of it. */
function workOf(text: string): number {
  const { exec } = RegExp.prototype;
  let count = 0;
  RegExp.prototype.exec = function counted(given) {
    count += 1;
    return exec.call(this, given);
  };
  try {
    split(text);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return count;
}

test.each([
  ...[
    '1.\n',
    '1. a\n2. b\n\n3. c\n',
    '## 3. a\n',
    '## 1. a\n### 2. b\n',
    'Q1: a\n',
    '```\n',
    '## 1\n---\n',
  ],
  `${ASKED[6]?.asked}\n`,
  'You are using a service that works 95% of the time.\n\n\n',
  ASSIGNMENT,
])('twice as much of %j is twice the work', (unit) => {
  const times = 2 * Math.ceil(10_000 / unit.length);
  const once = workOf(unit.repeat(times));
  expect(once).toBeGreaterThan(times);
  expect(workOf(unit.repeat(2 * times)) / once).toBeLessThan(2.1);
});

test.each([
  ' ',
  '\t',
  '>',
  '> ',
  '#',
  '# ',
  '*',
  '**a',
  '`',
  '<a',
  '<h1 ',
  '1',
  '1. ',
  '(',
  'a ',
  '-',
  '= ',
])('half a million characters of %j on one line are split in no time', (unit) => {
  const from = performance.now();
  split(`a${unit.repeat(500_000 / unit.length)}\n${unit.repeat(500_000 / unit.length)}`);
  expect(performance.now() - from).toBeLessThan(3000);
});
