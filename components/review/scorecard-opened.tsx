'use client';
import { useEffect, useRef } from 'react';
import { movedWords, rescore } from '@/lib/review/rescore';
import type { Scorecard } from '@/lib/review/scorecard';
import { ScorecardFile } from './scorecard-file';
import { ScorecardSheets } from './scorecard-sheets';
import { useGuides } from './use-guides';

interface ScorecardOpenedProps {
  readonly card: Scorecard;
  readonly open: (card: Scorecard) => void;
}

/** A scorecard out of a file, to read. */
export function ScorecardOpened({ card, open }: ScorecardOpenedProps) {
  const head = useRef<HTMLParagraphElement>(null);
  const variants = card.questions.flatMap(({ slug, variant }) =>
    variant === undefined ? [] : [[slug, variant] as const],
  );
  const { guides = {} } = useGuides(
    card.questions.map(({ slug }) => slug),
    Object.fromEntries(variants),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file that is opened takes the focus
  useEffect(() => head.current?.focus(), [card]);
  return (
    <>
      <p ref={head} tabIndex={-1} className="no-print mt-3">
        Out of a file, which is whole. It is not kept on this machine.
      </p>
      <p className="no-print mt-3">
        <button type="button" className="tool" onClick={() => print()}>
          Print
        </button>
      </p>
      <ScorecardFile label="Open another file" opened={open} />
      <Rescored card={card} guides={guides} />
      <ScorecardSheets card={card} guides={guides} isOpen={false} />
    </>
  );
}

interface RescoredProps extends Pick<ScorecardOpenedProps, 'card'> {
  readonly guides: Parameters<typeof rescore>[1];
}

/** What today’s rubrics would say, where they are others. */
function Rescored({ card, guides }: RescoredProps) {
  const moved = rescore(card, guides);
  if (moved.length === 0) return null;
  return (
    <section className="card-moved no-print" aria-labelledby="moved">
      <h2 id="moved">The rubric has changed since</h2>
      <p>The sheets below are as they were written; by today’s rubric the scores are these.</p>
      {moved.map((one) => (
        <details key={one.slug} open>
          <summary>
            {one.number}. {one.short}: <span className="num">{one.was}</span> then,{' '}
            <span className="num">{one.is}</span> by today’s
          </summary>
          <ul>
            {movedWords(one).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
