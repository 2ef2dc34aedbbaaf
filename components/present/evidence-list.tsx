'use client';
import type { Judged } from '@/lib/review/marks';
import { removeEvidence } from '@/lib/review/marks';
import type { Quote } from '@/lib/study/kept';
import { say } from './score-acts';

interface EvidenceListProps {
  readonly slug: string;
  readonly judged: Judged;
  readonly evidence: readonly Quote[];
}

/** The words that were attached to a point or a trap, each to take away. */
export function EvidenceList({ slug, judged, evidence }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence-list">
      {evidence.map((quote) => (
        <li key={`${quote.from} ${quote.words}`}>
          <q>{quote.words}</q>{' '}
          <button
            type="button"
            className="quiet"
            aria-label={`Take away “${quote.words}”`}
            onClick={({ currentTarget }) => {
              currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
              say((review) => removeEvidence(review, slug, judged, quote));
            }}
          >
            take away
          </button>
        </li>
      ))}
    </ul>
  );
}
