'use client';
import { useEffect, useRef } from 'react';
import { isSilenced, isTyping } from '@/components/ui/letter-keys';

/** What a key may ask for on any page of the site. */
export type Asked = 'find' | 'keys';

type Press = Pick<
  KeyboardEvent,
  'key' | 'target' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented'
>;

/** What a pressed key asks for: `/`, Ctrl-K and Cmd-K to find, `?` for the keys. Nothing in a field. */
export function askedBy(press: Press): Asked | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = press;
  if (defaultPrevented || altKey || isTyping(press)) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey ? 'find' : undefined;
  if (isSilenced(press)) return undefined;
  return key === '/' ? 'find' : key === '?' ? 'keys' : undefined;
}

/** Runs what a key asks for, unless a dialog is open; a simulator with the focus has a `?` of its own. */
export function usePageKeys(wanted: Asked, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (askedBy(event) !== wanted || document.querySelector('dialog[open]')) return;
      if (wanted === 'keys' && document.activeElement?.closest('[data-simulator]')) return;
      event.preventDefault();
      latest.current();
    };
    // Before a simulator in the page, which takes every key that nobody has taken.
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, [wanted]);
}
