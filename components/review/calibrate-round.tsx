'use client';
import { useEffect, useRef, useState } from 'react';
import {
  type Comparison,
  compareMarks,
  drawAnchors,
  goalWords,
  type ReaderMarks,
  scoreMargin,
} from '@/lib/review/calibration';
import type { ReviewGuide } from '@/lib/review/guide';
import { CalibrateMarks } from './calibrate-marks';
import { CalibrateReached } from './calibrate-reached';
import { CalibrateReference } from './calibrate-reference';

const NO_MARKS: ReaderMarks = { points: {}, traps: [] };

interface CalibrateRoundProps {
  readonly guide: ReviewGuide;
  readonly seed: string;
}

/** One sample answer after the other: marked, then compared; at the end what was reached. */
export function CalibrateRound({ guide, seed }: CalibrateRoundProps) {
  const [marks, setMarks] = useState(NO_MARKS);
  const [done, setDone] = useState<readonly Comparison[]>([]);
  const [isShown, setShown] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const drawn = drawAnchors(guide, seed);
  const at = isShown ? done.length - 1 : done.length;
  const anchor = drawn[at];
  const latest = done[at];
  const margin = scoreMargin(guide.points);
  useEffect(() => {
    // What was pressed is gone, and another answer stands here.
    if (at > 0) head.current?.focus();
  }, [at]);
  if (!anchor) return null;
  return (
    <section aria-labelledby="calibrated">
      <h2 id="calibrated">
        Question {guide.number}: {guide.short}
      </h2>
      <p className="calibrate-goal">
        <span className="label">The goal </span>
        Over all three: {goalWords(margin)}. κ is agreement beyond chance.
      </p>
      <div className="calibrate-pair">
        <section aria-labelledby="sample" className="calibrate-answer">
          <h3 id="sample" ref={head} tabIndex={-1}>
            Answer {at + 1} of {drawn.length}
          </h3>
          {/* biome-ignore lint/a11y/useSemanticElements: it scrolls by keyboard; no element means that */}
          <div
            className="calibrate-text"
            role="group"
            aria-labelledby="sample"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
            tabIndex={0}
          >
            {anchor.text}
          </div>
        </section>
        {latest ? (
          <CalibrateReference
            guide={guide}
            anchor={anchor}
            comparison={latest}
            margin={margin}
            next={
              done.length < drawn.length
                ? () => {
                    setMarks(NO_MARKS);
                    setShown(false);
                  }
                : undefined
            }
          />
        ) : (
          <CalibrateMarks
            key={at}
            guide={guide}
            marks={marks}
            change={setMarks}
            compare={() => {
              setDone([...done, compareMarks(guide, anchor, marks)]);
              setShown(true);
            }}
          />
        )}
      </div>
      {isShown && done.length === drawn.length ? (
        <CalibrateReached slug={guide.slug} done={done} margin={margin} />
      ) : null}
    </section>
  );
}
