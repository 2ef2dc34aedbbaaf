import { formatNumber } from '@/lib/kernel/format';
import type { SeedOutcome } from '@/lib/models/service-load-skew/other-seeds';
import type { Reason } from '@/lib/models/service-load-skew/reasons';
import type { World } from '@/lib/models/service-load-skew/world';
import { reasonName } from './causes-words';

interface Drawn {
  readonly request: { readonly world: World };
  readonly result: readonly SeedOutcome[];
}

/**
 * What was drawn, as far as it says something about a world: nothing when that has changed since,
 * and all but its own seed when only that has. O(size of the world + runs).
 */
export function outcomesFor(drawn: Drawn | undefined, world: World): readonly SeedOutcome[] {
  const seedless = (one: World) => JSON.stringify({ ...one, seed: 0 });
  if (!drawn || seedless(drawn.request.world) !== seedless(world)) return [];
  return drawn.result.filter(({ seed }) => seed !== world.seed);
}

/** Runs whose busiest pod has between `from` and `to` times its share, the latter excluded. */
export interface SeedBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Whether the run that is shown lies in it. */
  readonly here: boolean;
}

/** Widths of a bin, fine ones first, and the most bins that can be told apart. */
const WIDTHS = [0.1, 0.2, 0.5, 1, 2, 5, 10];
const MOST_BINS = 16;
/** A value this near below an edge is at it: doubles do not tell. */
const NEAR = 1e-9;

/** Runs by how uneven they are, in bins of one round width, with the run that is shown. O(runs). */
export function seedBins(outcomes: readonly SeedOutcome[], here: number): readonly SeedBin[] {
  const times = outcomes.map((outcome) => outcome.times);
  const [least, most] = [Math.min(here, ...times), Math.max(here, ...times)];
  const at = (value: number, width: number) => Math.floor(value / width + NEAR);
  const width = WIDTHS.find((one) => at(most, one) - at(least, one) < MOST_BINS) ?? 10;
  const first = at(least, width);
  return Array.from({ length: at(most, width) - first + 1 }, (_, index) => ({
    from: (first + index) * width,
    to: (first + index + 1) * width,
    count: times.filter((value) => at(value, width) === first + index).length,
    here: at(here, width) === first + index,
  }));
}

const tenths = (value: number) => formatNumber(value, 1);
const runs = (count: number) => `${count} ${count === 1 ? 'other draw' : 'other draws'}`;

/** How this run stands among the others, in a sentence. */
export function saySeeds(outcomes: readonly SeedOutcome[], here: number): string {
  const times = outcomes.map((outcome) => outcome.times);
  const asUneven = times.filter((value) => value >= here - NEAR).length;
  const [least, most] = [tenths(Math.min(...times)), tenths(Math.max(...times))];
  const range = least === most ? `about ${least}` : `${least} to ${most}`;
  const as = asUneven === 0 ? 'none of them' : asUneven === times.length ? 'all' : asUneven;
  return `In ${runs(times.length)} the busiest pod has ${range} times its share; ${as} ${asUneven === 1 ? 'is' : 'are'} as uneven as this one, ${tenths(here)}, or more.`;
}

/** What explains the runs first, the commonest before the others. O(runs). */
export function seedKinds(
  outcomes: readonly SeedOutcome[],
): readonly { readonly kind: Reason['kind']; readonly name: string; readonly count: number }[] {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  return kinds
    .map((kind) => ({
      kind,
      name: reasonName(kind),
      count: outcomes.filter((outcome) => outcome.kind === kind).length,
    }))
    .sort((a, b) => b.count - a.count);
}

/** The most and the least uneven of the runs, the first of several. */
export function extremes(outcomes: readonly SeedOutcome[]) {
  const sorted = outcomes.toSorted((a, b) => b.times - a.times);
  return { most: sorted[0], least: sorted.at(-1) };
}
