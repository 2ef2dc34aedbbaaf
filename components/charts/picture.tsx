'use client';
import { memo, useLayoutEffect, useRef, useState } from 'react';
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
import { across, BOTTOM, LETTER, TOOLTIP, upward } from './axis-props';
import { placeOn, scaleOf } from './axis-scale';
import { type ChartData, type PictureProps, type Series, textOf } from './chart-data';
import { EndLabels, spread } from './end-labels';
import { MarkLabel } from './mark-label';
import { mergeMarks, placeMarks } from './mark-labels';
import { useOneTabStop } from './use-one-tab-stop';
import { useRoom } from './use-room';

const TOP = 12;
const RIGHT = 12;
const LABEL_GAP = 16;
/** Milliseconds; none when motion is reduced, which the library sees to. */
const MOTION = 200;
const LABEL_WIDTH = 7.6;
/** Below this width dots are smaller. */
const NARROW = 420;
/** Below this share of the width for the plot, the labels of its lines move under it. */
const LEAST_FOR_LINES = 0.55;

/** Lines differ by dash and carry their label at their end. */
export const Picture = memo(function Picture({ data }: Pick<PictureProps<ChartData>, 'data'>) {
  const { series, levels = [] } = data;
  const { ref, width, height, zoom } = useRoom();
  useOneTabStop(ref);
  const key = useRef<HTMLDivElement>(null);
  const [under, setUnder] = useState(0);
  const labeled: readonly Series[] = [
    ...series,
    ...levels.map(({ y, label }) => ({
      id: `level-${label}`,
      label,
      values: [y],
      color: 'red' as const,
      dash: '2 3',
    })),
  ];
  const values = labeled.flatMap((line) => line.values.filter((value) => value !== null));
  const [x, y] = [scaleOf(data.x, data.x.values), scaleOf(data.y, values)];
  const rows = data.x.values.map((value, at) => ({
    x: value,
    ...Object.fromEntries(series.map((line) => [line.id, line.values[at]])),
  }));
  const upright = upward(y, zoom);
  const left = upright.width;
  const longest = Math.max(0, ...labeled.map((line) => line.label.length));
  const room = longest * LABEL_WIDTH * zoom + 26;
  const beside = width - room - left > width * LEAST_FOR_LINES;
  const right = beside ? room : RIGHT;
  // A key under the plot takes its room from the plot: what follows on the page stays in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows from these
  useLayoutEffect(
    () => setUnder(beside ? 0 : (key.current?.offsetHeight ?? 0)),
    [beside, width, labeled.length, longest],
  );
  const marks = mergeMarks(data.marks ?? []);
  const markPlaces = placeMarks(
    marks.map((mark) => ({ at: placeOn(x, mark.x, left, width - right), text: mark.label })),
    LETTER * zoom,
    width,
  );
  const rowHeight = LABEL_GAP * zoom;
  const top = TOP + rowHeight * Math.max(0, ...markPlaces.map(({ row }) => row + 1));
  const floor = height - under - BOTTOM * zoom;
  const ends = labeled.map(
    (line) => line.values.findLast((value) => value !== null) ?? y.domain[0],
  );
  const places = spread(
    ends.map((end) => placeOn(y, end, floor, top)),
    rowHeight,
    top,
    floor,
  );
  // Words have no place before the width is known.
  if (width === 0) return <div ref={ref} className="h-full" />;
  return (
    <div ref={ref} className="h-full">
      <ResponsiveContainer width="100%" height={height - under}>
        <LineChart
          data={rows}
          margin={{ top, right, bottom: 0, left: 0 }}
          title={data.title}
          desc={data.sentence}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--rule)" vertical={false} />
          <XAxis {...across(x, zoom)} />
          <YAxis {...upright} />
          <Tooltip
            {...TOOLTIP}
            formatter={(_, name, { payload }) => {
              const line = series.find(({ id }) => id === name);
              const at = data.x.values.indexOf(payload?.x);
              return line ? [textOf(data.y, line, at), line.label] : name;
            }}
            labelFormatter={(value) => `${data.x.label}: ${data.x.format(Number(value))}`}
          />
          {levels.map((level) => (
            <ReferenceLine
              key={level.label}
              y={level.y}
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
              // Dots would stand there before their line has come to them.
              {...(line.dots ? { isAnimationActive: false } : {})}
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
      <div ref={key}>
        <EndLabels lines={labeled} places={beside ? places : undefined} width={room - 6} />
      </div>
    </div>
  );
});
