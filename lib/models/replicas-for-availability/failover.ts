import { ONE, subtract, toNumber } from '../../kernel/rational';
import { choose, split } from './availability';
import type { Values } from './parameters';

/**
 * What users get while a load balancer finds out.
 *
 * Assumptions: n identical replicas fail and recover independently, up for exponential times with
 * mean `mtbf` and down for exponential times with mean `mttr`; a = mtbf / (mtbf + mttr). Each
 * request goes to one replica, evenly among those believed to be up, and is not retried. A failed
 * replica is believed up for `window` (detection and failover together) or until it recovers; a
 * recovered one is used at once. While fewer than `k` are up, those that are left are overloaded
 * and every request fails. If none is believed up, the request fails.
 */
export type FailoverModel = {
  n: number;
  /** Replicas that must be up to carry the load; 1 when left out. */
  k?: number;
  /** Mean time a replica is up, in minutes: from recovery to the next failure. */
  mtbfMinutes: number;
  /** Mean time a replica is down, in minutes. */
  mttrMinutes: number;
  /** Time from the failure to the last request sent to the failed replica, in minutes. */
  windowMinutes: number;
};

/** Mean up time that gives the availability a for a mean down time: a·mttr/(1 − a). */
export function mtbfFor(a: number, mttrMinutes: number): number {
  return (a * mttrMinutes) / (1 - a);
}

/** The share of time a replica is up: mtbf / (mtbf + mttr). */
export function replicaAvailability(mtbfMinutes: number, mttrMinutes: number): number {
  return mtbfMinutes / (mtbfMinutes + mttrMinutes);
}

/**
 * The share of requests that fail, kept apart from 1 so that many nines survive floating point;
 * `windowInRepairs` is window/mttr.
 *
 * A replica is up with probability a, down and not yet noticed with m = u(1 − exp(−window/mttr)),
 * down and noticed with h = u·exp(−window/mttr). So b of n are believed up with the binomial
 * probability of b successes at q = a + m, and each of these is really up with p = a/q,
 * whatever their number. A request succeeds if the one it goes to is up (p) and at least k − 1 of
 * the other b − 1 are up as well. Summed over b. For k = 1 it comes to 1 − (1 − hⁿ)·p; window 0
 * gives P(fewer than k of n up); no detection at all (an endless window) gives u for k = 1,
 * whatever n. O(n·(k + n)).
 */
function requestLoss(u: number, n: number, k: number, windowInRepairs: number): number {
  const noticed = u * Math.exp(-windowInRepairs);
  const missed = -u * Math.expm1(-windowInRepairs);
  const believed = 1 - u + missed;
  if (believed === 0) return 1;
  const dead = missed / believed;
  const alive = 1 - dead;
  let loss = noticed ** n;
  // ups[j]: probability that j of the other believed replicas are up, for j up to k − 2.
  let ups: number[] = Array.from({ length: k - 1 }, (_, j) => (j === 0 ? 1 : 0));
  for (let b = 1; b <= n; b += 1) {
    const overloaded = ups.reduce((sum, chance) => sum + chance, 0);
    const weight = Number(choose(n, b)) * believed ** b * noticed ** (n - b);
    loss += weight * (dead + alive * overloaded);
    ups = ups.map((chance, j) => chance * dead + (ups[j - 1] ?? 0) * alive);
  }
  return Math.min(1, loss);
}

/** The share of requests that succeed: 1 − `requestLoss`. */
export function requestSuccess(model: FailoverModel): number {
  const u = 1 - replicaAvailability(model.mtbfMinutes, model.mttrMinutes);
  return 1 - requestLoss(u, model.n, model.k ?? 1, model.windowMinutes / model.mttrMinutes);
}

/** The parts of `requestShare`, for those who print it. */
export type RequestShare = {
  /** Unavailability of a replica by itself, when the common cause is absent. */
  own: number;
  /** Shares of a replica's time: down and not yet noticed, and down and noticed. */
  missed: number;
  noticed: number;
  /** Share of the requests that fail. */
  loss: number;
};

/**
 * The share of requests that fail with everything that the combined availability counts: a load
 * balancer that is down part of the time, a common cause, and k replicas that must be up.
 *
 * The load balancer and the common cause are processes of their own, independent of the replicas:
 * while one of them strikes, every request fails, and the balancer goes on noticing each
 * replica's own failures as at other times. So the product holds:
 * success = lb × (1 − βu) × (1 − `requestLoss` of replicas with the unavailability `down` of
 * `split`). With no window it is the combined availability. O(n·(k + n)).
 */
export function requestShare(
  values: Values,
  mttrMinutes: number,
  windowMinutes: number,
): RequestShare {
  const { down, front } = split(values);
  const own = toNumber(down);
  const windowInRepairs = windowMinutes / mttrMinutes;
  const inside = requestLoss(own, values.n, values.k, windowInRepairs);
  return {
    own,
    missed: -own * Math.expm1(-windowInRepairs),
    noticed: own * Math.exp(-windowInRepairs),
    loss: toNumber(subtract(ONE, front)) + toNumber(front) * inside,
  };
}

/** The longest window with which the target is still met, in minutes; undefined if none is. O(1). */
export function longestWindow(
  model: Omit<FailoverModel, 'windowMinutes'>,
  target: number,
): number | undefined {
  const success = (windowMinutes: number) => requestSuccess({ ...model, windowMinutes });
  if (success(0) < target) return undefined;
  let low = 0;
  let high = 100 * model.mttrMinutes;
  if (success(high) >= target) return Infinity;
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2;
    if (success(middle) >= target) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * How the remaining downtime comes: outages of all n at once. They end at n times the repair
 * rate of one (any repair ends them), so they last mttr/n on average, and uⁿ is their share
 * of the time.
 */
export function outagesOfAll(model: Omit<FailoverModel, 'windowMinutes'>, periodMinutes: number) {
  const u = 1 - replicaAvailability(model.mtbfMinutes, model.mttrMinutes);
  const meanMinutes = model.mttrMinutes / model.n;
  return { meanMinutes, count: (u ** model.n * periodMinutes) / meanMinutes };
}
