'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { KEPT_WORDS } from '@/components/ui/storage';
import type { Scorecard } from '@/lib/review/scorecard';
import { openAskedReview } from './asked-review';
import { askedReview } from './review-address';
import { useReview } from './review-store';
import { ScorecardFile } from './scorecard-file';

const ScorecardOwn = lazy(() =>
  import('./scorecard-own').then((module) => ({ default: module.ScorecardOwn })),
);
const ScorecardOpened = lazy(() =>
  import('./scorecard-opened').then((module) => ({ default: module.ScorecardOpened })),
);

/** The scorecard of the review that the address names, or of a file that is opened here and not kept. */
export function ScorecardPage() {
  const { read, review, saving } = useReview();
  const [asked, setAsked] = useState<string | 'none'>();
  const [card, setCard] = useState<Scorecard>();
  useEffect(() => {
    const id = askedReview();
    setAsked(id ?? 'none');
    openAskedReview();
  }, []);
  if (card)
    return (
      <Suspense>
        <ScorecardOpened card={card} open={setCard} />
      </Suspense>
    );
  if (asked === 'none')
    return (
      <>
        <p className="mt-3">
          A scorecard’s file (JSON) is shown here, checked first. It is not kept on this machine.
        </p>
        <ScorecardFile label="Open a scorecard file" opened={setCard} />
      </>
    );
  if (review)
    return (
      <Suspense fallback={<p className="mt-3 text-soft">Loading the rubrics …</p>}>
        <ScorecardOwn review={review} />
      </Suspense>
    );
  if (!read) return <p className="mt-3 text-soft">Reading what is kept here …</p>;
  return (
    <p className="note mt-3">
      {saving === 'saved' || saving === 'saving'
        ? 'This review is not on this machine; it may have been erased.'
        : KEPT_WORDS[saving]}{' '}
      <a href="/review">All reviews</a>
    </p>
  );
}
