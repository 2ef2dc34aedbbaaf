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
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
    />
  );
}
