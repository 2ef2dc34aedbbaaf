import { formatDuration, formatNumber, formatPercent, NO_BREAK_SPACE } from '../../kernel/format';
import type { Limit } from '../../kernel/limit';
import { DEFAULT_ASSUMPTIONS, evaluateDesign } from './designs/design-comparison';
import { DESIGNS } from './designs/design-list';
import { DEFAULT_PRICES } from './designs/prices';
import { eventFactsOfGuide } from './event-facts';
import { commitLatency } from './latency/latency';
import { DEFAULT_ROUND_TRIPS, roundTrip } from './latency/round-trips';
import { type Layout, majorityOf } from './layout/layout';
import { ASSIGNMENT_LAYOUT, layoutOf } from './layout/layouts';
import { fibreLowerBoundMs } from './layout/region-places';
import { DEFAULT_PROBABILITIES } from './survival/probabilities';
import { downtimeMinutesPerYear, survivalWithout } from './survival/survival';

const EAST = ['us-east-1a', 'us-east-1b', 'us-east-1c'] as const;
const WEST = 'us-west-1a';
const assignment = ASSIGNMENT_LAYOUT.layout;

function milliseconds(value: number, digits = 1, limit?: Limit): string {
  return `${formatNumber(value, digits, limit)}${NO_BREAK_SPACE}ms`;
}

/** The round trip of the vote that decides a commit, with a zero-based leader and losses. */
function commitMs(layout: Layout, leader: number, down: readonly string[]): number {
  const latency = commitLatency(layout, leader, down, DEFAULT_ROUND_TRIPS);
  return latency.kind === 'commits' ? latency.baseMs : Number.POSITIVE_INFINITY;
}

/** Pairs among n parts: how many double failures there are. */
const pairs = (count: number) => (count * (count - 1)) / 2;

const coastMs = roundTrip(DEFAULT_ROUND_TRIPS, EAST[0], WEST).baseMs;
const zoneMs = roundTrip(DEFAULT_ROUND_TRIPS, EAST[0], EAST[1]).baseMs;
const ELECTION_ROUND_TRIPS = 10;
const HEARTBEAT_ROUND_TRIPS = [0.5, 1.5] as const;

function latencyFacts(): Readonly<Record<string, string>> {
  const three = layoutOf('three-zones');
  const five = layoutOf('five-three-regions');
  return {
    'round-trip-coast': milliseconds(coastMs),
    'round-trip-zones': milliseconds(zoneMs),
    'light-in-fibre-coast': milliseconds(fibreLowerBoundMs('us-east-1', 'us-west-1') ?? 0, 0),
    'commit-healthy': milliseconds(commitMs(assignment, 0, [])),
    'commit-west-leader': milliseconds(commitMs(assignment, 3, [])),
    'commit-east-zone-lost': milliseconds(commitMs(assignment, 0, ['us-east-1b'])),
    'commit-west-lost': milliseconds(commitMs(assignment, 0, ['us-west-1'])),
    'commit-three-zones': milliseconds(commitMs(three, 0, [])),
    'commit-three-zones-one-lost': milliseconds(commitMs(three, 0, ['us-east-1b'])),
    'commit-five-regions': milliseconds(commitMs(five, 0, [])),
    'commit-five-regions-second-lost': milliseconds(commitMs(five, 0, ['us-east-2'])),
    'commit-five-regions-first-lost': milliseconds(commitMs(five, 2, ['us-east-1'])),
    'write-west-leader-east-client': milliseconds(2 * coastMs, 0),
    'serial-writes-healthy': formatNumber(1000 / zoneMs, 0, 'most'),
    'serial-writes-coast': formatNumber(1000 / coastMs, 0, 'most'),
    'slower-after-loss': formatNumber(coastMs / zoneMs, 0),
    'election-timeout-coast': milliseconds(ELECTION_ROUND_TRIPS * coastMs, 0, 'least'),
    'heartbeat-coast-low': milliseconds(HEARTBEAT_ROUND_TRIPS[0] * coastMs, 0, 'least'),
    'heartbeat-coast-high': milliseconds(HEARTBEAT_ROUND_TRIPS[1] * coastMs, 0, 'most'),
  };
}

