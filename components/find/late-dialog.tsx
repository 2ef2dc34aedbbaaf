'use client';
import { type ComponentType, useState } from 'react';

export interface DialogProps {
  /** Takes the dialog off the page, once it is closed. */
  readonly close: () => void;
}

/** A dialog whose code comes when it is first opened; where it does not come, the reader is told. */
export function useLateDialog(load: () => Promise<ComponentType<DialogProps>>) {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  const [failed, setFailed] = useState(false);
  const open = () => {
    setFailed(false);
    load().then(
      (View) => setDialog(() => View),
      () => setFailed(true),
    );
  };
  const drawn = Dialog ? <Dialog close={() => setDialog(undefined)} /> : null;
  const sorry = failed ? <span role="alert">It could not be loaded. Press again.</span> : null;
  return { open, drawn: drawn ?? sorry };
}
