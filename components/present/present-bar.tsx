'use client';
import { useLateDialog } from '@/components/find/late-dialog';
import { usePageKeys } from '@/components/find/page-keys';
import { scorecardPath } from '@/components/review/review-address';
import { useReview } from '@/components/review/review-store';
import { questionReview, type Review } from '@/lib/review/kept';
import { useDesk } from './desk';
import { DeskClock } from './desk-clock';
import { openQuestion } from './present-acts';
import { takeStage } from './stage-host';
import { stageWords, useStages } from './stage-store';

const SAVING = {
  saved: 'Saved',
  saving: 'Saving …',
  full: 'Not saved: no room is left in this browser’s storage',
  blocked: 'Not saved: this browser keeps nothing',
  newer: 'Not saved: a newer version of this site keeps it, reload',
} as const;

const loadKeys = () => import('./present-keys').then(({ PresentKeys }) => PresentKeys);

/** Above the private window: whose review it is, its questions, and whether all is well. */
export function PresentBar({ review }: { readonly review: Review }) {
  const { saving } = useReview();
  const stages = useStages();
  const { open, drawn } = useLateDialog(loadKeys);
  usePageKeys('keys', open);
  const isSafe = saving === 'saved' || saving === 'saving';
  return (
    <div className="present-bar">
      <h1>Private: do not share this window</h1>
      {review.candidate ? <span className="candidate">{review.candidate}</span> : null}
      <Questions review={review} />
      <span className="present-states">
        <span className={stages.foreign ? 'text-red' : undefined} role="status">
          {stageWords(stages)}
        </span>
        {stages.mine ? null : (
          <button type="button" className="quiet" onClick={takeStage}>
            Show this one
          </button>
        )}
        <span className={isSafe ? 'text-soft' : 'text-red'} role={isSafe ? undefined : 'alert'}>
          {SAVING[saving]}
        </span>
        {review.lockedAt === undefined ? null : (
          <span>
            Locked: nothing changes any more. <a href={scorecardPath(review.id)}>Scorecard</a>
          </span>
        )}
      </span>
      <DeskClock review={review} />
      <button type="button" className="tool" aria-label="Keys" aria-keyshortcuts="?" onClick={open}>
        ?
      </button>
      {drawn}
    </div>
  );
}

/** The questions of the review; the open one inked, a dot under those of which something was judged. */
function Questions({ review }: { readonly review: Review }) {
  const { guides } = useDesk();
  return (
    <nav aria-label="Questions of the review">
      <ol>
        {review.questions.map((slug) => {
          const guide = guides[slug];
          const said = questionReview(review, slug);
          const isScored = Object.values(said.points).some(({ mark }) => mark !== undefined);
          const name = `Question ${guide?.number}: ${guide?.short}`;
          return (
            <li key={slug}>
              <button
                type="button"
                className="square"
                title={guide?.short}
                aria-label={isScored ? `${name}, begun to score` : name}
                aria-current={slug === review.open ? 'true' : undefined}
                data-scored={isScored || undefined}
                onClick={() => openQuestion(slug)}
              >
                {guide?.number}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
