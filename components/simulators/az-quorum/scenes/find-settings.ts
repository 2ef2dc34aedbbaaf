import { formatNumber } from '@/lib/kernel/format';
import { MEASURED_REGIONS } from '@/lib/models/az-quorum/latency/round-trip-data';
import { regionOf } from '@/lib/models/az-quorum/layout/layout';
import { commonZones } from '@/lib/models/az-quorum/layout/region-places';
import { ZONE_NAME } from '@/lib/models/az-quorum/layout/regions';
import { DEFAULT_SEARCH_GOAL, type SearchGoal } from '@/lib/models/az-quorum/search/search';
import {
  MAX_SEARCH_INSTANCES,
  type SearchProblem,
} from '@/lib/models/az-quorum/search/search-space';
import type { Params } from '@/lib/simulator/params';

/** Zones to choose from, in each region that has measured round trips. */
export const ZONES_BY_REGION: readonly { region: string; zones: readonly string[] }[] =
  MEASURED_REGIONS.map((region) => ({
    region,
    zones: commonZones(region),
  }));

/** The goal of a search, under `find` in the link. */
export const FIND = {
  survive: {
    kind: 'choice',
    label: 'Survive the loss of any one',
    default: DEFAULT_SEARCH_GOAL.survive,
    options: [
      { value: 'none', label: 'nothing demanded' },
      { value: 'instance', label: 'instance' },
      { value: 'zone', label: 'zone' },
      { value: 'region', label: 'region' },
    ],
  },
  median: {
    kind: 'number',
    label: 'Commit median at most',
    default: 0,
    min: 0,
    max: 10_000,
    step: 1,
    unit: 'ms',
    help: '0 for any',
  },
  instances: {
    kind: 'number',
    label: 'Instances at most',
    default: DEFAULT_SEARCH_GOAL.maxInstances,
    min: 1,
    max: MAX_SEARCH_INSTANCES,
    step: 1,
    integer: true,
  },
  zones: {
    kind: 'list',
    label: 'Candidate zones',
    default: DEFAULT_SEARCH_GOAL.zones,
    item: ZONE_NAME,
    itemSays: 'zones of regions of AWS such as us-east-1a',
    maxItems: 3 * MEASURED_REGIONS.length,
  },
} as const satisfies Params;

/** The zones in words: "12 zones in 4 regions". */
export function zonesSummary(chosen: readonly string[]): string {
  const regions = new Set(chosen.map(regionOf)).size;
  return `${chosen.length} zone${chosen.length === 1 ? '' : 's'} in ${regions} region${regions === 1 ? '' : 's'}`;
}

export function describeSearchProblem(problem: SearchProblem): string {
  switch (problem.kind) {
    case 'no-zones':
      return 'Choose at least one candidate zone.';
    case 'bad-zone-name':
      return `“${problem.zone}” is no zone of a region of AWS.`;
    case 'bad-instance-count':
      return `${problem.count} is not a whole number from 1 to ${problem.limit}.`;
    case 'too-many-layouts':
      return `That makes ${formatNumber(problem.count, 0)} different layouts; up to ${formatNumber(problem.limit, 0)} are searched. Allow fewer instances or fewer regions.`;
  }
}

/** The demands of a goal in words: "survives any one region and commits within 20 ms". */
export function goalText({ survive: level, maxMedianMs, maxInstances }: SearchGoal): string {
  const demands = [
    ...(level === 'none' ? [] : [`survives the loss of any one ${level}`]),
    ...(maxMedianMs === null ? [] : [`commits within ${formatNumber(maxMedianMs)} ms`]),
  ];
  return `of at most ${maxInstances} instance${maxInstances === 1 ? '' : 's'}${demands.length > 0 ? ` that ${demands.join(' and ')}` : ''}`;
}
