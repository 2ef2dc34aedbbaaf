'use client';
import { useRef } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import type { Mock } from '@/lib/study/kept';
import { stillToWrite } from '@/lib/study/mock';
import { handIn } from './mock-life';
import { mockStore, writtenOf } from './mock-state';
import { saveField } from './mock-text';
import { clockTime, countOf } from './mock-words';
import { useLeft } from './use-mock';

interface HandInProps {
  readonly mock: Mock;
  readonly written: ReadonlySet<string>;
  readonly className: string;
  readonly children: string;
}

/** Hands in; asks once where something is empty or marked, since nothing brings the time back. */
export function HandIn({ mock, written, className, children }: HandInProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const left = stillToWrite(mock, written).length;
  const press = () => {
    // What was typed last counts as written.
    saveField();
    if (stillToWrite(mock, writtenOf(mockStore.getState())).length > 0) dialog.current?.showModal();
    else handIn();
  };
  return (
    <>
      <button type="button" className={className} onClick={press}>
        {children}
      </button>
      <dialog ref={dialog} className="sheet-dialog" aria-label="Hand in">
        <p>
          {countOf(left, 'question is', 'questions are')} empty or marked to come back to, and{' '}
          <TimeLeft mock={mock} /> is left. What is handed in cannot be taken back.
        </p>
        <div className="mt-4 flex items-end gap-4">
          <button type="button" className="button main" onClick={handIn}>
            Hand in
          </button>
          <CloseDialog />
        </div>
      </dialog>
    </>
  );
}

function TimeLeft({ mock }: { readonly mock: Mock }) {
  return <span className="num">{clockTime(useLeft(mock))}</span>;
}
