import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { anyStudy } from './fixture-any-study';
import { STUDY } from './fixture-study';
import type { StudyData } from './kept';
import { readStudyFile, writeStudyFile } from './study-file';
import { studyFileSchema } from './study-schema';

const NOW = '2026-11-04T07:30:00.000Z';
const read = (data: unknown) => readStudyFile(writeStudyFile(data as StudyData, NOW), NOW);

/** The data with something else at a path, its sum computed anew. */
function withAt(path: string, value: unknown): unknown {
  const data = structuredClone(STUDY);
  const names = path.split('/');
  const last = names.pop() ?? '';
  const place = names.reduce<Record<string, unknown>>(
    (part, name) => part[name] as never,
    data as never,
  );
  place[last] = value;
  return data;
}

const SHIP = '\u{1F6A2}';

test.each<[path: string, value: unknown]>([
  ['attempts/0/seconds', 0],
  ['attempts/0/seconds', 315_576_000],
  ['attempts/0/text', ''],
  ['attempts/0/id', 'a'],
  ['attempts/0/id', SHIP.repeat(80)],
  ['attempts/0/hints', []],
  ['attempts/0/hints', [1, 2, 3]],
  ['attempts/0/hints', [3]],
  ['attempts/0/lines', { 1: '', 9999999: 'x' }],
  ['attempts/0/judged', { constructor: { evidence: [{ words: '', from: 0 }], at: NOW } }],
  ['attempts/0/startedAt', '2024-02-29T23:59:59.999Z'],
  ['mocks/0/limitMinutes', 60],
  ['mocks/0/limitMinutes', 240],
  ['mocks/0/pass', 1],
  ['solved', ['az-quorum:a', 'az-quorum:a:b']],
])('%s may be as %j', (path, value) => {
  expect(read(withAt(path, value))).toMatchObject({ ok: true });
});

const MOMENT = 'a moment in UTC with milliseconds, such as 2026-01-31T09:30:00.000Z';
const SECONDS = 'a whole number of seconds from 0 to ten years';
const AN_ID = 'an id of 1 to 80 characters, none of them a control character';
const HINT = '1, 2 or 3';
const ASCENDING = 'each hint once, ascending';
const LINE = 'the number of a line, from 1';
const LIMIT = 'a whole number of minutes from 60 to 240';
const SLUG = 'the slug of one of the seven questions';
const GOAL = 'the slug of a question, a colon and the id of a goal';

