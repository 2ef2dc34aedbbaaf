'use client';
import { useLateDialog } from './late-dialog';
import { usePageKeys } from './page-keys';

const load = () => import('./key-sheet').then(({ KeySheet }) => KeySheet);

/** Opens the sheet of keys, by a press or `?`. */
export function KeysButton() {
  const { open, drawn } = useLateDialog(load);
  usePageKeys('keys', open);
  return (
    <>
      <button type="button" className="tool keys-button" aria-keyshortcuts="?" onClick={open}>
        Keys
      </button>
      {drawn}
    </>
  );
}
