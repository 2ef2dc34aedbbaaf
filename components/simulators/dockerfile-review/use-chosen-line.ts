'use client';
import { useCallback, useContext, useEffect, useState } from 'react';
import { SimulatorLink } from '@/components/simulator/simulator-link';

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

/** The line that an id names. Older links call the left file old-L. */
function lineOf(id: string): ChosenLine | undefined {
  const match = /^(L|R|old-L)(\d{1,4})$/.exec(id);
  return match ? { side: match[1] === 'R' ? 'new' : 'old', number: Number(match[2]) } : undefined;
}

/** The chosen line, kept in the address as its fragment, or where the page has another place for it. */
export function useChosenLine() {
  const [line, setLine] = useState<ChosenLine>();
  const { place } = useContext(SimulatorLink);
  useEffect(() => {
    const address = place();
    const read = () => setLine(lineOf(address.anchor()));
    read();
    return address.listen(read);
  }, [place]);
  const choose = useCallback(
    (next: ChosenLine | undefined) => {
      setLine(next);
      const address = place();
      if (next || lineOf(address.anchor())) address.setAnchor(next ? lineId(next) : '');
    },
    [place],
  );
  return [line, choose] as const;
}
