'use client';
import { useEffect } from 'react';
import { pageAddress } from '@/components/ui/page-address';

/** Unfolds what holds the target of a link, so that no deep link leads to hidden text. */
export function OpenTarget() {
  useEffect(() => {
    const address = pageAddress();
    const open = () => {
      const target = document.getElementById(decodeURIComponent(address.anchor()));
      let folded = target?.closest<HTMLDetailsElement>('details:not([open])');
      if (!target || !folded) return;
      for (; folded; folded = folded.parentElement?.closest('details:not([open])'))
        folded.open = true;
      target.scrollIntoView();
    };
    open();
    return address.listen(open);
  }, []);
  return null;
}
