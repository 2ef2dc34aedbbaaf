import { type Layout, majority, majorityOf, regionOf, regionsOf } from '../layout/layout';

/**
 * When the instances that work are enough. `count`: at least so many of them. `votes`: instance
 * i1, i2, … has votes[0], votes[1], … and those that work need at least so many votes together.
 * `regions`: a majority of regions, each with a majority of its own instances (the hierarchical
 * quorum that ZooKeeper calls groups, here one group a region).
 */
export type QuorumRule =
  | { readonly kind: 'count'; readonly atLeast: number }
  | { readonly kind: 'votes'; readonly votes: readonly number[]; readonly atLeast: number }
  | { readonly kind: 'regions' };

/** The rule of the question: a majority of all configured instances. */
export function majorityRule(layout: Layout): QuorumRule {
  return { kind: 'count', atLeast: majority(layout) };
}

/** A majority of all votes. */
export function votesRule(votes: readonly number[]): QuorumRule {
  return { kind: 'votes', votes, atLeast: majorityOf(votes.reduce((sum, vote) => sum + vote, 0)) };
}

/**
 * Checks that a rule has whole numbers from 0, and one vote count for each instance.
 * @throws RangeError
 */
export function assertRule(layout: Layout, rule: QuorumRule): void {
  if (rule.kind === 'regions') return;
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!isCount(rule.atLeast)) throw new RangeError(`${rule.atLeast} is not a whole number from 0.`);
  if (rule.kind === 'count') return;
  if (rule.votes.length !== layout.nodes.length) {
    throw new RangeError(`${rule.votes.length} votes for ${layout.nodes.length} instances.`);
  }
  const wrong = rule.votes.find((vote) => !isCount(vote));
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a whole number from 0.`);
}

/** Whether the instances that work (one flag for each, in order) are enough. O(n). */
export function isEnough(layout: Layout, rule: QuorumRule, works: readonly boolean[]): boolean {
  switch (rule.kind) {
    case 'count':
      return works.filter(Boolean).length >= rule.atLeast;
    case 'votes':
      return (
        works.reduce((sum, up, index) => sum + (up ? (rule.votes[index] ?? 0) : 0), 0) >=
        rule.atLeast
      );
    case 'regions': {
      const regions = regionsOf(layout);
      const won = regions.filter((region) => {
        const inside = works.filter((_, index) => regionOf(layout.nodes[index] ?? '') === region);
        return inside.filter(Boolean).length >= majorityOf(inside.length);
      });
      return won.length >= majorityOf(regions.length);
    }
  }
}
