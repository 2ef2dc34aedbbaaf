import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStudy } from './fixture-any-study';
import { STUDY } from './fixture-study';
import { NOTHING } from './kept';
import { readStudyFile, writeStudyFile } from './study-file';

const NOW = '2026-11-04T07:30:00.000Z';
const given = (name: string) =>
  readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8');
const read = (text: string) => readStudyFile(text, NOW);

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(anyStudy(fc), (data) => {
      expect(read(writeStudyFile(data, NOW))).toEqual({
        ok: true,
        data,
        version: 2,
        exportedAt: NOW,
      });
    }),
    { numRuns: 300 },
  );
});

test('a file is JSON that a person can read, one field a line', () => {
  expect(writeStudyFile(NOTHING, NOW)).toBe(`{
 "format": "dry-run study",
 "version": 2,
 "exportedAt": "2026-11-04T07:30:00.000Z",
 "sum": "e9705ecc",
 "data": {
  "attempts": [],
  "questions": [],
  "mocks": [],
  "solved": []
 }
}
`);
});

test('a file of version 2 that was written before is still read', () => {
  expect(read(given('version-2'))).toEqual({ ok: true, data: STUDY, version: 2, exportedAt: NOW });
});

test('a file of version 1 is still read', () => {
  const at = NOW;
  const begun = {
    startedAt: NOW,
    changedAt: NOW,
    text: '',
    lines: {},
    hints: [],
    judged: {},
    seconds: 0,
  };
  const had = { verdict: 'present', evidence: [], at };
  expect(read(given('version-1'))).toEqual({
    ok: true,
    version: 1,
    data: {
      attempts: [
        {
          ...begun,
          id: 'az-quorum-before',
          slug: 'az-quorum',
          text: 'Three of four.\n\nSo no zone may be lost.',
          seconds: 684,
          sure: 'shaky',
          shownAt: NOW,
          judged: { majority: had, 'even-buys-nothing': had },
        },
        {
          ...begun,
          id: 'service-load-skew-before',
          slug: 'service-load-skew',
          judged: { connections: had },
        },
        { ...begun, id: 'node-updates-before', slug: 'node-updates', seconds: 12 },
      ],
      questions: [
        {
          slug: 'az-quorum',
          rooms: { try: { how: 'done', at }, answer: { how: 'skipped', at } },
          statements: { witness: { holds: true, at }, 'split-brain': { holds: false, at } },
          notes: {},
        },
        {
          slug: 'terraform-remote-state',
          rooms: { check: { how: 'skipped', at } },
          statements: {},
          notes: {},
        },
      ],
      mocks: [],
      solved: ['az-quorum:survive-a-zone'],
    },
  });
});

const FORMAT = '“dry-run study”: it is no file of this site';
const head = (version: unknown, rest = '') =>
  `{"format": "dry-run study", "version": ${JSON.stringify(version)}${rest}}`;
const CUT = 'the rest of it: the file seems to be cut off';

test.each<[text: string, where: string, found: string, expected: string]>([
  ['', 'the end of the file', 'nothing more', CUT],
  ['[1, 2', 'the end of the file', 'nothing more', CUT],
  ['{\n  "a": 1,\n  }', 'line 3, column 3', '“}”', 'JSON, as this site writes it'],
  ['null', 'format', 'nothing', FORMAT],
  ['[]', 'format', 'nothing', FORMAT],
  ['7', 'format', 'nothing', FORMAT],
  ['{"format": "other", "version": 3}', 'format', '“other”', FORMAT],
  ['{"__proto__": {"format": "dry-run study"}}', 'format', 'nothing', FORMAT],
  [head(3), 'version', '3', 'at most 2: a newer version of this site wrote it'],
  [head(2.5), 'version', '2.5', 'at most 2: a newer version of this site wrote it'],
  [head(0), 'version', '0', '1 or 2'],
  [head('3'), 'version', '“3”', '1 or 2'],
  [head(1), 'kept', 'nothing', 'an object'],
  [head(1, ', "kept": {"attempt:az-quorum": 5}'), 'kept["attempt:az-quorum"]', '5', 'a text'],
  [head(1, ', "kept": {}, "more": []'), 'more', 'a list of 0', 'nothing of this name'],
  [
    head(2),
    'exportedAt',
    'nothing',
    'a moment in UTC with milliseconds, such as 2026-01-31T09:30:00.000Z',
  ],
])('%s is refused', (text, where, found, expected) => {
  expect(read(text)).toEqual({ ok: false, where, found, expected });
});

test('what is not as the sum says was changed or damaged', () => {
  const text = given('version-2');
  expect(read(text.replace('Three of four.', 'Two of four.'))).toEqual({
    ok: false,
    where: 'sum',
    found: '398d4b7d',
    expected: 'aef7236e: the file was changed or damaged after it was written',
  });
  for (const sum of ['398D4B7D', '398d4b7', '398d4b7d0', ''])
    expect(read(text.replace('398d4b7d', sum))).toMatchObject({
      where: 'sum',
      expected: '8 hexadecimal digits',
    });
});

test('a field that would change what an object is has no place in a file', () => {
  const text = given('version-2');
  const at = (before: string) => read(text.replace(before, `${before} "__proto__": {"a": 1},`));
  expect(at('{')).toMatchObject({ where: '__proto__' });
  expect(at('"judged": {')).toEqual({
    ok: false,
    where: 'data.attempts[0].judged.__proto__',
    found: 'an object',
    expected: 'nothing of this name',
  });
  expect(at('"notes": {')).toMatchObject({ where: 'data.questions[0].notes.__proto__' });
});

test('a text of more than 50 million characters is not read at all', () => {
  expect(read(`{}${' '.repeat(49_999_998)}`)).toMatchObject({ where: 'format' });
  expect(read(`{}${' '.repeat(49_999_999)}`)).toEqual({
    ok: false,
    where: 'the file',
    found: '50000001 characters',
    expected: 'at most 50000000',
  });
});

test('JSON that is nested deeper than a program may call is refused, not thrown at', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const file = head(2, `, "exportedAt": "${NOW}", "sum": "00000000", "data": ${deep}`);
  expect(read(file)).toMatchObject({ where: 'data', found: 'a list of 1', expected: 'an object' });
});
