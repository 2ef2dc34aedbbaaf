'use client';
import { useEffect, useRef } from 'react';
import { agreement } from '@/lib/review/agreement';
import type { Comparison, Difference } from '@/lib/review/calibration';
import type { Anchor, ReviewGuide } from '@/lib/review/guide';

interface CalibrateReferenceProps {
  readonly guide: ReviewGuide;
  readonly anchor: Anchor;
  readonly comparison: Comparison;
  /** How far the score may be from its reference. */
  readonly margin: number;
  /** Goes on to the next answer; undefined after the last. */
  readonly next: (() => void) | undefined;
}

/** The reference of one answer: its score, where the reader differs, and the reasons. */
export function CalibrateReference(props: CalibrateReferenceProps) {
  const { guide, anchor, comparison, margin, next } = props;
  const head = useRef<HTMLHeadingElement>(null);
  const { same, of } = agreement(comparison.pairs);
  const { score, reference, differences } = comparison;
  const isClose = Math.abs(score - reference) <= margin;
  useEffect(() => head.current?.focus(), []);
  return (
    <section aria-labelledby="reference">
      <h3 id="reference" ref={head} tabIndex={-1}>
        The reference: {anchor.level}, <span className="num">{reference}</span> of 100
      </h3>
      <p>
        Your marks give <span className="num">{score}</span> by the rule, {isClose ? '' : 'not '}
        within {margin} of it. Of your {of} marks {same} {same === 1 ? 'is' : 'are'} the same.
      </p>
      <h4>Where you differ</h4>
      {differences.length === 0 ? <p>Nowhere.</p> : null}
      <ul className="calibrate-differences">
        {differences.map((difference) => (
          <li key={difference.id}>
            <DifferenceWords guide={guide} difference={difference} />
          </li>
        ))}
      </ul>
      <h4>Why this score</h4>
      <p>{anchor.reasons}</p>
      {next ? (
        <div className="calibrate-foot">
          <button type="button" className="button main" onClick={next}>
            Next answer
          </button>
        </div>
      ) : null}
    </section>
  );
}

interface DifferenceWordsProps {
  readonly guide: ReviewGuide;
  readonly difference: Difference;
}

function DifferenceWords({ guide, difference: { kind, id, words } }: DifferenceWordsProps) {
  const quoted = words.map((piece) => `“${piece}”`).join(', ');
  if (kind === 'trap') {
    const trap = guide.traps.find((one) => one.id === id);
    return (
      <>
        <p>“{trap?.statement}”</p>
        <p className="text-soft">
          {words.length > 0 ? (
            <>The reference finds it asserted, in {quoted}.</>
          ) : (
            'The reference finds it nowhere in this answer.'
          )}
        </p>
      </>
    );
  }
  return (
    <>
      <p>{guide.points.find((point) => point.id === id)?.claim}</p>
      <p className="text-soft">
        {words.length > 0 ? (
          <>You: absent. The reference: present, in {quoted}.</>
        ) : (
          'You: present. The reference: absent.'
        )}
      </p>
    </>
  );
}
