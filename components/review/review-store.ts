'use client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { now } from '@/components/study/moment';
import { type Trouble, troubleOf } from '@/components/study/study-database';
import { takePen } from '@/components/ui/pen';
import type { Review } from '@/lib/review/kept';
import { onReviewChange, putReview, readReview } from './review-database';

interface OpenReview {
  /** Whether the browser has answered. */
  readonly read: boolean;
  /** Undefined where there is none of that id. */
  readonly review: Review | undefined;
  /** Whether this tab is the one that writes. */
  readonly pen: boolean;
  readonly saving: 'saved' | 'saving' | Trouble;
}

export const reviewStore = createStore<OpenReview>(() => ({
  read: false,
  review: undefined,
  pen: false,
  saving: 'saved',
}));

let isWriting = false;
let isDue = false;
/** So that no later write of this tab brings an erased review back. */
let isOver = false;
let unfollow = () => {};

/** The review that this page shows. */
export function useReview(): OpenReview {
  return useStore(reviewStore);
}

/** Opens a review: it is read, followed, and written by this tab alone as soon as no other does. */
export async function openReview(id: string): Promise<void> {
  isOver = false;
  const pen = await takePen(`review ${id}`, lose, { ifAvailable: true });
  await look(id, pen);
  followTabs(id);
}

/** Opens a review that is kept from its first change on. Its id is new, so the pen is this tab’s at once. */
export function openNewReview(review: Review): void {
  isOver = false;
  reviewStore.setState({ review, read: true, pen: true });
  takePen(`review ${review.id}`, lose);
  followTabs(review.id);
}

/** Follows what other tabs do to one review, and to no other any more. */
function followTabs(id: string): void {
  unfollow();
  unfollow = onReviewChange((changed) => {
    if (changed === id) follow(id);
  });
}

/** Makes this tab the one that writes; the other is told. */
export async function presentHere(): Promise<void> {
  const { review } = reviewStore.getState();
  if (!review) return;
  await takePen(`review ${review.id}`, lose, { steal: true });
  await look(review.id, true);
}

function lose(): void {
  reviewStore.setState({ pen: false });
}

/** Looks at what another tab did. What it erased is erased here too, whoever writes. */
async function follow(id: string): Promise<void> {
  const { pen } = reviewStore.getState();
  if (!pen) return look(id, false);
  if (!(await readReview(id).catch(() => true))) forgetReview();
}

async function look(id: string, pen: boolean): Promise<void> {
  try {
    reviewStore.setState({ review: await readReview(id), read: true, pen });
  } catch (error) {
    reviewStore.setState({ read: true, pen, saving: troubleOf(error) });
  }
}

/**
 * Changes the open review, here at once and in the browser's storage in a moment. Nothing changes
 * where another tab writes, or once it is locked. O(size of the review).
 */
export function change(how: (review: Review) => Review): void {
  const { review, pen } = reviewStore.getState();
  if (!review || !pen || review.lockedAt !== undefined) return;
  const next = how(review);
  if (next === review) return;
  reviewStore.setState({ review: { ...next, changedAt: now() }, saving: 'saving' });
  isDue = true;
  if (!isWriting) save();
}

/** Writes the review as it is now, again for as long as it changed meanwhile: one write at a time. */
async function save(): Promise<void> {
  isWriting = true;
  try {
    while (isDue && !isOver) {
      isDue = false;
      const { review } = reviewStore.getState();
      if (review && !(await putReview(review))) forgetReview();
    }
    reviewStore.setState({ saving: 'saved' });
  } catch (error) {
    reviewStore.setState({ saving: troubleOf(error) });
  }
  isWriting = false;
}

/** From now on this page writes nothing: the review is erased. */
export function forgetReview(): void {
  isOver = true;
  reviewStore.setState({ review: undefined });
}