test.each<[path: string, value: unknown, where: string, found: string, expected: string]>([
  ['attempts', {}, 'data.attempts', 'an object', 'a list'],
  ['attempts/0', null, 'data.attempts[0]', 'null', 'an object'],
  [
    'attempts/1/id',
    'kx3-9Zq_b2',
    'data.attempts[1].id',
    '“kx3-9Zq_b2”',
    'an id that no other attempt has',
  ],
  ['attempts/0/id', '', 'data.attempts[0].id', '“”', AN_ID],
  ['attempts/0/id', 'a\u0085', 'data.attempts[0].id', '“a\u0085”', AN_ID],
  [
    'attempts/0/id',
    'a'.repeat(81),
    'data.attempts[0].id',
    `“${'a'.repeat(60)}…”, 81 characters`,
    AN_ID,
  ],
  ['attempts/0/slug', 'nothing', 'data.attempts[0].slug', '“nothing”', SLUG],
  [
    'attempts/0/startedAt',
    '2026-11-02T08:00:00Z',
    'data.attempts[0].startedAt',
    '“2026-11-02T08:00:00Z”',
    MOMENT,
  ],
  [
    'attempts/0/startedAt',
    '2026-02-30T08:00:00.000Z',
    'data.attempts[0].startedAt',
    '“2026-02-30T08:00:00.000Z”',
    MOMENT,
  ],
  [
    'attempts/0/changedAt',
    '2026-11-02T08:00:00.000+01:00',
    'data.attempts[0].changedAt',
    '“2026-11-02T08:00:00.000+01:00”',
    MOMENT,
  ],
  ['attempts/0/shownAt', 5, 'data.attempts[0].shownAt', '5', MOMENT],
  ['attempts/0/seconds', -1, 'data.attempts[0].seconds', '-1', SECONDS],
  ['attempts/0/seconds', 0.5, 'data.attempts[0].seconds', '0.5', SECONDS],
  ['attempts/0/seconds', 315_576_001, 'data.attempts[0].seconds', '315576001', SECONDS],
  ['attempts/0/seconds', '684', 'data.attempts[0].seconds', '“684”', SECONDS],
  ['attempts/0/seconds', undefined, 'data.attempts[0].seconds', 'nothing', SECONDS],
  [
    'attempts/0/sure',
    'sure',
    'data.attempts[0].sure',
    '“sure”',
    'one of a guess, shaky, fairly sure, certain',
  ],
  ['attempts/0/hints', [0], 'data.attempts[0].hints[0]', '0', HINT],
  ['attempts/0/hints', [1, 4], 'data.attempts[0].hints[1]', '4', HINT],
  ['attempts/0/hints', [1, 1], 'data.attempts[0].hints', 'a list of 2', ASCENDING],
  ['attempts/0/hints', [1, 3, 2], 'data.attempts[0].hints', 'a list of 3', ASCENDING],
  ['attempts/0/lines', { 0: 'a' }, 'data.attempts[0].lines["0"]', 'the name “0”', LINE],
  ['attempts/0/lines', { '1a': 'a' }, 'data.attempts[0].lines["1a"]', 'the name “1a”', LINE],
  ['attempts/0/lines', { a1: 'a' }, 'data.attempts[0].lines.a1', 'the name “a1”', LINE],
  [
    'attempts/0/lines',
    { 10000000: 'a' },
    'data.attempts[0].lines["10000000"]',
    'the name “10000000”',
    LINE,
  ],
  [
    'attempts/0/lines',
    { 1: 2 },
    'data.attempts[0].lines["1"]',
    '2',
    'a text of at most 1,000,000 characters',
  ],
  ['attempts/0/lines', [], 'data.attempts[0].lines', 'a list of 0', 'an object'],
  [
    'attempts/0/mock',
    'm2',
    'data.attempts[0].mock',
    '“m2”',
    'the id of a mock take-home of this file',
  ],
  ['attempts/0/judged', 'x', 'data.attempts[0].judged', '“x”', 'an object'],
  ['attempts/0/judged', { '': STUDY.plan }, 'data.attempts[0].judged[""]', 'the name “”', AN_ID],
  [
    'attempts/0/judged/runs-as-root/verdict',
    'yes',
    'data.attempts[0].judged.runs-as-root.verdict',
    '“yes”',
    'one of present, partly, absent',
  ],
  [
    'attempts/0/judged/runs-as-root/evidence/0/from',
    -1,
    'data.attempts[0].judged.runs-as-root.evidence[0].from',
    '-1',
    'a whole number from 0',
  ],
  ['attempts/0/colour', 'red', 'data.attempts[0].colour', '“red”', 'nothing of this name'],
  [
    'questions/1',
    STUDY.questions[0],
    'data.questions[1].slug',
    '“az-quorum”',
    'each question once',
  ],
  [
    'questions/0/rooms',
    { stage: STUDY.plan },
    'data.questions[0].rooms.stage',
    'an object',
    'nothing of this name',
  ],
  ['questions/0/rooms', [], 'data.questions[0].rooms', 'a list of 0', 'an object'],
  [
    'questions/0/rooms/try/how',
    'left',
    'data.questions[0].rooms.try.how',
    '“left”',
    'done or skipped',
  ],
  [
    'questions/0/statements/witness/holds',
    'no',
    'data.questions[0].statements.witness.holds',
    '“no”',
    'true or false',
  ],
  ['mocks/1', STUDY.mocks[0], 'data.mocks[1].id', '“m1”', 'an id that no other mock take-home has'],
  ['mocks/0/limitMinutes', 59, 'data.mocks[0].limitMinutes', '59', LIMIT],
  ['mocks/0/limitMinutes', 241, 'data.mocks[0].limitMinutes', '241', LIMIT],
  ['mocks/0/limitMinutes', 90.5, 'data.mocks[0].limitMinutes', '90.5', LIMIT],
  ['mocks/0/pass', 3, 'data.mocks[0].pass', '3', '1 or 2'],
  ['mocks/0/open', 'nothing', 'data.mocks[0].open', '“nothing”', SLUG],
  ['mocks/0/questions', 7, 'data.mocks[0].questions', '7', 'an object'],
  [
    'mocks/0/questions/az-quorum/attempt',
    'gone',
    'data.mocks[0].questions.az-quorum.attempt',
    '“gone”',
    'the id of an attempt of this file',
  ],
  ['mocks/0/ended/how', 'lost', 'data.mocks[0].ended.how', '“lost”', 'handed in, or out of time'],
  ['solved', ['az-quorum:'], 'data.solved[0]', '“az-quorum:”', GOAL],
  ['solved', ['az-quorum-x'], 'data.solved[0]', '“az-quorum-x”', GOAL],
  ['solved', ['x-az-quorum:x'], 'data.solved[0]', '“x-az-quorum:x”', GOAL],
  ['solved', ['az-quorum:a\n'], 'data.solved[0]', '“az-quorum:a\n”', GOAL],
  [
    'solved',
    [`az-quorum:${'a'.repeat(81)}`],
    'data.solved[0]',
    `“az-quorum:${'a'.repeat(50)}…”, 91 characters`,
    GOAL,
  ],
])('%s of %j is refused', (path, value, where, found, expected) => {
  expect(read(withAt(path, value))).toEqual({ ok: false, where, found, expected });
});

