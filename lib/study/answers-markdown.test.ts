import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { answersMarkdown } from './answers-markdown';
import { type Attempt, beginAttempt } from './kept';

const attempt = (more: Partial<Attempt>): Attempt => ({
  ...beginAttempt('dockerfile-review', 'x', '2026-11-04T07:30:00.000Z'),
  ...more,
});
const entry = (more: Partial<Attempt>, lineText?: (line: number) => string | undefined) => ({
  number: 1,
  short: 'A broken Dockerfile',
  attempt: attempt(more),
  ...(lineText ? { lineText } : {}),
});

test('a file of answers has a part for each question', () => {
  const lines = ['FROM node', 'RUN echo `id`', '   '];
  const first = entry(
    {
      text: '# Mine\n\nNo key.\r\n```',
      seconds: 684,
      sure: 'fairly sure',
      lines: { 10: 'Beyond it', 2: ' Runs as\n\nroot ', 3: 'Blank', 1: 'No tag', 4: ' ' },
    },
    (line) => lines[line - 1],
  );
  const second = { number: 2, short: 'Push to ECR', attempt: undefined };
  expect(answersMarkdown([first, second], 'My answers')).toBe(`# My answers

## 1. A broken Dockerfile

11 minutes. How sure: fairly sure.

> # Mine
>
> No key.
> \`\`\`

Notes on lines:

- Line 1, \`FROM node\`: No tag
- Line 2, \`\` RUN echo \`id\` \`\`: Runs as

  root
- Line 3: Blank
- Line 10: Beyond it

## 2. Push to ECR

No answer written.
`);
});

test('a file may say more: what it is of, what was asked, and how each answer was left', () => {
  const own = { ...entry({ text: 'Mine', seconds: 600 }), asked: 'What is wrong?' };
  const empty = { number: 2, short: 'Push', attempt: undefined, asked: 'Why?', about: '0 min.' };
  expect(answersMarkdown([own, { ...own, about: '9 min.' }, empty], 'Mock', 'Begun at nine.')).toBe(
    `# Mock

Begun at nine.

## 1. A broken Dockerfile

What is wrong?

10 minutes.

> Mine

## 1. A broken Dockerfile

What is wrong?

9 min.

> Mine

## 2. Push

Why?

0 min.

No answer written.
`,
  );
});

test('several answers to a question stand below its heading, each below its own', () => {
  const one = { ...entry({ text: 'Later' }), which: 'Attempt 2', asked: 'What is wrong?' };
  const entries = [
    one,
    { ...one, ...entry({ text: 'Sooner' }), which: 'Attempt 1' },
    { ...one, number: 2, short: 'Push', attempt: undefined },
  ];
  expect(answersMarkdown(entries, 'T')).toBe(`# T

## 1. A broken Dockerfile

What is wrong?

### Attempt 2

> Later

### Attempt 1

> Sooner

## 2. Push

What is wrong?

### Attempt 2

No answer written.
`);
});

const body = (more: Partial<Attempt>, lineText?: (line: number) => string | undefined) =>
  answersMarkdown([entry(more, lineText)], 'T')
    .replace(/^# T\n\n## 1\. A broken Dockerfile\n\n/, '')
    .replace(/\n$/, '');

test.each<[more: Partial<Attempt>, text: string]>([
  [{}, 'No answer written.'],
  [{ text: ' \n', lines: { 1: ' ' }, seconds: 60, sure: 'certain' }, 'No answer written.'],
  [{ text: 'a' }, '> a'],
  [{ text: 'a\rb' }, '> a\n> b'],
  [{ text: 'a', seconds: 1 }, 'Less than a minute.\n\n> a'],
  [{ text: 'a', seconds: 59 }, 'Less than a minute.\n\n> a'],
  [{ text: 'a', seconds: 60 }, '1 minute.\n\n> a'],
  [{ text: 'a', seconds: 89 }, '1 minute.\n\n> a'],
  [{ text: 'a', seconds: 90 }, '2 minutes.\n\n> a'],
  [{ text: 'a', sure: 'a guess' }, 'How sure: a guess.\n\n> a'],
  [{ text: ' ', lines: { 1: 'a' } }, 'Notes on lines:\n\n- Line 1: a'],
])('%j is written as %j', (more, text) => {
  expect(body(more)).toBe(text);
});

test.each([
  ['a', '`a`'],
  ['  a ', '`a`'],
  ['a`b', '``a`b``'],
  ['a``b`c', '```a``b`c```'],
  ['`a', '`` `a ``'],
  ['a`', '`` a` ``'],
])('the line %j stands as %s', (source, span) => {
  expect(body({ lines: { 1: 'x' } }, () => source)).toBe(`Notes on lines:\n\n- Line 1, ${span}: x`);
});

const parser = unified().use(remarkParse).use(remarkGfm);
const piece = fc.constantFrom(
  ...[
    '# a',
    '## 9. b',
    '```',
    '~~~',
    '````md',
    '---',
    '===',
    '> q',
    '- i',
    '1. n',
    '<!--',
    '<div>',
    '<script>',
  ],
  ...[
    '',
    ' ',
    '\t',
    '    code',
    '| a |',
    '|---|',
    '[x]: y',
    '`',
    '``',
    '\\',
    '$$',
    '[^1]: f',
    '  ',
    'word',
    '*',
  ],
);
const typed = fc
  .array(fc.tuple(fc.oneof(piece, fc.string()), fc.constantFrom('\n', '\r\n', '\r', ' ', '')), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''));

test('whatever is typed, a reader of Markdown finds the same parts, and the answer in its quote', () => {
  const shape = (text: string) =>
    parser
      .parse(text)
      .children.map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type));
  fc.assert(
    fc.property(typed, typed, typed, (text, note, source) => {
      const line = source.replace(/[\r\n]/g, '');
      const more = { text: `a${text}`, lines: { 1: `b${note}`, 2: 'c' } };
      const markdown = answersMarkdown([entry(more, () => line), entry({ text: 'end' })], 'T');
      expect(shape(markdown)).toEqual([
        'h1',
        'h2',
        'blockquote',
        'paragraph',
        'list',
        'h2',
        'blockquote',
      ]);
      const list = parser.parse(markdown).children[4];
      expect(list?.type === 'list' ? list.children.length : 0).toBe(2);
      const quoted = markdown.split('\n').filter((one) => one.startsWith('>'));
      const read = quoted.slice(0, -1).map((one) => one.replace(/^> ?/, ''));
      expect(read).toEqual(more.text.split(/\r\n|\r|\n/));
    }),
    { numRuns: 500 },
  );
});

test('a reader of Markdown finds the source of a line as it stands', () => {
  fc.assert(
    fc.property(typed, (given) => {
      const line = `x${given.replace(/[\r\n]/g, '')}x`;
      const source = given.length % 2 ? `\`${line}\`\`` : line;
      const tree = parser.parse(answersMarkdown([entry({ lines: { 1: 'c' } }, () => source)], 'T'));
      expect(JSON.stringify(tree)).toContain(
        `{"type":"inlineCode","value":${JSON.stringify(source)}`,
      );
    }),
    { numRuns: 500 },
  );
});
