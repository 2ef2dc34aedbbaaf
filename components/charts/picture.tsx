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
import {
  domainOf,
  heightOn,
  type PictureProps,
  placeOn,
  shareAt,
  spread,
  textOf,
} from './chart-data';
import { MarkLabel } from './mark-label';
import { mergeMarks, placeMarks } from './mark-labels';
import { useOneTabStop } from './use-one-tab-stop';
import { useRoom } from './use-room';

const TOP = 12;
const BOTTOM = 46;
const RIGHT = 12;
const LABEL_GAP = 16;
/** Milliseconds; none when motion is reduced, which the library sees to. */
const MOTION = 200;
const LABEL_WIDTH = 7.6;
const LETTER = 7.3;
/** Room for the names of the y axis where they are not known beforehand. */
const AXIS = 68;
/** Below this width dots are smaller. */
const NARROW = 420;
const TEXT = { fill: 'var(--soft)' };
/** Below this share of the width for the plot, the labels of its lines move under it. */
const LEAST_FOR_LINES = 0.55;

/** The only place that imports recharts. Lines differ by dash and carry their label at their end. */
export const Picture = memo(function Picture({ data, height }: PictureProps) {
  const { x, y, series, levels = [] } = data;
  const { ref, width, zoom } = useRoom();
  useOneTabStop(ref);
  const bottom = BOTTOM * zoom;
  const names = y.ticks?.map((tick) => y.format(tick).length);
  const left = names ? Math.max(...names) * LETTER * zoom + 14 : AXIS * zoom;
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
  const longest = Math.max(0, ...labels.map((label) => label.text.length));
  const room = longest * LABEL_WIDTH * zoom + 26;
  const beside = width === 0 || width - room - left > width * LEAST_FOR_LINES;
  const right = beside ? room : RIGHT;
  const xDomain = x.domain ?? ([Math.min(...x.values), Math.max(...x.values)] as const);
  const marks = mergeMarks(data.marks ?? []);
  const markPlaces = placeMarks(
    marks.map(({ x: value, label }) => ({
      at: left + (width - left - right) * placeOn(xDomain, x, value),
      text: label,
    })),
    LETTER * zoom,
    width,
  );
  const rowHeight = LABEL_GAP * zoom;
  const top = TOP + rowHeight * Math.max(0, ...markPlaces.map(({ row }) => row + 1));
  const inner = height - top - bottom;
  const places = spread(
    labels.map((label) => top + inner * (1 - placeOn(domain, y, label.y))),
    LABEL_GAP * zoom,
    top,
    height - bottom,
  );
  return (
    <div ref={ref}>
      <ResponsiveContainer width="100%" height={height}>
        <LineChart
          data={rows}
          margin={{ top, right, bottom: 0, left: 0 }}
          title={data.title}
          desc={data.sentence}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--rule)" vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            scale={x.log ? 'log' : 'linear'}
            domain={[...xDomain]}
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
            width={left}
            stroke="var(--edge)"
            tick={TEXT}
            allowDataOverflow
            {...(y.ticks ? { ticks: y.ticks.map(lift) } : {})}
          />
          <Tooltip
            formatter={(value, name, { payload }) => {
              const line = series.find(({ id }) => id === name);
              const at = x.values.indexOf(payload?.x);
              const text = line ? textOf(y, line, at) : y.format(lower(Number(value)));
              return [text, line?.label ?? String(name)];
            }}
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
          {marks.map((mark, at) => (
            <ReferenceLine
              key={mark.label}
              x={mark.x}
              stroke="var(--blue)"
              strokeDasharray="4 3"
              label={<MarkLabel place={markPlaces[at]} rowHeight={rowHeight} />}
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
                  ? {
                      r: width < NARROW ? 3 : 4,
                      clipDot: false,
                      fill: `var(--${line.color})`,
                      strokeDasharray: '0',
                    }
                  : false
              }
              {...(line.dash ? { strokeDasharray: line.dash } : {})}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
      <div aria-hidden="true" className={beside ? undefined : 'key my-2'}>
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
