import { type Attempt, isWritten, type Mock } from './kept';
import { ranSeconds } from './mock';

/** Whether any point of an attempt has a verdict. */
export function isChecked(attempt: Attempt | undefined): boolean {
  return Object.values(attempt?.judged ?? {}).some(({ verdict }) => verdict !== undefined);
}

/** The slugs of those of a mock's questions in which something is written. O(attempts). */
export function writtenIn(mock: Mock, attempts: readonly Attempt[]): ReadonlySet<string> {
  const own = attempts.filter(({ id, slug }) => mock.questions[slug]?.attempt === id);
  return new Set(own.filter(isWritten).map(({ slug }) => slug));
}

/** An attempt of a mock that has ended: the answer may be shown, and the time is the mock's. */
export function handedIn(attempt: Attempt, mock: Mock): Attempt {
  const shownAt = attempt.shownAt ?? mock.ended?.at;
  const seconds = Math.max(attempt.seconds, mock.questions[attempt.slug]?.seconds ?? 0);
  return { ...attempt, seconds, ...(shownAt === undefined ? {} : { shownAt }) };
}

/** A mock that has ended, in a line of a list. */
export interface EarlierMock {
  readonly id: string;
  readonly startedAt: string;
  /** How many of its questions were written. */
  readonly written: number;
  /** Seconds that its clock ran. */
  readonly seconds: number;
}

/** The mocks that have ended, the latest first. O(mocks * attempts). */
export function earlierMocks(
  mocks: readonly Mock[],
  attempts: readonly Attempt[],
): readonly EarlierMock[] {
  return mocks
    .filter(({ ended }) => ended)
    .sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1))
    .map((mock) => ({
      id: mock.id,
      startedAt: mock.startedAt,
      written: writtenIn(mock, attempts).size,
      seconds: ranSeconds(mock, mock.startedAt),
    }));
}
