'use client';
import type { ReviewGuide } from '@/lib/review/guide';
import { evidenceOf, isSameQuote, type Judged, setEvidence } from '@/lib/review/marks';
import type { Quote } from '@/lib/study/kept';
import { sentencesOf } from '@/lib/study/quotes';
import { say } from './score-acts';
import { Sheet } from './sheet';
import { useSaid } from './use-said';

interface SentencesProps {
  readonly guide: ReviewGuide;
  readonly judged: Judged;
  readonly closed: () => void;
}

/** The sentences of the answer to tick for a point: what a selection does, for keyboards and fingers. */
export function Sentences({ guide, judged, closed }: SentencesProps) {
  const { said, text } = useSaid(guide.slug);
  const evidence = evidenceOf(said, judged);
  const sentences = sentencesOf(text);
  const isIn = (all: readonly Quote[]) => (one: Quote) =>
    all.some((other) => isSameQuote(one, other));
  return (
    <Sheet label="Which sentences say this?" closed={closed}>
      <form
        method="dialog"
        onSubmit={({ currentTarget }) => {
          const ticked = new FormData(currentTarget).getAll('sentence').map(Number);
          const whole = sentences.filter((_, at) => ticked.includes(at));
          const parts = evidence.filter((one) => !isIn(sentences)(one));
          say((review) => setEvidence(review, guide.slug, judged, [...parts, ...whole]));
        }}
      >
        <p className="font-semibold">{saysOf(guide, judged)}</p>
        <p className="text-soft">Which sentences of their answer say this?</p>
        <ul className="sentences">
          {sentences.map((one, at) => (
            <li key={one.from}>
              <label className="claim">
                <input
                  type="checkbox"
                  name="sentence"
                  value={at}
                  defaultChecked={isIn(evidence)(one)}
                />
                <span>{one.words}</span>
              </label>
            </li>
          ))}
        </ul>
        <div className="dialog-foot">
          <button type="submit" className="button main">
            Attach
          </button>
          <button
            type="button"
            className="quiet"
            onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
          >
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function saysOf({ points, traps }: ReviewGuide, { kind, id }: Judged): string | undefined {
  return kind === 'point'
    ? points.find((point) => point.id === id)?.claim
    : traps.find((trap) => trap.id === id)?.statement;
}
