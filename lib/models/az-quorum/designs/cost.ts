import { distanceBetween, regionPair } from '../latency/round-trips';
import { regionOf } from '../layout/layout';
import type { PriceTable } from './prices';

/** `voter` holds the data and votes, `witness` only votes, `learner` holds the data, no vote. */
export type Role = 'voter' | 'witness' | 'learner';

/** An instance, as far as its price goes. */
export interface CostNode {
  readonly zone: string;
  readonly role: Role;
}

/** What clients write, on average; both 0 or more. */
export interface WriteLoad {
  readonly writesPerSecond: number;
  /** As sent to each copy, with the log entry around it. */
  readonly bytesPerWrite: number;
}

/** A hundred writes a second of 1,000 bytes: an assumption to be edited. */
export const DEFAULT_LOAD: WriteLoad = { writesPerSecond: 100, bytesPerWrite: 1000 };

/** One line of the bill. `listed` is false when a stated default price stands in for the region. */
export type CostLine =
  | {
      readonly kind: 'instances';
      readonly region: string;
      readonly size: 'member' | 'witness';
      readonly count: number;
      readonly usdPerHour: number;
      readonly usd: number;
      readonly listed: boolean;
    }
  | {
      readonly kind: 'between-zones' | 'between-regions';
      readonly from: string;
      readonly to: string;
      /** How many copies take this way. */
      readonly copies: number;
      readonly gigabytes: number;
      /** Both ends together. */
      readonly usdPerGb: number;
      readonly usd: number;
      readonly listed: boolean;
    };

/** A month's bill in US dollars. */
export interface MonthlyCost {
  readonly totalUsd: number;
  readonly instancesUsd: number;
  readonly betweenZonesUsd: number;
  readonly betweenRegionsUsd: number;
  readonly lines: readonly CostLine[];
}

const BYTES_PER_GB = 1e9;

function instanceLines(nodes: readonly CostNode[], prices: PriceTable): CostLine[] {
  const counts = new Map<string, { region: string; size: 'member' | 'witness'; count: number }>();
  for (const { zone, role } of nodes) {
    const region = regionOf(zone);
    const size = role === 'witness' ? 'witness' : 'member';
    const known = counts.get(`${region}/${size}`);
    counts.set(`${region}/${size}`, { region, size, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ region, size, count }) => {
    const isMember = size === 'member';
    const listed = (isMember ? prices.memberPerHour : prices.witnessPerHour)[region];
    const unknown = isMember ? prices.unknownMemberPerHour : prices.unknownWitnessPerHour;
    const usdPerHour = listed ?? unknown;
    return {
      kind: 'instances',
      region,
      size,
      count,
      usdPerHour,
      usd: usdPerHour * count * prices.hoursPerMonth,
      listed: listed !== undefined,
    };
  });
}

/** What a gigabyte from one zone to another costs, both ends together; 0 within a zone. */
export function transferPerGb(
  prices: PriceTable,
  from: string,
  to: string,
): { readonly usdPerGb: number; readonly listed: boolean } {
  const distance = distanceBetween(from, to);
  if (distance === 'same-zone') return { usdPerGb: 0, listed: true };
  if (distance === 'same-region') return { usdPerGb: 2 * prices.betweenZonesPerGb, listed: true };
  const region = regionOf(from);
  const listed =
    prices.pairPerGb[regionPair(region, regionOf(to))] ?? prices.outOfRegionPerGb[region];
  return { usdPerGb: listed ?? prices.unknownOutOfRegionPerGb, listed: listed !== undefined };
}

function transferLines(
  nodes: readonly CostNode[],
  leader: number,
  gigabytes: number,
  prices: PriceTable,
): CostLine[] {
  const home = nodes[leader]?.zone ?? '';
  const ways = new Map<string, { zone: string; isZone: boolean; copies: number }>();
  nodes.forEach(({ zone, role }, index) => {
    if (index === leader || role === 'witness' || zone === home) return;
    const isZone = regionOf(zone) === regionOf(home);
    const to = isZone ? zone : regionOf(zone);
    ways.set(to, { zone, isZone, copies: (ways.get(to)?.copies ?? 0) + 1 });
  });
  return [...ways].map(([to, { zone, isZone, copies }]) => {
    const { usdPerGb, listed } = transferPerGb(prices, home, zone);
    return {
      kind: isZone ? 'between-zones' : 'between-regions',
      from: isZone ? home : regionOf(home),
      to,
      copies,
      gigabytes: gigabytes * copies,
      usdPerGb,
      usd: usdPerGb * gigabytes * copies,
      listed,
    };
  });
}

/**
 * The bill for a month: instance hours, and each write sent once from the leader's place to each
 * other instance that holds the data. A gigabyte is 10^9 bytes. Left out: disks, votes and
 * heartbeats (small), traffic with clients, discounts, and catching up after an outage. O(n).
 */
export function monthlyCost(
  nodes: readonly CostNode[],
  leader: number,
  load: WriteLoad,
  prices: PriceTable,
): MonthlyCost {
  const bytes = load.writesPerSecond * load.bytesPerWrite * prices.hoursPerMonth * 3600;
  const lines = [
    ...instanceLines(nodes, prices),
    ...transferLines(nodes, leader, bytes / BYTES_PER_GB, prices),
  ];
  const sum = (kind: CostLine['kind']) =>
    lines.reduce((usd, line) => usd + (line.kind === kind ? line.usd : 0), 0);
  const instancesUsd = sum('instances');
  const betweenZonesUsd = sum('between-zones');
  const betweenRegionsUsd = sum('between-regions');
  const totalUsd = instancesUsd + betweenZonesUsd + betweenRegionsUsd;
  return { totalUsd, instancesUsd, betweenZonesUsd, betweenRegionsUsd, lines };
}
