'use client';
import { askedReview } from './review-address';
import { openReview } from './review-store';

let opening: Promise<void> | undefined;

/** Opens the review that the address asks for, once, however often it is called; without one there is nothing to wait for. */
export function openAskedReview(): Promise<void> {
  const id = askedReview();
  opening ??= id === undefined ? Promise.resolve() : openReview(id);
  return opening;
}
