'use client';
import { useEffect, useState } from 'react';
import type { ReviewGuide } from '@/lib/review/guide';
import { loadGuides } from './load-guide';

type Guides = Readonly<Record<string, ReviewGuide>>;

interface LateGuides {
  /** By slug; undefined until they came. */
  readonly guides: Guides | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/** The guides of some questions, with their fresh numbers; loaded anew where other ones are wanted. */
export function useGuides(
  questions: readonly string[],
  variants: Readonly<Record<string, number>>,
): LateGuides {
  const wanted = JSON.stringify([questions, variants]);
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly guides: Guides }>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again is a new try
  useEffect(() => {
    let isWanted = true;
    const [slugs, seeds] = JSON.parse(wanted) as [string[], Record<string, number>];
    setFailed(false);
    loadGuides(slugs, seeds).then(
      (guides) => isWanted && setLoaded({ of: wanted, guides }),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, tries]);
  return {
    guides: loaded?.of === wanted ? loaded.guides : undefined,
    failed,
    again: () => setTries(tries + 1),
  };
}
