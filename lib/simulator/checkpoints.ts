/** A state of a run with where in the run it stands. */
export interface Moment<State> {
  /** How many events have happened. */
  readonly done: number;
  /** Model time in seconds; 0 where no time goes on. */
  readonly time: number;
  readonly state: State;
}

/** Most states that are kept of one run. */
export const MOST_CHECKPOINTS = 64;

/**
 * Moments of a run from which any other is reached by replaying what happened since: the start, and
 * later ones about evenly apart. Plain data, at most {@link MOST_CHECKPOINTS} however long the run.
 */
export type Checkpoints<State> = readonly [Moment<State>, ...Moment<State>[]];

/**
 * The checkpoints with one more moment after the last. When there are too many, every other one
 * goes; one that stands closer to the last than half the mean distance is not worth its room. O(n).
 */
export function withCheckpoint<State>(
  kept: Checkpoints<State>,
  moment: Moment<State>,
): Checkpoints<State> {
  const [start] = kept;
  const last = kept.at(-1) ?? start;
  const far = (one: Moment<State>, other: Moment<State>) =>
    one.done - other.done + (one.time - other.time);
  const near = far(moment, start) / MOST_CHECKPOINTS;
  if (kept.length > MOST_CHECKPOINTS / 2 && far(moment, last) < near) return kept;
  const [first, ...rest] = kept;
  const thinned =
    kept.length < MOST_CHECKPOINTS ? rest : rest.filter((_, index) => index % 2 === 1);
  return [first, ...thinned, moment];
}

/** The checkpoints of what had happened up to a moment; the start is always one. O(n). */
export function checkpointsUpTo<State>(
  kept: Checkpoints<State>,
  done: number,
  time: number,
): Checkpoints<State> {
  const [start, ...rest] = kept;
  return [start, ...rest.filter((moment) => moment.done <= done && moment.time <= time)];
}
