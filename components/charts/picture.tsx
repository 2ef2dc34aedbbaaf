'use client';
import { memo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { domainOf, heightOn, type PictureProps, placeOn, shareAt, spread } from './chart-data';
import { useRoom } from './use-room';

const TOP = 12;
const BOTTOM = 44;
const LABEL_GAP = 16;
/** Milliseconds; none when motion is reduced, which the library sees to. */
const MOTION = 200;
const LABEL_WIDTH = 7.6;
const TEXT = { fill: 'var(--soft)' };
/** Below this share of the width for the lines, their labels move under the picture. */
const LEAST_FOR_LINES = 0.55;

/** The only place that imports recharts. Lines differ by dash and carry their label at their end. */
export const Picture = memo(function Picture({ data, height }: PictureProps) {
  const { x, y, series, levels = [], marks = [] } = data;
  const { ref, width, zoom } = useRoom();
  const bottom = BOTTOM * zoom;
  const domain = domainOf(data);
  // The library knows no axis that counts nines: it gets heights, and shares as their names.
  const lift = (value: number) => (y.nines ? heightOn(y, value) : value);
  const lower = (value: number) => (y.nines ? shareAt(value) : value);
  const rows = x.values.map((value, at) => ({
    x: value,
    ...Object.fromEntries(
      series.map((line) => {
        const here = line.values[at] ?? null;
        return [line.id, here === null ? null : lift(here)];
      }),
    ),
  }));
  const labels = [
    ...series.map((line) => ({
      id: line.id,
      text: line.label,
      color: `var(--${line.color})`,
      dash: line.dash,
      bold: line.bold === true,
      y: [...line.values].reverse().find((value) => value !== null) ?? domain[0],
    })),
    ...levels.map((level) => ({
      id: `level-${level.label}`,
      text: level.label,
      color: 'var(--red)',
      dash: '2 3',
      bold: false,
      y: level.y,
    })),
  ];
  const inner = height - TOP - bottom;
  const places = spread(
    labels.map((label) => TOP + inner * (1 - placeOn(domain, y, label.y))),
    LABEL_GAP * zoom,
    TOP,
    height - bottom,
  );
  const longest = Math.max(0, ...labels.map((label) => label.text.length));
  const room = longest * LABEL_WIDTH * zoom + 26;
  const beside = width === 0 || width - room > width * LEAST_FOR_LINES;
  return (
    <div ref={ref}>
      <ResponsiveContainer width="100%" height={height}>
        <LineChart
          data={rows}
          margin={{ top: TOP, right: beside ? room : 12, bottom: 0, left: 0 }}
          title={data.title}
          desc={data.sentence}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--rule)" vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            scale={x.log ? 'log' : 'linear'}
            domain={x.domain ? [...x.domain] : ['dataMin', 'dataMax']}
            tickFormatter={x.format}
            height={bottom}
            stroke="var(--edge)"
            tick={TEXT}
            label={{ value: x.label, position: 'insideBottom', offset: 2, ...TEXT }}
            {...(x.ticks ? { ticks: [...x.ticks] } : {})}
          />
          <YAxis
            scale={y.log ? 'log' : 'linear'}
            domain={domain.map(lift)}
            tickFormatter={(height) => y.format(lower(height))}
            width={68 * zoom}
            stroke="var(--edge)"
            tick={TEXT}
            allowDataOverflow
            {...(y.ticks ? { ticks: y.ticks.map(lift) } : {})}
          />
          <Tooltip
            formatter={(value, name) => [
              y.format(lower(Number(value))),
              series.find((line) => line.id === name)?.label ?? String(name),
            ]}
            labelFormatter={(value) => `${x.label}: ${x.format(Number(value))}`}
            contentStyle={{
              background: 'var(--sheet)',
              border: '1px solid var(--edge)',
              borderRadius: 6,
              color: 'var(--ink)',
              font: '500 1.07em / 1.35 var(--sans)',
            }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          {levels.map((level) => (
            <ReferenceLine
              key={level.label}
              y={lift(level.y)}
              stroke="var(--red)"
              strokeDasharray="2 3"
            />
          ))}
          {marks.map((mark) => (
            <ReferenceLine
              key={mark.label}
              x={mark.x}
              stroke="var(--blue)"
              strokeDasharray="4 3"
              label={{ value: mark.label, position: 'insideBottomLeft', ...TEXT }}
            />
          ))}
          {series.map((line) => (
            <Line
              key={line.id}
              dataKey={line.id}
              animationDuration={MOTION}
              stroke={`var(--${line.color})`}
              strokeWidth={line.bold ? 3 : 2}
              dot={
                line.dots
                  ? { r: 4, clipDot: false, fill: `var(--${line.color})`, strokeDasharray: '0' }
                  : false
              }
              {...(line.dash ? { strokeDasharray: line.dash } : {})}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
      <div aria-hidden="true" className={beside ? undefined : 'key'}>
        {labels.map((label, at) => (
          <span
            key={label.id}
            className="end-label"
            style={{
              color: label.color,
              fontWeight: label.bold ? 700 : 500,
              ...(beside ? { top: places[at], width: room - 6 } : {}),
            }}
          >
            <svg width="18" height="6" aria-hidden="true">
              <path
                d="M0 3h18"
                stroke={label.color}
                strokeWidth={label.bold ? 3 : 2}
                strokeDasharray={label.dash}
              />
            </svg>
            {label.text}
          </span>
        ))}
      </div>
    </div>
  );
});
