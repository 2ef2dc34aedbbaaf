'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { keep, kept } from '@/components/ui/storage';
import { TIER_MARK, type Tier } from '@/components/ui/tier';

interface RubricItemProps {
  readonly slug: string;
  readonly id: string;
  readonly tier: Tier;
  readonly claim: ReactNode;
  readonly children: ReactNode;
}

/** One point of the rubric; whether the reader had it is kept in this browser. */
export function RubricItem({ slug, id, tier, claim, children }: RubricItemProps) {
  const key = `had:${slug}:${id}`;
  const box = useRef<HTMLInputElement>(null);
  const [had, setHad] = useState(false);
  useEffect(() => {
    // A box that was checked before this script arrived counts as well.
    if (box.current?.checked) keep(key, 'yes');
    setHad(box.current?.checked === true || kept(key) === 'yes');
  }, [key]);
  const change = (next: boolean) => {
    setHad(next);
    keep(key, next ? 'yes' : undefined);
  };
  return (
    <li
      id={id}
      className="grid grid-cols-[1.6rem_minmax(0,1fr)_auto] gap-x-3 border-b border-rule py-3"
    >
      <input
        ref={box}
        type="checkbox"
        className="mt-1 size-[1.1rem]"
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
      <a
        className="font-mono text-[0.82rem]/[1.6rem] font-medium text-soft no-underline"
        href={`#${id}`}
        aria-label={`Link to this ${tier} point`}
      >
        {TIER_MARK[tier]} {tier}
      </a>
    </li>
  );
}
