import {
  type Attempt,
  attemptsAt,
  isWritten,
  type Mock,
  type StudyData,
  type Sure,
  wholeText,
} from './kept';
import { countWords } from './standing';
import { isJudged, judgedAt, judgedOf, type Tally } from './tally';

/** Something that a reader did. */
export type Entry =
  | {
      readonly kind: 'attempt';
      readonly at: string;
      readonly slug: string;
      readonly id: string;
      /** Which try at the question it is, from 1. */
      readonly nth: number;
      readonly words: number;
      /** As `toldMinutes` has them; undefined where no second was counted. */
      readonly minutes: number | undefined;
      readonly sure: Sure | undefined;
      readonly hints: number;
      /** Whether its answer was looked at; also of what a mock held, once that has ended. */
      readonly isShown: boolean;
      readonly isOfMock: boolean;
    }
  | {
      readonly kind: 'judged';
      readonly at: string;
      readonly slug: string;
      readonly id: string;
      readonly nth: number;
      /** Of the essentials. */
      readonly tally: Tally;
    }
  | {
      readonly kind: 'statements';
      readonly at: string;
      readonly slug: string;
      /** How many were judged last on that day. */
      readonly count: number;
    }
  | {
      readonly kind: 'mock';
      readonly at: string;
      readonly id: string;
      readonly how: 'going on' | 'handed in' | 'out of time';
      readonly written: number;
      readonly questions: number;
      readonly limitMinutes: number;
    };

/**
 * What was done, the latest first: attempts that were written, what was judged of them, statements by
 * day and question, mock take-homes. O(n log n) in what is kept.
 * @param essentials ids of the essential points, by slug
 * @param dayOf the reader’s day of a moment, as any text
 */
export function historyOf(
  data: StudyData,
  essentials: Readonly<Record<string, readonly string[]>>,
  dayOf: (moment: string) => string,
): readonly Entry[] {
  const slugs = [...new Set(data.attempts.map(({ slug }) => slug))];
  const open = data.mocks.flatMap(({ id, ended }) => (ended ? [] : id));
  const entries = [
    ...slugs.flatMap((slug) =>
      attemptsAt(slug, data.attempts).flatMap((attempt, before) => [
        ...(isJudged(attempt) ? [judgedEntry(attempt, before + 1, essentials[slug] ?? [])] : []),
        ...(isWritten(attempt) ? [attemptEntry(attempt, before + 1, open)] : []),
      ]),
    ),
    ...data.questions.flatMap(({ slug, statements }) =>
      statementDays(slug, Object.values(statements), dayOf),
    ),
    ...data.mocks.map((mock) => mockEntry(mock, data.attempts)),
  ];
  return entries.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** Minutes of some seconds as they are told: rounded, and none where it was less than a minute. */
export function toldMinutes(seconds: number): number {
  return seconds < 60 ? 0 : Math.round(seconds / 60);
}

function attemptEntry(attempt: Attempt, nth: number, openMocks: readonly string[]): Entry {
  const { slug, id, changedAt: at, seconds, sure, shownAt, mock } = attempt;
  const isOfMock = mock !== undefined;
  const isShown = shownAt !== undefined || (isOfMock && !openMocks.includes(mock));
  const hints = attempt.hints.length;
  const words = countWords(wholeText(attempt));
  const minutes = seconds > 0 ? toldMinutes(seconds) : undefined;
  return { kind: 'attempt', at, slug, id, nth, words, minutes, sure, hints, isShown, isOfMock };
}

function judgedEntry(attempt: Attempt, nth: number, ids: readonly string[]): Entry {
  const { slug, id } = attempt;
  const at = judgedAt(attempt);
  return { kind: 'judged', at, slug, id, nth, tally: judgedOf(attempt, ids) };
}

interface Dated {
  readonly at: string;
}

function latest(things: readonly Dated[]): string {
  const [last = ''] = things
    .map(({ at }) => at)
    .sort()
    .reverse();
  return last;
}

function statementDays(
  slug: string,
  statements: readonly Dated[],
  dayOf: (moment: string) => string,
): readonly Entry[] {
  const days = new Map<string, Dated[]>();
  for (const one of statements) {
    const day = dayOf(one.at);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days.values()].map((of) => ({
    kind: 'statements',
    slug,
    at: latest(of),
    count: of.length,
  }));
}

function mockEntry(mock: Mock, attempts: readonly Attempt[]): Entry {
  const { id, startedAt, ended, limitMinutes } = mock;
  const ids = Object.values(mock.questions).map(({ attempt }) => attempt);
  const written = attempts.filter((one) => ids.includes(one.id) && isWritten(one)).length;
  const how = ended?.how ?? 'going on';
  const at = ended?.at ?? startedAt;
  return { kind: 'mock', at, id, how, written, questions: ids.length, limitMinutes };
}
