'use client';
import type { ScatterData } from './scatter-data';
import { PointMark, ScatterPicture } from './scatter-picture';

interface ScatterProps {
  readonly data: ScatterData;
  readonly height?: number;
  /** Shows the table at once instead of behind "Show the numbers". */
  readonly openTable?: boolean;
}

/** A scatter chart, its sentence and its table, all from one array. */
export function Scatter({ data, height = 300, openTable = false }: ScatterProps) {
  const many = data.groups.length > 1;
  const rows = data.groups.flatMap((group) => group.points.map((point) => ({ group, point })));
  return (
    <figure>
      <figcaption>
        <p className="font-semibold">{data.title}</p>
        <p className="text-soft">{data.sentence}</p>
      </figcaption>
      <div className="no-print mt-2">
        {data.y.label ? <p className="label">{data.y.label}</p> : null}
        <ScatterPicture data={data} height={height} />
        {many ? (
          <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label="Marks">
            {data.groups.map((group) => (
              <li key={group.id} className="label flex items-center gap-2">
                <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                  <g
                    fill={`var(--${group.color})`}
                    stroke={`var(--${group.color})`}
                    strokeWidth="2"
                  >
                    <PointMark shape={group.shape} />
                  </g>
                </svg>
                {group.label}
              </li>
            ))}
          </ul>
        ) : null}
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
                <th scope="col">{data.nameLabel}</th>
                {many ? <th scope="col">Mark</th> : null}
                <th scope="col" className="num">
                  {data.x.label}
                </th>
                <th scope="col" className="num">
                  {data.y.label}
                </th>
                {data.extra?.map((column) => (
                  <th key={column.label} scope="col" className="num">
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ group, point }) => (
                <tr key={`${group.id} ${point.name}`}>
                  <th scope="row" className="min-w-40">
                    {point.tag ? <span className="num mr-2">{point.tag}</span> : null}
                    {point.name}
                  </th>
                  {many ? <td>{group.label}</td> : null}
                  <td className="num" data-value={point.x}>
                    {data.x.format(point.x)}
                  </td>
                  <td className="num" data-value={point.y}>
                    {data.y.format(point.y)}
                  </td>
                  {data.extra?.map((column, at) => (
                    <td key={column.label} className="num" data-value={point.extra?.[at] ?? ''}>
                      {column.format(point.extra?.[at] ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
