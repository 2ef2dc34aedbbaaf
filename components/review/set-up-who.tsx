'use client';
import { useId } from 'react';
import type { Review } from '@/lib/review/kept';
import { MINUTES, minutesOf } from './set-up-acts';
import { editSetUp, setInterviewer } from './set-up-store';
import { TypedNumber } from './typed-number';

/** Who takes part, and how long it shall take. */
export function SetUpWho({ review }: { readonly review: Review }) {
  const id = useId();
  return (
    <section aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Who, and how long</h2>
      <div className="set-up-who">
        <label htmlFor={`${id}-candidate`}>
          Candidate <span className="text-soft">(optional)</span>
        </label>
        <input
          id={`${id}-candidate`}
          className="tool"
          autoComplete="off"
          maxLength={120}
          aria-describedby={`${id}-hint`}
          value={review.candidate}
          onChange={({ target }) => editSetUp((now) => ({ ...now, candidate: target.value }))}
        />
        <small id={`${id}-hint`}>A name or initials; stays on this machine</small>
        <label htmlFor={`${id}-interviewer`}>
          Interviewer <span className="text-soft">(optional)</span>
        </label>
        <input
          id={`${id}-interviewer`}
          className="tool"
          autoComplete="off"
          maxLength={120}
          value={review.interviewer}
          onChange={({ target }) => setInterviewer(target.value)}
        />
        <Minutes minutes={review.minutes} />
      </div>
    </section>
  );
}

function Minutes({ minutes }: { readonly minutes: number }) {
  return (
    <TypedNumber
      label="Minutes"
      value={minutes}
      read={minutesOf}
      set={(next) => editSetUp((now) => ({ ...now, minutes: next }))}
      expected={`A whole number from ${MINUTES.least} to ${MINUTES.most}`}
    />
  );
}
