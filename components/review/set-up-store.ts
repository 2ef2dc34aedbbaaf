'use client';
import { newId, now } from '@/components/study/moment';
import { troubleOf } from '@/components/study/study-database';
import { followTo, setPageParam } from '@/components/ui/page-address';
import { keep, kept } from '@/components/ui/storage';
import type { Review } from '@/lib/review/kept';
import { PARAM, presentPath } from './review-address';
import { putReview } from './review-database';
import { change, openNewReview, reviewStore } from './review-store';
import { newReview } from './set-up-acts';

/** Under this name the browser remembers who interviews. */
const INTERVIEWER = 'interviewer';

/** What the form shows before anything was changed in it. */
export function blankSetUp(): Review {
  return newReview('', '', kept(INTERVIEWER) ?? '');
}

/** Changes the review of the form. The first change makes it one: it is kept, and listed, as a draft. */
export function editSetUp(how: (review: Review) => Review): void {
  if (!reviewStore.getState().review) beginDraft();
  change(how);
}

function beginDraft(): void {
  const at = now();
  const review = { ...blankSetUp(), id: newId(), createdAt: at, changedAt: at };
  openNewReview(review);
  // A reload finds it again.
  setPageParam(PARAM, review.id);
}

/** Names the interviewer, of this review and of the next ones. */
export function setInterviewer(interviewer: string): void {
  keep(INTERVIEWER, interviewer === '' ? undefined : interviewer);
  editSetUp((review) => ({ ...review, interviewer }));
}

/** Goes to the private page of the review, once it is kept as it is now. */
export async function beginReviewing(): Promise<void> {
  editSetUp((review) => review);
  const { review } = reviewStore.getState();
  if (!review) return;
  try {
    await putReview(review);
    followTo(presentPath(review.id));
  } catch (error) {
    reviewStore.setState({ saving: troubleOf(error) });
  }
}

/** Shows an empty form: the review that was in it is erased. */
export function leaveSetUp(): void {
  followTo('/review');
}

/** A seed that nobody has chosen. */
export function drawSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return seed;
}
