'use client';
import { useEffect } from 'react';
import { pagePath } from '@/components/ui/page-address';
import { remember, remembered } from '@/components/ui/storage';

const FOLDS = 'main details';

/** Comes back to a page as it was left: what was unfolded is unfolded, at the same height. */
export function KeepPlace() {
  useEffect(() => {
    const name = `place:${pagePath()}`;
    const folds = () => [...document.querySelectorAll<HTMLDetailsElement>(FOLDS)];
    const [way] = performance.getEntriesByType('navigation');
    const isBack = way instanceof PerformanceNavigationTiming && way.type === 'back_forward';
    const [height, ...open] = (remembered(name) ?? '').split(',').map(Number);
    if (isBack && height !== undefined) {
      for (const at of open) folds()[at]?.setAttribute('open', '');
      // Once what is kept of the reader has been drawn.
      requestAnimationFrame(() => scrollTo({ top: height, behavior: 'instant' }));
    }
    const keep = () => {
      const unfolded = folds().flatMap((fold, at) => (fold.open ? [at] : []));
      remember(name, [Math.round(scrollY), ...unfolded].join());
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, []);
  return null;
}
