'use client';
import { useEffect } from 'react';
import type { Phase } from './mock-state';

const TITLE = 'Mock take-home · Dry Run';

/** Tells in the window's title where the mock take-home stands. */
export function useTitle(phase: Phase, isPaused: boolean, number: number | undefined): void {
  const states: Readonly<Partial<Record<Phase, string>>> = {
    going: isPaused ? 'Paused' : `Question ${number}`,
    elsewhere: 'In another tab',
    ended: 'Report',
  };
  const state = states[phase];
  useEffect(() => {
    document.title = state ? `${state} · ${TITLE}` : TITLE;
  }, [state]);
}