test('a text has at most a million characters', () => {
  expect(read(withAt('attempts/0/text', 'a'.repeat(1_000_000)))).toMatchObject({ ok: true });
  expect(read(withAt('attempts/0/text', 'a'.repeat(1_000_001)))).toEqual({
    ok: false,
    where: 'data.attempts[0].text',
    found: `“${'a'.repeat(60)}…”, 1000001 characters`,
    expected: 'a text of at most 1,000,000 characters',
  });
});

test('whatever may be kept is taken', () => {
  fc.assert(
    fc.property(anyStudy(fc), (study) => {
      expect(read(study)).toMatchObject({ ok: true });
    }),
  );
});

test('the JSON Schema says of the file what reading checks', () => {
  const schema = studyFileSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    required: ['format', 'version', 'exportedAt', 'sum', 'data'],
    properties: { format: { const: 'dry-run study' }, version: { const: 2 } },
  });
  const { data } = schema.properties as Record<
    string,
    { properties: Record<string, unknown>; required: string[] }
  >;
  expect(data?.required).toEqual(['attempts', 'questions', 'mocks', 'solved']);
  expect(data?.properties.attempts).toMatchObject({
    description: 'each try at a question',
    items: {
      additionalProperties: false,
      properties: {
        seconds: {
          type: 'integer',
          minimum: 0,
          maximum: 315_576_000,
          description: 'for which the page was in sight while the clock ran',
        },
        text: { maxLength: 1_000_000 },
        hints: { items: { minimum: 1, maximum: 3 } },
      },
    },
  });
});

test('what the JSON Schema says of a field is never empty', () => {
  const said: unknown[] = [];
  JSON.stringify(studyFileSchema(), (name, value) => {
    if (name === 'description') said.push(value);
    return value;
  });
  expect(said.length).toBeGreaterThan(20);
  expect(said).not.toContain('');
});

test('nothing of the schema is evaluated from text, which the pages forbid', () => {
  expect(z.config().jitless).toBe(true);
});
