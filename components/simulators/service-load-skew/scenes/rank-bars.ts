import type { RankRange } from '@/lib/models/service-load-skew/chance/sorted';
import type { PodLoad } from '@/lib/models/service-load-skew/load';

/** A pod at its rank by connections, beside what fair draws make of that rank. */
export interface RankBar extends RankRange {
  readonly pod: number;
  readonly here: number;
  /** Whether fewer than 1 of 200 fair draws give this rank so much. */
  readonly above: boolean;
}

/** The ready pods from busiest to idlest, equal ones by number; ranges are by rank. O(n log n). */
export function rankBars(
  loads: readonly PodLoad[],
  ranges: readonly RankRange[],
): readonly RankBar[] {
  return loads
    .filter(({ status }) => status === 'ready')
    .toSorted((a, b) => b.connections - a.connections || a.pod - b.pod)
    .flatMap(({ pod, connections }, rank) => {
      const range = ranges[rank];
      return range ? [{ ...range, pod, here: connections, above: connections > range.high }] : [];
    });
}

/** Steps of an axis of connections, and how many of them it has at most. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST_STEPS = 4;

/** Whole round numbers from 0 to the first that is not below `most`, which is at most 1,000. O(1). */
export function countTicks(most: number): readonly number[] {
  const step = STEPS.find((size) => most <= MOST_STEPS * size) ?? 500;
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}
