'use client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Id of the point that the mouse is over. */
const lookedAtStore = createStore<{ readonly point: string | undefined }>(() => ({
  point: undefined,
}));

export function lookAt(point: string | undefined): void {
  lookedAtStore.setState({ point });
}

export function useLookedAt(): string | undefined {
  return useStore(lookedAtStore, ({ point }) => point);
}
