'use client';
import { type ReactNode, useId, useRef } from 'react';

interface AskDialogProps {
  /** What the button that opens it says. */
  readonly label: string;
  /** Who or what the button is about, for those who hear it. */
  readonly about?: string;
  readonly className: string;
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done, the first first. */
  readonly acts: readonly { readonly label: string; readonly run: () => void }[];
}

/** A button that asks before it does what cannot be taken back. */
export function AskDialog({ label, about, className, title, children, acts }: AskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const id = useId();
  const open = () => {
    dialog.current?.showModal();
    leave.current?.focus();
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className={className} onClick={open}>
        {label}
        {about ? <span className="sr-only"> {about}</span> : null}
      </button>
      <dialog
        ref={dialog}
        className="sheet-dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-says`}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-says`} className="mt-3">
          {children}
        </div>
        <div className="mt-5 flex flex-wrap gap-2">
          {acts.map((act) => (
            <button
              key={act.label}
              type="button"
              className="tool"
              onClick={() => {
                close();
                act.run();
              }}
            >
              {act.label}
            </button>
          ))}
          <button ref={leave} type="button" className="tool" onClick={close}>
            Leave it
          </button>
        </div>
      </dialog>
    </>
  );
}
