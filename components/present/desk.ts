'use client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ReviewGuide } from '@/lib/review/guide';

/** What the presenter's page shows besides the review itself; it is not kept. */
interface Desk {
  /** By slug; empty until they came. */
  readonly guides: Readonly<Record<string, ReviewGuide>>;
  /** Id of the point that keys judge. */
  readonly point: string | undefined;
  /** What stands at the left: the stage with what comes next, or the candidate's answer. */
  readonly left: 'stage' | 'answer';
  /** Whether words that were attached are left unmarked, to read without them. */
  readonly marksHidden: boolean;
  readonly clockHidden: boolean;
  /** Whether the stage underlines the words that were attached to a point that it shows. */
  readonly underlines: boolean;
  /** Whether the pointer is on. */
  readonly pointing: boolean;
}

export const deskStore = createStore<Desk>(() => ({
  guides: {},
  point: undefined,
  left: 'answer',
  marksHidden: false,
  clockHidden: false,
  underlines: false,
  pointing: false,
}));

export function useDesk(): Desk {
  return useStore(deskStore);
}
