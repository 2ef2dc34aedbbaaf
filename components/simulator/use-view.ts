'use client';
import { useCallback, useEffect, useState } from 'react';

/**
 * Which secondary part of a page is open, kept in `?view=`; undefined when none is, and at the
 * first render. A name that no panel has opens nothing.
 */
export function useView(
  panels: readonly { readonly id: string }[],
): readonly [string | undefined, (id: string | undefined) => void] {
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('view');
    if (asked !== null && panels.some(({ id }) => id === asked)) setOpen(asked);
  }, [panels]);
  const choose = useCallback((id: string | undefined) => {
    setOpen(id);
    const others = location.search
      .slice(1)
      .split('&')
      .filter((part) => part !== '' && !part.startsWith('view='));
    const query = [...others, ...(id === undefined ? [] : [`view=${id}`])].join('&');
    const search = query === '' ? '' : `?${query}`;
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  }, []);
  return [open, choose];
}
