import { type Axis, placeOn, roundTicks } from './chart-data';

export type PointShape = 'disc' | 'ring' | 'square' | 'diamond' | 'cross';

export interface ScatterPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Printed beside the point, so short. */
  readonly tag?: string;
  /** Values of the further columns of the table, which the picture leaves out. */
  readonly extra?: readonly number[];
}

/** Points of one kind; the shape tells them from others without the color. */
export interface PointGroup {
  readonly id: string;
  readonly label: string;
  readonly shape: PointShape;
  readonly color: 'ink' | 'blue' | 'red' | 'green' | 'soft';
  readonly points: readonly ScatterPoint[];
}

/** Everything a scatter chart shows, from which its picture, its table and its sentence are made. */
export interface ScatterData {
  /** Accessible name, and the caption of the table. */
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
  /** Heading of the points' names in the table. */
  readonly nameLabel: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly extra?: readonly { readonly label: string; readonly format: (v: number) => string }[];
  readonly groups: readonly PointGroup[];
}

/** What an axis of a scatter chart covers and where its ticks stand. */
export interface Scale {
  readonly axis: Axis;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** An axis' scale: as asked, else round values around all points. O(values). */
export function scaleOf(axis: Axis, values: readonly number[]): Scale {
  const low = values.length > 0 ? Math.min(...values) : 0;
  const high = values.length > 0 ? Math.max(...values) : 1;
  const ticks = axis.ticks ?? (axis.log ? decades(low, high) : roundTicks(low, high));
  const [first = low, last = high] = [ticks[0], ticks.at(-1)];
  const domain = axis.domain ?? (last > first ? [first, last] : [first - 1, last + 1]);
  return { axis, domain, ticks };
}

/** Powers of ten around a range; of a narrow one also the twos and fives. Only for values above 0. */
function decades(low: number, high: number): readonly number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
  const every = Math.ceil((last - first) / 6);
  const steps = last - first > 2 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = first; power < last; power += every)
    for (const step of steps) ticks.push(Number(`${step}e${power}`));
  return [...ticks, Number(`1e${first + Math.ceil((last - first) / every) * every}`)];
}

/** Where a value stands along a scale, 0 to 1. */
export function alongScale(scale: Scale, value: number): number {
  return placeOn(scale.domain, scale.axis, value);
}

/** Where a tag stands beside its point, in pixels from the point's center to its middle. */
const TAG_PLACES = [
  [12, -9],
  [12, 11],
  [-12, -9],
  [-12, 11],
  [22, 1],
  [-22, 1],
  [0, -17],
  [0, 19],
] as const;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * A place for each tag that covers neither a point nor an earlier tag, as far as one of eight
 * places around its point allows. Positions in pixels; in the order of the points. O(points²).
 */
export function placeTags(points: readonly Spot[]): readonly Spot[] {
  const taken: Spot[] = [...points];
  return points.map((point) => {
    const options = TAG_PLACES.map(([dx, dy]) => ({ x: point.x + dx, y: point.y + dy }));
    const free = options.find((spot) =>
      taken.every((other) => Math.abs(other.x - spot.x) > 16 || Math.abs(other.y - spot.y) > 11),
    );
    const spot = free ?? options[0] ?? point;
    taken.push(spot);
    return { x: spot.x - point.x, y: spot.y - point.y };
  });
}
