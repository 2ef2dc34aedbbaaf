'use client';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { ChartData, PictureProps } from './chart-data';

interface ChartProps {
  readonly data: ChartData;
  /** Height of the picture in pixels; its room is reserved before it arrives. */
  readonly height?: number;
  /** Shows the table at once instead of behind "Show the numbers". */
  readonly openTable?: boolean;
}

/**
 * A chart, its sentence and its table, all from one array. The table is in the HTML; the picture
 * and its library load when the place comes near the viewport.
 */
export function Chart({ data, height = 280, openTable = false }: ChartProps) {
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
  return (
    <figure>
      <figcaption>
        <p className="font-semibold">{data.title}</p>
        <p className="text-soft">{data.sentence}</p>
      </figcaption>
      <div ref={place} className="chart mt-2 no-print" style={{ minHeight: height }}>
        {Picture ? <Picture data={data} height={height} /> : null}
      </div>
      <details open={openTable}>
        <summary>Show the numbers</summary>
        {/* biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form */}
        <div
          className="scroll-x"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
          tabIndex={0}
          aria-label={`Table: ${data.title}`}
        >
          <table data-chart-table="">
            <caption className="sr-only">{data.title}</caption>
            <thead>
              <tr>
                <th scope="col" className="num">
                  {data.x.label}
                </th>
                {data.series.map((series) => (
                  <th key={series.id} scope="col" className="num">
                    {series.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.x.values.map((x, at) => (
                <tr key={x}>
                  <th scope="row" className="num">
                    {data.x.format(x)}
                  </th>
                  {data.series.map((series) => {
                    const value = series.values[at] ?? null;
                    return (
                      <td key={series.id} className="num" data-value={value ?? ''}>
                        {value === null ? '–' : data.y.format(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
