/** How far two sets of marks of the same things agree. */
export interface Agreement {
  /** How many pairs are the same. */
  readonly same: number;
  /** How many pairs there are. */
  readonly of: number;
  /** `same / of`, 0 to 1; 0 without pairs. */
  readonly share: number;
  /**
   * Agreement beyond chance, −1 to 1: 1 where all are the same, 0 where it is what chance would give.
   * Undefined without pairs, and where both sides used one and the same mark only: then chance alone
   * would agree on everything.
   */
  readonly kappa: number | undefined;
}

/**
 * Counts the pairs that are the same, and Cohen's kappa, κ = (po − pe) / (1 − pe), where po is the
 * share of equal pairs and pe the share that chance would give if each side used its marks as often
 * as it did (J. Cohen, Educational and Psychological Measurement 20, 1960,
 * https://doi.org/10.1177/001316446002000104). Computed in whole numbers, divided once. O(pairs).
 * @param pairs of each thing the mark of the one side and that of the other
 */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement {
  const of = pairs.length;
  const same = pairs.filter(([one, other]) => one === other).length;
  const ones = counted(pairs.map(([one]) => one));
  const others = counted(pairs.map(([, other]) => other));
  let byChance = 0;
  for (const [mark, times] of ones) byChance += times * (others.get(mark) ?? 0);
  return {
    same,
    of,
    share: of === 0 ? 0 : same / of,
    kappa: byChance === of * of ? undefined : (of * same - byChance) / (of * of - byChance),
  };
}

function counted(marks: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
