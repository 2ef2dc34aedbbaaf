// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of a Dockerfile
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expand } from './expand';

const VARIABLES: Readonly<Record<string, string>> = { A: 'a', EMPTY: '', a_1: 'long' };
const read = (name: string) => VARIABLES[name];

/** Word by word what the Dockerfile reference and the shell's rules make of it; N is not set. */
test.each([
  ['plain', 'plain'],
  ['', ''],
  ['$A', 'a'],
  ['x$A-y', 'xa-y'],
  ['${A}b', 'ab'],
  ['$Ab', ''],
  ['$a_1.', 'long.'],
  ['$N', ''],
  ['${N}', ''],
  ['$A$A', 'aa'],
  ['$', '$'],
  ['a$', 'a$'],
  ['$ A', '$ A'],

  ['${A:-x}', 'a'],
  ['${EMPTY:-x}', 'x'],
  ['${N:-x}', 'x'],
  ['${A-x}', 'a'],
  ['${EMPTY-x}', ''],
  ['${N-x}', 'x'],
  ['${A:+x}', 'x'],
  ['${EMPTY:+x}', ''],
  ['${N:+x}', ''],
  ['${A+x}', 'x'],
  ['${EMPTY+x}', 'x'],
  ['${N+x}', ''],
  ['${A:?x}', 'a'],
  ['${A?x}', 'a'],
  ['${EMPTY?x}', ''],
  ['${N:-}', ''],
  ['${N:-x}y', 'xy'],
  ['${N:-${A}x}y', 'axy'],
  ['${N:-$A}', 'a'],
  ['${N:-"}"}', '}'],
  ["${N:-'}'}", '}'],
  ['${N:-\\}}', '}'],

  ["'$A'", '$A'],
  ["'a\\'", 'a\\'],
  ["x'y'z", 'xyz'],
  ["''", ''],
  ['"$A"', 'a'],
  ['"x y"z', 'x yz'],
  ['""', ''],
  ['"it\'s"', "it's"],
  ["'\"'", '"'],
  ['"\\$A"', '$A'],
  ['"\\""', '"'],
  ['"\\\\"', '\\'],
  ['"\\x"', '\\x'],
  ['\\$A', '$A'],
  ["\\'", "'"],
  ['\\x', 'x'],
  ['\\\\', '\\'],
  ['a\\', 'a'],
  ['}', '}'],
])('%s is expanded to %s', (word, value) => {
  expect(expand(word, read)).toMatchObject({ ok: true, value });
});

test.each([
  ["'a", 'a single quote is not closed'],
  ["a'", 'a single quote is not closed'],
  ['"a', 'a double quote is not closed'],
  ['"a\\"', 'a double quote is not closed'],
  ['${', 'a name is missing after ${'],
  ['${}', 'a name is missing after ${'],
  ['${1}', 'a name is missing after ${'],
  ['${A', 'a } is missing'],
  ['${A:', 'a } is missing'],
  ['${A:-x', 'a } is missing'],
  ['${A#x}', 'the modifier # is not covered'],
  ['${A:x}', 'the modifier x is not covered'],
  ['${N?}', 'N: must be set'],
  ['${N:?}', 'N: must be set'],
  ['${EMPTY:?give $A}', 'EMPTY: give a'],
])('%s cannot be expanded: %s', (word, message) => {
  expect(expand(word, read)).toMatchObject({ ok: false, message });
});

test('every look-up is told in its order, also those before a mistake', () => {
  expect(expand('$A${N:-$EMPTY}', read)).toEqual({
    ok: true,
    value: 'a',
    lookups: [
      { name: 'A', value: 'a' },
      { name: 'EMPTY', value: '' },
      { name: 'N', value: undefined },
    ],
  });
  expect(expand('$A${', read).lookups).toEqual([{ name: 'A', value: 'a' }]);
});

test('a failure of the reader is not taken for a mistake in the word', () => {
  const broken = () => {
    throw new TypeError('no variables');
  };
  expect(() => expand('$A', broken)).toThrow(TypeError);
});

test('text without quotes, escapes and variables stays as it is; single quotes keep anything', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const harmless = text.replace(/['"\\$]/g, '');
      expect(expand(harmless, read)).toEqual({ ok: true, value: harmless, lookups: [] });
      const quoted = text.replaceAll("'", '');
      expect(expand(`'${quoted}'`, read)).toEqual({ ok: true, value: quoted, lookups: [] });
    }),
  );
});
