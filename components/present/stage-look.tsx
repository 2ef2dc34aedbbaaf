'use client';
import type { Review } from '@/lib/review/kept';
import { facedOf } from '@/lib/review/present';
import { useDesk } from './desk';
import { resize, underline } from './present-acts';
import { scrollStage } from './stage-host';

/** How large the stage is drawn, and whether it underlines the words of a point. */
export function StageLook({ review }: { readonly review: Review }) {
  const { underlines } = useDesk();
  return (
    <div className="stage-look">
      <fieldset>
        <legend className="sr-only">Size of the stage</legend>
        <button type="button" className="tool" aria-label="Smaller" onClick={() => resize(-1)}>
          <kbd>-</kbd>
        </button>
        <output className="num">{facedOf(review).size} %</output>
        <button type="button" className="tool" aria-label="Larger" onClick={() => resize(1)}>
          <kbd>+</kbd>
        </button>
      </fieldset>
      <fieldset>
        <legend className="sr-only">Scroll the stage</legend>
        <button type="button" className="tool" onClick={() => scrollStage(1)}>
          Down <kbd>D</kbd>
        </button>
        <button type="button" className="tool" onClick={() => scrollStage(-1)}>
          Up <kbd>U</kbd>
        </button>
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={underlines}
          onChange={(event) => underline(event.target.checked)}
        />
        Underline the words of a point
      </label>
    </div>
  );
}
