'use client';
import { type RefObject, useEffect, useState } from 'react';

/**
 * How many list items of a panel end below what is seen of it, kept up to date; 0 when nothing is
 * hidden. The panel begins at its top again when `shows` changes.
 */
export function useMoreBelow(panel: RefObject<HTMLElement | null>, shows: string): number {
  const [more, setMore] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is measured anew
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    element.scrollTop = 0;
    const measure = () => {
      const foot = element.querySelector('.rv-more')?.getBoundingClientRect().height ?? 0;
      const end = element.getBoundingClientRect().bottom - foot;
      const items = [...element.querySelectorAll('li')];
      setMore(items.filter((item) => item.getBoundingClientRect().bottom > end + 2).length);
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    for (const part of element.children) sizes.observe(part);
    return () => {
      element.removeEventListener('scroll', measure);
      sizes.disconnect();
    };
  }, [panel, shows]);
  return more;
}
