'use client';
import type { Review } from '@/lib/review/kept';
import { AskDialog } from './ask-dialog';
import { blankStages } from './blank-stages';
import { eraseReview } from './review-database';
import { copyWords, isCopied } from './review-list-words';
import { forgetReview, reviewStore } from './review-store';
import { downloadScorecard } from './scorecard-download';

interface EraseReviewProps {
  readonly review: Review;
  readonly className: string;
  /** Called once nothing of it is left; told whether this page had it open. */
  readonly done: (wasOpen: boolean) => void;
  /** Called with words where it is still there. */
  readonly failed: (says: string) => void;
}

/** Erases a review with everything in it, after asking once and offering its scorecard, unless that was downloaded. */
export function EraseReview({ review, className, done, failed }: EraseReviewProps) {
  const about = review.candidate || 'the review without a name';
  const erase = async () => {
    try {
      const isOpen = reviewStore.getState().review?.id === review.id;
      if (isOpen) forgetReview();
      await eraseReview(review.id);
      blankStages();
      done(isOpen);
    } catch {
      failed('This browser did not erase it. Reload the page and try again.');
    }
  };
  const downloadFirst = async () => {
    try {
      await downloadScorecard(review, 'json');
    } catch {
      failed('The scorecard could not be made, so nothing was erased.');
      return;
    }
    await erase();
  };
  // A press is enough where a copy lies elsewhere.
  if (isCopied(review))
    return (
      <button
        type="button"
        className={className}
        title="Its scorecard was downloaded, and nothing has changed since."
        onClick={erase}
      >
        Erase<span className="sr-only"> {about}</span>
      </button>
    );
  return (
    <AskDialog
      label="Erase"
      about={about}
      className={className}
      title="Erase everything about this candidate from this machine?"
      acts={[
        { label: 'Download and erase', run: downloadFirst },
        { label: 'Erase', run: erase },
      ]}
    >
      {copyWords(review)} The take-home, the marks, the notes and the name go, and there is no way
      back.
    </AskDialog>
  );
}
