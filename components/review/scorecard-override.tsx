'use client';
import { type FormEvent, useId, useState } from 'react';
import type { Override } from '@/lib/review/kept';
import { type OverrideFaults, readOverride } from '@/lib/review/override';
import { change } from './review-store';

/** Another overall score than the mean, with the reason for it. */
export function ScorecardOverride({ override }: { readonly override: Override | undefined }) {
  const id = useId();
  const [score, setScore] = useState(override ? String(override.score) : '');
  const [reason, setReason] = useState(override?.reason ?? '');
  const [faults, setFaults] = useState<OverrideFaults>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readOverride(score, reason);
    if ('faults' in read) return setFaults(read.faults);
    setFaults({});
    change((review) => ({ ...review, overallOverride: read.override }));
  };
  const remove = () => {
    setScore('');
    setReason('');
    setFaults({});
    change(({ overallOverride: _, ...review }) => review);
  };
  return (
    <details className="no-print">
      <summary>Another overall score, with a reason</summary>
      <form className="card-override" autoComplete="off" onSubmit={submit}>
        <label htmlFor={`${id}-score`}>Score</label>
        <input
          id={`${id}-score`}
          className="tool num"
          inputMode="numeric"
          value={score}
          aria-invalid={faults.score !== undefined}
          aria-describedby={`${id}-faults`}
          onChange={({ target }) => setScore(target.value)}
        />
        <label htmlFor={`${id}-reason`}>Reason</label>
        <input
          id={`${id}-reason`}
          className="tool"
          maxLength={2000}
          value={reason}
          aria-invalid={faults.reason !== undefined}
          aria-describedby={`${id}-faults`}
          onChange={({ target }) => setReason(target.value)}
        />
        <p id={`${id}-faults`} role="alert">
          {[faults.score, faults.reason].filter(Boolean).join(' ')}
        </p>
        <p className="flex flex-wrap gap-2">
          <button type="submit" className="tool">
            {override ? 'Change it' : 'Override'}
          </button>
          {override ? (
            <button type="button" className="tool" onClick={remove}>
              Back to the mean
            </button>
          ) : null}
        </p>
      </form>
    </details>
  );
}
