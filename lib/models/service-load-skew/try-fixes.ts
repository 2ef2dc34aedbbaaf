import { FIXES, type FixId, fixed } from './fixes';
import { busiestOf, podLoads } from './load';
import { maxOverMean } from './measures';
import { EVEN_UP_TO, LOST_FROM, type Reason } from './reasons';
import { runUntil } from './sim/run';
import { aliveCount, initial, type SkewEvent, type SkewState, step } from './state';
import { MOST_PODS, type World } from './world';

/** What is looked at before and after: requests by pod, the work that they make, or those without a pod. */
export type Measure = 'requests' | 'work' | 'lost';

/** What a world comes to at a time; of the pods that are ready, in the last minute. */
export interface Outcome {
  /** Busiest pod over the mean, at least 1. */
  readonly requests: number;
  readonly work: number;
  /** Requests without a pod over all of them since the beginning. */
  readonly lost: number;
  /** Requests a second to the busiest pod. */
  readonly busiest: number;
}

/** One fix, and what the world comes to with it. */
export interface TriedFix {
  readonly id: FixId;
  readonly outcome: Outcome;
}

/** What people do about a hot pod that changes no rule of the world. */
export type TrapId = 'scale' | 'rollout' | 'crash';

/** One of them, begun now and seen when it is over, and the same time without it. */
export interface TriedTrap {
  readonly id: TrapId;
  readonly arg: number;
  /** Seconds after which it is seen. */
  readonly after: number;
  readonly without: Outcome;
  readonly outcome: Outcome;
}

/** Seconds after its end in which a trap's outcome is measured: all of what counts as the present. */
const SEEN_AFTER = 60;
/** Longest time in seconds that is looked ahead. */
const MOST_AHEAD = 600;

/** What is less than this much better may be noise. */
const BETTER_BY = 0.9;

/** What a run comes to. O(pods × rows). */
export function outcomeOf(state: SkewState): Outcome {
  const ready = podLoads(state).filter(({ status }) => status === 'ready');
  return {
    requests: maxOverMean(ready.map((load) => load.requests)),
    work: maxOverMean(ready.map((load) => load.utilization)),
    lost: state.dropped / Math.max(1, state.requests),
    busiest: Math.max(0, ...ready.map(({ perSecond }) => perSecond)),
  };
}

/** What of a run is to be mended, by the reason that comes first. */
export function measureFor(reason: Reason | undefined): Measure {
  if (reason?.kind === 'slow-pods') return 'work';
  return reason?.kind === 'dropped' || reason?.kind === 'nothing-serves' ? 'lost' : 'requests';
}

/** Whether nothing is left to mend: pods are even, or hardly any request is lost. */
export function isMended(measure: Measure, outcome: Outcome): boolean {
  if (measure === 'lost') return outcome.lost < LOST_FROM;
  return outcome[measure] <= EVEN_UP_TO && outcome.lost < LOST_FROM;
}

/**
 * Whether an outcome is better than another by more than a tenth, of what is over an even share or of
 * what is lost, and loses no requests for it.
 */
export function isBetter(measure: Measure, after: Outcome, before: Outcome): boolean {
  if (measure === 'lost') return after.lost < BETTER_BY * before.lost;
  const loses = after.lost >= LOST_FROM && after.lost > before.lost;
  return !loses && after[measure] - 1 < BETTER_BY * (before[measure] - 1);
}

/** Whether a trap has helped: the hot pod has less to do, or where all are as many as before, less of it. */
export function hasHelped({ id, outcome, without }: TriedTrap): boolean {
  if (id === 'scale') return outcome.busiest < BETTER_BY * without.busiest;
  return isBetter('requests', outcome, without);
}

/** A world from its beginning to a time of the model, in seconds from 0. O(requests). */
export function worldAt(world: World, at: number): SkewState {
  return runUntil(initial(world), at);
}

/**
 * Fixes one after the other, each as though the world had been so from its beginning. O(fixes × requests).
 * @param ids the fixes that would change something; others cost time only
 */
export function* tryFixes(world: World, at: number, ids: readonly FixId[]): Generator<TriedFix> {
  for (const fix of FIXES)
    if (ids.includes(fix.id))
      yield { id: fix.id, outcome: outcomeOf(worldAt(fixed(world, fix), at)) };
}

/** Twice as many pods, a rollout, and a restart of the hot pod, for those that can be done. O(requests). */
export function* tryTraps(state: SkewState): Generator<TriedTrap> {
  const pods = aliveCount(state);
  const { startup } = state.world;
  const tries: readonly (readonly [TrapId, arg: number, lasts: number])[] = [
    ['scale', Math.min(MOST_PODS, 2 * pods), startup],
    ['rollout', 0, pods * startup],
    ['crash', hottest(state), startup],
  ];
  for (const [id, arg, lasts] of tries) {
    const after = lasts + SEEN_AFTER;
    const event: SkewEvent = { type: 'happen', what: id, arg };
    const begun = step(state, event);
    if (begun === state || after > MOST_AHEAD) continue;
    const seen = runUntil(begun, state.now + after);
    if (seen.rollout) continue;
    const without = outcomeOf(runUntil(state, state.now + after));
    yield { id, arg, after, without, outcome: outcomeOf(seen) };
  }
}

/** The pod with most requests, from 1; 0 where none is ready. */
function hottest(state: SkewState): number {
  const loads = podLoads(state).filter(({ status }) => status === 'ready');
  return loads.length > 0 ? busiestOf(loads).pod : 0;
}
