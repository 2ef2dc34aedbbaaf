'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { KEPT_WORDS, type Kept, keep, kept } from '@/components/ui/storage';

/** An invitation to write an answer first. What is typed is kept in this browser, never sent. */
export function TryFirst({ slug }: { readonly slug: string }) {
  const key = `attempt:${slug}`;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Kept>('kept');
  useEffect(() => {
    const before = kept(key) ?? '';
    // What was typed before this script arrived stands in the field and nowhere else.
    const early = area.current?.value ?? '';
    const both = early === before ? before : [before, early].filter(Boolean).join('\n');
    setText(both);
    setOutcome(keep(key, both || undefined));
  }, [key]);
  const change = (next: string) => {
    setText(next);
    setOutcome(keep(key, next || undefined));
  };
  return (
    <section className="no-print" aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} htmlFor={id}>
        Write your answer first, even a bad one: what you got wrong is what you will remember.
      </label>
      <textarea
        ref={area}
        id={id}
        rows={text ? 8 : 3}
        value={text}
        onChange={(event) => change(event.target.value)}
        className="mt-2 w-full rounded-md border border-edge bg-sheet p-3"
      />
      <p className="label">
        {KEPT_WORDS[outcome] || 'Kept in this browser only.'}{' '}
        <a href="#answer">Show me the answer</a>
      </p>
    </section>
  );
}
