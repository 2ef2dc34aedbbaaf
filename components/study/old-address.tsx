'use client';
import { useEffect } from 'react';
import { moveTo, pageAddress } from '@/components/ui/page-address';
import { roomOfAnchor, roomPath } from '@/lib/study/rooms';

interface OldAddressProps {
  readonly slug: string;
  /** Names of the simulator's parameters: a state of it is now shown in Answer. */
  readonly params: readonly string[];
}

/** The whole guide once stood at the address of Try: what an old link names is sent for. */
export function OldAddress({ slug, params }: OldAddressProps) {
  useEffect(() => {
    const address = pageAddress();
    const move = () => {
      const [anchor, link] = [address.anchor(), address.link()];
      const named = roomOfAnchor(decodeURIComponent(anchor));
      const isState = [...new URLSearchParams(link.split('#')[0]).keys()].some((name) =>
        params.includes(name),
      );
      const room = named === 'try' && isState ? 'answer' : named;
      if (room !== 'try') moveTo(roomPath(slug, room) + link);
    };
    move();
    return address.listen(move);
  }, [slug, params]);
  return null;
}
