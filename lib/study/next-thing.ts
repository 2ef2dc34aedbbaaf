import { type Action, actionsFor, byWeight, type StudyPoint, spread, weakPoints } from './advice';
import { type Attempt, attemptsAt, isWritten, type StudyData, untouched, wholeText } from './kept';
import { countWords } from './standing';
import { isJudged, judgedAt, judgedOf, lastJudged } from './tally';

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
  /** A mock take-home is going on. */
  | { readonly kind: 'mock' }
  /** An attempt was begun and its answer not shown. */
  | { readonly kind: 'go on'; readonly slug: string; readonly words: number }
  /** The answer was shown, and essentials of the attempt are not judged. */
  | { readonly kind: 'check'; readonly slug: string; readonly words: number }
  /** Essentials were absent or there in part. */
  | {
      readonly kind: 'mend';
      readonly slug: string;
      readonly absent: number;
      readonly partly: number;
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
 * What lacks of the last judged attempt at a question and was not gone over since: its statement not
 * judged rightly, nor Practise done, after the point was judged. By weight. O(n log n).
 */
export function stillWeak({ slug, points }: StudyQuestion, data: StudyData) {
  const judged = lastJudged(slug, data.attempts)?.judged ?? {};
  const { statements, rooms } = keptOf(slug, data);
  return weakPoints(points, judged).filter(({ point: { id, judge } }) => {
    const at = judged[id]?.at ?? '';
    const said = judge && statements[judge.id];
    const isMended = said?.holds === judge?.holds && said !== undefined && said.at > at;
    return !isMended && !(rooms.practise?.how === 'done' && rooms.practise.at > at);
  });
}

/** The last begun attempt at each question that was written or judged. */
function lastTried(slug: string, data: StudyData): Attempt | undefined {
  return attemptsAt(slug, data.attempts).findLast((one) => isWritten(one) || isJudged(one));
}

/**
 * What to do next: go on with what was begun, judge what was shown, mend the most that is missing,
 * try the next question, and when all is done try again what was judged longest ago.
 * O(attempts · questions).
 * @param questions in their order, at least one
 */
export function nextThing(questions: readonly StudyQuestion[], data: StudyData): NextThing {
  if (data.mocks.some(({ ended }) => ended === undefined)) return { kind: 'mock' };
  const tried = questions.flatMap((question) => {
    const attempt = lastTried(question.slug, data);
    return attempt ? [{ question, attempt }] : [];
  });
  return (
    begun(tried) ??
    unjudged(tried) ??
    weakest(questions, data) ??
    untried(questions, data) ??
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
  return last && { kind: 'check', slug: last.slug, words: wordsOf(last) };
}

function weakest(questions: readonly StudyQuestion[], data: StudyData): NextThing | undefined {
  const [worst] = questions
    .map((question) => {
      const { slug } = question;
      const weak = stillWeak(question, data).filter(({ point }) => point.tier === 'must');
      const absent = weak.filter(({ lack }) => lack === 'absent').length;
      const { statements } = keptOf(slug, data);
      const actions = spread(weak.map((one) => actionsFor(one, statements))).slice(0, ACTIONS);
      return { kind: 'mend' as const, slug, absent, partly: weak.length - absent, actions };
    })
    .filter(({ actions }) => actions.length > 0)
    .sort((one, other) => other.absent - one.absent || other.partly - one.partly);
  return worst;
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

/** A thing to do with the question that it is about. */
export type Pick = Action & { readonly slug: string; readonly number: number };

/**
 * The weakest, heaviest points over all questions that fill some minutes: what is taken comes to
 * `minutes` at most, and the next would have been too much. O(n log n).
 */
export function twentyMinutes(
  questions: readonly StudyQuestion[],
  data: StudyData,
  minutes = 20,
): readonly Pick[] {
  const weak = questions.flatMap((question) =>
    stillWeak(question, data).map((one) => ({ ...one, question })),
  );
  const picks = spread(
    weak.sort(byWeight).map(({ question: { slug, number }, ...one }) =>
      actionsFor(one, keptOf(slug, data).statements).map((action) => ({
        ...action,
        slug,
        number,
      })),
    ),
  );
  let spent = 0;
  const end = picks.findIndex((pick) => {
    spent += pick.minutes;
    return spent > minutes;
  });
  return end === -1 ? picks : picks.slice(0, end);
}
