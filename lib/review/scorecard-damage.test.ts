import { expect, test } from 'vitest';
import { createRandom } from '../kernel/random';
import { canonicalJson, crc32 } from '../study/study-sum';
import { CARD } from './fixture-scorecard';
import { rubricSum } from './rubric-sum';
import { readScorecard, writeScorecard } from './scorecard-file';

type Place = Record<string, unknown>;

/** The file of a scorecard that has something else at a path, its sums right for what it holds then. */
function withAt(path: string, value: unknown, isRubricAnew = true): string {
  const card = structuredClone(CARD);
  const names = path.split('/');
  const last = names.pop() ?? '';
  const place = names.reduce<Place>((part, name) => part[name] as Place, card as never);
  if (value === undefined) delete place[last];
  else place[last] = value;
  if (isRubricAnew && path.startsWith('questions/0/points')) {
    const question = (card.questions as unknown as readonly Place[])[0] as Place;
    if (Array.isArray(question.points)) question.rubric = rubricSum(question.points);
  }
  return JSON.stringify({ ...card, sum: crc32(canonicalJson(card)) });
}

test.each<[path: string, value: unknown]>([
  ['candidate', ''],
  ['minutes', 5],
  ['minutes', 240],
  ['startedAt', undefined],
  ['lockedAt', undefined],
  ['lockedAt', '2024-02-29T23:59:59.999Z'],
  ['overall/text', ''],
  ['overall/most', 41],
  ['overall/most', 100],
  ['questions/0/variant', undefined],
  ['questions/0/variant', 0],
  ['questions/0/variant', 4_294_967_295],
  ['questions/0/points', []],
  ['questions/0/points/0/id', 'x'.repeat(80)],
  ['questions/0/points/0/mark', undefined],
  ['questions/0/traps', []],
  ['questions/0/score/override/reason', 'x'],
  ['questions/0/score', { byRule: 0, most: 0, final: 0 }],
  ['questions/0/score', { byRule: 100, most: 100, final: 100 }],
  ['questions/0/seconds', 0],
  ['questions/0/seconds', 315_576_000],
  ['questions/1/number', 5],
])('%s may be as %j', (path, value) => {
  expect(readScorecard(withAt(path, value))).toHaveProperty('card');
});

const MOMENT = 'a moment in UTC with milliseconds, such as 2026-01-31T09:30:00.000Z';
const TEXT = 'a text of at most 2,000,000 characters';
const HUNDRED = 'a whole number from 0 to 100';
const MINUTES = 'a whole number of minutes from 5 to 240';
const SECONDS = 'a whole number of seconds from 0 to 315576000';
const SEED = 'a whole number from 0 to 4294967295';
const AN_ID = 'an id of 1 to 80 characters, none of them a control character';
const HEX = '8 hexadecimal digits';
const REASON = { score: 41, reason: 'x' };

