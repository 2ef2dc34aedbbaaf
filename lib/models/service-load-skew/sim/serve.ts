import type { Random } from '../../../kernel/random';
import type { World } from '../world';
import { WARM_SECONDS } from './script';
import { type Flights, LATENCY_CELLS, type Sim } from './sim';

/** Length of the period in which a CPU limit counts, in seconds: the kernel's default of 100 ms. */
const PERIOD = 0.1;
const FAILING_SECONDS = 0.001;
const COLD_FACTOR = 4;
/** Coefficient of variation of the heavy-tailed time: log-normal with sigma² = ln(1 + cv²). */
const HEAVY_SIGMA = Math.sqrt(Math.log(1 + 3 ** 2));

/** A time of service in seconds, of the world's distribution and mean. O(1). */
function serviceTime({ ms, dist }: World, random: Random): number {
  const mean = ms / 1000;
  if (dist === 'fixed') return mean;
  if (dist === 'exponential') return -Math.log(1 - random.next()) * mean;
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return mean * Math.exp(HEAVY_SIGMA * normal - HEAVY_SIGMA ** 2 / 2);
}

/**
 * When a request that reaches a pod at a time is done. Pods have one queue each, first come first
 * served, before their workers (D. V. Lindley, 1952): it begins when the first worker is free, so no
 * event is needed for its end. Counts it for its pod. A request that comes `later`, when its own
 * connection is free, takes the worker that is free last before that, so that the others stay free for
 * who comes meanwhile; exact while fewer connections have such requests than the pod has workers.
 * O(workers), and with a CPU limit O(periods).
 */
export function serve(sim: Sim, pod: number, now: number, random: Random, later = false): number {
  const { world } = sim;
  const { workers } = world;
  const { factor = 1, failing = false, since = 0 } = sim.pods[pod] ?? {};
  let work = serviceTime(world, random) * factor;
  if (since > -WARM_SECONDS && since + world.cold > now) work *= COLD_FACTOR;
  if (failing) work = FAILING_SECONDS;
  let first = pod * workers;
  for (let worker = first + 1; worker < (pod + 1) * workers; worker += 1) {
    const [free, other] = [sim.freeAt[worker] ?? 0, sim.freeAt[first] ?? 0];
    if (free < other ? other > now || !later : later && free <= now) first = worker;
  }
  const begins = Math.max(now, sim.freeAt[first] ?? 0);
  const ends = world.limit > 0 ? throttled(sim, first, begins, work) : begins + work;
  sim.freeAt[first] = ends;
  const latency = ends - now;
  sim.recent.requests[pod] = (sim.recent.requests[pod] ?? 0) + 1;
  sim.recent.work[pod] = (sim.recent.work[pod] ?? 0) + work;
  sim.since.requests[pod] = (sim.since.requests[pod] ?? 0) + 1;
  sim.since.work[pod] = (sim.since.work[pod] ?? 0) + work;
  sim.recent.latency[pod] = (sim.recent.latency[pod] ?? 0) + latency;
  const cell = pod * LATENCY_CELLS + cellOf(latency);
  sim.histogram[cell] = (sim.histogram[cell] ?? 0) + 1;
  if (failing) sim.failed += 1;
  return ends;
}

/**
 * When work ends under a CPU limit: each worker has an equal part of the quota of each period of
 * 100 ms, and when that is used up it stands until the next period. Source: the kernel's CFS bandwidth
 * control, Documentation/scheduler/sched-bwc.rst, but for the slices by which threads share a quota.
 */
function throttled(sim: Sim, worker: number, begins: number, work: number): number {
  const { workers, limit } = sim.world;
  const quota = Math.min(1, limit / 10 / workers) * PERIOD;
  let period = Math.floor(begins / PERIOD);
  let used = sim.period[worker] === period ? (sim.used[worker] ?? 0) : 0;
  let at = begins;
  let left = work;
  for (;;) {
    const run = Math.min(left, quota - used, (period + 1) * PERIOD - at);
    at += Math.max(0, run);
    used += Math.max(0, run);
    left -= Math.max(0, run);
    if (left <= 1e-12) break;
    period += 1;
    at = period * PERIOD;
    used = 0;
  }
  sim.period[worker] = period;
  sim.used[worker] = used;
  return at;
}

/** Cells begin at 0.1 ms; three of them double it. */
const LEAST_LATENCY = 1e-4;
const CELLS_PER_DOUBLING = 3;

/** The cell of a latency in seconds; the last one holds all that are longer. */
function cellOf(latency: number): number {
  const cell = Math.floor(Math.log2(Math.max(1, latency / LEAST_LATENCY)) * CELLS_PER_DOUBLING);
  return Math.min(LATENCY_CELLS - 1, cell);
}

/** The latency in seconds below which a share of a pod's requests stayed, within 26 %; 0 without any. O(cells). */
export function latencyAt({ histogram }: Sim, pod: number, share: number): number {
  const cells = histogram.slice(pod * LATENCY_CELLS, (pod + 1) * LATENCY_CELLS);
  const all = cells.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (const [cell, count] of cells.entries()) {
    below += count;
    if (all > 0 && below >= share * all)
      return LEAST_LATENCY * 2 ** ((cell + 0.5) / CELLS_PER_DOUBLING);
  }
  return 0;
}

/** Notes that a request is under way on a pod until it ends. O(log n). */
export function takeOff({ ends, pods, count }: Flights, until: number, pod: number): void {
  count[pod] = (count[pod] ?? 0) + 1;
  let at = ends.length;
  ends.push(until);
  pods.push(pod);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((ends[parent] ?? 0) <= until) break;
    ends[at] = ends[parent] ?? 0;
    pods[at] = pods[parent] ?? 0;
    at = parent;
  }
  ends[at] = until;
  pods[at] = pod;
}

/** Takes away what is under way on pods that stop, and gives the pod of each such request. O(n log n). */
export function lose(flights: Flights, stopped: readonly number[], now: number): readonly number[] {
  land(flights, now);
  const ends = flights.ends.splice(0);
  const pods = flights.pods.splice(0);
  flights.count.fill(0);
  for (const [at, pod] of pods.entries())
    if (!stopped.includes(pod)) takeOff(flights, ends[at] ?? 0, pod);
  return pods.filter((pod) => stopped.includes(pod));
}

/** Lets go of the requests that have ended. O(log n) for each. */
export function land({ ends, pods, count }: Flights, now: number): void {
  while (ends.length > 0 && (ends[0] ?? 0) <= now) {
    const pod = pods[0] ?? 0;
    count[pod] = (count[pod] ?? 0) - 1;
    const lastEnds = ends.pop() ?? 0;
    const lastPod = pods.pop() ?? 0;
    const size = ends.length;
    if (size === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (ends[child + 1] ?? 0) < (ends[child] ?? 0)) child += 1;
      if ((ends[child] ?? 0) >= lastEnds) break;
      ends[at] = ends[child] ?? 0;
      pods[at] = pods[child] ?? 0;
      at = child;
    }
    ends[at] = lastEnds;
    pods[at] = lastPod;
  }
}
