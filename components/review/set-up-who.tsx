'use client';
import { useId, useState } from 'react';
import type { Review } from '@/lib/review/kept';
import { MINUTES, minutesOf } from './set-up-acts';
import { editSetUp, setInterviewer } from './set-up-store';

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
  const id = useId();
  const [typed, setTyped] = useState(String(minutes));
  const given = minutesOf(typed);
  const isWrong = given === undefined;
  return (
    <>
      <label htmlFor={id}>Minutes</label>
      <input
        id={id}
        className="tool num"
        inputMode="numeric"
        autoComplete="off"
        // It may have been changed elsewhere.
        value={isWrong || given === minutes ? typed : String(minutes)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = minutesOf(target.value);
          if (next !== undefined) editSetUp((now) => ({ ...now, minutes: next }));
        }}
      />
      <small id={`${id}-says`} role="status">
        {isWrong
          ? `A whole number from ${MINUTES.least} to ${MINUTES.most}; it stays ${minutes}`
          : null}
      </small>
    </>
  );
}
