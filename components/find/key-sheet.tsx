'use client';
import { useEffect, useRef } from 'react';
import { SIMULATOR_KEYS } from '@/components/simulator/keys';
import { CloseDialog } from '@/components/ui/close-dialog';
import { KeyList, type KeyRow } from '@/components/ui/key-list';
import { LetterKeysSwitch } from '@/components/ui/letter-keys-switch';
import type { DialogProps } from './late-dialog';

const PAGE_KEYS: readonly KeyRow[] = [
  ['/, Ctrl-K', 'find anything (not in the mock take-home)'],
  ['?', 'this sheet'],
];

const MENU_KEYS: readonly KeyRow[] = [
  ['↑ ↓', 'the result above or below'],
  ['Home End', 'the first or last result'],
  ['Enter', 'open it; with Ctrl or Cmd in a new tab'],
  ['Esc', 'close'],
];

/** Every key of the site, and the switch that silences single letters. */
export function KeySheet({ close }: DialogProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className="sheet key-sheet" aria-label="Keys" onClose={close}>
      <h2>On every page</h2>
      <KeyList rows={PAGE_KEYS} />
      <h2>While finding</h2>
      <KeyList rows={MENU_KEYS} />
      <h2>In a simulator alone</h2>
      <KeyList rows={SIMULATOR_KEYS} />
      <LetterKeysSwitch />
      <p className="text-soft">
        Off, a letter, digit or sign alone does nothing. Ctrl-K still finds.
      </p>
      <CloseDialog />
    </dialog>
  );
}
