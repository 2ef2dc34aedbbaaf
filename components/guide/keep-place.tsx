'use client';
import { useEffect } from 'react';
import { READ } from '@/components/study/study-store';
import { pagePath } from '@/components/ui/page-address';
import { remember, remembered } from '@/components/ui/storage';

const FOLDS = 'main details';

/** Comes back to a page as it was left, or stays on it: what was unfolded is unfolded, at the same height. */
export function KeepPlace() {
  useEffect(() => {
    const name = `place:${pagePath()}`;
    const folds = () => [...document.querySelectorAll<HTMLDetailsElement>(FOLDS)];
    const [way] = performance.getEntriesByType('navigation');
    const isKnown = way instanceof PerformanceNavigationTiming && way.type !== 'navigate';
    const [height, ...open] = (remembered(name) ?? '').split(',').map(Number);
    const asked = new AbortController();
    const once = { signal: asked.signal, once: true };
    if (isKnown && height !== undefined) {
      for (const at of open) folds()[at]?.setAttribute('open', '');
      const place = () =>
        requestAnimationFrame(() => scrollTo({ top: height, behavior: 'instant' }));
      place();
      // What is kept of the reader comes a moment later and moves what stands below it; who has begun to
      // move by then is left alone.
      addEventListener(READ, place, once);
      for (const moves of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
        addEventListener(moves, () => asked.abort(), once);
    }
    const keep = () => {
      const unfolded = folds().flatMap((fold, at) => (fold.open ? [at] : []));
      remember(name, [Math.round(scrollY), ...unfolded].join());
    };
    addEventListener('pagehide', keep);
    return () => {
      asked.abort();
      removeEventListener('pagehide', keep);
    };
  }, []);
  return null;
}
