import { regionOf } from '../layout/layout';
import { fibreLowerBoundMs } from '../layout/region-places';
import { MEASURED_MS, MEASURED_REGIONS } from './round-trip-data';

/** How far apart two zones are, as the network sees it. */
export type Distance = 'same-zone' | 'same-region' | 'between-regions';

/**
 * Round-trip times that a person may edit; plain JSON. All in milliseconds, not negative.
 * `jitterMs` is the mean of the random part that comes on top of the base (see `latency.ts`).
 */
export interface RoundTripTable {
  readonly sameZoneMs: number;
  readonly sameRegionMs: number;
  /** Between two regions for which `pairsMs` has no entry. */
  readonly unknownPairMs: number;
  /** Keyed by `regionPair(a, b)`. */
  readonly pairsMs: Readonly<Record<string, number>>;
  readonly jitterMs: Readonly<Record<Distance, number>>;
}

/** One round trip. `listed` is false when the table's stated default stands in for a pair. */
export interface RoundTrip {
  readonly baseMs: number;
  readonly jitterMs: number;
  readonly distance: Distance;
  readonly listed: boolean;
}

/** The key of an unordered pair of regions in `pairsMs`. */
export function regionPair(regionA: string, regionB: string): string {
  return regionA < regionB ? `${regionA}|${regionB}` : `${regionB}|${regionA}`;
}

function measuredPairs(): Record<string, number> {
  const pairs: Record<string, number> = {};
  MEASURED_MS.forEach((row, i) => {
    row.forEach((ms, j) => {
      pairs[regionPair(MEASURED_REGIONS[i] ?? '', MEASURED_REGIONS[j] ?? '')] = ms;
    });
  });
  return pairs;
}

/**
 * The table to start from. Sources: `ROUND_TRIP_SOURCES`. The default for unknown pairs is the
 * median of the measured ones, rounded to 10 ms. The jitter is an assumption for a network under
 * load: the pings behind the table spread by less than 0.1 ms, single ones by several milliseconds.
 */
export const DEFAULT_ROUND_TRIPS: RoundTripTable = {
  sameZoneMs: 0.3,
  sameRegionMs: 1,
  unknownPairMs: 140,
  pairsMs: measuredPairs(),
  jitterMs: { 'same-zone': 0.1, 'same-region': 0.2, 'between-regions': 1 },
};

/** How far apart two zones are. */
export function distanceBetween(zoneA: string, zoneB: string): Distance {
  if (zoneA === zoneB) return 'same-zone';
  return regionOf(zoneA) === regionOf(zoneB) ? 'same-region' : 'between-regions';
}

/** The round trip between two zones by a table. O(1). */
export function roundTrip(table: RoundTripTable, zoneA: string, zoneB: string): RoundTrip {
  const distance = distanceBetween(zoneA, zoneB);
  const jitterMs = table.jitterMs[distance];
  if (distance === 'same-zone') {
    return { baseMs: table.sameZoneMs, jitterMs, distance, listed: true };
  }
  if (distance === 'same-region') {
    return { baseMs: table.sameRegionMs, jitterMs, distance, listed: true };
  }
  const listedMs = table.pairsMs[regionPair(regionOf(zoneA), regionOf(zoneB))];
  return {
    baseMs: listedMs ?? table.unknownPairMs,
    jitterMs,
    distance,
    listed: listedMs !== undefined,
  };
}

/** A copy of a table in which one pair of regions has another round trip. */
export function withPair(
  table: RoundTripTable,
  regionA: string,
  regionB: string,
  ms: number,
): RoundTripTable {
  return { ...table, pairsMs: { ...table.pairsMs, [regionPair(regionA, regionB)]: ms } };
}

/** A table entry that cannot be true, or is not a time at all. */
export type RoundTripProblem =
  | { readonly kind: 'not-a-time'; readonly field: string; readonly ms: number }
  | {
      readonly kind: 'faster-than-light';
      readonly pair: string;
      readonly ms: number;
      readonly lowerBoundMs: number;
    };

/**
 * What is wrong with a table: numbers that are negative or not finite, and pairs faster than light
 * in fibre along the great circle. The places are rough, so a pair is reported only when it is
 * under 80 percent of the bound. O(pairs).
 */
export function roundTripProblems(table: RoundTripTable): readonly RoundTripProblem[] {
  const problems: RoundTripProblem[] = [];
  const fields: [string, number][] = [
    ['sameZoneMs', table.sameZoneMs],
    ['sameRegionMs', table.sameRegionMs],
    ['unknownPairMs', table.unknownPairMs],
    ...Object.entries(table.jitterMs).map(([key, ms]): [string, number] => [`jitterMs.${key}`, ms]),
    ...Object.entries(table.pairsMs),
  ];
  for (const [field, ms] of fields) {
    if (!Number.isFinite(ms) || ms < 0) problems.push({ kind: 'not-a-time', field, ms });
  }
  for (const [pair, ms] of Object.entries(table.pairsMs)) {
    const [a = '', b = ''] = pair.split('|');
    const lowerBoundMs = fibreLowerBoundMs(a, b);
    if (lowerBoundMs !== undefined && ms >= 0 && ms < 0.8 * lowerBoundMs) {
      problems.push({ kind: 'faster-than-light', pair, ms, lowerBoundMs });
    }
  }
  return problems;
}
