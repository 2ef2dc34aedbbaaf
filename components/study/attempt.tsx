'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { KEPT_WORDS } from '@/components/ui/storage';
import { countWords } from '@/lib/study/standing';
import { Clock } from './clock';
import { setAttempt, useStudy } from './study-store';

interface AttemptProps {
  readonly slug: string;
  readonly minutes: number;
}

/** The sheet to answer on. What is typed is kept in this browser, never sent. */
export function Attempt({ slug, minutes }: AttemptProps) {
  const { store, study } = useStudy(slug);
  const area = useRef<HTMLTextAreaElement>(null);
  const [wrote, setWrote] = useState(false);
  const { read, attempt, outcome } = study;
  const change = useCallback(
    (text: string) => {
      setAttempt(store, text);
      setWrote(true);
    },
    [store],
  );
  // What was typed before this script arrived stands in the field and nowhere else.
  const early = useRef('');
  useEffect(() => {
    early.current = area.current?.value ?? '';
  }, []);
  useEffect(() => {
    if (!read || early.current === '') return;
    const before = store.getState().attempt;
    if (early.current !== before) change([before, early.current].filter(Boolean).join('\n'));
    early.current = '';
  }, [store, read, change]);
  const words = countWords(attempt);
  return (
    <section id="attempt" className="write no-print" aria-labelledby="attempt-label">
      <div className="room-head">
        <label id="attempt-label" className="label" htmlFor="attempt-field">
          Your answer
        </label>
        <Clock slug={slug} minutes={minutes} runs={wrote} />
      </div>
      <textarea
        ref={area}
        id="attempt-field"
        className="sheet-field"
        placeholder="Write what you would send. Even a bad answer: what you got wrong is what you will remember."
        {...(read ? { value: attempt } : {})}
        onChange={(event) => change(event.target.value)}
      />
      <p className="label mt-2 flex justify-between gap-4">
        <span role="status">
          {KEPT_WORDS[outcome] ||
            (words > 0
              ? 'Saved in this browser. Nothing is sent.'
              : 'Saved as you type, in this browser only.')}
        </span>
        <span className="whitespace-nowrap">
          {words} {words === 1 ? 'word' : 'words'}
        </span>
      </p>
    </section>
  );
}
