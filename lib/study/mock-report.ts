import { SLUGS, type Slug } from '../kernel/slugs';
import { type Attempt, type Mock, type Verdict, wholeText } from './kept';
import { type MockStanding, mockStanding, ranSeconds } from './mock';
import { isChecked, writtenIn } from './mock-attempts';
import { countWords } from './standing';

/** How many of a question's essentials a text has. */
export interface EssentialsTally extends Readonly<Record<Verdict, number>> {
  readonly open: number;
}

/** One question of a mock that has ended. */
export interface MockQuestionReport {
  readonly slug: Slug;
  readonly words: number;
  /** Seconds for which it was the open one. */
  readonly seconds: number;
  readonly standing: MockStanding;
  /** Whether its attempt has been judged in Check, at least in part. */
  readonly checked: boolean;
  /** Known once it is checked; an empty one has none of them, which needs no judging. */
  readonly essentials?: EssentialsTally;
}

/** An essential that was not there, or only in part. */
export interface LostEssential {
  readonly slug: Slug;
  /** Id of the point. */
  readonly point: string;
  readonly why: 'empty' | 'absent' | 'partly';
}

/** What an essential was lost to. */
type Cause = 'time' | 'left' | 'knowledge';

/** What a mock came to. */
export interface MockReport {
  /** Seconds that the clock ran. */
  readonly seconds: number;
  readonly questions: readonly MockQuestionReport[];
  /** What was lost in questions that were empty or flagged when the clock ran out. */
  readonly lostToTime: readonly LostEssential[];
  /** What was lost in questions that were handed in empty although there was time. */
  readonly leftEmpty: readonly LostEssential[];
  /** What was lost in all others. */
  readonly lostToKnowledge: readonly LostEssential[];
}

/**
 * What a mock that has ended came to. `attempts` may hold others too; `essentials` has the ids of each
 * question's points that an answer must make. O(attempts + essentials).
 */
export function mockReport(
  mock: Mock,
  attempts: readonly Attempt[],
  essentials: Readonly<Partial<Record<Slug, readonly string[]>>>,
): MockReport {
  const written = writtenIn(mock, attempts);
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const lost: Record<Cause, LostEssential[]> = { time: [], left: [], knowledge: [] };
  const questions = SLUGS.map((slug): MockQuestionReport => {
    const question = mock.questions[slug];
    const attempt = byId.get(question?.attempt ?? '');
    const points = essentials[slug] ?? [];
    const standing = mockStanding(mock, slug, written);
    const losses = points.flatMap((point): LostEssential[] => {
      const verdict = attempt?.judged[point]?.verdict;
      if (standing === 'empty') return [{ slug, point, why: 'empty' }];
      return verdict === 'absent' || verdict === 'partly' ? [{ slug, point, why: verdict }] : [];
    });
    lost[causeOf(mock, standing)].push(...losses);
    const checked = isChecked(attempt);
    return {
      slug,
      words: attempt ? countWords(wholeText(attempt)) : 0,
      seconds: question?.seconds ?? 0,
      standing,
      checked,
      ...(checked || standing === 'empty' ? { essentials: tally(points, losses, attempt) } : {}),
    };
  });
  // It has ended: what time it is now no longer matters.
  const seconds = ranSeconds(mock, mock.startedAt);
  return {
    seconds,
    questions,
    lostToTime: lost.time,
    leftEmpty: lost.left,
    lostToKnowledge: lost.knowledge,
  };
}

function causeOf({ ended }: Mock, standing: MockStanding): Cause {
  if (ended?.how === 'out of time' && standing !== 'written') return 'time';
  return standing === 'empty' ? 'left' : 'knowledge';
}

function tally(
  points: readonly string[],
  losses: readonly LostEssential[],
  attempt: Attempt | undefined,
): EssentialsTally {
  const partly = losses.filter(({ why }) => why === 'partly').length;
  const absent = losses.length - partly;
  const left = points.filter((point) => !losses.some((one) => one.point === point));
  const present = left.filter((point) => attempt?.judged[point]?.verdict === 'present').length;
  return { present, partly, absent, open: left.length - present };
}
