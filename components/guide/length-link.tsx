'use client';
import { useEffect } from 'react';

/** Opens the length that holds the target of a link, so that no deep link leads to hidden text. */
export function LengthLink() {
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const section = target?.closest<HTMLElement>('[data-length]');
      const radio = section && document.getElementById(`length-${section.dataset.length}`);
      if (radio instanceof HTMLInputElement && !radio.checked) {
        radio.checked = true;
        target?.scrollIntoView();
      }
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  return null;
}
