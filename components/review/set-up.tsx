'use client';
import { useEffect, useState } from 'react';
import { KEPT_WORDS } from '@/components/ui/storage';
import type { Review } from '@/lib/review/kept';
import { openAskedReview } from './asked-review';
import { askedReview, scorecardPath } from './review-address';
import { isDraft } from './review-list-words';
import { presentHere, useReview } from './review-store';
import { newReview, type SetUpPlace } from './set-up-acts';
import { SetUpQuestions } from './set-up-questions';
import { beginReviewing, blankSetUp } from './set-up-store';
import { SetUpWho } from './set-up-who';
import { TakeHome } from './take-home';

/** The form that a review is set up with. It is kept from its first change on. */
export function SetUp({ places }: { readonly places: readonly SetUpPlace[] }) {
  const { review: open, pen, saving } = useReview();
  const [blank, setBlank] = useState(() => newReview('', '', ''));
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    openAskedReview().then(() => {
      setBlank(blankSetUp());
      setReady(true);
    });
  }, []);
  const review = open ?? blank;
  const isFree = isReady && review.lockedAt === undefined && (pen || !open);
  return (
    <form
      className="set-up"
      autoComplete="off"
      aria-label="Set-up"
      // Enter in a field is no beginning yet.
      onSubmit={(event) => event.preventDefault()}
    >
      {isReady ? <Standing review={open} pen={pen} /> : null}
      <fieldset disabled={!isFree} className="set-up-parts">
        <legend className="sr-only">Set-up of a review</legend>
        <SetUpWho review={review} />
        <SetUpQuestions review={review} places={places} />
        <TakeHome review={review} places={places} />
        <div className="set-up-foot">
          <button type="button" className="button main" onClick={beginReviewing}>
            {isDraft(review) ? 'Begin the review' : 'Go on with the review'}
          </button>
          <span role="status" className="label">
            {savedWords(open, saving)}
          </span>
        </div>
      </fieldset>
    </form>
  );
}

/** Why this form cannot be changed, or does not show what was asked for. */
function Standing({ review, pen }: { readonly review: Review | undefined; readonly pen: boolean }) {
  if (!review)
    return askedReview() === undefined ? null : (
      <p className="note">
        This review is not on this machine; it may have been erased. What you type begins a new one.
      </p>
    );
  if (review.lockedAt !== undefined)
    return (
      <p className="note">
        This review is locked: nothing of it changes any more.{' '}
        <a href={scorecardPath(review.id)}>Its scorecard</a>
      </p>
    );
  if (pen) return null;
  return (
    <p className="note">
      Another window is writing a review.{' '}
      <button type="button" className="quiet" onClick={presentHere}>
        Write here instead
      </button>
    </p>
  );
}

function savedWords(
  review: Review | undefined,
  saving: ReturnType<typeof useReview>['saving'],
): string {
  if (saving === 'saving') return 'Saving …';
  if (saving !== 'saved') return KEPT_WORDS[saving];
  return review ? 'Saved on this machine' : 'Saved as you type, on this machine only';
}
