import {
  type Action,
  adviceOn,
  byWeight,
  isMisjudged,
  type StudyPoint,
  type Weak,
  weakPoints,
} from './advice';
import {
  type Attempt,
  attemptsAt,
  isWritten,
  type Mock,
  type StudyData,
  untouched,
  wholeText,
} from './kept';
import { mockToShow } from './mock';
import { countWords } from './standing';
import { isJudged, judgedAt, judgedOf, verdictsOf } from './tally';

/** A question as advice over all seven needs it. */
export interface StudyQuestion {
  readonly slug: string;
  readonly number: number;
  readonly short: string;
  /** About how long an attempt takes. */
  readonly minutes: number;
  /** In the rubric’s order; may be empty as long as nothing was judged. */
  readonly points: readonly StudyPoint[];
}

/** What to do next, over all questions. */
export type NextThing =
  /** A mock take-home is open: it runs, is paused, or ran out and was not looked at since. */
  | { readonly kind: 'mock'; readonly mock: Mock }
  /** An attempt was begun and its answer not shown. */
  | { readonly kind: 'go on'; readonly slug: string; readonly words: number }
  /** The answer was shown, and essentials of the attempt are not judged. */
  | {
      readonly kind: 'check';
      readonly slug: string;
      /** Its id. */
      readonly attempt: string;
      readonly words: number;
    }
  /** Something about the essentials is worth going over. */
  | {
      readonly kind: 'mend';
      readonly slug: string;
      /** Essentials as they were judged, whatever was gone over since; none where only a statement was judged wrong. */
      readonly absent: number;
      readonly partly: number;
      /** At least one. */
      readonly actions: readonly Action[];
    }
  | { readonly kind: 'try'; readonly slug: string; readonly minutes: number }
  /** All is done: the one that was judged longest ago. */
  | { readonly kind: 'afresh'; readonly slug: string; readonly judgedAt: string };

const ACTIONS = 3;

/** What was kept of a question. */
export function keptOf(slug: string, { questions }: StudyData) {
  return questions.find((one) => one.slug === slug) ?? untouched(slug);
}

/**
 * What lacks of a question over all attempts and was not gone over since: its statement not judged
 * rightly, nor Practise done, after the point was judged. A statement that was judged wrong lacks until
 * it is judged right. By weight. O(n log n).
 */
export function stillWeak({ slug, points }: StudyQuestion, data: StudyData): readonly Weak[] {
  const judged = verdictsOf(slug, data.attempts);
  const { statements, rooms } = keptOf(slug, data);
  const isMended = ({ point: { id, judge } }: Weak) => {
    const at = judged[id]?.at ?? '';
    const said = judge && statements[judge.id];
    const isSaid = said?.holds === judge?.holds && said !== undefined && said.at > at;
    return isSaid || (rooms.practise?.how === 'done' && rooms.practise.at > at);
  };
  return weakPoints(points, judged, statements)
    .flatMap((one): Weak | readonly Weak[] => {
      if (!isMended(one)) return one;
      return isMisjudged(one.point, statements) ? { ...one, lack: 'statement' } : [];
    })
    .sort(byWeight);
}

/** The last begun attempt at each question that was written or judged. */
function lastTried(slug: string, data: StudyData): Attempt | undefined {
  return attemptsAt(slug, data.attempts).findLast((one) => isWritten(one) || isJudged(one));
}

/**
 * What to do next: go on with what was begun, judge what was shown, mend the most that is missing,
 * try the next question, judge again what was judged wrong, and when all is done try again what was
 * judged longest ago.
 * O(attempts · questions).
 * @param questions in their order, at least one
 */
export function nextThing(questions: readonly StudyQuestion[], data: StudyData): NextThing {
  const mock = mockToShow(data.mocks);
  if (mock && !mock.ended) return { kind: 'mock', mock };
  const tried = questions.flatMap((question) => {
    const attempt = lastTried(question.slug, data);
    return attempt ? [{ question, attempt }] : [];
  });
  return (
    begun(tried) ??
    unjudged(tried) ??
    weakest(questions, data, isLacking) ??
    untried(questions, data) ??
    weakest(questions, data, () => true) ??
    oldest(tried)
  );
}

interface Tried {
  readonly question: StudyQuestion;
  readonly attempt: Attempt;
}

// What a mock take-home held was handed in with it.
const isShown = ({ shownAt, mock }: Attempt) => shownAt !== undefined || mock !== undefined;
const wordsOf = (attempt: Attempt) => countWords(wholeText(attempt));

function begun(tried: readonly Tried[]): NextThing | undefined {
  const [last] = tried
    .map(({ attempt }) => attempt)
    .filter((attempt) => !isShown(attempt) && !isJudged(attempt))
    .sort((one, other) => (one.changedAt > other.changedAt ? -1 : 1));
  return last && { kind: 'go on', slug: last.slug, words: wordsOf(last) };
}

function unjudged(tried: readonly Tried[]): NextThing | undefined {
  const [last] = tried
    .filter(({ question, attempt }) => {
      const musts = question.points.filter(({ tier }) => tier === 'must');
      const open =
        judgedOf(
          attempt,
          musts.map(({ id }) => id),
        ).open > 0;
      return open || !isJudged(attempt);
    })
    .map(({ attempt }) => attempt)
    .sort((one, other) => (one.changedAt > other.changedAt ? -1 : 1));
  return last && { kind: 'check', slug: last.slug, attempt: last.id, words: wordsOf(last) };
}

const isLacking = ({ lack }: Weak) => lack !== 'statement';

/** The question with the most to go over in its essentials, of those where some are weak in a wanted way. */
function weakest(
  questions: readonly StudyQuestion[],
  data: StudyData,
  isWanted: (weak: Weak) => boolean,
): NextThing | undefined {
  const [worst] = questions
    .flatMap((question) => {
      const { slug } = question;
      const musts = question.points.filter(({ tier }) => tier === 'must');
      const weak = stillWeak({ ...question, points: musts }, data);
      if (!weak.some(isWanted)) return [];
      const count = (wanted: Weak['lack']) => weak.filter(({ lack }) => lack === wanted).length;
      return [{ slug, musts, weak, absent: count('absent'), partly: count('partly') }];
    })
    .sort((one, other) => other.absent - one.absent || other.partly - one.partly);
  if (!worst) return undefined;
  const { slug, musts, weak } = worst;
  // What was gone over since is still as it was judged.
  const { absent, partly } = judgedOf(
    { judged: verdictsOf(slug, data.attempts) },
    musts.map(({ id }) => id),
  );
  const actions = adviceOn(weak, keptOf(slug, data).statements, ACTIONS);
  return { kind: 'mend', slug, absent, partly, actions };
}

function untried(questions: readonly StudyQuestion[], data: StudyData): NextThing | undefined {
  const open = questions.filter(({ slug }) => lastTried(slug, data) === undefined);
  const isSkipped = ({ slug }: StudyQuestion) => keptOf(slug, data).rooms.try?.how === 'skipped';
  const next = open.find((question) => !isSkipped(question)) ?? open[0];
  return next && { kind: 'try', slug: next.slug, minutes: next.minutes };
}

function oldest(tried: readonly Tried[]): NextThing {
  const [first] = tried
    .map(({ attempt }) => ({ slug: attempt.slug, judgedAt: judgedAt(attempt) }))
    .sort((one, other) => (one.judgedAt < other.judgedAt ? -1 : 1));
  if (!first) throw new RangeError('There is no question.');
  return { kind: 'afresh', ...first };
}
