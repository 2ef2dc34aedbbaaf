'use client';
import { useEffect, useState } from 'react';
import type { Pointed, StageLine } from './stage-line';

/** Where the presenter points. It has a state of its own, so that nothing else is drawn when it moves. */
export function Pointer({ line }: { readonly line: StageLine | undefined }) {
  const [at, setAt] = useState<Pointed>();
  useEffect(() => line?.onPoint(setAt), [line]);
  if (!at) return null;
  return (
    <div
      className="shared-pointer"
      aria-hidden="true"
      // Of the whole window: a percentage would leave out its scroll bar, which the presenter points across.
      style={{ left: `${at.x * 100}vw`, top: `${at.y * 100}vh` }}
    />
  );
}
