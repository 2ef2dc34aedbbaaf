'use client';
import type { ReviewGuide } from '@/lib/review/guide';
import type { Review } from '@/lib/review/kept';
import { viewWords } from '@/lib/review/place';
import { isSameShow } from '@/lib/review/present';
import { clockWords } from '@/lib/study/standing';
import { FocusKeeper } from './focus-keeper';
import { discard, endQuiet, hold, send } from './present-acts';
import { useQuiet } from './quiet-store';

interface HoldBarProps {
  readonly review: Review;
  readonly guide: ReviewGuide;
}

/** While the stage is held: what waits to be sent, and the ways out. */
export function HoldBar({ review, guide }: HoldBarProps) {
  const left = useQuiet();
  const { draft, live } = review;
  if (!draft) return null;
  const isPrepared = !isSameShow(draft, live);
  const prepared = isPrepared ? `Prepared: ${viewWords(guide, draft.view)}` : 'Nothing is prepared';
  return (
    // Anew where its buttons are others, so that the focus is kept.
    <FocusKeeper key={`${isPrepared} ${left === undefined}`} className="hold-bar">
      {left === undefined ? (
        <>
          <p role="status">
            <b>Held.</b> The stage stays as it is. {prepared}.
          </p>
          {isPrepared ? (
            <>
              <button type="button" className="tool" aria-keyshortcuts="s" onClick={send}>
                Send <kbd>S</kbd>
              </button>
              <button type="button" className="tool" onClick={discard}>
                Discard
              </button>
            </>
          ) : (
            <button type="button" className="tool" aria-keyshortcuts="h" onClick={hold}>
              Let go <kbd>H</kbd>
            </button>
          )}
        </>
      ) : (
        <>
          <p>
            <b>Quiet minutes,</b>{' '}
            <span className="num" role="timer">
              {clockWords(left)}
            </span>{' '}
            left. The stage shows the question and stands still. {prepared}.
          </p>
          <button type="button" className="tool" onClick={endQuiet}>
            End them
          </button>
        </>
      )}
    </FocusKeeper>
  );
}
