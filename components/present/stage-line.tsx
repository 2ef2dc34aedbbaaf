'use client';
import { useState } from 'react';
import { useLateDialog } from '@/components/find/late-dialog';
import { scorecardPath } from '@/components/review/review-address';
import { stepWords } from '@/lib/review/deck';
import type { ReviewGuide } from '@/lib/review/guide';
import type { Review } from '@/lib/review/kept';
import { viewWords } from '@/lib/review/place';
import { stepAhead } from './present-acts';
import { oneScreenPath } from './present-address';

const loadPhone = () => import('./phone-code').then(({ PhoneCode }) => PhoneCode);

interface StageLineProps {
  readonly review: Review;
  readonly guide: ReviewGuide;
}

/** Says what is on the stage and what comes next, and opens the other windows. */
export function StageLine({ review, guide }: StageLineProps) {
  const [blocked, setBlocked] = useState(false);
  const { open: openPhone, drawn } = useLateDialog(loadPhone);
  const ahead = stepAhead(review);
  const openStage = () => {
    const stage = open('/stage', 'dry-run-stage', 'popup,width=1280,height=720');
    setBlocked(stage === null);
    stage?.focus();
  };
  return (
    <div className="stage-line">
      <p role="status">
        On the stage: <b>{viewWords(guide, review.live.view)}</b>.{' '}
        <span className="text-soft">
          Next: {ahead ? stepWords(guide, ahead) : 'nothing more of this question'}.
        </span>
      </p>
      <p className="stage-ways">
        <button type="button" className="tool" onClick={openStage}>
          Open the stage
        </button>
        <a className="tool" href={oneScreenPath(review.id)}>
          One screen only
        </a>
        <button type="button" className="tool" onClick={openPhone}>
          To a phone
        </button>
        <a className="tool" href={scorecardPath(review.id)}>
          Scorecard
        </a>
      </p>
      {blocked ? (
        <p className="note" role="alert">
          The browser blocked the new window.{' '}
          <a href="/stage" target="_blank" rel="noopener">
            Open the stage in a tab
          </a>
          , and share that.
        </p>
      ) : null}
      {drawn}
    </div>
  );
}
