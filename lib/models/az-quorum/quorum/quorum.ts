import { type Cut, type Failures, MAX_SEVERED_REGIONS, upFlags } from '../layout/failures';
import { instanceIds, type Layout, majority, regionOf, regionsOf } from '../layout/layout';

/** A largest possible set of regions that all reach each other, and the instances in it. */
export interface Group {
  /** In the layout's order. */
  readonly regions: readonly string[];
  /** Ids of all its instances, up or down. */
  readonly members: readonly string[];
  /** Ids of those that are up. */
  readonly up: readonly string[];
  readonly hasMajority: boolean;
}

/** Why there is a quorum or none, as data; the first reason is the verdict. */
export type QuorumReason =
  | {
      readonly kind: 'quorum-holds' | 'quorum-lost';
      /** Instances up in the best group, of all configured, and how many are needed. */
      readonly up: number;
      readonly of: number;
      readonly needed: number;
      /** Further single losses that are surely survived; 0 without a quorum. */
      readonly survives: number;
    }
  | {
      /** Only with a cut that takes effect: one for each group, those with most instances up first. */
      readonly kind: 'group-keeps-writing' | 'group-cannot-write';
      readonly regions: readonly string[];
      readonly up: number;
      readonly of: number;
      readonly needed: number;
    };

export interface Quorum {
  /** Number of configured instances. */
  readonly size: number;
  /** floor(size / 2) + 1. */
  readonly majority: number;
  /** Ids of the instances that are up, in any group. */
  readonly up: readonly string[];
  readonly groups: readonly Group[];
  readonly quorum: boolean;
  /** How many further single losses are surely survived: (up in the largest group) − majority. */
  readonly survives: number;
  readonly reasons: readonly QuorumReason[];
}

/**
 * The sets of regions that can work together: the maximal sets without a severed pair. Without a
 * cut that is one set, all regions; a cut A|B gives the whole without B and the whole without A.
 * Cuts that name a region outside the layout have no effect. O(2^s · s) for s severed regions.
 * @throws RangeError for more than MAX_SEVERED_REGIONS severed regions
 */
export function connectedRegions(
  layout: Layout,
  cuts: readonly Cut[],
): readonly (readonly string[])[] {
  const regions = regionsOf(layout);
  if (regions.length === 0) return [];
  const known = new Set(regions);
  const effective = cuts.filter(([a, b]) => a !== b && known.has(a) && known.has(b));
  const severed = regions.filter((region) => effective.some((cut) => cut.includes(region)));
  if (severed.length > MAX_SEVERED_REGIONS) {
    throw new RangeError(`Cuts may touch at most ${MAX_SEVERED_REGIONS} regions.`);
  }
  // The first region has the highest bit, so that falling masks give the sets in the layout's order.
  const bits = severed.map((_, index) => 1 << (severed.length - 1 - index));
  const enemies = severed.map((region) =>
    severed.reduce((mask, other, index) => {
      const apart = effective.some((cut) => cut.includes(region) && cut.includes(other));
      return apart && other !== region ? mask | (bits[index] ?? 0) : mask;
    }, 0),
  );
  const sets: (readonly string[])[] = [];
  for (let mask = (1 << severed.length) - 1; mask >= 0; mask -= 1) {
    const isIn = severed.map((_, index) => (mask & (bits[index] ?? 0)) !== 0);
    // A set is maximal when each region is in it exactly if none of its enemies is.
    if (!enemies.every((foes, index) => isIn[index] === ((mask & foes) === 0))) continue;
    sets.push(regions.filter((region) => isIn[severed.indexOf(region)] ?? true));
  }
  return sets;
}

/**
 * Whether some connected group has the majority of all configured instances up. Targets and cuts
 * that the layout does not know have no effect. O(n) for n instances, times the number of groups.
 * @throws RangeError for more than MAX_SEVERED_REGIONS severed regions
 */
export function quorumOf(layout: Layout, failures: Failures): Quorum {
  const size = layout.nodes.length;
  const needed = majority(layout);
  const isUp = upFlags(layout, failures.down);
  const ids = instanceIds(layout);
  const groups = connectedRegions(layout, failures.cut).map((regions): Group => {
    const inside = layout.nodes.map((zone) => regions.includes(regionOf(zone)));
    const members = ids.filter((_, index) => inside[index]);
    const up = ids.filter((_, index) => inside[index] && isUp[index]);
    return { regions, members, up, hasMajority: up.length >= needed };
  });
  const best = Math.max(0, ...groups.map((group) => group.up.length));
  const quorum = best >= needed;
  const survives = quorum ? best - needed : 0;
  const kind = quorum ? 'quorum-holds' : 'quorum-lost';
  return {
    size,
    majority: needed,
    up: ids.filter((_, index) => isUp[index]),
    groups,
    quorum,
    survives,
    reasons: [
      { kind, up: best, of: size, needed, survives },
      ...groupReasons(groups, size, needed),
    ],
  };
}

function groupReasons(groups: readonly Group[], of: number, needed: number): QuorumReason[] {
  if (groups.length < 2) return [];
  return [...groups]
    .sort((one, other) => other.up.length - one.up.length)
    .map((group) => ({
      kind: group.hasMajority ? 'group-keeps-writing' : 'group-cannot-write',
      regions: group.regions,
      up: group.up.length,
      of,
      needed,
    }));
}
