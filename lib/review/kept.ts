import type { Quote } from '../study/kept';
import type { StageState } from './stage';

/**
 * What one browser keeps of a review, whole: the take-home, what was said of it, and what is on the
 * stage. All of it is plain JSON; every moment is ISO 8601 in UTC with milliseconds.
 */

/** What an interviewer can say of one point, from most to least. */
export const MARKS = ['present', 'partial', 'absent', 'not asked'] as const;
export type Mark = (typeof MARKS)[number];

/** What was said of one point of the rubric. */
export interface PointMark {
  /** Missing where words are attached that nobody has judged yet. */
  readonly mark?: Mark;
  /** Words of the candidate's answer; `from` counts in UTF-16 units of that answer. */
  readonly evidence: readonly Quote[];
}

/** A trap that the answer asserts; one that is taken back when asked costs nothing. */
export interface TrapMark {
  readonly said: 'asserted' | 'taken back';
  readonly evidence: readonly Quote[];
}

/** How a probe that was asked went. One that is not listed was not asked. */
export interface ProbeMark {
  readonly outcome: 'good' | 'partial' | 'weak';
  /** What was replied, in a few words; may be empty. */
  readonly note: string;
}

/** Another score than the rule gives, and why. */
export interface Override {
  /** A whole number from 0 to 100. */
  readonly score: number;
  /** Not empty. */
  readonly reason: string;
}

/** Everything that an interviewer said of one question. The texts are plain, a thought a line. */
export interface QuestionReview {
  /** By the id of the point. */
  readonly points: Readonly<Record<string, PointMark>>;
  /** By the id of the trap. */
  readonly traps: Readonly<Record<string, TrapMark>>;
  /** By the id of the probe. */
  readonly probes: Readonly<Record<string, ProbeMark>>;
  readonly notes: string;
  readonly strengths: string;
  readonly gaps: string;
  readonly takeAways: string;
  readonly override?: Override;
  /** Seconds for which it was the open question while the clock ran. */
  readonly seconds: number;
  /** Ids of the points that the stage has shown, in that order. */
  readonly shown: readonly string[];
  /** Which step of the deck is on the stage, from 0; -1 before the first. */
  readonly step: number;
}

/** One piece of the take-home as it was given. The pieces joined by a blank line lose nothing but blank lines. */
export interface TakeHomePiece {
  /** Slug of the question that it answers; undefined where it is not placed. */
  readonly slug?: string;
  readonly text: string;
  /** How it was placed: what was recognised, in a few words, or 'by hand'. */
  readonly why: string;
}

/** One review of one candidate's take-home. */
export interface Review {
  /** Unlike that of any other review, on any machine. */
  readonly id: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** May be empty. */
  readonly candidate: string;
  /** May be empty. */
  readonly interviewer: string;
  /** Slugs of the questions to cover, in the assignment's order; at least one. */
  readonly questions: readonly string[];
  /** Minutes for the whole review, 5 to 240. */
  readonly minutes: number;
  /** The name of the file that the take-home came from, or 'pasted'; empty without one. */
  readonly source: string;
  readonly pieces: readonly TakeHomePiece[];
  /** Of a question that is asked with fresh numbers: their seed, 0 to 2^32 - 1. */
  readonly variants: Readonly<Record<string, number>>;
  /** By slug; a question without an entry is untouched. */
  readonly answers: Readonly<Record<string, QuestionReview>>;
  /** Slug of the open question. */
  readonly open: string;
  /** What the stage shows. */
  readonly live: StageState;
  /** What is prepared while the stage is held; undefined while it is not. */
  readonly draft?: StageState;
  /** What is said of all of it; may be empty. */
  readonly overall: string;
  readonly overallOverride?: Override;
  /** When the first question was put on the stage or scored. */
  readonly startedAt?: string;
  /** When a scorecard of it was last downloaded. */
  readonly exportedAt?: string;
  /** From then on nothing changes any more. */
  readonly lockedAt?: string;
  /** The file of its scorecard as it was locked: a rubric may change later. */
  readonly lockedCard?: string;
}

/** What is said of a question that nobody has looked at. */
export const UNTOUCHED: QuestionReview = {
  points: {},
  traps: {},
  probes: {},
  notes: '',
  strengths: '',
  gaps: '',
  takeAways: '',
  seconds: 0,
  shown: [],
  step: -1,
};

/** What was said of a question; untouched where nothing was. */
export function questionReview({ answers }: Pick<Review, 'answers'>, slug: string): QuestionReview {
  return answers[slug] ?? UNTOUCHED;
}

/** The review with one question changed. */
export function changeQuestion(
  review: Review,
  slug: string,
  change: (now: QuestionReview) => QuestionReview,
): Review {
  return {
    ...review,
    answers: { ...review.answers, [slug]: change(questionReview(review, slug)) },
  };
}

/** The candidate's whole answer to a question, its pieces in their order; empty without one. O(length). */
export function answerTo({ pieces }: Pick<Review, 'pieces'>, slug: string): string {
  return pieces
    .filter((piece) => piece.slug === slug)
    .map(({ text }) => text)
    .join('\n\n');
}

/** A new review. `id` is drawn by the caller, and `now` is its clock. */
export function beginReview(
  id: string,
  now: string,
  given: Pick<
    Review,
    'candidate' | 'interviewer' | 'questions' | 'minutes' | 'source' | 'pieces' | 'variants'
  >,
): Review {
  return {
    id,
    createdAt: now,
    changedAt: now,
    ...given,
    answers: {},
    open: given.questions[0] ?? '',
    live: { revision: 0, size: 100, view: { kind: 'blank' } },
    overall: '',
  };
}
