import { createLayout, type Layout, majorityOf } from '../layout/layout';
import { NAMED_LAYOUTS } from '../layout/layouts';
import { latticeOf } from '../quorum/lattice';
import { lossesSurvived } from '../quorum/losses';
import type { Probabilities } from './probabilities';
import { downtimeMinutesPerYear, type Survival, survivalOf } from './survival';

/** One layout beside others. */
export interface Compared {
  /** Id of a named layout, or `this` for one without a name. */
  readonly id: string;
  readonly label: string;
  readonly layout: Layout;
  /** Whether it is the layout that the simulator shows. */
  readonly isThis: boolean;
  /** How many instances, zones, regions may fail, whichever they are; counted from all up. */
  readonly anyInstances: number;
  readonly anyZones: number;
  readonly anyRegions: number;
  /** 0 to 1. */
  readonly survival: number;
  readonly unavailability: number;
  readonly downtimeMinutesPerYear: number;
}

/** Same instances in the same zones, whatever their order. O(n log n). */
export function sameLayout(one: Layout, other: Layout): boolean {
  if (one.nodes.length !== other.nodes.length) return false;
  const sorted = [...other.nodes].sort();
  return [...one.nodes].sort().every((zone, index) => zone === sorted[index]);
}

/**
 * The layout shown and the named ones, with what each survives. A layout without a name comes
 * first. O(n²) for its n instances.
 */
export function compareLayouts(shown: Layout, probabilities: Probabilities): readonly Compared[] {
  const named = NAMED_LAYOUTS.map(({ id, label, layout }) => ({
    id,
    label,
    layout,
    isThis: sameLayout(layout, shown),
  }));
  const own = { id: 'this', label: 'this layout', layout: shown, isThis: true };
  const all = named.some(({ isThis }) => isThis) ? named : [own, ...named];
  return all.map((entry) => {
    const losses = lossesSurvived(entry.layout);
    const { survival, unavailability } = survivalOf(entry.layout, probabilities);
    return {
      ...entry,
      anyInstances: losses.instance.anyOfThem,
      anyZones: losses.zone.anyOfThem,
      anyRegions: losses.region.anyOfThem,
      survival,
      unavailability,
      downtimeMinutesPerYear: downtimeMinutesPerYear(unavailability),
    };
  });
}

/** The range of q that the curve covers. */
export const CURVE_RANGE = [0.0001, 0.2] as const;

/** Few enough that 1,000 instances do not hold up the page. */
const POINTS = 18;

/** Chances of a zone outage, evenly spaced on a log axis, `q` among them when it is in range. */
export function curveChances(q: number): readonly number[] {
  const [from, to] = CURVE_RANGE;
  const even = Array.from({ length: POINTS }, (_, at) =>
    Number((from * (to / from) ** (at / (POINTS - 1))).toPrecision(2)),
  );
  const all = q >= from && q <= to ? [...even, q] : even;
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The survival of a layout, and its complement, at each q, with p and r held. O(n²) for each. */
export function survivalCurve(
  layout: Layout,
  { p, r }: Probabilities,
  chances: readonly number[],
): readonly Survival[] {
  return chances.map((q) => survivalOf(layout, { p, q, r }));
}

/** So many instances side by side. */
export function oneZone(size: number): Layout {
  return createLayout(Array.from({ length: size }, () => 'us-east-1a'));
}

/** What a number of instances needs and survives, when only instances fail. */
export interface SizeRow {
  readonly size: number;
  readonly majority: number;
  readonly losses: number;
  /** How many of its up-down states have a majority. */
  readonly live: number;
  readonly states: number;
  readonly survival: number;
  readonly downtimeMinutesPerYear: number;
}

/** The sizes 3, 4 and 5 side by side, each instance down with probability `p` and nothing else. */
export function sizeRows(p: number): readonly SizeRow[] {
  return [3, 4, 5].map((size) => {
    const layout = oneZone(size);
    const { survival, unavailability } = survivalOf(layout, { p, q: 0, r: 0 });
    const lattice = latticeOf(size);
    return {
      size,
      majority: majorityOf(size),
      losses: lossesSurvived(layout).instance.anyOfThem,
      live: lattice.live,
      states: lattice.total,
      survival,
      downtimeMinutesPerYear: downtimeMinutesPerYear(unavailability),
    };
  });
}

/**
 * The fewest instances with which the loss of any one zone, or region, can be survived; each stands
 * in a zone, or region, of its own. O(1).
 */
export function fewestFor(level: 'zone' | 'region'): number {
  for (let size = 1; ; size += 1) {
    const nodes = Array.from({ length: size }, (_, at) =>
      level === 'zone' ? `us-east-1${'abcdefgh'[at] ?? 'z'}` : `us-east-${at + 1}a`,
    );
    if (lossesSurvived({ nodes })[level].anyOfThem >= 1) return size;
  }
}
