import { instanceId, majorityOf } from '../layout/layout';

/** Most instances whose states are listed: 2^9 = 512 states. */
export const MAX_LATTICE_SIZE = 9;

/** One combination of instances being down. */
export interface LatticeState {
  /** Bit k is set when instance i(k+1) is down; also its place in `states`. */
  readonly mask: number;
  /** Ids of the instances that are down. */
  readonly down: readonly string[];
  readonly up: number;
  readonly quorum: boolean;
  /** Masks of the states that one more failure leads to. */
  readonly next: readonly number[];
  /** Whether one more failure, whichever it is, ends the quorum. */
  readonly lastStand: boolean;
}

export interface Lattice {
  readonly size: number;
  readonly majority: number;
  /** All 2^size states; the one with mask m is at place m. */
  readonly states: readonly LatticeState[];
  /** Level k holds the masks of all states with k instances down. */
  readonly levels: readonly (readonly number[])[];
  /** Number of states with a quorum. */
  readonly live: number;
  readonly total: number;
}

/**
 * Every combination of `size` instances being up or down, ordered by single failures: which states
 * have a majority up, and which state each failure leads to. O(2^size · size).
 * @throws RangeError for a size that is no whole number from 0 to MAX_LATTICE_SIZE
 */
export function latticeOf(size: number): Lattice {
  if (!Number.isInteger(size) || size < 0 || size > MAX_LATTICE_SIZE) {
    throw new RangeError(`${size} is not a whole number from 0 to ${MAX_LATTICE_SIZE}.`);
  }
  const majority = majorityOf(size);
  const places = Array.from({ length: size }, (_, index) => index);
  const states = Array.from({ length: 1 << size }, (_, mask): LatticeState => {
    const downPlaces = places.filter((index) => (mask >> index) & 1);
    const up = size - downPlaces.length;
    return {
      mask,
      down: downPlaces.map(instanceId),
      up,
      quorum: up >= majority,
      next: places.filter((index) => !((mask >> index) & 1)).map((index) => mask | (1 << index)),
      lastStand: up === majority,
    };
  });
  const levels = [...places, size].map((count) =>
    states.filter((state) => state.down.length === count).map((state) => state.mask),
  );
  const live = states.filter((state) => state.quorum).length;
  return { size, majority, states, levels, live, total: states.length };
}
