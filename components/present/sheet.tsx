'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

interface SheetProps {
  readonly label: string;
  readonly closed: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog for as long as it is drawn, also from a column that is out of sight. Whoever ends it closes
 * it, so that the focus returns to where it was.
 */
export function Sheet({ label, closed, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return createPortal(
    <dialog
      ref={dialog}
      className="sheet-dialog"
      closedby="any"
      aria-label={label}
      onClose={closed}
    >
      {children}
    </dialog>,
    document.body,
  );
}
