import { isQuorum, type QuorumChance } from '../survival/vote-chance';
import { type Distance, type RoundTripTable, roundTrip } from './round-trips';

/**
 * When one vote reaches the leader: a fixed time plus an exponential wait (a shifted exponential,
 * P(T ≤ t) = 1 − exp(−(t − base) / jitter) for t ≥ base). Chosen because its distribution function
 * is elementary, so that order statistics are computed and not sampled; real networks have heavier
 * tails. The leader's own vote has both at 0; one that never comes has an infinite base.
 */
export interface Arrival {
  readonly baseMs: number;
  readonly jitterMs: number;
}

const NEVER: Arrival = { baseMs: Number.POSITIVE_INFINITY, jitterMs: 0 };
const AT_ONCE: Arrival = { baseMs: 0, jitterMs: 0 };

function everComes(arrival: Arrival): boolean {
  return arrival.baseMs < Number.POSITIVE_INFINITY;
}

/** The chance that a vote has come `ms` after it was asked for. */
export function arrivedBy(arrival: Arrival, ms: number): number {
  if (ms < arrival.baseMs) return 0;
  if (arrival.jitterMs === 0) return 1;
  return -Math.expm1(-(ms - arrival.baseMs) / arrival.jitterMs);
}

/** When each voter's vote reaches the leader. `up[i]` false: never. */
export function arrivalsAt(
  table: RoundTripTable,
  zones: readonly string[],
  leader: number,
  up: readonly boolean[],
): readonly Arrival[] {
  const home = zones[leader] ?? '';
  return zones.map((zone, i) => {
    if (up[i] !== true) return NEVER;
    return i === leader ? AT_ONCE : roundTrip(table, home, zone);
  });
}

/**
 * The time in milliseconds by which the votes that have come are a quorum with chance `level`
 * (above 0 and below 1), to a relative 1e-9: bisection on the exact chance. With all votes alike
 * this is a quantile of the k-th smallest arrival. Infinite when they can never be a quorum.
 * O(45 · cost of the rule).
 */
export function quorumTimeMs(
  arrivals: readonly Arrival[],
  rule: QuorumChance,
  level: number,
): number {
  const chanceBy = (ms: number) => rule(arrivals.map((arrival) => arrivedBy(arrival, ms)));
  if (chanceBy(0) >= level) return 0;
  const coming = arrivals.filter(everComes);
  if (!isQuorum(rule, arrivals.map(everComes))) return Number.POSITIVE_INFINITY;
  // When each has come with chance level^(1/n), all have come with chance `level`.
  const each = level ** (1 / coming.length);
  let low = 0;
  let high = Math.max(
    ...coming.map((arrival) => arrival.baseMs - arrival.jitterMs * Math.log1p(-each)),
  );
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (chanceBy(middle) >= level) high = middle;
    else low = middle;
  }
  return high;
}

/** Which vote completes the quorum when there is no jitter. */
export type Decision =
  | { readonly kind: 'leader-alone' }
  | {
      readonly kind: 'last-vote';
      /** Place of the deciding voter in the list. */
      readonly voter: number;
      readonly zone: string;
      /** How many votes had come with this one, the leader's included. */
      readonly order: number;
      readonly roundTripMs: number;
      readonly distance: Distance;
      /** False when the table's default stands in for this pair of regions. */
      readonly listed: boolean;
      /** How many voters are exactly as near, this one included. */
      readonly equallyNear: number;
    };

/**
 * The vote that completes the quorum: voters are asked at once and answer in order of their base
 * round trip (equal ones in order of the list). `undefined` when no quorum can come together.
 * O(n · cost of the rule).
 */
export function decidingVote(
  table: RoundTripTable,
  zones: readonly string[],
  leader: number,
  up: readonly boolean[],
  rule: QuorumChance,
): Decision | undefined {
  const arrivals = arrivalsAt(table, zones, leader, up);
  const order = arrivals
    .map((arrival, voter) => ({ voter, baseMs: arrival.baseMs }))
    .filter(({ voter }) => voter !== leader && up[voter] === true)
    .sort((a, b) => a.baseMs - b.baseMs || a.voter - b.voter);
  const come = zones.map((_, i) => i === leader && up[i] === true);
  if (isQuorum(rule, come)) return { kind: 'leader-alone' };
  for (const [index, { voter, baseMs }] of order.entries()) {
    come[voter] = true;
    if (!isQuorum(rule, come)) continue;
    const zone = zones[voter] ?? '';
    const { distance, listed } = roundTrip(table, zones[leader] ?? '', zone);
    return {
      kind: 'last-vote',
      voter,
      zone,
      order: index + 2,
      roundTripMs: baseMs,
      distance,
      listed,
      equallyNear: order.filter((other) => other.baseMs === baseMs).length,
    };
  }
  return undefined;
}
