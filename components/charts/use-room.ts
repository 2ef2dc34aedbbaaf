'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Size of a chart's text in pixels for which its margins are written down. */
const BASE = 12;

interface Room {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Width of the element in pixels; 0 until it is known. */
  readonly width: number;
  readonly height: number;
  /** How much larger its text is than what margins are written down for: 1 in a page, more on a stage. */
  readonly zoom: number;
}

/** Watches how much room a chart's element has. */
export function useRoom(): Room {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0, zoom: 1 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const zoom = Number.parseFloat(getComputedStyle(element).fontSize) / BASE;
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setRoom({ width, height, zoom });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...room };
}
