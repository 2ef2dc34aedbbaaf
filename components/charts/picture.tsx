'use client';
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
import type { PictureProps } from './chart';
import { domainOf, placeOn, spread } from './chart-data';

const TOP = 12;
const BOTTOM = 44;
const LABEL_GAP = 16;
const LABEL_WIDTH = 7.6;

/** The only place that imports recharts. Lines differ by dash and carry their label at their end. */
export function Picture({ data, height }: PictureProps) {
  const { x, y, series, levels = [], marks = [] } = data;
  const domain = domainOf(data);
  const rows = x.values.map((value, at) => ({
    x: value,
    ...Object.fromEntries(series.map((line) => [line.id, line.values[at] ?? null])),
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
  const inner = height - TOP - BOTTOM;
  const places = spread(
    labels.map((label) => TOP + inner * (1 - placeOn(domain, y.log === true, label.y))),
    LABEL_GAP,
    TOP,
    height - BOTTOM,
  );
  const room = Math.max(...labels.map((label) => label.text.length)) * LABEL_WIDTH + 26;
  return (
    <>
      <ResponsiveContainer width="100%" height={height}>
        <LineChart
          data={rows}
          margin={{ top: TOP, right: room, bottom: 0, left: 0 }}
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
            height={BOTTOM}
            stroke="var(--edge)"
            label={{ value: x.label, position: 'insideBottom', offset: 2 }}
            {...(x.ticks ? { ticks: [...x.ticks] } : {})}
          />
          <YAxis
            scale={y.log ? 'log' : 'linear'}
            domain={[...domain]}
            tickFormatter={y.format}
            width={68}
            stroke="var(--edge)"
            allowDataOverflow
            {...(y.ticks ? { ticks: [...y.ticks] } : {})}
          />
          <Tooltip
            formatter={(value, name) => [
              y.format(Number(value)),
              series.find((line) => line.id === name)?.label ?? String(name),
            ]}
            labelFormatter={(value) => `${x.label}: ${x.format(Number(value))}`}
            contentStyle={{
              background: 'var(--sheet)',
              border: '1px solid var(--edge)',
              borderRadius: 6,
              color: 'var(--ink)',
            }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          {levels.map((level) => (
            <ReferenceLine
              key={level.label}
              y={level.y}
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
              label={{ value: mark.label, position: 'insideBottomLeft' }}
            />
          ))}
          {series.map((line) => (
            <Line
              key={line.id}
              dataKey={line.id}
              stroke={`var(--${line.color})`}
              strokeWidth={line.bold ? 3 : 2}
              dot={line.dots ? { r: 4, fill: `var(--${line.color})`, strokeDasharray: '0' } : false}
              {...(line.dash ? { strokeDasharray: line.dash } : {})}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
      <div aria-hidden="true">
        {labels.map((label, at) => (
          <span
            key={label.id}
            className="end-label"
            style={{
              top: places[at],
              color: label.color,
              width: room - 6,
              fontWeight: label.bold ? 700 : 500,
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
    </>
  );
}
