import * as z from 'zod/mini';
import { SLUGS } from '../kernel/slugs';
import { ID, MOST_SECONDS } from '../study/study-limits';
import { MARKS } from './kept';
import { TIERS } from './score';
import { SCORECARD_FORMAT, SCORECARD_VERSION, type Scorecard } from './scorecard';
import { checkScorecardReferences } from './scorecard-references';

/**
 * The file of a scorecard, version 1. The message of each schema says what was expected there, in
 * words that end a sentence such as "expected …".
 */

// The pages' security policy forbids what is evaluated, and reports even the attempt.
z.config({ jitless: true });

/** A scorecard as its file holds it. */
export type ScorecardFile = Scorecard & {
  /** CRC-32 of the canonical JSON of everything else. */
  readonly sum: string;
};

/** In UTF-16 units: as long as the longest take-home that a review takes, so any words of it fit. */
const MOST_TEXT = 2_000_000;

const says = z.describe;

const moment = z.iso.datetime({
  precision: 3,
  error: 'a moment in UTC with milliseconds, such as 2026-01-31T09:30:00.000Z',
});
const text = z.string('a text of at most 2,000,000 characters').check(z.maxLength(MOST_TEXT));
const id = z
  .string('an id of 1 to 80 characters, none of them a control character')
  .check(z.regex(ID));
const sum = z.string('8 hexadecimal digits').check(z.regex(/^[0-9a-f]{8}$/));

function object<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, 'an object');
}

function list<Item extends z.core.SomeType>(item: Item) {
  return z.array(item, 'a list');
}

function oneOf<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, `one of ${names.join(', ')}`);
}

function whole(least: number, most: number, what = 'a whole number') {
  const range = `${what} from ${least} to ${most}`;
  return z.int(range).check(z.minimum(least), z.maximum(most));
}

const evidence = list(object({ words: text })).check(says('words of the candidate’s answer'));
const hundred = whole(0, 100);
const override = z.exactOptional(
  object({ score: hundred, reason: text.check(z.minLength(1, 'a reason')) }),
);
const score = {
  byRule: hundred.check(says('what was not asked counts as not made')),
  most: hundred.check(says('by the rule, if everything that was not asked were present')),
  final: hundred.check(says('the score of the override where there is one, else byRule')),
  override,
};

const point = object({
  id,
  tier: oneOf(TIERS),
  claim: text,
  mark: z.exactOptional(
    oneOf(MARKS).check(says('missing where nobody judged it, which counts as not asked')),
  ),
  evidence,
});

const trap = object({
  id,
  statement: text,
  said: oneOf(['asserted', 'taken back'] as const),
  evidence,
});

const probe = object({
  id,
  ask: text,
  outcome: oneOf(['good', 'partial', 'weak'] as const),
  note: text.check(says('what was replied, in a few words')),
});

const question = object({
  slug: z.enum(SLUGS, 'the slug of one of the seven questions'),
  number: whole(1, SLUGS.length),
  short: text,
  rubric: sum.check(
    says('CRC-32 of the list of the points, each with id, tier and claim, as RFC 8785 writes it'),
  ),
  variant: z.exactOptional(
    whole(0, 2 ** 32 - 1).check(says('seed of the fresh numbers that it was asked with')),
  ),
  points: list(point).check(says('all points of the rubric')),
  traps: list(trap).check(says('those that were asserted')),
  probes: list(probe).check(says('those that were asked')),
  notes: text,
  strengths: text,
  gaps: text,
  takeAways: text,
  score: object(score),
  seconds: whole(0, MOST_SECONDS, 'a whole number of seconds'),
});

/** The schema of a file of version 1. Unknown names are refused everywhere. */
export const scorecardFile = object({
  format: z.literal(SCORECARD_FORMAT),
  version: z.literal(SCORECARD_VERSION),
  candidate: text,
  interviewer: text,
  createdAt: moment,
  startedAt: z.exactOptional(moment.check(says('when the first question was shown or scored'))),
  lockedAt: z.exactOptional(moment.check(says('from then on nothing changed'))),
  minutes: whole(5, 240, 'a whole number of minutes'),
  overall: object({ ...score, text }),
  questions: list(question).check(
    z.minLength(1, 'at least one question'),
    says('in the assignment’s order'),
  ),
  sum: sum.check(
    says('CRC-32 (IEEE 802.3) of everything but itself as RFC 8785 writes it, in hexadecimal'),
  ),
}).check(checkScorecardReferences) satisfies z.ZodMiniType<ScorecardFile>;

/**
 * The JSON Schema (2020-12) of a scorecard. It cannot say that ids are unique, that questions ascend,
 * that the scores go together, or that the sums are right; reading checks these as well.
 */
export function scorecardSchema() {
  return z.toJSONSchema(scorecardFile);
}
