import { type Cut, sameCut, upFlags } from '@/lib/models/az-quorum/layout/failures';
import { instanceId, regionOf, regionsOf, zonesOf } from '@/lib/models/az-quorum/layout/layout';
import type { QuorumSummary } from '@/lib/models/az-quorum/simulator-summary';

/** Most instances that are drawn one by one. */
export const MOST_DRAWN = 9;

/** Most regions that stand in a row with their links between them. */
export const MOST_IN_ROW = 3;

/** The keys that fail a part: instances by number; zones, regions and links by letter. */
const KEYS = { zone: 'abcdeghijmoqrt', region: 'uvwxyz', instance: '123456789' };

export interface InstanceBox {
  readonly id: string;
  readonly key: string | undefined;
  readonly up: boolean;
  /** Whether it is down by itself, not only with its zone or region. */
  readonly failed: boolean;
}

export interface ZoneBox {
  readonly name: string;
  readonly key: string | undefined;
  readonly failed: boolean;
  /** Down by itself or with its region. */
  readonly out: boolean;
  readonly up: number;
  /** Whether some of it is up and belongs to the side with the majority. */
  readonly majority: boolean;
  readonly instances: readonly InstanceBox[];
}

export interface RegionBox {
  readonly name: string;
  readonly key: string | undefined;
  readonly failed: boolean;
  readonly up: number;
  readonly size: number;
  /** Whether some group that it belongs to has the majority. */
  readonly majority: boolean;
  /** What its side can do; only when a cut makes sides. */
  readonly side: string | undefined;
  readonly zones: readonly ZoneBox[];
}

export interface LinkBox {
  readonly regions: Cut;
  readonly cut: boolean;
}

/**
 * What the drawing shows of a state, region by region. O(n) times regions and zones.
 * @param hush leaves out who has the majority, while that is being asked
 */
export function mapOf({ state, model }: QuorumSummary, hush: boolean) {
  const down = new Set(state.down);
  const isUp = upFlags(state, state.down);
  const names = regionsOf(state);
  /** Region by region, in the order in which they get their keys. */
  const allZones = names.flatMap((name) =>
    zonesOf(state).filter((zone) => regionOf(zone) === name),
  );
  const all = state.nodes.map((zone, index) => ({
    zone,
    id: instanceId(index),
    key: KEYS.instance[index],
    up: isUp[index] === true,
    failed: down.has(instanceId(index)),
  }));
  const regions = names.map((name): RegionBox => {
    const failed = down.has(name);
    const groups = model.groups.filter((group) => group.regions.includes(name));
    const best = groups.toSorted((a, b) => b.up.length - a.up.length)[0];
    const writes = best?.hasMajority === true && !hush;
    const zones = allZones
      .filter((zone) => regionOf(zone) === name)
      .map((zone): ZoneBox => {
        const instances = all.filter((instance) => instance.zone === zone);
        const up = instances.filter((instance) => instance.up).length;
        const out = failed || down.has(zone);
        return {
          name: zone,
          key: KEYS.zone[allZones.indexOf(zone)],
          failed: down.has(zone),
          out,
          up,
          majority: writes && up > 0,
          instances,
        };
      });
    const count = `${best?.up.length ?? 0} of ${model.size}`;
    const up = zones.reduce((sum, zone) => sum + zone.up, 0);
    const majority = up > 0 && writes;
    const side = majority
      ? `✓ ${count}: has the majority, writes`
      : `✕ ${count}: no majority, refuses writes`;
    return {
      name,
      key: KEYS.region[names.indexOf(name)],
      failed,
      up,
      size: zones.reduce((sum, zone) => sum + zone.instances.length, 0),
      majority,
      side: model.groups.length > 1 && !hush ? (up > 0 ? side : '✕ nothing up: silent') : undefined,
      zones,
    };
  });
  const pairs = names.flatMap((a, at) => names.slice(at + 1).map((b): Cut => [a, b]));
  const steps = ([a, b]: Cut) => names.indexOf(b) - names.indexOf(a);
  // Neighbors in the drawing first.
  const links = pairs
    .toSorted((one, other) => steps(one) - steps(other))
    .map((pair): LinkBox => ({ regions: pair, cut: state.cut.some((cut) => sameCut(cut, pair)) }));
  return { regions, links };
}
