'use client';
import { useRef, useState } from 'react';
import { KEPT_WORDS } from '@/components/ui/storage';
import type { Review } from '@/lib/review/kept';
import { EraseReview } from './erase-review';
import { presentPath, scorecardPath, setUpPath } from './review-address';
import { coveredWords, isDraft, stateWords } from './review-list-words';
import type { SetUpPlace } from './set-up-acts';
import { leaveSetUp } from './set-up-store';
import { useReviews } from './use-reviews';

/** Every review on this machine, the latest first. */
export function ReviewList({ places }: { readonly places: readonly SetUpPlace[] }) {
  const { reviews, trouble, gone } = useReviews();
  const [says, setSays] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  const erased = (id: string, wasOpen: boolean) => {
    // The form has nothing to go on with.
    if (wasOpen) return leaveSetUp();
    gone(id);
    setSays('Erased.');
    head.current?.focus();
  };
  return (
    <section aria-labelledby="reviews" className="review-list">
      <h2 id="reviews" ref={head} tabIndex={-1}>
        On this machine
      </h2>
      <p role="status" className="text-soft">
        {says}
      </p>
      {trouble ? <p className="note">{KEPT_WORDS[trouble]}</p> : null}
      {reviews?.length === 0 ? <p className="text-soft">No review yet.</p> : null}
      <ul>
        {reviews?.map((review) => (
          <li key={review.id}>
            <b>{review.candidate || 'No name'}</b>
            <span className="text-soft">
              {dayWords(review.createdAt)}, {coveredWords(review, places)},{' '}
              {stateWords(review, momentWords)}
            </span>
            <Acts review={review} erased={erased} failed={setSays} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ActsProps {
  readonly review: Review;
  /** Told whether the form had it open. */
  readonly erased: (id: string, wasOpen: boolean) => void;
  readonly failed: (says: string) => void;
}

function Acts({ review, erased, failed }: ActsProps) {
  const { id, lockedAt, candidate } = review;
  const about = <span className="sr-only"> ({candidate || 'no name'})</span>;
  return (
    <span className="review-acts">
      {lockedAt === undefined ? (
        <>
          <a href={presentPath(id)}>
            {isDraft(review) ? 'Begin' : 'Go on'}
            {about}
          </a>
          <a href={setUpPath(id)}>Set-up{about}</a>
        </>
      ) : null}
      {isDraft(review) ? null : <a href={scorecardPath(id)}>Scorecard{about}</a>}
      <EraseReview
        review={review}
        className="quiet"
        done={(wasOpen) => erased(id, wasOpen)}
        failed={failed}
      />
    </span>
  );
}

function dayWords(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' });
}

function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
