import { useRef } from 'react';
import { downloadEverything, eraseEverything } from './data-actions';
import type { Run } from './parts';

/** Erases everything, after asking once and offering a copy. */
export function Erase({ run }: { readonly run: Run }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const erase = () => {
    dialog.current?.close();
    run(eraseEverything, 'Everything is erased.');
  };
  return (
    <li>
      <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
        Erase everything
      </button>
      <span className="text-soft">asks first, and offers a copy</span>
      <dialog ref={dialog} className="sheet-dialog" aria-labelledby="erase-asks">
        <p id="erase-asks">
          <b>Erase everything that you wrote, judged and noted?</b> There is no way back without a
          copy.
        </p>
        <p className="mt-4 flex flex-wrap gap-2">
          <button
            type="button"
            className="tool"
            onClick={() => run(() => downloadEverything(), 'Everything is downloaded.')}
          >
            Download a copy
          </button>
          <button type="button" className="tool danger" onClick={erase}>
            Erase everything
          </button>
          <button type="button" className="tool" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
        </p>
      </dialog>
    </li>
  );
}
