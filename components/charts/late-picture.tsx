'use client';
import {
  type ComponentType,
  type CSSProperties,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { PictureProps } from './chart-data';

interface LatePictureProps<Data> extends PictureProps<Data> {
  /** How many lines it names, where it takes all the room that a scene leaves instead of the height. */
  readonly fills?: number;
  /** Fetches what draws, and the chart library with it. */
  readonly load: () => Promise<ComponentType<PictureProps<Data>>>;
}

/**
 * The picture of a chart. It and its library load when the place comes near the viewport; its room
 * is reserved before. Drawing is slow beside everything else on a page, so new data is drawn after
 * the rest has answered the reader.
 */
export function LatePicture<Data>({ load, data, height, fills }: LatePictureProps<Data>) {
  const shown = useDeferredValue(data);
  const place = useRef<HTMLDivElement>(null);
  const [Picture, setPicture] = useState<ComponentType<PictureProps<Data>>>();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void load().then((Loaded) => setPicture(() => Loaded));
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [load]);
  return (
    <div
      ref={place}
      className="chart mt-2"
      data-fills={fills}
      style={{ '--height': `${height}px`, '--names': fills } as CSSProperties}
    >
      {Picture ? <Picture data={shown} height={height} /> : null}
    </div>
  );
}
