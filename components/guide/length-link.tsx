'use client';
import { useEffect } from 'react';
import { pageAddress } from '@/components/ui/page-address';

/** Opens the length that holds the target of a link, so that no deep link leads to hidden text. */
export function LengthLink() {
  useEffect(() => {
    const address = pageAddress();
    const open = () => {
      const target = document.getElementById(decodeURIComponent(address.anchor()));
      const section = target?.closest<HTMLElement>('[data-length]');
      const radio = section && document.getElementById(`length-${section.dataset.length}`);
      if (radio instanceof HTMLInputElement && !radio.checked) {
        radio.checked = true;
        target?.scrollIntoView();
      }
    };
    open();
    return address.listen(open);
  }, []);
  return null;
}
