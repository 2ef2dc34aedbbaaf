import { type Attempt, attemptsAt, type Judgement, type Verdict } from './kept';
import { numberWord } from './standing';

/** How much of some points an attempt has. The four counts add up to the number of points. */
export interface Tally {
  readonly present: number;
  readonly partly: number;
  readonly absent: number;
  /** Not judged yet, which is not absent. */
  readonly open: number;
  /** By the id of the point, in the points’ order; undefined where nobody has judged. */
  readonly verdicts: ReadonlyMap<string, Verdict | undefined>;
}

/**
 * What was said of some points of an attempt; without an attempt all of them are open. O(ids).
 * @param ids of the points, each once
 */
export function judgedOf(
  attempt: Pick<Attempt, 'judged'> | undefined,
  ids: readonly string[],
): Tally {
  const verdicts = new Map(ids.map((id) => [id, attempt?.judged[id]?.verdict]));
  const count = (verdict: Verdict | undefined) =>
    [...verdicts.values()].filter((one) => one === verdict).length;
  return {
    present: count('present'),
    partly: count('partly'),
    absent: count('absent'),
    open: count(undefined),
    verdicts,
  };
}

/** The sum of several tallies, their verdicts left out. O(tallies). */
export function addTallies(tallies: readonly Tally[]): Omit<Tally, 'verdicts'> {
  const sum = (name: 'present' | 'partly' | 'absent' | 'open') =>
    tallies.reduce((total, tally) => total + tally[name], 0);
  return {
    present: sum('present'),
    partly: sum('partly'),
    absent: sum('absent'),
    open: sum('open'),
  };
}

/** Whether any point of an attempt was judged; words that are only attached judge nothing. O(points). */
export function isJudged({ judged }: Pick<Attempt, 'judged'>): boolean {
  return Object.values(judged).some(({ verdict }) => verdict);
}

/** The latest moment at which a point of an attempt was judged; '' where none was. O(n log n). */
export function judgedAt({ judged }: Pick<Attempt, 'judged'>): string {
  const moments = Object.values(judged).flatMap(({ verdict, at }) => (verdict ? [at] : []));
  return moments.sort().at(-1) ?? '';
}

/**
 * What holds of a question’s points over all attempts at it, by id: the last verdict of each, until a
 * later begun attempt judges the point anew. Points that nobody judged are not in it. O(attempts · points).
 */
export function verdictsOf(
  slug: string,
  attempts: readonly Attempt[],
): Readonly<Record<string, Judgement>> {
  const judged = attemptsAt(slug, attempts).flatMap((attempt) => Object.entries(attempt.judged));
  return Object.fromEntries(judged.filter(([, { verdict }]) => verdict));
}

/** The latest begun of the attempts at a question that were judged. O(n log n). */
export function lastJudged(slug: string, attempts: readonly Attempt[]): Attempt | undefined {
  return attemptsAt(slug, attempts).findLast(isJudged);
}

type Counts = Pick<Tally, 'present' | 'partly' | 'absent' | 'open'>;

/** How many points a tally is about. */
export function totalOf({ present, partly, absent, open }: Counts): number {
  return present + partly + absent + open;
}

/**
 * A tally as a sentence, such as “Four of the six essentials are there, one in part, one missing.”
 * @param tally of two points or more
 * @param points what the points are called
 */
export function tallyWords(tally: Counts, points = 'essentials'): string {
  const { present, open } = tally;
  const total = totalOf(tally);
  const all = `${numberWord(total)} ${points}`;
  if (open === total) return `None of the ${all} is judged yet.`;
  if (present === total) return `All ${all} are there.`;
  const there = `${capital(numberWord(present))} of the ${all} ${present > 1 ? 'are' : 'is'} there`;
  return `${[there, ...restOf(tally)].join(', ')}.`;
}

/** A tally for a narrow place, such as “4 of 6 essentials, one missing”; what is not judged is said too. */
export function tallyLine(tally: Counts): string {
  const total = totalOf(tally);
  if (tally.present === total) return `all ${total} essentials`;
  return [`${tally.present} of ${total} essentials`, ...restOf(tally)].join(', ');
}

function restOf({ partly, absent, open }: Counts): readonly string[] {
  const said = [
    [partly, 'in part'],
    [absent, 'missing'],
    [open, 'not judged yet'],
  ] as const;
  return said.flatMap(([count, words]) => (count > 0 ? [`${numberWord(count)} ${words}`] : []));
}

/** Some words with a capital at their beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
