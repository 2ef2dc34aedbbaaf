'use client';
import { useId, useRef } from 'react';
import type { Mock } from '@/lib/study/kept';
import { mockStanding, stillToWrite } from '@/lib/study/mock';
import { capital } from '@/lib/study/tally';
import { handIn } from './mock-life';
import { type MockPlace, mockStore, writtenOf } from './mock-state';
import { saveField } from './mock-text';
import { clockTime, countOf, STANDING_WORDS } from './mock-words';
import { QuestionLink } from './question-link';
import { isSecondPress } from './second-press';
import { useLeft } from './use-mock';

interface HandInProps {
  readonly mock: Mock;
  readonly written: ReadonlySet<string>;
  readonly places: readonly MockPlace[];
  readonly className: string;
  readonly children: string;
}

/** Hands in; asks once where something is empty or marked, since nothing brings the time back. */
export function HandIn({ mock, written, places, className, children }: HandInProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const keepWriting = useRef<HTMLButtonElement>(null);
  const name = useId();
  const left = stillToWrite(mock, written);
  const close = () => dialog.current?.close();
  const press = () => {
    if (isSecondPress()) return;
    // What was typed last counts as written.
    saveField();
    if (stillToWrite(mock, writtenOf(mockStore.getState())).length === 0) return handIn();
    dialog.current?.showModal();
    keepWriting.current?.focus();
  };
  return (
    <>
      <button type="button" className={className} onClick={press}>
        {children}
      </button>
      <dialog ref={dialog} className="sheet-dialog" aria-labelledby={name}>
        <h2 id={name}>Hand in now?</h2>
        <p className="mt-3">
          {capital(countOf(left.length, 'question is', 'questions are'))} not finished, and{' '}
          <TimeLeft mock={mock} /> is left. What is handed in cannot be taken back.
        </p>
        <ul className="mt-3">
          {places.map(({ slug, number, short }) =>
            left.includes(slug) ? (
              <li key={slug}>
                <QuestionLink slug={slug} before={close}>
                  {number}. {short}
                </QuestionLink>
                , {STANDING_WORDS[mockStanding(mock, slug, written)]}
              </li>
            ) : null,
          )}
        </ul>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <button ref={keepWriting} type="button" className="button" onClick={close}>
            Keep writing
          </button>
          <button type="button" className="button main" onClick={handIn}>
            Hand in
          </button>
        </div>
      </dialog>
    </>
  );
}

function TimeLeft({ mock }: { readonly mock: Mock }) {
  return <span className="num">{clockTime(useLeft(mock))}</span>;
}