function maintenanceFacts(): Readonly<Record<string, string>> {
  const fact = (name: string, layout: Layout, away: number) => ({
    [`maintenance-${name}`]: formatPercent(
      survivalWithout(layout, away, DEFAULT_PROBABILITIES).unavailability,
    ),
  });
  return {
    ...fact('assignment-east', assignment, 1),
    ...fact('assignment-west', assignment, 3),
    ...fact('three-zones', layoutOf('three-zones'), 1),
    ...fact('five-one-region', layoutOf('five-one-region'), 1),
    ...fact('five-three-regions', layoutOf('five-three-regions'), 1),
  };
}

/** A dead member replaced in either order, from four voters and from three. */
function membershipFacts(): Readonly<Record<string, string>> {
  /** How many more may fail when so many of the configured voters live; below 0 there is no quorum. */
  const margin = (name: string, voters: number, live: number) => ({
    [`${name}-needed`]: String(majorityOf(voters)),
    [`${name}-margin`]: formatNumber(live - majorityOf(voters)),
  });
  return {
    ...margin('four-one-dead', 4, 3),
    ...margin('four-dead-removed', 3, 3),
    ...margin('four-added-first', 5, 3),
    ...margin('three-one-dead', 3, 2),
    ...margin('three-dead-removed', 2, 2),
    ...margin('three-added-first', 4, 2),
    'pairs-of-3': String(pairs(3)),
    'pairs-of-4': String(pairs(4)),
  };
}

/** What a design has in a year, and what copying its writes costs in a month. */
function designFacts(): Readonly<Record<string, string>> {
  const { load } = DEFAULT_ASSUMPTIONS;
  const gigabytes =
    (load.writesPerSecond * load.bytesPerWrite * DEFAULT_PRICES.hoursPerMonth * 3600) / 1e9;
  const dollars = (usd: number) => `$${formatNumber(usd, usd < 100 ? 2 : 0)}`;
  const each = DESIGNS.map((design) => {
    const { unavailability, leaders } = evaluateDesign(design);
    const cost = leaders[0]?.cost;
    return {
      [`design-${design.id}-downtime`]: formatDuration(downtimeMinutesPerYear(unavailability)),
      [`design-${design.id}-transfer`]: dollars(
        (cost?.betweenZonesUsd ?? 0) + (cost?.betweenRegionsUsd ?? 0),
      ),
      [`design-${design.id}-between-regions`]: dollars(cost?.betweenRegionsUsd ?? 0),
      [`design-${design.id}-total`]: dollars(cost?.totalUsd ?? 0),
    };
  });
  return {
    'load-writes': formatNumber(load.writesPerSecond),
    'load-bytes': formatNumber(load.bytesPerWrite),
    'copy-a-month': `${formatNumber(gigabytes, 0)}${NO_BREAK_SPACE}GB`,
    ...Object.assign({}, ...each),
  };
}

/**
 * Numbers of this guide's prose beyond layouts and sizes: commit latency (`round-trip-…`,
 * `commit-…`), etcd's rules of thumb for time-outs over the coast, the share of time without a
 * quorum while one instance is away (`maintenance-…`), margins while a dead member is replaced
 * (`four-…`, `three-…`), downtime, total and transfer cost of each design (`design-ID-…`), and
 * `eventFactsOfGuide`.
 */
export const guideFacts: Readonly<Record<string, string>> = {
  ...latencyFacts(),
  ...maintenanceFacts(),
  ...membershipFacts(),
  ...designFacts(),
  ...eventFactsOfGuide,
  'region-alone-downtime': formatDuration(downtimeMinutesPerYear(DEFAULT_PROBABILITIES.r)),
};
