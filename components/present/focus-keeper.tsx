'use client';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface FocusKeeperProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** Gives the focus to the page's content when it goes with the focus in it. */
export function FocusKeeper({ className, children }: FocusKeeperProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    return () => {
      if (current?.contains(document.activeElement)) document.getElementById('main')?.focus();
    };
  }, []);
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  );
}
