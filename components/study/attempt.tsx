'use client';
import { useEffect, useRef, useState } from 'react';
import { wholeText } from '@/lib/study/kept';
import { MOST_TEXT } from '@/lib/study/study-limits';
import { Clock } from './clock';
import { LineNotes } from './line-notes';
import { noteTyped, saveText } from './save-text';
import { Saved } from './saved';
import { useStudy } from './study-store';
import { noteHint, tryAfresh } from './study-writes';

interface AttemptProps {
  readonly slug: string;
  readonly minutes: number;
  /** Whether there is a file whose lines can be written on. */
  readonly given: boolean;
}

/**
 * The sheet to answer on. The field is the browser's own and React does not follow its keys, so that
 * a key costs the same however long the text is.
 */
export function Attempt({ slug, minutes, given }: AttemptProps) {
  const { store, study } = useStudy(slug);
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = useRef<Readonly<Record<string, string>>>({});
  const [, redraw] = useState(0);
  const [wrote, setWrote] = useState(false);
  const { read, attempt, list } = study;
  const note = () => {
    if (!store.getState().read) return;
    if (!wrote) setWrote(true);
    noteTyped(store);
  };
  useEffect(() => {
    const field = area.current;
    if (!read || !field || store.dirty) return;
    const { text = '', lines: kept = {} } = attempt ?? {};
    if (lines.current !== kept) redraw((count) => count + 1);
    lines.current = kept;
    // Only what was typed before this script arrived is in the field and nowhere else.
    const early = field.dataset.read ? '' : field.value;
    field.dataset.read = 'yes';
    if (early !== '' && early !== text) {
      field.value = [text, early].filter(Boolean).join('\n');
      setWrote(true);
      saveText(store, { text: field.value, lines: kept });
    } else if (field.value !== text) field.value = text;
  }, [store, read, attempt]);
  useEffect(() => {
    store.typed = () => ({ text: area.current?.value ?? '', lines: lines.current });
  }, [store]);
  useEffect(() => {
    const open = ({ target }: Event) => {
      const hint = target instanceof HTMLDetailsElement && target.open ? target.dataset.hint : '';
      if (hint) noteHint(store, Number(hint));
    };
    addEventListener('toggle', open, true);
    return () => removeEventListener('toggle', open, true);
  }, [store]);
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
        autoComplete="off"
        maxLength={MOST_TEXT}
        placeholder="Write what you would send. Even a bad answer: what you got wrong is what you will remember."
        onInput={note}
      />
      {given ? (
        <LineNotes
          lines={lines.current}
          change={(next) => {
            lines.current = next;
            redraw((count) => count + 1);
            note();
          }}
        />
      ) : null}
      <Saved
        study={study}
        slug={slug}
        whole={() => (store.typed ? wholeText(store.typed()) : '')}
      />
      {attempt?.mock ? (
        <p className="label mt-2">
          Written in your <a href={`/mock#mock-${attempt.mock}`}>mock take-home</a>, which stays as
          it is: what you change here is a new attempt.
        </p>
      ) : attempt?.shownAt ? (
        <p className="label mt-2">
          You have seen the answer since.{' '}
          <button type="button" className="quiet" onClick={() => tryAfresh(store)}>
            Try afresh
          </button>
          , and attempt {list.length} is kept.
        </p>
      ) : null}
    </section>
  );
}
