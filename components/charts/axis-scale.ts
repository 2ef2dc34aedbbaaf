import { type CustomScaleDefinition, getNiceTickValues } from 'recharts';
import { nines, shareOfNines } from '@/lib/kernel/nines';
import type { Axis } from './chart-data';

type Ends = readonly [number, number];

/** What an axis covers and where its ticks stand. */
export interface Scale {
  readonly axis: Axis;
  readonly domain: Ends;
  readonly ticks: readonly number[];
}

/** An axis ends at so many nines; what has more runs out of the picture. */
const MOST_NINES = 14;

/** An axis' scale: as asked, else round values around its domain or all values. O(values). */
export function scaleOf(axis: Axis, values: readonly number[]): Scale {
  const shown = values.length > 0 ? values : [1, 10];
  const [low, high] = axis.domain ?? [Math.min(...shown), Math.max(...shown)];
  const ticks = axis.ticks ?? ticksAround(axis, low, high);
  const [from, to] =
    axis.ticks && axis.domain ? axis.domain : [ticks[0] ?? low, ticks.at(-1) ?? high];
  return { axis, domain: to > from ? [from, to] : [from - 1, to + 1], ticks };
}

/** Round values that enclose a range: whole powers of ten or nines where an axis counts those. */
function ticksAround(axis: Axis, low: number, high: number): readonly number[] {
  if (axis.log || axis.nines) {
    // Three digits are more than an eye sees, and free of what floating point adds.
    const [from = 0, to = 0] = [low, high].map((end) => Number(heightOn(axis, end).toFixed(3)));
    const first = Math.floor(from);
    const steps = Math.max(1, Math.min(Math.ceil(to), MOST_NINES) - first);
    const ticks = Array.from({ length: steps + 1 }, (_, at) => valueAt(axis, first + at));
    const few = axis.log && steps < 3;
    return few ? ticks.flatMap((tick) => [tick, 2 * tick, 5 * tick]).slice(0, -2) : ticks;
  }
  if (low >= high) return [low];
  const ticks = getNiceTickValues([low, high], 6, true, 'snap125');
  // The library fills up to its count, beyond the range and so beyond 100 %.
  return ticks.filter((_, at) => (ticks[at - 1] ?? low) < high);
}

/** How high a value stands on an axis: itself, its logarithm, or how many nines it has. */
function heightOn(axis: Axis, value: number): number {
  if (axis.nines) return Math.min(MOST_NINES + 2, nines(value));
  return axis.log ? Math.log10(value) : value;
}

/** The value that stands at a height of an axis. */
function valueAt(axis: Axis, height: number): number {
  if (axis.nines) return shareOfNines(height);
  return axis.log ? 10 ** height : height;
}

/** Where a value stands on a scale that is drawn between two places, in pixels. */
export function placeOn(
  { axis, domain }: Pick<Scale, 'axis' | 'domain'>,
  value: number,
  start: number,
  end: number,
): number {
  const [low, high] = [heightOn(axis, domain[0]), heightOn(axis, domain[1])];
  return start + ((end - start) * (heightOn(axis, value) - low)) / (high - low);
}

/** A scale for the chart library, which has none that counts nines. Every change is a new scale. */
export function ninesScale(
  axis: Axis,
  domain: Ends = [0, 0.9],
  range: Ends = [0, 1],
): CustomScaleDefinition<number> {
  const place = (value: number) => placeOn({ axis, domain }, value, ...range);
  return Object.assign(place, {
    domain: (next?: Ends) => (next ? ninesScale(axis, next, range) : domain),
    range: (next?: Ends) => (next ? ninesScale(axis, domain, next) : range),
    copy: () => ninesScale(axis, domain, range),
  }) as CustomScaleDefinition<number>;
}
