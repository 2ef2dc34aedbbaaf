import { SLUGS, type Slug } from '../kernel/slugs';
import type { Mock, MockQuestion } from './kept';

/** How long a mock take-home may be, in minutes. */
export const LIMITS_MINUTES = [60, 90, 120, 150, 180, 210, 240] as const;
export type LimitMinutes = (typeof LIMITS_MINUTES)[number];

/** How one of the seven stands. What is empty and flagged is empty. */
export type MockStanding = 'written' | 'flagged' | 'empty';

/** A question to go to, and the pass that it belongs to. */
export interface NextQuestion {
  readonly slug: Slug;
  readonly pass: Mock['pass'];
  /** Whether the second pass begins again with it: all that is open was gone through. */
  readonly again: boolean;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A mock take-home that starts now at the first question. `id` and the ids of the attempts are drawn by the caller. */
export function beginMock(
  id: string,
  now: string,
  limitMinutes: LimitMinutes,
  attempts: Readonly<Record<Slug, string>>,
): Mock {
  const blank = (slug: Slug) => ({ attempt: attempts[slug], flagged: false, seconds: 0 });
  return {
    id,
    startedAt: now,
    limitMinutes,
    pausedSeconds: 0,
    pass: 1,
    open: SLUGS[0],
    questions: Object.fromEntries(SLUGS.map((slug) => [slug, blank(slug)])),
  };
}

/** Milliseconds that the clock has run: from 0 to the limit, also where the machine's clock was set back. */
function ranMs({ startedAt, limitMinutes, pausedSeconds, pausedAt, ended }: Mock, now: string) {
  const until = Date.parse(ended?.at ?? pausedAt ?? now);
  const ran = until - Date.parse(startedAt) - pausedSeconds * SECOND_MS;
  return Math.min(Math.max(ran, 0), limitMinutes * MINUTE_MS);
}

/** Whole seconds for which the clock has run, pauses left out; at most the limit. */
export function ranSeconds(mock: Mock, now: string): number {
  return Math.floor(ranMs(mock, now) / SECOND_MS);
}

/**
 * Seconds that are left, rounded up, so that 0 means out of time. The clock runs on while the page is
 * closed, and stands while it is paused and once the mock has ended.
 */
export function leftSeconds(mock: Mock, now: string): number {
  return mock.limitMinutes * 60 - ranSeconds(mock, now);
}

/** Stops the clock, where it runs. */
export function pause(mock: Mock, now: string): Mock {
  const runs = !mock.ended && mock.pausedAt === undefined && leftSeconds(mock, now) > 0;
  return runs ? { ...mock, pausedAt: now } : mock;
}

/** Lets the clock run on. The pause counts in whole seconds, rounded down, so that pausing wins no time. */
export function resume(mock: Mock, now: string): Mock {
  const { pausedAt, ...going } = mock;
  if (pausedAt === undefined) return mock;
  const paused = Math.floor((Date.parse(now) - Date.parse(pausedAt)) / SECOND_MS);
  return { ...going, pausedSeconds: mock.pausedSeconds + Math.max(paused, 0) };
}

function withQuestion(mock: Mock, slug: string, change: Partial<MockQuestion>): Mock {
  const question = mock.questions[slug];
  if (mock.ended || !question) return mock;
  return { ...mock, questions: { ...mock.questions, [slug]: { ...question, ...change } } };
}

/** Opens a question, in the same pass unless another is given. */
export function openQuestion(mock: Mock, slug: Slug, pass = mock.pass): Mock {
  return mock.ended || !mock.questions[slug] ? mock : { ...mock, open: slug, pass };
}

/** Marks a question to come back to, or takes the mark away. */
export function flag(mock: Mock, slug: Slug, on: boolean): Mock {
  return withQuestion(mock, slug, { flagged: on });
}

/**
 * Adds whole seconds to the open question, where the clock runs. Two tabs may count the same second:
 * all questions together never get more than the clock has run.
 */
export function spend(mock: Mock, seconds: number, now: string): Mock {
  if (mock.pausedAt !== undefined) return mock;
  const spent = Object.values(mock.questions).reduce((sum, one) => sum + one.seconds, 0);
  const more = Math.min(seconds, ranSeconds(mock, now) - spent);
  const before = mock.questions[mock.open]?.seconds ?? 0;
  return more > 0 ? withQuestion(mock, mock.open, { seconds: before + more }) : mock;
}

/** How a question stands. `written` has the slugs of those in which something is written. */
export function mockStanding(mock: Mock, slug: Slug, written: ReadonlySet<string>): MockStanding {
  if (!written.has(slug)) return 'empty';
  return mock.questions[slug]?.flagged ? 'flagged' : 'written';
}

/** The slugs of what is empty or flagged, in order. */
export function stillToWrite(mock: Mock, written: ReadonlySet<string>): readonly Slug[] {
  return SLUGS.filter((slug) => mockStanding(mock, slug, written) !== 'written');
}

/**
 * Where to go from the open question: in the first pass to the one that follows; after the last, and in
 * the second pass, to what is empty or flagged, round and round. Undefined where no other is left.
 */
export function nextQuestion(mock: Mock, written: ReadonlySet<string>): NextQuestion | undefined {
  const at = SLUGS.indexOf(mock.open as Slug);
  const following = SLUGS[at + 1];
  if (mock.pass === 1 && following) return { slug: following, pass: 1, again: false };
  const left = stillToWrite(mock, written).filter((slug) => slug !== mock.open);
  const later = left.find((one) => SLUGS.indexOf(one) > at);
  const slug = later ?? left[0];
  return slug && { slug, pass: 2, again: mock.pass === 2 && later === undefined };
}

/** Ends a mock: handed in now, or out of time at the moment at which the clock ran out, which may be long ago. */
export function endMock(mock: Mock, now: string): Mock {
  if (mock.ended) return mock;
  const going = resume(mock, now);
  if (leftSeconds(going, now) > 0) return { ...going, ended: { at: now, how: 'handed in' } };
  const ranOutMs =
    Date.parse(mock.startedAt) + mock.limitMinutes * MINUTE_MS + going.pausedSeconds * SECOND_MS;
  return { ...going, ended: { at: new Date(ranOutMs).toISOString(), how: 'out of time' } };
}

/** What is still to write, and whole minutes for each of it, rounded down. */
export interface Share {
  readonly empty: number;
  readonly flagged: number;
  readonly minutes: number;
}

/** How the time that is left is shared by what is still to write; undefined where nothing is. */
export function evenShare(
  mock: Mock,
  now: string,
  written: ReadonlySet<string>,
): Share | undefined {
  const left = stillToWrite(mock, written);
  if (left.length === 0) return undefined;
  const empty = left.filter((slug) => !written.has(slug)).length;
  const minutes = Math.floor(leftSeconds(mock, now) / 60 / left.length);
  return { empty, flagged: left.length - empty, minutes };
}

/**
 * The mock to show: the one that is asked for by its id, where it has ended; otherwise the one that is
 * going on, else the one begun last. O(n log n).
 */
export function mockToShow(mocks: readonly Mock[], asked?: string): Mock | undefined {
  const latest = [...mocks].sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
  return (
    latest.find(({ id, ended }) => ended && id === asked) ??
    latest.find(({ ended }) => !ended) ??
    latest[0]
  );
}
