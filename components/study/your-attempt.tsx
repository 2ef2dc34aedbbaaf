'use client';
import { useRef } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import { wholeText } from '@/lib/study/kept';
import { roomPath } from '@/lib/study/rooms';
import { countWords } from '@/lib/study/standing';
import { GoOn, Strip } from './strip';
import { useStudy } from './study-store';

interface OfQuestion {
  readonly slug: string;
}

/** The reader's own attempt beside the answer: its beginning, and a way to the rest. */
export function YourAttempt({ slug }: OfQuestion) {
  const { study } = useStudy(slug);
  const text = study.attempt ? wholeText(study.attempt) : '';
  const words = countWords(text);
  return (
    <aside className="yours no-print" aria-label="Your attempt">
      <p className="label">Your attempt</p>
      {words > 0 ? (
        <>
          <p className="yours-text">{text}</p>
          <p className="label">
            {words} words{study.attempt?.sure ? `, ${study.attempt.sure}` : ''}
          </p>
        </>
      ) : (
        <p className="text-soft">
          None in this browser. <a href={roomPath(slug, 'try')}>Try it first</a>: what you got wrong
          is what you will remember.
        </p>
      )}
    </aside>
  );
}

/** Answer's strip: the attempt in reach from anywhere on the page, and the way to Check. */
export function AnswerStrip({ slug }: OfQuestion) {
  const { study } = useStudy(slug);
  const text = study.attempt ? wholeText(study.attempt) : '';
  const dialog = useRef<HTMLDialogElement>(null);
  const isLacking = Object.values(study.attempt?.judged ?? {}).some(
    ({ verdict }) => verdict === 'absent' || verdict === 'partly',
  );
  const isChecked = study.question.rooms.check?.how === 'done';
  const words = countWords(text);
  return (
    <Strip
      says={
        words > 0 ? (
          <>
            <button type="button" className="quiet" onClick={() => dialog.current?.showModal()}>
              Your attempt, {words} words
            </button>
            <dialog ref={dialog} className="sheet-dialog" aria-label="Your attempt">
              <p className="whitespace-pre-wrap">{text}</p>
              <CloseDialog />
            </dialog>
          </>
        ) : (
          <span className="max-sm:hidden">Read as far as you need, then see what you had.</span>
        )
      }
      action={
        isLacking ? (
          <GoOn slug={slug} from="answer" href={`${roomPath(slug, 'check')}#worth`}>
            Back to what is missing
          </GoOn>
        ) : isChecked ? (
          <GoOn slug={slug} from="answer" href={roomPath(slug, 'practise')}>
            {Object.keys(study.question.statements).length > 0
              ? 'Back to the statements'
              : 'Practise'}
          </GoOn>
        ) : (
          <GoOn slug={slug} from="answer" href={roomPath(slug, 'check')}>
            {words > 0 ? 'Check what I wrote' : 'Check yourself'}
          </GoOn>
        )
      }
    />
  );
}
