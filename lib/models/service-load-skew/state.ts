import { beginSim, runUntil } from './sim/run';
import { END_SECONDS, type Happening, printScriptEvent, readScript } from './sim/script';
import type { Sim } from './sim/sim';
import { MOST_PODS, type World } from './world';

/** A run of a world that has been going for a minute when it is first shown, at time 0. Plain JSON. */
export type SkewState = Sim;

/** Something is made to happen now; `arg` is a number of pods, a pod or a node, where it needs one. */
export interface SkewEvent {
  readonly type: 'happen';
  readonly what: Happening;
  readonly arg?: number;
}

/** Most events that a script holds. */
const MOST_EVENTS = 100;

/** The world at time 0. O(requests of a minute). */
export function initial(values: World): SkewState {
  return runUntil(beginSim(values), 0);
}

/**
 * The run with an event at its present time, which the world's script keeps: a link to it shows the
 * same. A script that is full, and what does nothing to this run, leave it as it is. O(size of the run).
 */
export function step(state: SkewState, { what, arg = 0 }: SkewEvent): SkewState {
  const { world, now, pods } = state;
  const isPod = what === 'crash' || what === 'flap' || what === 'fail';
  const status = pods[arg - 1]?.status;
  if (world.events.length >= MOST_EVENTS) return state;
  if (isPod && (status === undefined || status === 'gone')) return state;
  if (what === 'flap' && status !== 'ready') return state;
  if (what === 'fail' && pods[arg - 1]?.failing) return state;
  if (what === 'rollout' && state.rollout) return state;
  if (what === 'scale' && (arg < 1 || arg > MOST_PODS || arg === aliveCount(state))) return state;
  if (what === 'node' && (arg < 1 || arg > world.place.length)) return state;
  if (what === 'node' && state.nodesDown.includes(arg - 1)) return state;
  const events = [...world.events, printScriptEvent({ at: Math.floor(now), what, arg })];
  return runUntil({ ...state, world: { ...world, events } }, now);
}

/** How many pods there are, ready or not. O(pods). */
export function aliveCount({ pods }: SkewState): number {
  return pods.filter(({ status }) => status !== 'gone').length;
}

/** Requests that one call of {@link advance} serves: some ten milliseconds of work. */
const PIECE = 20_000;

/** The run at a later time, or some of the way there. */
export function advance(state: SkewState, until: number): SkewState {
  return runUntil(state, Math.min(until, END_SECONDS), PIECE);
}

/** When something happens next besides requests: a row, a pod that is ready, a connection that ends, a script. O(size). */
export function nextAt(state: SkewState): number {
  const times = [
    state.nextRow,
    ...state.pods.map(({ until }) => until),
    ...state.connections.map(({ ends }) => ends),
    ...readScript(state.world.events).map(({ at }) => at),
  ];
  return times.reduce(
    (next, at) => (at > state.now ? Math.min(next, Math.ceil(at)) : next),
    END_SECONDS,
  );
}
