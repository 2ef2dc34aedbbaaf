'use client';
import { useRef, useState } from 'react';
import { now } from '@/components/study/moment';
import { followTo } from '@/components/ui/page-address';
import type { Review } from '@/lib/review/kept';
import type { Scorecard } from '@/lib/review/scorecard';
import { AskDialog } from './ask-dialog';
import { EraseReview } from './erase-review';
import { presentPath } from './review-address';
import { change, useReview } from './review-store';
import { downloadCard, noteExport } from './scorecard-download';
import { unmarkedWords } from './scorecard-words';

interface ScorecardActsProps {
  readonly review: Review;
  readonly card: Scorecard;
}

/** What can be done with a scorecard. */
export function ScorecardActs({ review, card }: ScorecardActsProps) {
  const { pen } = useReview();
  const [says, setSays] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const isOpen = review.lockedAt === undefined;
  const take = async (ending: 'json' | 'md') => {
    try {
      await downloadCard(card, ending);
      await noteExport();
      setSays('Downloaded.');
    } catch {
      setSays('A part of the site could not be loaded. Try again.');
    }
  };
  const lock = async () => {
    try {
      const { writeScorecard } = await import('@/lib/review/scorecard-file');
      const lockedAt = now();
      const lockedCard = writeScorecard({ ...card, lockedAt });
      change((open) => ({ ...open, lockedAt, lockedCard }));
      setSays('Locked.');
    } catch {
      setSays('A part of the site could not be loaded. Try again.');
    }
    // Its button is gone.
    status.current?.focus();
  };
  const unmarked = unmarkedWords(card);
  return (
    <div className="no-print mt-4">
      <p className="flex flex-wrap items-center gap-2">
        {isOpen && pen ? (
          <AskDialog
            label="Lock"
            className="button main"
            title="Lock this scorecard?"
            acts={[{ label: 'Lock it', run: lock }]}
          >
            <p>
              From then on nothing of this review changes any more: no mark, no word, no score. The
              scorecard says when it was locked, and can be compared with another interviewer’s.
            </p>
            {unmarked ? <p className="note mt-3">{unmarked}: they count as not asked.</p> : null}
          </AskDialog>
        ) : null}
        {isOpen ? (
          <a className="tool" href={presentPath(review.id)}>
            Go on with the review
          </a>
        ) : null}
        <button type="button" className="tool" onClick={() => take('md')}>
          Download Markdown
        </button>
        <button type="button" className="tool" onClick={() => take('json')}>
          Download JSON
        </button>
        <button type="button" className="tool" onClick={() => print()}>
          Print
        </button>
        <EraseReview
          review={review}
          className="tool"
          done={() => followTo('/review')}
          failed={setSays}
        />
      </p>
      <p ref={status} tabIndex={-1} role="status" className="mt-2">
        {says}
      </p>
    </div>
  );
}
