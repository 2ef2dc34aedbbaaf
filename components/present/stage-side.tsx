'use client';
import { useState } from 'react';
import type { ReviewGuide } from '@/lib/review/guide';
import { answerTo, type Review } from '@/lib/review/kept';
import { stepText } from '@/lib/review/place';
import { useDesk } from './desk';
import { Mirror } from './mirror';
import { turnPointer } from './pointer';
import {
  back,
  blank,
  endQuiet,
  hold,
  next,
  quietMinutes,
  show,
  showSimulator,
  stepAhead,
} from './present-acts';
import { useQuiet } from './quiet-store';
import { ShowOne } from './show-one';
import { StageLook } from './stage-look';

interface StageSideProps {
  readonly review: Review;
  readonly guide: ReviewGuide;
}

/** The stage, small, with what comes next and everything that can be put on it. */
export function StageSide({ review, guide }: StageSideProps) {
  const [enlarged, setEnlarged] = useState(false);
  const size = enlarged ? 'window' : 'column';
  return (
    <section aria-label="The stage" className="stage-side" data-enlarged={enlarged || undefined}>
      <div className="mirrors">
        <Mirror follows="live" title="The stage, small" size={review.draft ? 'small' : size} />
        {review.draft ? <Mirror follows="draft" title="What is prepared" size={size} /> : null}
      </div>
      <div className="next-head">
        <h2>Next</h2>
        <button
          type="button"
          className="tool"
          aria-pressed={enlarged}
          onClick={() => setEnlarged(!enlarged)}
        >
          Enlarge the stage
        </button>
      </div>
      <Next review={review} guide={guide} />
      <Acts review={review} guide={guide} />
    </section>
  );
}

/** What comes next, its text in full, with the one key that shows it. */
function Next({ review, guide }: StageSideProps) {
  const ahead = stepAhead(review);
  return (
    <>
      <p className="next">{ahead ? stepText(guide, ahead) : 'Nothing more of this question.'}</p>
      <button
        type="button"
        className="button main reveal"
        aria-keyshortcuts="Enter ArrowRight"
        aria-disabled={ahead === undefined}
        onClick={next}
      >
        {review.draft ? 'Prepare it' : 'Reveal it'} <kbd>Enter</kbd>
      </button>
    </>
  );
}

function Acts({ review, guide }: StageSideProps) {
  const { pointing } = useDesk();
  const isQuiet = useQuiet() !== undefined;
  const isBlank = (review.draft ?? review.live).view.kind === 'blank';
  const { simulator } = guide;
  return (
    <>
      <div className="stage-acts">
        <Act label="Back" sign="←" shortcut="ArrowLeft" run={back} />
        <Act label="Blank" sign="B" isOn={isBlank} run={blank} />
        <Act label="Hold" sign="H" isOn={review.draft !== undefined} run={hold} />
        <Act label="Pointer" sign="P" isOn={pointing} run={turnPointer} />
        <Act label="Question" sign="Q" run={() => show({ kind: 'question' })} />
        {answerTo(review, guide.slug).trim() === '' ? null : (
          <Act label="Their answer" sign="A" run={() => show({ kind: 'own' })} />
        )}
        {simulator ? <Act label="Simulator" sign="M" run={() => showSimulator()} /> : null}
        <Act
          label="Quiet minutes"
          isOn={isQuiet}
          isOff={review.draft !== undefined && !isQuiet}
          run={isQuiet ? endQuiet : quietMinutes}
        />
      </div>
      {simulator ? (
        <ShowOne
          key={`${guide.slug} situations`}
          label="Simulator in a situation"
          options={simulator.scenarios.map(({ title }) => title)}
          show={(at) => showSimulator(simulator.scenarios[at]?.query)}
        />
      ) : null}
      <ShowOne
        key={`${guide.slug} answers`}
        label="Model answer"
        options={guide.answers.map(({ heading }) => heading)}
        show={(at) => show({ kind: 'answer', at })}
      />
      <StageLook review={review} />
    </>
  );
}

interface ActProps {
  readonly label: string;
  /** The key as it is written, where there is one. */
  readonly sign?: string;
  /** The key as the browser names it, where that is not the sign. */
  readonly shortcut?: string;
  readonly isOn?: boolean;
  /** Whether it can do nothing now. */
  readonly isOff?: boolean;
  readonly run: () => void;
}

function Act({ label, sign, shortcut = sign, isOn, isOff, run }: ActProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-keyshortcuts={shortcut}
      aria-pressed={isOn}
      aria-disabled={isOff}
      onClick={run}
    >
      {label} {sign ? <kbd>{sign}</kbd> : null}
    </button>
  );
}
