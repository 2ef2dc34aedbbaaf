/**
 * A reason to doubt that each count is a connection of its own:
 * - `common-factor`: all counts are multiples of `factor`, as when each connection carried so many
 *   requests;
 * - `large-total`: more than 5,000 in all, which is seldom the number of open connections.
 * And what holds for connections: `fewer-than-pods`, of which some are idle whatever draws.
 */
export type CountsWarning =
  | { readonly kind: 'common-factor'; readonly factor: number }
  | { readonly kind: 'large-total'; readonly total: number }
  | { readonly kind: 'fewer-than-pods'; readonly total: number; readonly pods: number };

const SELDOM_MORE = 5000;

/** Common factors that counts have by accident less often than this are worth a word. */
const ACCIDENT = 0.01;

/**
 * The warnings for counts of at least two pods, not all 0. A factor f is common to d different
 * counts by accident about once in f^d times; it is named from two different counts on, and when that
 * is at most 1 of 100. Counts that the text calls connections are not doubted. O(pods log count).
 */
export function warningsOf(
  counts: readonly number[],
  surelyConnections: boolean,
): readonly CountsWarning[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const different = new Set(counts.filter((count) => count > 0));
  const factor = [...different].reduce(greatestCommonFactor, 0);
  const warnings: CountsWarning[] = [];
  if (!surelyConnections && different.size > 1 && factor ** -different.size <= ACCIDENT)
    warnings.push({ kind: 'common-factor', factor });
  if (!surelyConnections && total > SELDOM_MORE) warnings.push({ kind: 'large-total', total });
  if (total < counts.length) warnings.push({ kind: 'fewer-than-pods', total, pods: counts.length });
  return warnings;
}

function greatestCommonFactor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonFactor(b, a % b);
}
