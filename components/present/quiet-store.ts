'use client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const QUIET_SECONDS = 120;

/** What is left of the quiet minutes, in seconds; undefined while there are none. */
const quietStore = createStore<{ readonly left: number | undefined }>(() => ({ left: undefined }));

let timer: ReturnType<typeof setInterval> | undefined;

export function useQuiet(): number | undefined {
  return useStore(quietStore, ({ left }) => left);
}

export function isQuiet(): boolean {
  return quietStore.getState().left !== undefined;
}

/** Begins quiet minutes; `over` is told once they are. */
export function startQuiet(over: () => void): void {
  const until = performance.now() + QUIET_SECONDS * 1000;
  const tick = () => {
    const left = Math.ceil((until - performance.now()) / 1000);
    if (left > 0) quietStore.setState({ left });
    else over();
  };
  clearInterval(timer);
  timer = setInterval(tick, 1000);
  tick();
}

export function stopQuiet(): void {
  clearInterval(timer);
  quietStore.setState({ left: undefined });
}
