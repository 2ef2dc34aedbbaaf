import * as z from 'zod/mini';
import { SLUGS } from '../kernel/slugs';
import { type StudyData, SURE, VERDICTS } from './kept';
import { ROOMS } from './rooms';
import { ID, MOST_SECONDS, MOST_TEXT } from './study-limits';
import { checkStudyReferences } from './study-references';

/**
 * The file of everything that is kept, version 2. The message of each schema says what was expected
 * there, in words that end a sentence such as "expected …".
 */

// The pages' security policy forbids what is evaluated, and reports even the attempt.
z.config({ jitless: true });

/** What every file of this kind calls itself. */
export const STUDY_FORMAT = 'dry-run study';

const says = z.describe;

const moment = z.iso.datetime({
  precision: 3,
  error: 'a moment in UTC with milliseconds, such as 2026-01-31T09:30:00.000Z',
});
const text = z.string('a text of at most 1,000,000 characters').check(z.maxLength(MOST_TEXT));
const id = z
  .string('an id of 1 to 80 characters, none of them a control character')
  .check(z.regex(ID));
const slug = z.enum(SLUGS, 'the slug of one of the seven questions');
const seconds = z
  .int('a whole number of seconds from 0 to ten years')
  .check(z.minimum(0), z.maximum(MOST_SECONDS));
const flag = z.boolean('true or false');

function object<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, 'an object');
}

function list<Item extends z.core.SomeType>(item: Item) {
  return z.array(item, 'a list');
}

function byId<Value extends z.core.SomeType>(value: Value) {
  return z.record(id, value, 'an object');
}

const judgement = object({
  verdict: z.exactOptional(
    z
      .enum(VERDICTS, `one of ${VERDICTS.join(', ')}`)
      .check(says('missing where words are attached that nobody has judged yet')),
  ),
  evidence: list(
    object({
      words: text,
      from: z
        .int('a whole number from 0')
        .check(z.minimum(0), says('where the words began in the whole text, in UTF-16 units')),
    }),
  ).check(says('words of the attempt that were attached to the point')),
  at: moment,
});

const attempt = object({
  id: id.check(says('unlike that of any other attempt, on any machine')),
  slug,
  startedAt: moment,
  changedAt: moment.check(says('when the text or a note was last changed')),
  text: text.check(says('Markdown, as it was typed')),
  lines: z
    .record(z.string().check(z.regex(/^[1-9]\d{0,6}$/, 'the number of a line, from 1')), text, {
      error: 'an object',
    })
    .check(says('notes on lines of the given file, by line number from 1')),
  seconds: seconds.check(says('for which the page was in sight while the clock ran')),
  sure: z.exactOptional(z.enum(SURE, `one of ${SURE.join(', ')}`)),
  hints: list(z.int('1, 2 or 3').check(z.minimum(1), z.maximum(3))).check(
    z.refine(isAscending, 'each hint once, ascending'),
    says('which of the three hints were opened'),
  ),
  shownAt: z.exactOptional(
    moment.check(says('when the reader went on to the answer, or handed the mock in')),
  ),
  mock: z.exactOptional(id.check(says('id of the mock take-home that it was written in'))),
  judged: byId(judgement).check(says('what the reader said of each point, by its id')),
});

const question = object({
  slug,
  rooms: z
    .partialRecord(
      z.enum(ROOMS),
      object({ how: z.enum(['done', 'skipped'], 'done or skipped'), at: moment }),
      'an object',
    )
    .check(says('how each room was left')),
  statements: byId(object({ holds: flag, at: moment })).check(
    says('of each statement that was judged: whether it was said to hold'),
  ),
  notes: byId(object({ text, at: moment })).check(says('notes, by the id of the point')),
});

const mock = object({
  id,
  startedAt: moment,
  limitMinutes: z
    .int('a whole number of minutes from 60 to 240')
    .check(z.minimum(60), z.maximum(240)),
  pausedSeconds: seconds.check(says('paused before the pause that may be going on')),
  pausedAt: z.exactOptional(moment),
  pass: z.literal([1, 2], '1 or 2'),
  open: slug.check(says('the open question')),
  questions: z
    .partialRecord(
      slug,
      object({
        attempt: id.check(says('id of an attempt of this file')),
        flagged: flag.check(says('marked to come back to')),
        seconds: seconds.check(says('for which it was the open one while the clock ran')),
      }),
      'an object',
    )
    .check(says('by slug')),
  ended: z.exactOptional(
    object({
      at: moment,
      how: z.enum(['handed in', 'out of time'], 'handed in, or out of time'),
    }),
  ),
});

const data = object({
  attempts: list(attempt).check(says('each try at a question')),
  questions: list(question).check(says('what is kept of a question, whatever the attempt')),
  mocks: list(mock).check(says('all seven questions under one clock')),
  plan: z.exactOptional(object({ text, at: moment })),
  solved: list(
    z
      .string('the slug of a question, a colon and the id of a goal')
      .check(z.regex(new RegExp(`^(${SLUGS.join('|')}):\\P{Cc}{1,80}$`, 'u'))),
  ).check(says('goals reached in simulators, each as <slug>:<id>')),
}).check(checkStudyReferences) satisfies z.ZodMiniType<StudyData>;

/** The schema of a file of version 2. Unknown names are refused everywhere. */
export const studyFile = object({
  format: z.literal(STUDY_FORMAT),
  version: z.literal(2),
  exportedAt: moment.check(says('when the file was written')),
  sum: z
    .string('8 hexadecimal digits')
    .check(
      z.regex(/^[0-9a-f]{8}$/),
      says('CRC-32 (IEEE 802.3) of data as RFC 8785 writes it, in hexadecimal'),
    ),
  data,
});

/** The schema of a file of version 1: texts by name, as the site once kept them. */
export const formerFile = object({
  format: z.literal(STUDY_FORMAT),
  version: z.literal(1),
  kept: z.record(z.string(), z.string('a text'), 'an object'),
});

/**
 * The JSON Schema (2020-12) of a file of version 2. It cannot say that ids are unique, that what
 * refers to an id finds it, that hints ascend, or that the sum is right; reading checks these as well.
 */
export function studyFileSchema() {
  return z.toJSONSchema(studyFile);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}
