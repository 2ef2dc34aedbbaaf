'use client';
import { useEffect, useState } from 'react';
import type { ReviewPoint } from '@/lib/review/guide';
import { POINT } from './score-keys';

interface Tiers {
  readonly isOpen: (tier: string) => boolean;
  readonly turn: (tier: string, open: boolean) => void;
}

/** Which tiers are unfolded: the musts always, the others when pressed or when the point at hand is in them. It is kept in sight. */
export function useInSight(points: readonly ReviewPoint[], here: string | undefined): Tiers {
  const [opened, setOpened] = useState<readonly string[]>(['must']);
  const tier = points.find(({ id }) => id === here)?.tier;
  const turn = (one: string, open: boolean) =>
    setOpened((before) =>
      before.includes(one) === open
        ? before
        : [...before.filter((other) => other !== one), ...(open ? [one] : [])],
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new point at hand unfolds its tier anew
  useEffect(() => {
    if (tier !== undefined) turn(tier, true);
  }, [tier, here]);
  const isInSight = tier !== undefined && opened.includes(tier);
  useEffect(() => {
    if (isInSight && here !== undefined) bringUp(here);
  }, [isInSight, here]);
  return { isOpen: (one) => opened.includes(one), turn };
}

/** Scrolls to a point, and takes the focus along where it was on another point. */
function bringUp(id: string) {
  const row = document.querySelector<HTMLElement>(`[data-point="${CSS.escape(id)}"]`);
  const { activeElement } = document;
  const from = activeElement?.closest(POINT);
  if (from && from !== row) {
    const mark = activeElement?.matches('[type=radio]')
      ? (row?.querySelector<HTMLElement>(':checked') ?? row?.querySelector<HTMLElement>('input'))
      : row;
    mark?.focus({ preventScroll: true });
  }
  row?.scrollIntoView({ block: 'nearest' });
}
