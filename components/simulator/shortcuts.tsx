'use client';
import { useEffect, useRef } from 'react';
import type { SimulatorProps } from './use-simulator';

const KEYS = [
  ['Ctrl-Z', 'undo'],
  ['Ctrl-Shift-Z', 'redo'],
  ['f', 'full screen (in the full window)'],
  ['?', 'this sheet'],
  ['Tab, Enter, Space', 'reach and press everything in the drawing'],
] as const;

/** Keyboard shortcuts, and the sheet that lists them. Typing in a field triggers none of them. */
export function Shortcuts({ simulator: { session, place, declaration } }: SimulatorProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const typing = target?.matches(
        'textarea, select, input:not([type=range], [type=checkbox], [type=radio])',
      );
      if (typing || !isMeant(sheet.current)) return;
      const undo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      if (undo) {
        event.preventDefault();
        session.goTo(session.store.getState().run.done + (event.shiftKey ? 1 : -1));
      } else if (event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === '?') sheet.current?.showModal();
      else if (event.key === 'f' && place === 'lab') toggleFullScreen();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [session, place]);
  return (
    <>
      <button
        type="button"
        className="tool no-print"
        aria-label="Keyboard shortcuts"
        onClick={() => sheet.current?.showModal()}
      >
        ?
      </button>
      <dialog
        ref={sheet}
        className="m-auto rounded-lg border border-edge bg-sheet p-6 text-ink backdrop:bg-black/40"
        aria-label="Keyboard shortcuts"
      >
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          {[...(declaration.keys ?? []), ...KEYS].map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4">
          <button type="submit" className="tool">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

/** Whether a key is for the simulator around an element: it has the focus, or is the first. */
function isMeant(element: Element | null): boolean {
  const focused = document.activeElement?.closest('[data-simulator]');
  const meant = focused ?? document.querySelector('[data-simulator]');
  return element?.closest('[data-simulator]') === meant;
}

function toggleFullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
