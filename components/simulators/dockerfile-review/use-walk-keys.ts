'use client';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from 'react';

/** What uses the arrow keys itself while it has the focus. */
const OWN_ARROWS =
  'input, select, textarea, [contenteditable], [role=radiogroup] *, [role=slider], [role=listbox] *, [role=menu] *, [role=tablist] *';

type Turn = 'previous' | 'next';

function turnOf(event: KeyboardEvent | ReactKeyboardEvent): Turn | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  if (event.target instanceof Element && event.target.matches(OWN_ARROWS)) return undefined;
  if (event.key === 'ArrowLeft') return 'previous';
  return event.key === 'ArrowRight' ? 'next' : undefined;
}

/**
 * The arrow keys of the viewer: left and right turn a step, up and down go from line number to line
 * number. `everywhere`: a step is turned wherever the focus is, unless something else used the key.
 */
export function useWalkKeys(turn: (to: Turn) => void, everywhere: boolean) {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    if (!everywhere) return;
    const press = (event: KeyboardEvent) => {
      const to = turnOf(event);
      if (event.defaultPrevented || !to || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current(to);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [everywhere]);

  return (event: ReactKeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const onLine = target.matches('.rv-no');
    const to = turnOf(event);
    if (to) {
      turn(to);
      // A line's button may be gone after the step; the viewer keeps the focus, and the keys.
      if (onLine) event.currentTarget.focus({ preventScroll: true });
    } else if (onLine && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.rv-no')].filter(
        (button) => button.offsetParent,
      );
      all[all.indexOf(target) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
    } else return;
    event.preventDefault();
  };
}
