import { SLUGS } from '@/lib/kernel/slugs';
import { beginReview, type Review } from '@/lib/review/kept';
import { spanWords } from './span-words';

/** What a page of the set-up is told of a question. */
export interface SetUpPlace {
  readonly slug: string;
  /** 1 to 7. */
  readonly number: number;
  readonly short: string;
  /** Verbatim from the assignment. */
  readonly asked: string;
  /** Whether it can be asked with fresh numbers. */
  readonly fresh: boolean;
}

export const MINUTES = { usual: 40, least: 5, most: 240 } as const;

const MOST_SEED = 2 ** 32 - 1;

/** A review that nobody has set up yet: all seven questions in the usual time. */
export function newReview(id: string, now: string, interviewer: string): Review {
  return beginReview(id, now, {
    candidate: '',
    interviewer,
    questions: SLUGS,
    minutes: MINUTES.usual,
    source: '',
    pieces: [],
    variants: {},
  });
}

/** Takes a question in or leaves it out; the last one stays, since a review covers at least one. */
export function toggleQuestion(review: Review, slug: string): Review {
  const isIn = review.questions.includes(slug);
  const questions = SLUGS.filter((one) =>
    one === slug ? !isIn : review.questions.includes(one),
  ) as readonly string[];
  const [first] = questions;
  if (first === undefined) return review;
  return { ...review, questions, open: questions.includes(review.open) ? review.open : first };
}

/** Asks a question with the fresh numbers of a seed, or with those of the assignment. */
export function setSeed(review: Review, slug: string, seed: number | undefined): Review {
  const { [slug]: _, ...others } = review.variants;
  return { ...review, variants: seed === undefined ? others : { ...others, [slug]: seed } };
}

/** The whole minutes that were typed; undefined where there are none from 5 to 240. */
export function minutesOf(text: string): number | undefined {
  return wholeNumber(text, MINUTES.least, MINUTES.most);
}

/** The seed that was typed; undefined where it is no whole number from 0 to 2^32 - 1. */
export function seedOf(text: string): number | undefined {
  return wholeNumber(text, 0, MOST_SEED);
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,10}$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** How long there is for each question, such as '5 min 42 s each'. */
export function shareWords(minutes: number, count: number): string {
  const words = spanWords(Math.floor((minutes * 60) / count));
  return count === 1 ? words : `${words} each`;
}
