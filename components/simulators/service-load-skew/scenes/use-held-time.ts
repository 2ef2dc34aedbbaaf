import { useEffect, useState } from 'react';

/** A run that has not moved for so long is held: longer than a second of it takes at its own speed. */
const HELD_AFTER_MS = 1200;
/** Seconds of the model by which a run that goes on is followed. */
const STRIDE = 10;

/** The time for which something dear is computed: where the run was held, or the last whole stride. */
export function timeToTry(now: number, held: number): number {
  return Math.abs(now - held) < STRIDE ? held : Math.floor(now / STRIDE) * STRIDE;
}

/** The same of a run that is shown; it comes to the very time of a run that is held. */
export function useHeldTime(now: number): number {
  const [held, setHeld] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setHeld(now), HELD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return timeToTry(now, held);
}
