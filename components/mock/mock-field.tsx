'use client';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { savedWords } from '@/components/study/saved-words';
import { flag } from '@/lib/study/mock';
import { countWords, wordCount } from '@/lib/study/standing';
import { MOST_TEXT } from '@/lib/study/study-limits';
import { act } from './mock-act';
import type { MockPlace } from './mock-state';
import { noteTyped, openField } from './mock-text';
import { MockTrouble } from './mock-trouble';
import { useMock } from './use-mock';

const NEXT_ACTION = '.mock-turn .button.main';

/** The sheet for one question, and the mark to come back to it. */
export function MockField({ place: { slug, number } }: { readonly place: MockPlace }) {
  const { mock, attempts, saving, savedAt } = useMock();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (area.current ? openField(slug, area.current) : undefined), [slug]);
  const question = mock?.questions[slug];
  const words = countWords(attempts[slug]?.text ?? '');
  return (
    <section className="write no-print" aria-label="Your answer">
      <div className="room-head">
        <label className="label" htmlFor="mock-field">
          Your answer to question {number}
        </label>
        <span className="label">{Math.floor((question?.seconds ?? 0) / 60)} min here</span>
      </div>
      <textarea
        ref={area}
        id="mock-field"
        className="sheet-field"
        autoComplete="off"
        maxLength={MOST_TEXT}
        onInput={noteTyped}
        onKeyDown={goOnByKey}
        placeholder="Write what you would send. Ctrl-Enter or Cmd-Enter goes on."
      />
      <div className="label mt-2 flex flex-wrap justify-between gap-x-4">
        <span>{savedWords(saving, savedAt, words > 0)}</span>
        <span>{wordCount(words)}</span>
      </div>
      <MockTrouble />
      <label className="mock-flag">
        <input
          type="checkbox"
          checked={question?.flagged ?? false}
          onChange={({ target: { checked } }) => act((one) => flag(one, slug, checked))}
        />
        Come back to this one
      </label>
    </section>
  );
}

/** Does what the strip offers. */
function goOnByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  document.querySelector<HTMLElement>(NEXT_ACTION)?.click();
}
