'use client';
import { questionReview, type Review } from '@/lib/review/kept';
import { clockWords } from '@/lib/study/standing';
import { turnClock, useClock } from './clock-store';
import { deskStore, useDesk } from './desk';

/** The time of the open question and its share of the review. Nothing announces it, and it can be hidden. */
export function DeskClock({ review }: { readonly review: Review }) {
  const { pending, paused } = useClock();
  const { clockHidden } = useDesk();
  const seconds = questionReview(review, review.open).seconds + pending;
  const share = (review.minutes * 60) / review.questions.length;
  const turn = () => deskStore.setState({ clockHidden: !clockHidden });
  return (
    <div className="desk-clock">
      {clockHidden ? null : (
        <>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="6" className="whole" />
            <rect width={Math.min(100, (100 * seconds) / share)} height="6" className="gone" />
          </svg>
          <span className="num" role="timer">
            {clockWords(seconds)} of {clockWords(share)}
          </span>
          {review.startedAt === undefined ? null : (
            <button type="button" className="quiet" onClick={turnClock}>
              {paused ? 'Go on' : 'Pause'}
            </button>
          )}
        </>
      )}
      <button type="button" className="quiet" aria-keyshortcuts="c" onClick={turn}>
        {clockHidden ? 'Show the clock' : 'Hide'}
      </button>
    </div>
  );
}
