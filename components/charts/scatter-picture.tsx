'use client';
import { memo } from 'react';
import {
  CartesianGrid,
  DefaultTooltipContent,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { across, TOOLTIP, upward } from './axis-props';
import { scaleOf } from './axis-scale';
import type { PictureProps } from './chart-data';
import { PointMark } from './point-mark';
import { placeTags, type ScatterData, type ScatterPoint } from './scatter-data';
import { useOneTabStop } from './use-one-tab-stop';
import { useRoom } from './use-room';

/** Points of a scatter chart. The shapes differ, the names are in the table and in the tooltips. */
export const ScatterPicture = memo(function ScatterPicture({
  data,
  height,
}: PictureProps<ScatterData>) {
  const { ref, zoom } = useRoom();
  useOneTabStop(ref);
  const points = data.groups.flatMap((group) => group.points);
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  return (
    <div ref={ref}>
      <ResponsiveContainer width="100%" height={height}>
        <ScatterChart
          margin={{ top: 10, right: 26, bottom: 0, left: 0 }}
          title={data.title}
          desc={data.sentence}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--rule)" vertical={false} syncWithTicks />
          <XAxis
            {...across(scaleOf(data.x, xs), zoom)}
            name={data.x.label}
            interval="equidistantPreserveStart"
          />
          <YAxis
            {...upward(scaleOf(data.y, ys), zoom)}
            dataKey="y"
            name={data.y.label}
            axisLine={false}
            tickLine={false}
            interval={0}
          />
          <Tooltip
            {...TOOLTIP}
            cursor={false}
            formatter={(value, _, { dataKey }) =>
              (dataKey === 'x' ? data.x : data.y).format(Number(value))
            }
            content={(shown) => (
              <DefaultTooltipContent {...shown} label={shown.payload[0]?.payload.name} />
            )}
          />
          {data.groups.map((group) => (
            <Scatter
              key={group.id}
              data={group.points}
              shape={<PointMark shape={group.shape} color={group.color} />}
              isAnimationActive={false}
            />
          ))}
          <Tags points={points.filter((point) => point.tag !== undefined)} />
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
});

/** What is printed beside points. */
function Tags({ points }: { readonly points: readonly ScatterPoint[] }) {
  const [across, down] = [useXAxisScale(), useYAxisScale()];
  const spots = placeTags(
    points.map((point) => ({ x: across?.(point.x) ?? 0, y: down?.(point.y) ?? 0 })),
  );
  return spots.map(({ x, y }, at) => (
    <text key={points[at]?.tag} x={x} y={y + 4} textAnchor="middle">
      {points[at]?.tag}
    </text>
  ));
}
