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
  /** What it covers; widened to round values where it has no ticks. All values when left out. */
  readonly domain?: readonly [number, number];
  /** Round values around the domain when left out. */
  readonly ticks?: readonly number[];
}

/** What is said about a picture. */
export interface Caption {
  /** Accessible name, and the caption of the table. */
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

/** Everything a chart shows, from which its picture, its table and its sentence are made. */
export interface ChartData extends Caption {
  readonly x: Axis & { readonly values: readonly number[] };
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Horizontal lines, such as a target. */
  readonly levels?: readonly { readonly y: number; readonly label: string }[];
  /** Vertical lines, such as a threshold or where the slider stands. */
  readonly marks?: readonly { readonly x: number; readonly label: string }[];
}

/** What a picture is given; `height` in pixels. */
export interface PictureProps<Data> {
  readonly data: Data;
  readonly height: number;
}

/** What a line's value reads as. */
export function textOf(y: Axis, series: Series, at: number): string {
  const value = series.values[at] ?? null;
  return value === null ? '–' : (series.texts?.[at] ?? y.format(value));
}
