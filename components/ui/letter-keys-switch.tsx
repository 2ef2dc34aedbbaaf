'use client';
import { useSyncExternalStore } from 'react';
import { hasLetterKeys, setLetterKeys, watchLetterKeys } from './letter-keys';

/** Switches single-letter keys on and off, on any sheet that lists keys. */
export function LetterKeysSwitch() {
  const on = useSyncExternalStore(watchLetterKeys, hasLetterKeys, () => true);
  return (
    <label className="mt-4 flex min-h-9 items-center gap-2">
      <input
        type="checkbox"
        className="size-[1.1em]"
        checked={on}
        onChange={(event) => setLetterKeys(event.target.checked)}
      />
      Single-letter keys
    </label>
  );
}
