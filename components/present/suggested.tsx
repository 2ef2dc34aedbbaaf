'use client';
import { addEvidence } from '@/lib/review/marks';
import type { Suggestion } from '@/lib/review/suggest';
import { say } from './score-acts';

interface SuggestedProps {
  readonly slug: string;
  readonly suggestion: Suggestion;
  readonly ignore: (id: string) => void;
}

/** A sentence that may make a point, and the words that it was found by. It judges nothing. */
export function Suggested({ slug, suggestion: { id, quote, words }, ignore }: SuggestedProps) {
  const done = (target: Element, act: () => void) => {
    target.closest('li')?.focus({ preventScroll: true });
    act();
  };
  const attach = () => say((review) => addEvidence(review, slug, { kind: 'point', id }, quote));
  return (
    <div className="suggested">
      <p>
        <span className="label">May be here: </span>
        <q>{quote.words}</q> <span className="label">by {words.join(', ')}</span>
      </p>
      <p>
        <button
          type="button"
          className="quiet"
          onClick={({ currentTarget }) => done(currentTarget, attach)}
        >
          Attach
        </button>
        <button
          type="button"
          className="quiet"
          onClick={({ currentTarget }) => done(currentTarget, () => ignore(id))}
        >
          Ignore
        </button>
      </p>
    </div>
  );
}
