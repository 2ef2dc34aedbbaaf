'use client';
import { useCallback, useEffect, useState } from 'react';

/** A line of one of the two files that are compared. */
export interface ChosenLine {
  readonly side: 'old' | 'new';
  readonly number: number;
}

/** Id of a line's element, and its fragment: L12 in the file that results, old-L12 in the other. */
export function lineId({ side, number }: ChosenLine): string {
  return `${side === 'old' ? 'old-' : ''}L${number}`;
}

function readHash(): ChosenLine | undefined {
  const match = /^#(old-)?L(\d{1,4})$/.exec(location.hash);
  return match ? { side: match[1] ? 'old' : 'new', number: Number(match[2]) } : undefined;
}

/** The chosen line, kept in the address as its fragment. */
export function useChosenLine() {
  const [line, setLine] = useState<ChosenLine>();
  useEffect(() => {
    const read = () => setLine(readHash());
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const choose = useCallback((next: ChosenLine | undefined) => {
    setLine(next);
    if (!next && !readHash()) return;
    const { pathname, search } = location;
    history.replaceState(null, '', `${pathname}${search}${next ? `#${lineId(next)}` : ''}`);
  }, []);
  return [line, choose] as const;
}
