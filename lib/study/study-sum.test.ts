import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStudy } from './fixture-any-study';
import { STUDY } from './fixture-study';
import { canonicalJson, crc32, studySum } from './study-sum';

test.each([
  ['', '00000000'],
  // The check value of CRC-32: https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc
  ['123456789', 'cbf43926'],
  ['a', 'e8b7be43'],
  ['The quick brown fox jumps over the lazy dog', '414fa339'],
])('the sum of %j is %s', (text, sum) => {
  expect(crc32(text)).toBe(sum);
});

test('the sum of any text is that of zlib over its UTF-8, with all of its 8 digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(crc32(text)).toBe(zlib.crc32(text).toString(16).padStart(8, '0'));
    }),
    { numRuns: 500 },
  );
});

test.each<[value: unknown, json: string]>([
  [{ b: 1, a: [true, null, { d: 'x', c: -2.5 }] }, '{"a":[true,null,{"c":-2.5,"d":"x"}],"b":1}'],
  // By UTF-16 units, also where an object has them in another order.
  [
    { 10: 1, 9: 2, é: 3, z: 4, '\u{1F6A2}': 5, '\uE000': 6 },
    '{"10":1,"9":2,"z":4,"é":3,"\u{1F6A2}":5,"\uE000":6}',
  ],
  [{ a: undefined, b: '"\n' }, '{"b":"\\"\\n"}'],
  [[], '[]'],
  [{}, '{}'],
  ['\ud800', '"\\ud800"'],
])('the canonical JSON of %j is sorted and has no white space', (value, json) => {
  expect(canonicalJson(value)).toBe(json);
});

test('canonical JSON reads as the same data', () => {
  fc.assert(
    fc.property(anyStudy(fc), (study) => {
      expect(JSON.parse(canonicalJson(study))).toEqual(study);
    }),
  );
});

test('the sum of data is another after any of it changed, and the same in another order of names', () => {
  const { plan, ...rest } = STUDY;
  // From another implementation: Python’s json.dumps with sorted keys, and its zlib.crc32.
  expect(studySum(STUDY)).toBe('398d4b7d');
  expect(studySum({ ...(plan ? { plan } : {}), ...rest })).toBe('398d4b7d');
  expect(studySum(rest)).not.toBe('398d4b7d');
});
