'use client';
import { useEffect, useId, useState } from 'react';

/** An invitation to write an answer first. What is typed is kept in this browser, never sent. */
export function TryFirst({ slug }: { readonly slug: string }) {
  const key = `dry-run:attempt:${slug}`;
  const id = useId();
  const [text, setText] = useState('');
  const [kept, setKept] = useState(true);
  useEffect(() => {
    try {
      setText(localStorage.getItem(key) ?? '');
    } catch {
      setKept(false);
    }
  }, [key]);
  const change = (next: string) => {
    setText(next);
    try {
      localStorage.setItem(key, next);
      setKept(true);
    } catch {
      setKept(false);
    }
  };
  return (
    <section className="no-print" aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} htmlFor={id}>
        Write your answer first, even a bad one: what you got wrong is what you will remember.
      </label>
      <textarea
        id={id}
        rows={text ? 8 : 3}
        value={text}
        onChange={(event) => change(event.target.value)}
        className="mt-2 w-full rounded-md border border-edge bg-sheet p-3"
      />
      <p className="label">
        {kept
          ? 'Kept in this browser only. '
          : 'This browser keeps nothing: copy your text before you leave. '}
        <a href="#answer">Show me the answer</a>
      </p>
    </section>
  );
}
