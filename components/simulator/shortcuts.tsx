'use client';
import { useEffect, useRef, useState } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import { KeyList } from '@/components/ui/key-list';
import { isSilenced, isTyping } from '@/components/ui/letter-keys';
import { LetterKeysSwitch } from '@/components/ui/letter-keys-switch';
import { SIMULATOR_KEYS } from './keys';
import { toNeighbor } from './neighbor';
import type { SimulatorProps } from './use-simulator';

/** What a clicker sends. */
const ALIASES: Readonly<Record<string, string>> = { PageDown: 'n', PageUp: 'p' };

/** Keyboard shortcuts, and the sheet that lists them. Typing in a field triggers none of them. */
export function Shortcuts({ simulator: { session, place, declaration } }: SimulatorProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const [named, setNamed] = useState(false);
  useEffect(() => {
    const box = sheet.current?.closest<HTMLElement>('[data-simulator]');
    box?.toggleAttribute('data-keys', named);
  }, [named]);
  useEffect(() => {
    const does: Readonly<Record<string, () => unknown>> = {
      s: () => (session.store.getState().covered ? session.show() : session.cover()),
      ',': () => session.turnTab(-1),
      '.': () => session.turnTab(1),
      n: () => session.turn(1),
      p: () => session.turn(-1),
      k: () => setNamed((before) => !before),
      '?': () => sheet.current?.showModal(),
      f: () => (place === 'lab' ? toggleFullScreen() : undefined),
    };
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const box = sheet.current?.closest('[data-simulator]');
      if (isTyping(event) || !box || !isMeant(box) || document.querySelector('dialog[open]'))
        return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        session.goTo(session.store.getState().run.done + (event.shiftKey ? 1 : -1));
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isSilenced(event)) return;
      const turns = session.store.getState().list.length > 0;
      const own = box.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
      if (target && toNeighbor(target, event.key)) event.preventDefault();
      else if (own) own.click();
      else if (ALIASES[event.key] && !turns) return;
      else {
        const act = does[ALIASES[event.key] ?? event.key];
        if (act) event.preventDefault();
        act?.();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [session, place]);
  return (
    <>
      <button
        type="button"
        className="tool"
        aria-label="Keyboard shortcuts"
        onClick={() => sheet.current?.showModal()}
      >
        ?
      </button>
      <dialog ref={sheet} className="sheet" aria-label="Keyboard shortcuts">
        <KeyList rows={[...(declaration.keys ?? []), ...SIMULATOR_KEYS]} />
        <LetterKeysSwitch />
        <CloseDialog />
      </dialog>
    </>
  );
}

/** Whether a key is for a simulator: it has the focus, or is the first of the page. */
function isMeant(box: Element): boolean {
  const focused = document.activeElement?.closest('[data-simulator]');
  return (focused ?? document.querySelector('[data-simulator]')) === box;
}

function toggleFullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
