'use client';
import { type RefObject, useEffect } from 'react';

/**
 * Keeps the layers of a picture out of the tab order. React listens for focus on every element
 * that it renders a portal into, and a browser takes a group of an SVG with such a listener for
 * something to focus. The library renders each layer through a portal, so each became a tab stop
 * without a name; the picture itself stays one, with its name.
 */
export function useOneTabStop(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const skipLayers = () => {
      for (const layer of element.querySelectorAll('g[class*="zIndex-layer"]:not([tabindex])'))
        layer.setAttribute('tabindex', '-1');
    };
    skipLayers();
    const observer = new MutationObserver(skipLayers);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [ref]);
}
