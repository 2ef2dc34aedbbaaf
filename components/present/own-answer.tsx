'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { selectedWords } from '@/components/study/selected-words';
import type { ReviewGuide } from '@/lib/review/guide';
import { addEvidence, type Judged } from '@/lib/review/marks';
import type { Quote } from '@/lib/study/kept';
import { AttachBar } from './attach-bar';
import { deskStore, useDesk } from './desk';
import { useLookedAt } from './looked-at';
import { labelsOf, MarkedText } from './marked-text';
import { say } from './score-acts';
import { Sentences } from './sentences';
import { useAtHand, useSaid } from './use-said';
import { useScoreKeys } from './use-score-keys';

const turnMarks = () => deskStore.setState(({ marksHidden }) => ({ marksHidden: !marksHidden }));

/** The candidate's answer as it was typed; words of it can be attached to a point. */
export function OwnAnswer({ guide }: { readonly guide: ReviewGuide }) {
  const { slug, points, traps } = guide;
  const { said, text, canWrite } = useSaid(slug);
  const here = useAtHand(guide);
  const over = useLookedAt();
  const lookedAt = points.some(({ id }) => id === over) ? over : here;
  const { marksHidden } = useDesk();
  const sheet = useRef<HTMLDivElement>(null);
  const [quote, setQuote] = useState<Quote>();
  const [quoting, setQuoting] = useState<Judged>();
  const labels = useMemo(() => labelsOf(points, traps), [points, traps]);
  const evidence = useMemo(() => {
    const all = marksHidden ? [] : Object.entries({ ...said.points, ...said.traps });
    return Object.fromEntries(all.map(([id, one]) => [id, one.evidence]));
  }, [marksHidden, said.points, said.traps]);
  useEffect(() => {
    const note = () => setQuote(sheet.current ? selectedWords(sheet.current) : undefined);
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, []);
  useScoreKeys((act) => {
    if (act.kind === 'hide') turnMarks();
    return act.kind === 'hide';
  });
  const attach = (judged: Judged) => {
    if (!quote) return;
    sheet.current?.focus({ preventScroll: true });
    say((review) => addEvidence(review, slug, judged, quote));
    getSelection()?.removeAllRanges();
  };
  return (
    <section className="own-answer" aria-labelledby="own-answer-head">
      <div className="panel-head">
        <h2 id="own-answer-head">Their answer</h2>
        <button type="button" className="quiet" aria-pressed={marksHidden} onClick={turnMarks}>
          Hide marks <kbd>X</kbd>
        </button>
      </div>
      {text.trim() === '' ? (
        <p className="text-soft">The take-home has no answer to this question.</p>
      ) : (
        <>
          <section
            ref={sheet}
            className="own-text"
            aria-label="What they wrote"
            data-own-answer=""
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus comes here from what is gone
            tabIndex={0}
          >
            <MarkedText text={text} evidence={evidence} labels={labels} emphasised={lookedAt} />
          </section>
          {canWrite && here !== undefined ? (
            <AttachBar
              guide={guide}
              here={here}
              mark={said.points[here]?.mark}
              isSelected={quote !== undefined}
              attach={attach}
              choose={setQuoting}
            />
          ) : null}
        </>
      )}
      {quoting ? (
        <Sentences guide={guide} judged={quoting} closed={() => setQuoting(undefined)} />
      ) : null}
    </section>
  );
}
