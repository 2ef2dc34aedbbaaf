import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, crc32 } from '../study/study-sum';
import { anyReview } from './fixture-any-review';
import { CARD } from './fixture-scorecard';
import { makeScorecard } from './scorecard';
import { readScorecard, writeScorecard } from './scorecard-file';
import { scorecardSchema } from './scorecard-schema';

const TEXT = writeScorecard(CARD);

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(anyReview(fc), ({ review, guides }) => {
      const card = makeScorecard(review, guides);
      expect(readScorecard(writeScorecard(card))).toEqual({ card });
    }),
    { numRuns: 40 },
  );
});

test('a file is JSON that a person can read, one field a line, its sum at the end', () => {
  const lines = TEXT.split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '{',
    ' "format": "dry-run-scorecard",',
    ' "version": 1,',
    ' "candidate": "A. B.",',
  ]);
  expect(lines.slice(-3)).toEqual([` "sum": "${crc32(canonicalJson(CARD))}"`, '}', '']);
});

test('white space and the order of names are nothing', () => {
  const { sum, ...card } = JSON.parse(TEXT);
  const turned = Object.fromEntries(Object.entries(card).reverse());
  expect(readScorecard(JSON.stringify({ sum, ...turned }))).toEqual({ card: CARD });
});

const head = (version: unknown, rest = '') =>
  `{"format": "dry-run-scorecard", "version": ${JSON.stringify(version)}${rest}}`;
const FORMAT = '“dry-run-scorecard”: it is no scorecard';

test.each<[text: string, where: string, found: string, expected: string]>([
  ['', 'the end of the file', 'nothing more', 'the rest of it: the file seems to be cut off'],
  ['{\n  "a": 1,\n  }', 'line 3, column 3', '“}”', 'JSON, as this site writes it'],
  ['null', 'format', 'nothing', FORMAT],
  ['[]', 'format', 'nothing', FORMAT],
  ['7', 'format', 'nothing', FORMAT],
  ['{"format": "dry-run study", "version": 2}', 'format', '“dry-run study”', FORMAT],
  [head(2), 'version', '2', 'at most 1: a newer version of this site wrote it'],
  [head(1.5), 'version', '1.5', 'at most 1: a newer version of this site wrote it'],
  [head(0), 'version', '0', '1'],
  [head('2'), 'version', '“2”', '1'],
  [head(1), 'candidate', 'nothing', 'a text of at most 2,000,000 characters'],
  [
    head(1, ', "a": [{"__proto__": {"b": 1}}]'),
    'the file',
    'a field named “__proto__”',
    'nothing of this name',
  ],
])('%s is refused', (text, where, found, expected) => {
  expect(readScorecard(text)).toEqual({
    refused: `At ${where}: found ${found}, expected ${expected}.`,
  });
});

test('what is not as the sum says was changed or damaged', () => {
  const sum = crc32(canonicalJson(CARD));
  const changed = { ...CARD, candidate: 'C. D.' };
  expect(readScorecard(TEXT.replace('A. B.', 'C. D.'))).toEqual({
    refused: `At sum: found ${sum}, expected ${crc32(canonicalJson(changed))}: the file was changed or damaged after it was written.`,
  });
  for (const other of [sum.toUpperCase(), sum.slice(1), `${sum}0`, `x${sum.slice(1)}`])
    expect(readScorecard(TEXT.replace(`"${sum}"`, `"${other} "`.replace(' ', '')))).toEqual({
      refused: `At sum: found “${other}”, expected 8 hexadecimal digits.`,
    });
});

test('a text of more than 20 million characters is not read at all', () => {
  expect(readScorecard(`{}${' '.repeat(19_999_998)}`)).toMatchObject({
    refused: `At format: found nothing, expected ${FORMAT}.`,
  });
  expect(readScorecard(`{}${' '.repeat(19_999_999)}`)).toEqual({
    refused: 'At the file: found 20000001 characters, expected at most 20000000.',
  });
});

test('JSON that is nested deeper than a program may call is refused, not thrown at', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect(readScorecard(TEXT.replace('"A. B."', deep))).toHaveProperty('refused');
});

test('the JSON Schema names each field, needs what is always there, and allows nothing else', () => {
  const schema = scorecardSchema();
  const { sum, ...card } = JSON.parse(TEXT);
  const always = Object.keys({ ...card, sum }).filter((name) => !/startedAt|lockedAt/.test(name));
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: always,
    properties: {
      format: { const: 'dry-run-scorecard' },
      version: { const: 1 },
      questions: {
        minItems: 1,
        items: {
          additionalProperties: false,
          properties: {
            number: { minimum: 1, maximum: 7 },
            variant: { minimum: 0, maximum: 4_294_967_295 },
            points: {
              items: {
                required: ['id', 'tier', 'claim', 'evidence'],
                properties: { mark: { enum: ['present', 'partial', 'absent', 'not asked'] } },
              },
            },
          },
        },
      },
    },
  });
  expect(JSON.stringify(schema)).toContain('"description":"in the assignment’s order"');
});
