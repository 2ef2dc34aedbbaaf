'use client';
import { type ReactNode, useEffect, useState } from 'react';

const SQUARE = { must: '■', should: '◧', expert: '□' } as const;

interface RubricItemProps {
  readonly slug: string;
  readonly id: string;
  readonly tier: keyof typeof SQUARE;
  readonly claim: ReactNode;
  readonly children: ReactNode;
}

/** One point of the rubric; whether the reader had it is kept in this browser. */
export function RubricItem({ slug, id, tier, claim, children }: RubricItemProps) {
  const key = `dry-run:had:${slug}:${id}`;
  const [had, setHad] = useState(false);
  useEffect(() => {
    try {
      setHad(localStorage.getItem(key) === 'yes');
    } catch {
      // Without storage the check marks last until the page is left.
    }
  }, [key]);
  const change = (next: boolean) => {
    setHad(next);
    try {
      if (next) localStorage.setItem(key, 'yes');
      else localStorage.removeItem(key);
    } catch {
      // As above.
    }
  };
  return (
    <li id={id}>
      <input
        type="checkbox"
        id={`${id}-had`}
        checked={had}
        onChange={(event) => change(event.target.checked)}
      />
      <div>
        <label htmlFor={`${id}-had`}>{claim}</label>
        <details className="more">
          <summary>Why, and where it comes from</summary>
          {children}
        </details>
      </div>
      <a className="tier no-underline" href={`#${id}`} aria-label={`Link to this ${tier} point`}>
        {SQUARE[tier]} {tier}
      </a>
    </li>
  );
}
