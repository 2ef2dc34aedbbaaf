import { type Layout, majorityOf, regionOf, regionsOf } from '../layout/layout';
import type { QuorumRule } from '../quorum/rules';

/**
 * The chance that independent voters together bring at least `needed` votes. Voter i takes part
 * with chance `chances[i]` (0 to 1) and brings `votes[i]` votes (whole numbers, 0 or more).
 *
 * Dynamic program over the voters (the Poisson-binomial distribution when each has one vote): the
 * state is the number of votes so far, cut off at `needed`. O(n · needed) time, O(needed) space.
 * Chances of exactly 0 and 1 give exactly 0 or 1.
 */
export function chanceOfVotes(
  chances: readonly number[],
  votes: readonly number[],
  needed: number,
): number {
  if (needed <= 0) return 1;
  const bySum = new Float64Array(needed + 1);
  bySum[0] = 1;
  let reachable = 0;
  chances.forEach((chance, i) => {
    const brings = votes[i] ?? 0;
    if (brings === 0 || chance === 0) return;
    reachable = Math.min(needed, reachable + brings);
    for (let sum = reachable; sum >= 0; sum -= 1) {
      const stays = (bySum[sum] ?? 0) * (sum === needed ? 1 : 1 - chance);
      let arrives = 0;
      // At the cut-off every sum from needed − brings up lands on `needed`.
      const lowest = sum - brings;
      const highest = sum === needed ? needed - 1 : lowest;
      for (let from = Math.max(0, lowest); from <= highest; from += 1) {
        arrives += (bySum[from] ?? 0) * chance;
      }
      bySum[sum] = stays + arrives;
    }
  });
  return Math.min(1, bySum[needed] ?? 0);
}

/** Says how likely a set of voters is a quorum when voter i takes part with chance `chances[i]`. */
export type QuorumChance = (chances: readonly number[]) => number;

/** The rule "at least `needed` of the voters", each with one vote. */
export function countRule(needed: number): QuorumChance {
  return (chances) =>
    chanceOfVotes(
      chances,
      chances.map(() => 1),
      needed,
    );
}

/** The chance by a rule of `rules.ts`; the voters are the instances of the layout, in order. */
export function ruleChance(layout: Layout, rule: QuorumRule): QuorumChance {
  switch (rule.kind) {
    case 'count':
      return countRule(rule.atLeast);
    case 'votes':
      return (chances) => chanceOfVotes(chances, rule.votes, rule.atLeast);
    case 'regions': {
      const regions = regionsOf(layout);
      const majorityOfRegions = countRule(majorityOf(regions.length));
      return (chances) =>
        majorityOfRegions(
          regions.map((region) => {
            const inside = chances.filter((_, i) => regionOf(layout.nodes[i] ?? '') === region);
            return countRule(majorityOf(inside.length))(inside);
          }),
        );
    }
  }
}

/** Whether exactly the voters marked `true` are a quorum by a rule. */
export function isQuorum(rule: QuorumChance, up: readonly boolean[]): boolean {
  return rule(up.map(Number)) > 0.5;
}
