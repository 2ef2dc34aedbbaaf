'use client';
import type { ReviewGuide } from '@/lib/review/guide';
import type { QuestionReview } from '@/lib/review/kept';
import { type Judged, setTrap } from '@/lib/review/marks';
import { Choice } from './choice';
import { EvidenceList } from './evidence-list';
import { say } from './score-acts';

const OPTIONS = [
  { value: 'no', label: 'no' },
  { value: 'asserted', label: 'asserted' },
  { value: 'taken back', label: 'taken back' },
] as const;

interface TrapsProps {
  readonly guide: ReviewGuide;
  readonly said: QuestionReview;
  /** Opens the sentences of the answer; undefined without an answer. */
  readonly quote: ((judged: Judged) => void) | undefined;
}

/** What people get wrong, folded: whether the answer asserts it, and with which words. */
export function Traps({ guide: { slug, traps }, said, quote }: TrapsProps) {
  if (traps.length === 0) return null;
  const asserted = traps.filter(({ id }) => said.traps[id]?.said === 'asserted').length;
  return (
    <details>
      <summary className="rubric-tier">
        traps: {asserted} of {traps.length} asserted
      </summary>
      <ul className="trap-rows">
        {traps.map(({ id, statement, wrongBecause }, at) => (
          <li key={id} tabIndex={-1}>
            <p>
              <span className="num">T{at + 1}</span> “{statement}”
            </p>
            <p className="text-soft">{wrongBecause}</p>
            <div className="trap-said">
              <Choice
                legend={`Trap ${at + 1}`}
                options={OPTIONS}
                value={said.traps[id]?.said ?? 'no'}
                choose={(value) =>
                  say((review) => setTrap(review, slug, id, value === 'no' ? undefined : value))
                }
              />
              {quote ? (
                <button type="button" className="quiet" onClick={() => quote({ kind: 'trap', id })}>
                  Quote their answer
                </button>
              ) : null}
            </div>
            <EvidenceList
              slug={slug}
              judged={{ kind: 'trap', id }}
              evidence={said.traps[id]?.evidence ?? []}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
