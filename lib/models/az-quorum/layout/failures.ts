import {
  instanceId,
  instanceIds,
  instanceIndex,
  type Layout,
  regionOf,
  regionsOf,
  zonesOf,
} from './layout';

/** A severed pair of regions: nothing in the one reaches anything in the other. */
export type Cut = readonly [string, string];

/** What is failed by hand: instance ids, zones and regions that are down, and severed pairs. */
export interface Failures {
  readonly down: readonly string[];
  readonly cut: readonly Cut[];
}

/** Nothing is down and nothing is cut. */
export const NO_FAILURES: Failures = { down: [], cut: [] };

export type Level = 'instance' | 'zone' | 'region';

/** All levels, the smallest kind of part first. */
export const LEVELS: readonly Level[] = ['instance', 'zone', 'region'];

/** The part of a level that an instance of a zone, at a zero-based place, belongs to. */
export function partOf(level: Level, zone: string, index: number): string {
  return { instance: instanceId(index), zone, region: regionOf(zone) }[level];
}

/**
 * Most regions that cuts may touch. The groups are found among all sets of these, and a graph of
 * n regions can have 3^(n/3) maximal sets.
 */
export const MAX_SEVERED_REGIONS = 10;

/** Why a list of failures does not fit a layout. */
export type FailureProblem =
  | { readonly kind: 'unknown-target'; readonly target: string }
  | { readonly kind: 'unknown-region'; readonly region: string }
  | { readonly kind: 'region-cut-from-itself'; readonly region: string }
  | { readonly kind: 'too-many-severed-regions'; readonly count: number; readonly limit: number };

/** Reads `A|B`, two region names; `undefined` for anything else. */
export function parseCut(text: string): Cut | undefined {
  const [a, b, ...rest] = text.split('|');
  return a && b && rest.length === 0 ? [a, b] : undefined;
}

/** Writes a cut as `A|B`. */
export function formatCut(cut: Cut): string {
  return `${cut[0]}|${cut[1]}`;
}

/** Whether two cuts sever the same pair. */
export function sameCut(one: Cut, other: Cut): boolean {
  return (
    (one[0] === other[0] && one[1] === other[1]) || (one[0] === other[1] && one[1] === other[0])
  );
}

/** What a target is in a layout; `undefined` when the layout has nothing of that name. */
export function levelOf(layout: Layout, target: string): Level | undefined {
  if (instanceIndex(layout, target) !== undefined) return 'instance';
  if (layout.nodes.includes(target)) return 'zone';
  if (layout.nodes.some((zone) => regionOf(zone) === target)) return 'region';
  return undefined;
}

/** For each instance in order whether it is up: neither it nor its zone nor its region is down. */
export function upFlags(layout: Layout, down: readonly string[]): readonly boolean[] {
  const targets = new Set(down);
  return layout.nodes.map(
    (zone, index) =>
      !targets.has(instanceId(index)) && !targets.has(zone) && !targets.has(regionOf(zone)),
  );
}

/** Everything in `failures` that does not fit the layout; empty when all of it does. */
export function failureProblems(layout: Layout, failures: Failures): readonly FailureProblem[] {
  const problems: FailureProblem[] = [];
  for (const target of failures.down) {
    if (levelOf(layout, target) === undefined) problems.push({ kind: 'unknown-target', target });
  }
  const regions = new Set(regionsOf(layout));
  for (const [a, b] of failures.cut) {
    for (const region of new Set([a, b])) {
      if (!regions.has(region)) problems.push({ kind: 'unknown-region', region });
    }
    if (a === b) problems.push({ kind: 'region-cut-from-itself', region: a });
  }
  const severed = new Set(failures.cut.flat()).size;
  if (severed > MAX_SEVERED_REGIONS) {
    const limit = MAX_SEVERED_REGIONS;
    problems.push({ kind: 'too-many-severed-regions', count: severed, limit });
  }
  return problems;
}

/**
 * The same failures without what does not fit the layout or is there twice, in the layout's order
 * (instances, zones, regions), so that equal failures are written equally. Cuts beyond the limit
 * on severed regions are dropped.
 */
export function canonicalFailures(layout: Layout, failures: Failures): Failures {
  const wanted = new Set(failures.down);
  const regions = regionsOf(layout);
  const order = [...instanceIds(layout), ...zonesOf(layout), ...regions];
  const place = new Map(regions.map((region, index) => [region, index]));
  const cut: Cut[] = [];
  const severed = new Set<string>();
  for (const pair of failures.cut) {
    const [a, b] = pair;
    const placeA = place.get(a);
    const placeB = place.get(b);
    if (placeA === undefined || placeB === undefined || a === b) continue;
    if (cut.some((known) => sameCut(known, pair))) continue;
    if (new Set([...severed, a, b]).size > MAX_SEVERED_REGIONS) continue;
    severed.add(a).add(b);
    cut.push(placeA < placeB ? [a, b] : [b, a]);
  }
  const rank = ([a, b]: Cut) => (place.get(a) ?? 0) * regions.length + (place.get(b) ?? 0);
  cut.sort((one, other) => rank(one) - rank(other));
  return { down: order.filter((target) => wanted.has(target)), cut };
}
