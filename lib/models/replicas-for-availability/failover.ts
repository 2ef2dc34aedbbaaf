/**
 * What users get while a load balancer finds out.
 *
 * Assumptions: n identical replicas fail and recover independently, up for exponential times with
 * mean `mtbf` and down for exponential times with mean `mttr`; a = mtbf / (mtbf + mttr). Each
 * request goes to one replica, evenly among those believed to be up, and is not retried. A failed
 * replica is believed up for `window` (detection and failover together) or until it recovers; a
 * recovered one is used at once; capacity suffices. If none is believed up, the request fails.
 */
export type FailoverModel = {
  n: number;
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
 * The share of requests that succeed: (1 − hⁿ) · a / (a + m), where a replica is up with
 * probability a, down and not yet noticed with m = u(1 − exp(−window/mttr)), down and noticed
 * with h = u·exp(−window/mttr). Each of those believed up is really up with a / (a + m),
 * whatever their number; that gives the product. Window 0 gives 1 − uⁿ; no detection at all
 * (an endless window) gives a, whatever n.
 */
export function requestSuccess(model: FailoverModel): number {
  const a = replicaAvailability(model.mtbfMinutes, model.mttrMinutes);
  const stillDown = Math.exp(-model.windowMinutes / model.mttrMinutes);
  const missed = (1 - a) * (1 - stillDown);
  const noticed = (1 - a) * stillDown;
  return (1 - noticed ** model.n) * (a / (a + missed));
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
