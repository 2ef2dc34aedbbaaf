import { expect, test } from 'vitest';
import { jsonFault } from './json-fault';
import { foundWords, pathWords } from './study-refusal';

test.each<[value: unknown, words: string]>([
  [undefined, 'nothing'],
  [null, 'null'],
  [0, '0'],
  [false, 'false'],
  ['a', '“a”'],
  ['a'.repeat(60), `“${'a'.repeat(60)}”`],
  ['a'.repeat(61), `“${'a'.repeat(60)}…”, 61 characters`],
  [[1, 2], 'a list of 2'],
  [{ a: 1 }, 'an object'],
])('%j is found as %s', (value, words) => {
  expect(foundWords(value)).toBe(words);
});

test.each<[path: readonly PropertyKey[], words: string]>([
  [[], ''],
  [['data', 'attempts', 3, 'seconds'], 'data.attempts[3].seconds'],
  [['a', 'key-in-layer', '_b2'], 'a.key-in-layer._b2'],
  [['a', 'b.c', '', '2x', 'x y'], 'a["b.c"][""]["2x"]["x y"]'],
  [['a\n'], '["a\\n"]'],
  [['a'.repeat(61)], `${'a'.repeat(60)}…`],
  [['x', 'b'.repeat(61)], `x.${'b'.repeat(60)}…`],
  [['x', ' '.repeat(61)], `x["${' '.repeat(60)}…"]`],
])('the path %j is %s', (path, words) => {
  expect(pathWords(path)).toBe(words);
});

const TEXT = '{\n "a": 1,\n "b": [1,,2],\n "c": 3\n}';
const AT = {
  where: 'line 3, column 10',
  found: '“,2],”',
  expected: 'JSON, as this site writes it',
};
const END = {
  where: 'the end of the file',
  found: 'nothing more',
  expected: 'the rest of it: the file seems to be cut off',
};
const SAFARI = 'SyntaxError: JSON Parse error: Unexpected identifier "x"';

test.each([
  // Chrome, before and after it gave lines; Firefox; Safari.
  [
    TEXT,
    `SyntaxError: Unexpected token ',', ..."b": [1,,2]," is not valid JSON at position 20`,
    AT,
  ],
  [TEXT, 'SyntaxError: Expected a value in JSON at position 20 (line 3 column 10)', AT],
  [TEXT, 'SyntaxError: JSON.parse: unexpected character at line 3 column 10 of the JSON data', AT],
  [TEXT, SAFARI, { where: 'somewhere in the file', found: SAFARI, expected: AT.expected }],
  [
    TEXT,
    'SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data',
    { ...AT, where: 'line 1, column 1', found: '“{”' },
  ],
  [
    `[${'x'.repeat(30)}]`,
    'SyntaxError: Bad thing in JSON at position 1',
    { ...AT, where: 'line 1, column 2', found: `“${'x'.repeat(20)}”` },
  ],
  ['[1,', 'SyntaxError: Unexpected end of JSON input', END],
  ['["a', 'SyntaxError: Unterminated string in JSON at position 3', END],
  [
    '[1,',
    'SyntaxError: JSON.parse: unexpected end of data at line 1 column 4 of the JSON data',
    END,
  ],
  [
    '[\n1,',
    'SyntaxError: JSON.parse: unexpected end of data at line 2 column 3 of the JSON data',
    END,
  ],
  ['[1,', 'SyntaxError: JSON Parse error: Unexpected EOF', END],
])('of %j the message %j tells where it is no JSON', (text, message, fault) => {
  expect(jsonFault(text, message)).toEqual(fault);
});