test.each<[path: string, value: unknown, where: string, found: string, expected: string]>([
  ['candidate', 5, 'candidate', '5', TEXT],
  ['interviewer', null, 'interviewer', 'null', TEXT],
  ['createdAt', undefined, 'createdAt', 'nothing', MOMENT],
  ['createdAt', '2026-11-29T13:55:00Z', 'createdAt', '“2026-11-29T13:55:00Z”', MOMENT],
  ['startedAt', '2026-11-29', 'startedAt', '“2026-11-29”', MOMENT],
  ['lockedAt', true, 'lockedAt', 'true', MOMENT],
  ['minutes', 4, 'minutes', '4', MINUTES],
  ['minutes', 241, 'minutes', '241', MINUTES],
  ['minutes', 5.5, 'minutes', '5.5', MINUTES],
  ['more', 1, 'more', '1', 'nothing of this name'],
  ['overall', [], 'overall', 'a list of 0', 'an object'],
  ['overall/text', undefined, 'overall.text', 'nothing', TEXT],
  ['overall/most', 40, 'overall.most', '40', 'at least 41, the score by the rule'],
  ['overall/final', 22, 'overall.final', '22', '41, as the rule has it'],
  ['overall/override', { ...REASON, score: 21 }, 'overall.final', '41', '21, as overridden'],
  ['questions', {}, 'questions', 'an object', 'a list'],
  ['questions', [], 'questions', 'a list of 0', 'at least one question'],
  ['questions/0', null, 'questions[0]', 'null', 'an object'],
  ['questions/0/slug', 'x', 'questions[0].slug', '“x”', 'the slug of one of the seven questions'],
  [
    'questions/0/slug',
    'node-updates',
    'questions[0].slug',
    '“node-updates”',
    'az-quorum, which is question 3',
  ],
  ['questions/0/number', 0, 'questions[0].number', '0', 'a whole number from 1 to 7'],
  ['questions/0/number', 8, 'questions[0].number', '8', 'a whole number from 1 to 7'],
  ['questions/1', CARD.questions[0], 'questions[1].number', '3', 'more than 3: each question once'],
  ['questions/0/short', 7, 'questions[0].short', '7', TEXT],
  ['questions/0/rubric', 'abc', 'questions[0].rubric', '“abc”', HEX],
  [
    'questions/0/rubric',
    '00000000',
    'questions[0].rubric',
    '“00000000”',
    `${CARD.questions[0]?.rubric}, the sum of the points that stand there`,
  ],
  ['questions/0/variant', -1, 'questions[0].variant', '-1', SEED],
  ['questions/0/variant', 2 ** 32, 'questions[0].variant', '4294967296', SEED],
  ['questions/0/points', null, 'questions[0].points', 'null', 'a list'],
  ['questions/0/points/1/id', '', 'questions[0].points[1].id', '“”', AN_ID],
  ['questions/0/points/1/id', '__proto__', 'questions[0].points[1].id', '“__proto__”', AN_ID],
  [
    'questions/0/points/1/id',
    'majority',
    'questions[0].points[1].id',
    '“majority”',
    'an id that no other of points has',
  ],
  [
    'questions/0/points/0/tier',
    'most',
    'questions[0].points[0].tier',
    '“most”',
    'one of must, should, expert',
  ],
  [
    'questions/0/points/0/mark',
    'Present',
    'questions[0].points[0].mark',
    '“Present”',
    'one of present, partial, absent, not asked',
  ],
  [
    'questions/0/points/0/evidence',
    undefined,
    'questions[0].points[0].evidence',
    'nothing',
    'a list',
  ],
  [
    'questions/0/points/0/evidence/0/words',
    0,
    'questions[0].points[0].evidence[0].words',
    '0',
    TEXT,
  ],
  [
    'questions/0/points/0/evidence/0/from',
    10,
    'questions[0].points[0].evidence[0].from',
    '10',
    'nothing of this name',
  ],
  [
    'questions/0/traps/0/said',
    'no',
    'questions[0].traps[0].said',
    '“no”',
    'one of asserted, taken back',
  ],
  [
    'questions/0/traps/1/id',
    'split',
    'questions[0].traps[1].id',
    '“split”',
    'an id that no other of traps has',
  ],
  [
    'questions/0/probes/0/outcome',
    'fair',
    'questions[0].probes[0].outcome',
    '“fair”',
    'one of good, partial, weak',
  ],
  ['questions/0/probes/0/note', undefined, 'questions[0].probes[0].note', 'nothing', TEXT],
  [
    'questions/0/probes/1',
    CARD.questions[0]?.probes[0],
    'questions[0].probes[1].id',
    '“link”',
    'an id that no other of probes has',
  ],
  ['questions/0/takeAways', [], 'questions[0].takeAways', 'a list of 0', TEXT],
  ['questions/0/score/byRule', 101, 'questions[0].score.byRule', '101', HUNDRED],
  ['questions/0/score/byRule', -1, 'questions[0].score.byRule', '-1', HUNDRED],
  ['questions/0/score/most', 64.5, 'questions[0].score.most', '64.5', HUNDRED],
  [
    'questions/0/score/most',
    24,
    'questions[0].score.most',
    '24',
    'at least 25, the score by the rule',
  ],
  ['questions/0/score/final', 25, 'questions[0].score.final', '25', '41, as overridden'],
  [
    'questions/0/score/override',
    undefined,
    'questions[0].score.final',
    '41',
    '25, as the rule has it',
  ],
  ['questions/0/score/override/reason', '', 'questions[0].score.override.reason', '“”', 'a reason'],
  ['questions/0/score/text', '', 'questions[0].score.text', '“”', 'nothing of this name'],
  ['questions/0/seconds', 0.5, 'questions[0].seconds', '0.5', SECONDS],
  ['questions/0/seconds', -1, 'questions[0].seconds', '-1', SECONDS],
  ['questions/0/seconds', 315_576_001, 'questions[0].seconds', '315576001', SECONDS],
])('%s as %j is refused though the sum is right', (path, value, where, found, expected) => {
  expect(readScorecard(withAt(path, value))).toEqual({
    refused: `At ${where}: found ${found}, expected ${expected}.`,
  });
});

test('a text may have two million characters, and not one more', () => {
  const longest = 'x'.repeat(2_000_000);
  expect(readScorecard(withAt('candidate', longest))).toHaveProperty('card');
  expect(readScorecard(withAt('candidate', `${longest}x`))).toEqual({
    refused: `At candidate: found “${'x'.repeat(60)}…”, 2000001 characters, expected ${TEXT}.`,
  });
});

test('points that are not those of the rubric’s sum are refused', () => {
  const points = CARD.questions[0]?.points.slice(1) ?? [];
  expect(readScorecard(withAt('questions/0/points', points, false))).toEqual({
    refused: `At questions[0].rubric: found “${CARD.questions[0]?.rubric}”, expected ${rubricSum(points)}, the sum of the points that stand there.`,
  });
});

const GIVEN = writeScorecard(CARD);
const bytes = [...new TextEncoder().encode(GIVEN)];
const random = createRandom('scorecard damage');
const below = (count: number) => Math.floor(random.next() * count);
const cutAt = () => below(bytes.length - 1);

test.each<[what: string, damage: () => readonly number[]]>([
  ['a byte replaced', () => bytes.with(cutAt(), below(256))],
  ['a byte deleted', () => bytes.toSpliced(cutAt(), 1)],
  ['a byte inserted', () => bytes.toSpliced(cutAt(), 0, below(256))],
  ['the end cut off', () => bytes.slice(0, cutAt())],
])('a file with %s is refused, or says what it said', (_, damage) => {
  for (let count = 0; count < 200; count += 1) {
    const text = new TextDecoder().decode(Uint8Array.from(damage()));
    const read = readScorecard(text);
    expect('card' in read ? read.card : CARD).toEqual(CARD);
  }
});
