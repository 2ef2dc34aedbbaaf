'use client';
import { type ComponentType, memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import { num } from '@/components/ui/data-table';
import { type ChartData, type PictureProps, textOf } from './chart-data';
import { Plate } from './plate';

interface ChartProps {
  readonly data: ChartData;
  /** Height of the picture in pixels; its room is reserved before it arrives. */
  readonly height?: number;
  /** Shows the table at once instead of behind "Show the numbers". */
  readonly openTable?: boolean;
}

/**
 * A chart, its sentence and its table, all from one array. The table is in the HTML; the picture
 * and its library load when the place comes near the viewport. Drawing is slow beside everything
 * else on a page, so new data is drawn after the rest has answered the reader.
 */
export const Chart = memo(function Chart({
  data: newest,
  height = 280,
  openTable = false,
}: ChartProps) {
  const data = useDeferredValue(newest);
  const place = useRef<HTMLDivElement>(null);
  const [Picture, setPicture] = useState<ComponentType<PictureProps>>();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void import('./picture').then((module) => setPicture(() => module.Picture));
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const picture = (
    <div ref={place} className="chart mt-2 no-print" style={{ minHeight: height }}>
      {Picture ? <Picture data={data} height={height} /> : null}
    </div>
  );
  return (
    <Plate
      title={data.title}
      sentence={data.sentence}
      picture={picture}
      columns={[data.x, ...data.series].map(({ label }) => num(label))}
      openTable={openTable}
    >
      {data.x.values.map((x, at) => (
        <tr key={x}>
          <th scope="row" className="num">
            {data.x.format(x)}
          </th>
          {data.series.map((series) => {
            const value = series.values[at] ?? null;
            return (
              <td key={series.id} className="num" data-value={value ?? ''}>
                {textOf(data.y, series, at)}
              </td>
            );
          })}
        </tr>
      ))}
    </Plate>
  );
});
