import { MEASURED_REGIONS } from '../latency/round-trip-data';
import { DEFAULT_ROUND_TRIPS, roundTrip } from '../latency/round-trips';
import {
  createLayout,
  instanceId,
  type Layout,
  regionOf,
  regionsOf,
  zonesOf,
} from '../layout/layout';
import { ASSIGNMENT_LAYOUT } from '../layout/layouts';
import { commonZones } from '../layout/region-places';
import { lossesSurvived } from '../quorum/losses';
import { quorumOf } from '../quorum/quorum';
import { fastestCommitMs } from './commit';

/** An even number of members over two regions. */
export interface Combination {
  readonly layout: Layout;
  /** The region that holds most of them, in three zones. */
  readonly home: string;
  /** The region of the others. */
  readonly far: string;
}

/** How many members stand in each zone of the two regions. */
const SHAPES = [
  { home: [1, 1, 1], far: [1] },
  { home: [2, 2, 1], far: [1] },
  { home: [2, 1, 1], far: [1, 1] },
] as const;

const ASKED = regionsOf(ASSIGNMENT_LAYOUT.layout);

/** Regions with measured round trips, without those of the question as asked. */
export const REGIONS_TO_DRAW: readonly string[] = MEASURED_REGIONS.filter(
  (region) => !ASKED.includes(region),
);

function placed(region: string, counts: readonly number[]): readonly string[] {
  return commonZones(region).flatMap((zone, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => zone),
  );
}

/** Each shape over each ordered pair of regions. */
const CANDIDATES: readonly Combination[] = REGIONS_TO_DRAW.flatMap((home) =>
  REGIONS_TO_DRAW.filter((far) => far !== home).flatMap((far) =>
    SHAPES.map((shape) => ({
      layout: createLayout([...placed(home, shape.home), ...placed(far, shape.far)]),
      home,
      far,
    })),
  ),
);

/** The first of the zones that hold most members. */
export function fullestZone({ nodes }: Layout): string {
  const held = (zone: string) => nodes.filter((other) => other === zone).length;
  return zonesOf({ nodes }).reduce((best, zone) => (held(zone) > held(best) ? zone : best));
}

/** The last member buys nothing: without it any as many others may fail. */
function lastBuysNothing({ nodes }: Layout): boolean {
  const any = (layout: Layout) => lossesSurvived(layout).instance.anyOfThem;
  return any({ nodes }) === any({ nodes: nodes.slice(0, -1) });
}

/** Every loss but that of `home` is survived; the fullest zone and `far` leave nothing to spare. */
function spendsItsMargin({ layout, home, far }: Combination): boolean {
  const { instance, zone, region } = lossesSurvived(layout);
  const isFatal = [...instance.fatal, ...zone.fatal, ...region.fatal].join() === home;
  return (
    isFatal &&
    [fullestZone(layout), far].every(
      (down) => quorumOf(layout, { down: [down], cut: [] }).survives === 0,
    )
  );
}

/** Whoever of `home` leads commits within the region, and not without `far` once any one there is lost. */
function commitsFarAfterLoss({ layout, home, far }: Combination): boolean {
  const leaders = layout.nodes.flatMap((zone, at) => (regionOf(zone) === home ? [at] : []));
  const way = roundTrip(DEFAULT_ROUND_TRIPS, commonZones(home)[0] ?? '', commonZones(far)[0] ?? '');
  const times = (...down: readonly string[]) =>
    leaders
      .filter((leader) => !down.includes(instanceId(leader)))
      .map((leader) => fastestCommitMs(layout, [leader], down));
  const healthy = new Set(times());
  return (
    healthy.size === 1 &&
    Math.max(...healthy) < way.baseMs &&
    leaders.every((lost) => times(instanceId(lost)).every((ms) => ms === way.baseMs))
  );
}

/** Cut apart, the members of `home` go on and the others do not. */
function homeGoesOn({ layout, home, far }: Combination): boolean {
  const { groups } = quorumOf(layout, { down: [], cut: [[home, far]] });
  return groups.every(({ regions, hasMajority }) => hasMajority === regions.includes(home));
}

/**
 * Every layout for which what an answer must say of the question as asked holds in kind: 3 + 1 and
 * 4 + 2 members (2 + 1 + 1 in the zones of the first region) over each ordered pair of eleven
 * regions. 5 + 1 is dropped: losing its far member leaves one to spare.
 */
export const COMBINATIONS: readonly Combination[] = CANDIDATES.filter(
  (one) =>
    lastBuysNothing(one.layout) &&
    spendsItsMargin(one) &&
    commitsFarAfterLoss(one) &&
    homeGoesOn(one),
);
