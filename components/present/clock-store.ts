'use client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { change, reviewStore } from '@/components/review/review-store';
import { timed } from '@/lib/review/present';

/** Between, seconds are only counted here. */
const KEPT_EVERY_S = 5;
/** A page that nobody sees is woken once a minute; a longer gap is a machine that slept. */
const LONGEST_TICK_S = 90;
/** Who comes back later than this goes on with the clock when they say so. */
const COMES_BACK_WITHIN_MS = 10 * 60_000;

interface Clock {
  /** Seconds of the open question that are not kept yet. */
  readonly pending: number;
  readonly paused: boolean;
}

const clockStore = createStore<Clock>(() => ({ pending: 0, paused: false }));

export function useClock(): Clock {
  return useStore(clockStore);
}

/** Stops the clock, or lets it go on. */
export function turnClock(): void {
  keepSeconds();
  clockStore.setState(({ paused }) => ({ paused: !paused }));
}

/** Puts the counted seconds to the open question. */
export function keepSeconds(): void {
  const { pending } = clockStore.getState();
  if (pending < 1) return;
  clockStore.setState({ pending: 0 });
  change((review) => timed(review, pending));
}

/** Counts for as long as the page is open, from the first thing on the stage. Returns how to end it. */
export function runClock(): () => void {
  let last = performance.now();
  const { review } = reviewStore.getState();
  const since = Date.now() - Date.parse(review?.changedAt ?? '');
  clockStore.setState({ paused: since > COMES_BACK_WITHIN_MS && review?.startedAt !== undefined });
  const tick = () => {
    const seconds = Math.floor((performance.now() - last) / 1000);
    last += seconds * 1000;
    const { review, pen } = reviewStore.getState();
    const isGoing = review?.startedAt !== undefined && review.lockedAt === undefined && pen;
    if (!isGoing || clockStore.getState().paused) return;
    clockStore.setState(({ pending }) => ({
      pending: pending + Math.min(seconds, LONGEST_TICK_S),
    }));
    if (clockStore.getState().pending >= KEPT_EVERY_S) keepSeconds();
  };
  const timer = setInterval(tick, 1000);
  addEventListener('pagehide', keepSeconds);
  return () => {
    clearInterval(timer);
    removeEventListener('pagehide', keepSeconds);
    keepSeconds();
  };
}
