import { formatNumber } from '@/lib/kernel/format';
import { joinNames } from '@/lib/models/az-quorum/explain';
import {
  DEFAULT_ROUND_TRIPS,
  type RoundTripProblem,
  type RoundTripTable,
  regionPair,
} from '@/lib/models/az-quorum/latency/round-trips';
import type { NumberParam, Values } from '@/lib/simulator/params';

function milliseconds(label: string, value: number): NumberParam {
  return { kind: 'number', label, default: value, min: 0, max: 10_000, step: 0.1, unit: 'ms' };
}

const pairs = Object.fromEntries(
  Object.entries(DEFAULT_ROUND_TRIPS.pairsMs).map(([pair, ms]) => [
    pair,
    milliseconds(pair.replace('|', ' and '), ms),
  ]),
);

const { jitterMs } = DEFAULT_ROUND_TRIPS;

/** Round trips, under `rtt` in the link; pairs of regions by their own names. */
export const ROUND_TRIPS: Readonly<Record<string, NumberParam>> = {
  zone: milliseconds('Within a zone', DEFAULT_ROUND_TRIPS.sameZoneMs),
  region: milliseconds('Between zones of a region', DEFAULT_ROUND_TRIPS.sameRegionMs),
  unknown: milliseconds('Between any other two regions', DEFAULT_ROUND_TRIPS.unknownPairMs),
  'zone-wait': milliseconds('Random wait within a zone', jitterMs['same-zone']),
  'region-wait': milliseconds('Random wait between zones', jitterMs['same-region']),
  'far-wait': milliseconds('Random wait between regions', jitterMs['between-regions']),
  ...pairs,
};

/** The fields that matter for some regions. */
export function roundTripNames(regions: readonly string[]): readonly string[] {
  const between = regions.flatMap((a, at) => regions.slice(at + 1).map((b) => regionPair(a, b)));
  const listed = between.filter((pair) => Object.hasOwn(pairs, pair));
  return [
    'zone',
    'region',
    ...listed,
    ...(listed.length < between.length ? ['unknown'] : []),
    'zone-wait',
    'region-wait',
    ...(between.length > 0 ? ['far-wait'] : []),
  ];
}

/** The model's table from the fields' values. */
export function roundTripTable(values: Values<typeof ROUND_TRIPS>): RoundTripTable {
  const at = (name: string) => values[name] ?? 0;
  return {
    sameZoneMs: at('zone'),
    sameRegionMs: at('region'),
    unknownPairMs: at('unknown'),
    pairsMs: Object.fromEntries(Object.keys(pairs).map((pair) => [pair, at(pair)])),
    jitterMs: {
      'same-zone': at('zone-wait'),
      'same-region': at('region-wait'),
      'between-regions': at('far-wait'),
    },
  };
}

export function describeRoundTripProblem(problem: RoundTripProblem): string {
  if (problem.kind === 'not-a-time') return `${problem.field} is no time.`;
  return `${joinNames(problem.pair.split('|'))}: ${problem.ms} ms is faster than light in fiber, which needs at least ${formatNumber(problem.lowerBoundMs, 1, 'least')} ms.`;
}
