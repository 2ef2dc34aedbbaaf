'use client';
import { useCallback, useEffect, useState } from 'react';

/**
 * Which secondary part of a page is open, kept in `?view=`; undefined when none is, and at the
 * first render. A name that is not among `ids` opens nothing.
 */
export function useView(
  ids: readonly string[],
): readonly [string | undefined, (id: string | undefined) => void] {
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('view');
    if (asked !== null && ids.includes(asked)) setOpen(asked);
  }, [ids]);
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
