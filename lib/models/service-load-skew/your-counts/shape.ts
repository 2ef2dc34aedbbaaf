import { maxAtLeastUneven, minAtMost } from '../chance/multinomial';

/**
 * How counts that are no chance are uneven, by the places of the pods in their list:
 * - `one-has-all`: every connection is on one pod;
 * - `one-above`: one pod is far above, the others differ by no more than chance;
 * - `idle`: pods without a connection, `alike` when the others differ by no more than chance;
 * - `one-below`: one pod is far below, the others differ by no more than chance;
 * - `two-groups`: `pods` are above, the others below, and within each they are alike;
 * - `all-differ`: none of these.
 */
export interface Shape {
  readonly kind: 'one-has-all' | 'one-above' | 'idle' | 'one-below' | 'two-groups' | 'all-differ';
  readonly pods: readonly number[];
  readonly alike: boolean;
}

/** Pods count as alike while chance gives their busiest and their idlest at least this often. */
const ALIKE = 0.01;

/**
 * The simplest shape that describes the counts, the first of the list above that holds. `chances`
 * sum to 1 and are above 0. At least one count is above 0. O(pods log pods) and some tails, see
 * `maxAtLeastUneven`.
 */
export function shapeOf(counts: readonly number[], chances: readonly number[]): Shape {
  const all = counts.map((_, pod) => pod);
  const at = (pod: number) => counts[pod] ?? 0;
  const filling = (pod: number) => at(pod) / (chances[pod] ?? 1);
  const alike = (pods: readonly number[]) =>
    differByChance(
      pods.map(at),
      pods.map((pod) => chances[pod] ?? 0),
    );
  const ranked = [...all].sort((a, b) => filling(b) - filling(a));
  const top = ranked.slice(0, 1);
  const idle = all.filter((pod) => at(pod) === 0);
  const busy = all.filter((pod) => at(pod) > 0);
  if (busy.length === 1) return { kind: 'one-has-all', pods: busy, alike: true };
  if (alike(ranked.slice(1))) return { kind: 'one-above', pods: top, alike: true };
  if (idle.length > 0) return { kind: 'idle', pods: idle, alike: alike(busy) };
  if (alike(ranked.slice(0, -1))) return { kind: 'one-below', pods: ranked.slice(-1), alike: true };
  const upper = widestGap(ranked.map(filling));
  return alike(ranked.slice(0, upper)) && alike(ranked.slice(upper))
    ? { kind: 'two-groups', pods: ranked.slice(0, upper).sort((a, b) => a - b), alike: true }
    : { kind: 'all-differ', pods: [], alike: false };
}

/** How many of the sorted values lie before the widest gap between two neighbors. */
function widestGap(sorted: readonly number[]): number {
  const gaps = sorted.slice(1).map((value, index) => (sorted[index] ?? 0) - value);
  return gaps.indexOf(Math.max(...gaps)) + 1;
}

function differByChance(counts: readonly number[], chances: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  if (counts.length < 2 || total === 0) return true;
  const own = chances.map((chance) => chance / all);
  return (
    maxAtLeastUneven(Math.max(...counts), total, own) >= ALIKE &&
    minAtMost(Math.min(...counts), total, own) >= ALIKE
  );
}
