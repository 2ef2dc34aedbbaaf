'use client';
import { useId, useRef, useState } from 'react';
import type { Override } from '@/lib/review/kept';
import { setOverride } from '@/lib/review/marks';
import { type OverrideFaults, readOverride } from '@/lib/review/override';
import { say } from './score-acts';

interface OverrideFormProps {
  readonly slug: string;
  readonly override: Override | undefined;
}

/** Another score than the rule gives, and why; both are needed. */
export function OverrideForm({ slug, override }: OverrideFormProps) {
  const id = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  const [faults, setFaults] = useState<OverrideFaults>({});
  const put = (next: Override | undefined) => {
    say((review) => setOverride(review, slug, next));
    setFaults({});
    if (fold.current) fold.current.open = false;
    fold.current?.querySelector('summary')?.focus();
  };
  const save = (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const read = readOverride(String(typed.get('score')), String(typed.get('reason')));
    if ('override' in read) return put(read.override);
    setFaults(read.faults);
    const wrong = form.elements.namedItem(read.faults.score ? 'score' : 'reason');
    if (wrong instanceof HTMLElement) wrong.focus();
  };
  return (
    <details ref={fold}>
      <summary>{override ? 'Change the override' : 'Override'}</summary>
      <form
        // What was typed goes with what it overrides.
        key={`${override?.score} ${override?.reason}`}
        className="override"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        <label htmlFor={`${id}-score`}>Score, 0 to 100</label>
        <input
          id={`${id}-score`}
          name="score"
          className="tool num"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={override?.score}
          aria-invalid={faults.score !== undefined}
          aria-describedby={`${id}-score-says`}
        />
        <small id={`${id}-score-says`} role="alert">
          {faults.score}
        </small>
        <label htmlFor={`${id}-reason`}>Reason</label>
        <textarea
          id={`${id}-reason`}
          name="reason"
          rows={2}
          defaultValue={override?.reason}
          aria-invalid={faults.reason !== undefined}
          aria-describedby={`${id}-reason-says`}
        />
        <small id={`${id}-reason-says`} role="alert">
          {faults.reason}
        </small>
        <p className="override-acts">
          <button type="submit" className="tool">
            Override
          </button>
          {override ? (
            <button type="button" className="quiet" onClick={() => put(undefined)}>
              Take the override back
            </button>
          ) : null}
        </p>
      </form>
    </details>
  );
}
