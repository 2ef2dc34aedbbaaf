'use client';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { KEPT_WORDS } from '@/components/ui/storage';
import type { Review } from '@/lib/review/kept';
import { makeScorecard, type Scorecard } from '@/lib/review/scorecard';
import { presentHere, useReview } from './review-store';
import { ScorecardActs } from './scorecard-acts';
import { ScorecardFile } from './scorecard-file';
import { ScorecardSheets } from './scorecard-sheets';
import { useGuides } from './use-guides';

/** Its code comes with the other scorecard. */
const CompareView = lazy(() =>
  import('./compare-view').then((module) => ({ default: module.CompareView })),
);

type Guides = ReturnType<typeof useGuides>['guides'];

/** The scorecard as it is now, or as it was locked. */
function useCard(review: Review, guides: Guides): Scorecard | undefined {
  const [locked, setLocked] = useState<Scorecard | 'damaged'>();
  const { lockedCard } = review;
  const [wasOpen] = useState(lockedCard === undefined);
  useEffect(() => {
    if (lockedCard === undefined) return;
    import('@/lib/review/scorecard-file').then(({ readScorecard }) => {
      const read = readScorecard(lockedCard);
      setLocked('card' in read ? read.card : 'damaged');
    });
  }, [lockedCard]);
  const now = useMemo(() => (guides ? makeScorecard(review, guides) : undefined), [review, guides]);
  // While the file is read, nothing goes that stood here before it was locked: not the focus either.
  if (typeof locked === 'object') return locked;
  return lockedCard === undefined || wasOpen || locked === 'damaged' ? now : undefined;
}

/** The scorecard of a review on this machine: written until it is locked, then to be compared. */
export function ScorecardOwn({ review }: { readonly review: Review }) {
  const { pen, saving } = useReview();
  const { guides, failed, again } = useGuides(review.questions, review.variants);
  const [other, setOther] = useState<Scorecard>();
  const card = useCard(review, guides);
  const isLocked = review.lockedAt !== undefined;
  if (failed)
    return (
      <p className="note mt-3" role="alert">
        The rubrics could not be loaded.{' '}
        <button type="button" className="quiet" onClick={again}>
          Try again
        </button>
      </p>
    );
  if (!card || !guides) return <p className="mt-3 text-soft">Loading the rubrics …</p>;
  return (
    <>
      <ScorecardActs review={review} card={card} />
      {pen || isLocked ? null : (
        <p className="note no-print mt-3">
          Another window is writing a review; here this one can be read.{' '}
          <button type="button" className="quiet" onClick={presentHere}>
            Write here instead
          </button>
        </p>
      )}
      <p role="status" className="no-print">
        {saving === 'saved' || saving === 'saving' ? '' : KEPT_WORDS[saving]}
      </p>
      {isLocked ? (
        <ScorecardFile label="Compare with another interviewer’s" opened={setOther} />
      ) : null}
      <Suspense>{other ? <CompareView own={card} other={other} /> : null}</Suspense>
      <ScorecardSheets card={card} guides={guides} isOpen={pen && !isLocked} />
    </>
  );
}
