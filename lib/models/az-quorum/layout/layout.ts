import { ZONE_NAME } from './regions';

/** Where the instances of a service run: one zone name for each of i1, i2, … in order. */
export interface Layout {
  readonly nodes: readonly string[];
}

/** Most instances a layout may have. */
export const MAX_NODES = 1000;
/** Most different zones a layout may have. */
const MAX_ZONES = 60;

/** What is wrong with a list of zone names. `instance` is the id that the bad name stands for. */
export type LayoutProblem =
  | { readonly kind: 'bad-zone-name'; readonly instance: string; readonly zone: string }
  | { readonly kind: 'too-many-nodes'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-many-zones'; readonly count: number; readonly limit: number };

/** One sentence for a problem. */
export function describeProblem(problem: LayoutProblem): string {
  switch (problem.kind) {
    case 'bad-zone-name':
      return `"${problem.zone}" (${problem.instance}) is no zone of a region of AWS, such as us-east-1a.`;
    case 'too-many-nodes':
      return `${problem.count} instances are more than the ${problem.limit} allowed.`;
    case 'too-many-zones':
      return `${problem.count} zones are more than the ${problem.limit} allowed.`;
  }
}

/** Whether a text is the name of a zone of a region that exists, such as `us-east-1a`. */
export function isZoneName(text: string): boolean {
  return ZONE_NAME.test(text);
}

/** Everything wrong with a list of zone names; empty when it makes a layout. O(n). */
export function layoutProblems(nodes: readonly string[]): readonly LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  if (nodes.length > MAX_NODES) {
    problems.push({ kind: 'too-many-nodes', count: nodes.length, limit: MAX_NODES });
  }
  const zoneCount = new Set(nodes).size;
  if (zoneCount > MAX_ZONES) {
    problems.push({ kind: 'too-many-zones', count: zoneCount, limit: MAX_ZONES });
  }
  nodes.forEach((zone, index) => {
    if (!isZoneName(zone)) {
      problems.push({ kind: 'bad-zone-name', instance: instanceId(index), zone });
    }
  });
  return problems;
}

/**
 * A layout from a list of zone names (0 to 1,000 of them, at most 60 different).
 * @throws RangeError that words the first problem
 */
export function createLayout(nodes: readonly string[]): Layout {
  const [problem] = layoutProblems(nodes);
  if (problem) throw new RangeError(describeProblem(problem));
  return { nodes: [...nodes] };
}

/** The region of a zone: its name without the final letter. */
export function regionOf(zone: string): string {
  return zone.slice(0, -1);
}

/** The id of the instance at a zero-based place in the list: i1 for 0. */
export function instanceId(index: number): string {
  return `i${index + 1}`;
}

/** The zero-based place of an instance id, or `undefined` when the layout has no such instance. */
export function instanceIndex(layout: Layout, id: string): number | undefined {
  if (!/^i[1-9][0-9]*$/.test(id)) return undefined;
  const index = Number(id.slice(1)) - 1;
  return index < layout.nodes.length ? index : undefined;
}

/** The ids of all instances: i1, i2, … */
export function instanceIds(layout: Layout): readonly string[] {
  return layout.nodes.map((_, index) => instanceId(index));
}

/** The different zones, in order of first appearance. */
export function zonesOf(layout: Layout): readonly string[] {
  return [...new Set(layout.nodes)];
}

/** The different regions, in order of first appearance. */
export function regionsOf(layout: Layout): readonly string[] {
  return [...new Set(layout.nodes.map(regionOf))];
}

/** How many of `count` instances are a majority of them: floor(count / 2) + 1. */
export function majorityOf(count: number): number {
  return Math.floor(count / 2) + 1;
}

/** The majority of all configured instances, up or down. */
export function majority(layout: Layout): number {
  return majorityOf(layout.nodes.length);
}
