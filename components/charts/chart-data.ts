/** One line of a chart; `values[i]` belongs to `x.values[i]`. A null leaves a gap. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** What the values read as, where the axis' format loses what tells them apart. */
  readonly texts?: readonly string[];
  /** Token of the color; the dash tells lines apart without it. */
  readonly color: 'ink' | 'blue' | 'red' | 'green' | 'soft';
  /** SVG dash pattern; a full line when left out. */
  readonly dash?: string;
  readonly bold?: boolean;
  /** Draws a dot at each value. */
  readonly dots?: boolean;
}

export interface Axis {
  readonly label: string;
  readonly format: (value: number) => string;
  readonly log?: boolean;
  /** Counts nines: 90 %, 99 % and 99.9 % lie equally far apart. For shares from 0 to below 1. */
  readonly nines?: boolean;
  readonly domain?: readonly [number, number];
  readonly ticks?: readonly number[];
}

/** Everything a chart shows, from which its picture, its table and its sentence are made. */
export interface ChartData {
  /** Accessible name, and the caption of the table. */
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
  readonly x: Axis & { readonly values: readonly number[] };
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Horizontal lines, such as a target. */
  readonly levels?: readonly { readonly y: number; readonly label: string }[];
  /** Vertical lines, such as a threshold or where the slider stands. */
  readonly marks?: readonly { readonly x: number; readonly label: string }[];
}

/** What the picture of a chart is given; `height` in pixels. */
export interface PictureProps {
  readonly data: ChartData;
  readonly height: number;
}

/** What a line's value reads as. */
export function textOf(y: Axis, series: Series, at: number): string {
  const value = series.values[at] ?? null;
  return value === null ? '–' : (series.texts?.[at] ?? y.format(value));
}

/** The y axis' range: as asked, else what the values and levels span. O(values). */
export function domainOf(data: ChartData): readonly [number, number] {
  if (data.y.domain) return data.y.domain;
  const all = [
    ...data.series.flatMap((series) => series.values.filter((value) => value !== null)),
    ...(data.levels ?? []).map((level) => level.y),
  ];
  return [Math.min(...all), Math.max(...all)];
}

/** How high a value stands on an axis: itself, its logarithm, or how many nines it has. */
export function heightOn(axis: Axis, value: number): number {
  if (axis.nines) return -Math.log10(Math.max(1e-15, 1 - value));
  return axis.log ? Math.log10(value) : value;
}

/** The share that stands at a height of an axis that counts nines. */
export function shareAt(nines: number): number {
  return 1 - 10 ** -nines;
}

/** Where a value stands between the bottom (0) and the top (1) of an axis. */
export function placeOn(domain: readonly [number, number], axis: Axis, value: number): number {
  const [from, to] = [heightOn(axis, domain[0]), heightOn(axis, domain[1])];
  if (to === from) return 0.5;
  return Math.min(1, Math.max(0, (heightOn(axis, value) - from) / (to - from)));
}

/**
 * Spreads label positions so that neighbors keep a distance, moving each as little as a single pass
 * down and one up allow. Positions come back in the order they were given. O(n log n).
 */
export function spread(
  positions: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = positions
    .map((_, at) => at)
    .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let edge = from - gap;
  for (const at of order) {
    placed[at] = Math.max(placed[at] ?? 0, edge + gap);
    edge = placed[at] ?? 0;
  }
  edge = to + gap;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at] ?? 0, edge - gap);
    edge = placed[at] ?? 0;
  }
  return placed;
}

/** Round values that cover a range in about `count` steps, its ends included. O(count). */
export function roundTicks(from: number, to: number, count = 5): readonly number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}
