import { expect, test } from 'vitest';
import { readInstructions } from './instructions';

/** The assignments of a file that is one ENV or ARG, as `NAME=raw`. */
const assigned = (text: string) =>
  readInstructions(text).flatMap((one) =>
    'assignments' in one ? one.assignments.map(({ name, raw }) => `${name}=${raw}`) : [],
  );
const others = (text: string) =>
  readInstructions(text).map((one) =>
    one.kind === 'other' ? `${one.line} ${one.keyword} ${one.text}` : `${one.line} ${one.kind}`,
  );

test('joins continued lines and skips comments and empty lines within an instruction', () => {
  const text =
    '# first\nFROM alpine AS base\n\nRUN one &&\\\n# not part of it\n\n  two\nUSER user\n';
  expect(readInstructions(text)).toEqual([
    { kind: 'from', line: 2, image: 'alpine', stage: 'base' },
    { kind: 'other', line: 4, keyword: 'RUN', text: 'one &&  two' },
    { kind: 'other', line: 8, keyword: 'USER', text: 'user' },
  ]);
});

test('gives each assignment of an ENV the line it stands on', () => {
  const [instruction] = readInstructions('ENV A=1 \\\nB="x y" \\\n  C=a\\ b');
  expect(instruction).toEqual({
    kind: 'env',
    line: 1,
    assignments: [
      { name: 'A', raw: '1', line: 1 },
      { name: 'B', raw: '"x y"', line: 2 },
      { name: 'C', raw: 'a\\ b', line: 3 },
    ],
  });
});

test('takes the platform flag of FROM for a flag and an ARG without a value for one', () => {
  expect(readInstructions('ARG A\nFROM --platform=$BUILDPLATFORM alpine')).toEqual([
    { kind: 'arg', line: 1, assignments: [{ name: 'A', raw: undefined, line: 1 }] },
    { kind: 'from', line: 2, image: 'alpine', stage: undefined },
  ]);
});

test('the body of a here-document is no instruction', () => {
  const found = readInstructions('RUN <<EOF\nENV A=1\nEOF\nENV B=2');
  expect(found.map(({ kind, line }) => [kind, line])).toEqual([
    ['other', 1],
    ['env', 4],
  ]);
});

test('an empty file has no instructions', () => {
  expect(readInstructions('')).toEqual([]);
  expect(readInstructions('# only a comment\n\n')).toEqual([]);
});

test.each([
  ["ENV A='x y' B=z", ["A='x y'", 'B=z']],
  ['ENV A="x y" B=z', ['A="x y"', 'B=z']],
  ['ENV A="it\'s b" B=z', ['A="it\'s b"', 'B=z']],
  ["ENV A='say \"b' B=z", ["A='say \"b'", 'B=z']],
  ['ENV A="x\\" y" B=z', ['A="x\\" y"', 'B=z']],
  ["ENV A='x\\' B=z", ["A='x\\'", 'B=z']],
  ['ENV A=x\\ y B=z', ['A=x\\ y', 'B=z']],
  ["ENV A=it\\'s B=z", ["A=it\\'s", 'B=z']],
  ['ENV A=1\t B=2 ', ['A=1', 'B=2']],
  ['ENV A=b=c', ['A=b=c']],
  ['ENV A=', ['A=']],
  ['ENV A=x\\', ['A=x']],
  ['env a=1', ['a=1']],
  ['ENV', []],
  ['ENV A the rest  of it', ['A=the rest of it']],
  ['ENV A b=c', ['A=b=c']],
  ['ARG A B=1', ['A=undefined', 'B=1']],
])('%j assigns %j', (text, expected) => {
  expect(assigned(text)).toEqual(expected);
});

test('the old form of ENV has the line of its name', () => {
  expect(readInstructions('\nENV \\\nA one two')).toEqual([
    { kind: 'env', line: 2, assignments: [{ name: 'A', raw: 'one two', line: 3 }] },
  ]);
});

test.each([
  ['FROM alpine', 'alpine', undefined],
  ['from alpine:3 as Build', 'alpine:3', 'Build'],
  ['FROM --platform=linux/arm64 alpine AS build', 'alpine', 'build'],
  ['FROM alpine build', 'alpine', undefined],
  ['FROM', '', undefined],
])('%s names its image and stage', (text, image, stage) => {
  expect(readInstructions(text)).toEqual([{ kind: 'from', line: 1, image, stage }]);
});

test.each([
  ['Windows line ends', 'RUN a\r\nRUN b \\\r\nc\r\n', ['1 RUN a', '2 RUN b c']],
  ['blanks after the backslash', 'RUN a \\ \t\nb', ['1 RUN a b']],
  ['a backslash inside the line', 'RUN a\\b\nUSER u', ['1 RUN a\\b', '2 USER u']],
  [
    'a blank line in a continued instruction',
    'RUN a \\\n \t\nb\nUSER u',
    ['1 RUN a b', '4 USER u'],
  ],
  ['a backslash at the end of the file', 'RUN a \\', ['1 RUN a']],
  ['an indented comment', 'RUN a \\\n  # no\n&& b', ['1 RUN a && b']],
  ['a carriage return inside the line', 'RUN a\rb', ['1 RUN a\rb']],
  ['a # that begins no line', 'RUN a # b', ['1 RUN a # b']],
  ['an indented instruction', '\n  run  a', ['2 RUN a']],
  ['a comment before the first word', '\\\n# no\nRUN a', ['3 RUN a']],
])('reads %s', (_, text, expected) => {
  expect(others(text)).toEqual(expected);
});

test.each([
  ['quoted', 'RUN <<"EOF"\na\nEOF\nUSER u', 4],
  ['in single quotes', "RUN <<'EOF'\na\nEOF\nUSER u", 4],
  ['indented', 'RUN <<-EOF\n\ta\n\tEOF\nUSER u', 4],
  ['empty', 'RUN <<EOF\nEOF\nUSER u', 3],
  ['two in a row', 'RUN <<A <<B\nA\nA\nB\nUSER u', 5],
  ['to a file', 'COPY <<EOF_1 /x\na\nEOF\nEOF_1\nUSER u', 5],
])('the here-document %s ends where its name stands alone', (_, text, line) => {
  expect(others(text).at(-1)).toBe(`${line} USER u`);
  expect(others(text)).toHaveLength(2);
});

test('a here-document that is never closed takes the rest of the file', () => {
  expect(others('RUN <<EOF\nUSER u\nEOF2')).toEqual(['1 RUN <<EOF']);
});

test('what shifts bits is no here-document', () => {
  expect(others('RUN echo $((1 << 2))\nUSER u')).toHaveLength(2);
});
