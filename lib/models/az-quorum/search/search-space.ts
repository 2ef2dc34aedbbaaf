import { isZoneName, regionOf } from '../layout/layout';

/** The layouts to look at: up to `maxInstances` instances over some zones, up to symmetry. */
export interface SearchSpace {
  /** Candidate zones; the order within a region does not matter. */
  readonly zones: readonly string[];
  /** 1 to `MAX_SEARCH_INSTANCES`. */
  readonly maxInstances: number;
}

export const MAX_SEARCH_INSTANCES = 15;
/** Most layouts, up to symmetry, that are searched: some ten seconds of work. */
const MAX_SEARCH_LAYOUTS = 50_000;

/** What keeps a space from being searched. */
export type SearchProblem =
  | { readonly kind: 'no-zones' }
  | { readonly kind: 'bad-zone-name'; readonly zone: string }
  | { readonly kind: 'bad-instance-count'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-many-layouts'; readonly count: number; readonly limit: number };

/** How many instances each zone of one region has, largest first; zones of a region are alike. */
type Split = readonly number[];

function splits(instances: number, zones: number, largest: number): Split[] {
  if (instances === 0) return [[]];
  if (zones === 0) return [];
  const found: Split[] = [];
  for (let first = Math.min(instances, largest); first * zones >= instances; first -= 1) {
    for (const rest of splits(instances - first, zones - 1, first)) found.push([first, ...rest]);
  }
  return found;
}

/**
 * All layouts of a space, numbered from 0. Zones of one region have the same prices and round
 * trips, so of all ways to spread k instances over them only the partitions of k are looked at.
 * They are numbered without listing them: `ways[i][m]` counts those of the regions from i on with
 * at most m instances. O(regions · splits · maxInstances).
 */
export function enumerateSpace({ zones, maxInstances }: SearchSpace) {
  const byRegion = new Map<string, string[]>();
  for (const zone of new Set(zones)) {
    byRegion.set(regionOf(zone), [...(byRegion.get(regionOf(zone)) ?? []), zone]);
  }
  const regions = [...byRegion.values()].map((names) => names.sort());
  const splitsOf = regions.map((names) =>
    Array.from({ length: maxInstances + 1 }, (_, size) => splits(size, names.length, size)),
  );
  const ways: number[][] = [Array.from({ length: maxInstances + 1 }, () => 1)];
  for (const bySize of [...splitsOf].reverse()) {
    const rest = ways[0] ?? [];
    ways.unshift(
      rest.map((_, room) =>
        bySize.reduce((sum, list, size) => sum + list.length * (rest[room - size] ?? 0), 0),
      ),
    );
  }
  return {
    // The layout without any instance has number 0 below and is left out.
    count: Math.max(0, (ways[0]?.[maxInstances] ?? 0) - 1),
    /** The zone names of layout number `index`. O(splits of the regions). */
    nodesAt(index: number): readonly string[] {
      const nodes: string[] = [];
      let left = index + 1;
      let room = maxInstances;
      regions.forEach((names, i) => {
        const rest = ways[i + 1] ?? [];
        for (const [size, list] of (splitsOf[i] ?? []).slice(0, room + 1).entries()) {
          const each = rest[room - size] ?? 0;
          if (left >= list.length * each) {
            left -= list.length * each;
            continue;
          }
          const split = list[Math.floor(left / each)] ?? [];
          split.forEach((count, place) => {
            for (let n = 0; n < count; n += 1) nodes.push(names[place] ?? '');
          });
          left %= each;
          room -= size;
          return;
        }
      });
      return nodes;
    },
  };
}

/** Everything that keeps a space from being searched; empty when there is nothing. */
export function searchProblems(space: SearchSpace): readonly SearchProblem[] {
  const { zones, maxInstances } = space;
  const limit = MAX_SEARCH_INSTANCES;
  if (!Number.isSafeInteger(maxInstances) || maxInstances < 1 || maxInstances > limit) {
    return [{ kind: 'bad-instance-count', count: maxInstances, limit }];
  }
  if (zones.length === 0) return [{ kind: 'no-zones' }];
  const bad = zones.filter((zone) => !isZoneName(zone));
  if (bad.length > 0) return bad.map((zone) => ({ kind: 'bad-zone-name', zone }));
  const { count } = enumerateSpace(space);
  return count > MAX_SEARCH_LAYOUTS
    ? [{ kind: 'too-many-layouts', count, limit: MAX_SEARCH_LAYOUTS }]
    : [];
}
