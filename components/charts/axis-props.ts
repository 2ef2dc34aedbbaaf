import type { XAxisProps, YAxisProps } from 'recharts';
import { ninesScale, type Scale } from './axis-scale';

/** Room below a plot for the names of ticks and of the axis, in pixels at a zoom of 1. */
export const BOTTOM = 40;
/** Width of a letter at a zoom of 1. */
export const LETTER = 7.3;

const TEXT = { fill: 'var(--soft)' };

function shared({ axis, domain, ticks }: Scale) {
  const even = axis.log ? 'log' : 'linear';
  return {
    scale: axis.nines ? ninesScale(axis) : even,
    domain: [...domain],
    ticks: [...ticks],
    tickFormatter: axis.format,
    stroke: 'var(--edge)',
    tick: TEXT,
    type: 'number',
  } satisfies XAxisProps & YAxisProps;
}

/** How the chart library draws an axis below a plot. */
export function across(scale: Scale, zoom: number) {
  return {
    ...shared(scale),
    dataKey: 'x',
    height: BOTTOM * zoom,
    label: { value: scale.axis.label, position: 'insideBottom', offset: 2, ...TEXT },
  } satisfies XAxisProps;
}

/** How the chart library draws an axis beside a plot; the names of its ticks have their room. */
export function upward(scale: Scale, zoom: number) {
  const names = scale.ticks.map((tick) => scale.axis.format(tick).length);
  return {
    ...shared(scale),
    width: Math.max(0, ...names) * LETTER * zoom + 14,
    allowDataOverflow: true,
  } satisfies YAxisProps;
}

/** How the chart library draws what a pointer or an arrow key asks for. */
export const TOOLTIP = {
  contentStyle: {
    background: 'var(--sheet)',
    border: '1px solid var(--edge)',
    borderRadius: 6,
    color: 'var(--ink)',
    font: '500 1.07em / 1.35 var(--sans)',
  },
  itemStyle: { color: 'var(--ink)' },
};
