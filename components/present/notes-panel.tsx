'use client';
import { useId } from 'react';
import { change } from '@/components/review/review-store';
import type { ReviewGuide } from '@/lib/review/guide';
import { setText, type TextField } from '@/lib/review/marks';
import { useSaid } from './use-said';

const FOLDED = [
  ['strengths', 'Strengths'],
  ['gaps', 'Gaps'],
  ['takeAways', 'Take-aways'],
] as const satisfies readonly (readonly [field: TextField, label: string])[];

/** What the interviewer writes of the question. */
export function NotesPanel({ guide: { slug } }: { readonly guide: ReviewGuide }) {
  const { said } = useSaid(slug);
  return (
    <section className="notes-panel" aria-labelledby="notes-head">
      <div className="panel-head">
        <h2 id="notes-head">Notes</h2>
        <span className="label">kept here only</span>
      </div>
      <NoteField slug={slug} field="notes" label="Notes" />
      {FOLDED.map(([field, label]) => (
        <details key={field}>
          <summary>
            {label} <span className="label">{thoughtsIn(said[field])}</span>
          </summary>
          <NoteField slug={slug} field={field} label={label} />
        </details>
      ))}
    </section>
  );
}

interface NoteFieldProps {
  readonly slug: string;
  readonly field: TextField;
  readonly label: string;
}

function NoteField({ slug, field, label }: NoteFieldProps) {
  const hint = useId();
  const { said, canWrite } = useSaid(slug);
  return (
    <>
      <textarea
        rows={field === 'notes' ? 5 : 3}
        aria-label={label}
        aria-describedby={hint}
        readOnly={!canWrite}
        value={said[field]}
        onChange={({ target }) => change((review) => setText(review, slug, field, target.value))}
      />
      <small id={hint} className="label">
        one thought a line
      </small>
    </>
  );
}

/** How many thoughts a text has, in words; nothing where there is none. */
function thoughtsIn(text: string): string | null {
  const count = text.split('\n').filter((line) => line.trim() !== '').length;
  return count === 0 ? null : `${count} written`;
}
