import type { Axis, Caption, Series } from './chart-data';
import type { PointShape } from './point-mark';

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
  readonly color: Series['color'];
  readonly points: readonly ScatterPoint[];
}

/** Everything a scatter chart shows, from which its picture, its table and its sentence are made. */
export interface ScatterData extends Caption {
  /** Heading of the points' names in the table. */
  readonly nameLabel: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly extra?: readonly { readonly label: string; readonly format: (v: number) => string }[];
  readonly groups: readonly PointGroup[];
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

type Spot = Pick<ScatterPoint, 'x' | 'y'>;

/**
 * The middle of each tag so that it covers neither a point nor an earlier tag, as far as one of
 * eight places around its point allows. In pixels, in the order of the points. O(points²).
 */
export function placeTags(points: readonly Spot[]): readonly Spot[] {
  const taken: Spot[] = [...points];
  for (const point of points) {
    const options = TAG_PLACES.map(([dx, dy]) => ({ x: point.x + dx, y: point.y + dy }));
    const free = options.find((spot) =>
      taken.every((other) => Math.abs(other.x - spot.x) > 16 || Math.abs(other.y - spot.y) > 11),
    );
    taken.push(free ?? options[0] ?? point);
  }
  return taken.slice(points.length);
}
