import { expect, test } from 'vitest';
import { readInstructions } from './instructions';

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
