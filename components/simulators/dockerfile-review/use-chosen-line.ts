'use client';
import { useCallback, useEffect, useState } from 'react';

/** A line of one of the two files that are compared. */
export interface ChosenLine {
  readonly side: 'old' | 'new';
  readonly number: number;
}

/**
 * Id of a line's element, and its fragment: L12 in the left file, R12 in the right one. In the whole
 * difference the left file is the one as given, whose lines a reviewer quotes.
 */
export function lineId({ side, number }: ChosenLine): string {
  return `${side === 'old' ? 'L' : 'R'}${number}`;
}

/** The line that a fragment names. Older links call the left file old-L. */
function lineOf(fragment: string): ChosenLine | undefined {
  const match = /^#(L|R|old-L)(\d{1,4})$/.exec(fragment);
  return match ? { side: match[1] === 'R' ? 'new' : 'old', number: Number(match[2]) } : undefined;
}

/** The chosen line, kept in the address as its fragment. */
export function useChosenLine() {
  const [line, setLine] = useState<ChosenLine>();
  useEffect(() => {
    const read = () => setLine(lineOf(location.hash));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const choose = useCallback((next: ChosenLine | undefined) => {
    setLine(next);
    if (!next && !lineOf(location.hash)) return;
    const { pathname, search } = location;
    history.replaceState(null, '', `${pathname}${search}${next ? `#${lineId(next)}` : ''}`);
  }, []);
  return [line, choose] as const;
}
