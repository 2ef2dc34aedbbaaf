import { groupName, joinNames } from '../explain';
import { type Failures, NO_FAILURES } from '../layout/failures';
import { type Layout, majority, regionsOf } from '../layout/layout';
import { type Group, quorumOf } from './quorum';

/** What the instances of one side can do. */
export interface Side {
  readonly regions: readonly string[];
  /** Ids of the side's instances that are up. */
  readonly up: readonly string[];
  /** Number of the side's instances, up or down. */
  readonly size: number;
  readonly canElectLeader: boolean;
  readonly canWrite: boolean;
  /** Reads that are sure to see every write acknowledged before them. */
  readonly canReadLinearizable: boolean;
  /** Something is up, but it can only tell what it knew last: every other request is refused. */
  readonly onlyStaleReads: boolean;
  /** Nothing is up, so not even a refusal comes back. */
  readonly silent: boolean;
}

/** Two sides that can each gather their own agreement, from instances of which none is shared. */
export interface SplitBrain {
  readonly sides: readonly [readonly string[], readonly string[]];
  readonly needed: number;
}

export interface Partition {
  readonly needed: number;
  /** Whether any two agreements share an instance: 2 · needed > number of instances. */
  readonly agreementsOverlap: boolean;
  /** In the layout's order; one side when nothing is cut. */
  readonly sides: readonly Side[];
  /** Each pair of sides that can both write without knowing of each other. */
  readonly splitBrains: readonly SplitBrain[];
  /**
   * Pairs of sides that both hold enough instances but never at once: they share some, and each
   * of those agrees with one leader at a time.
   */
  readonly oneLeaderBetween: readonly (readonly [readonly string[], readonly string[]])[];
}

/**
 * What each side of a partition can do when so many must agree, and whether two sides can write at once.
 * Two sides can do so when each has `needed` instances up and both together have twice as many:
 * then, by counting, each can choose its own without sharing one.
 * O(n) times the number of pairs of sides.
 * @throws RangeError for a `needed` that is no whole number from 1
 */
export function partitionOf(
  layout: Layout,
  failures: Failures,
  needed: number = majority(layout),
): Partition {
  if (!Number.isSafeInteger(needed) || needed < 1) {
    throw new RangeError(`${needed} is not a whole number from 1.`);
  }
  const { groups } = quorumOf(layout, failures);
  const splitBrains: SplitBrain[] = [];
  const oneLeaderBetween: (readonly [readonly string[], readonly string[]])[] = [];
  groups.forEach((one, place) => {
    for (const other of groups.slice(place + 1)) {
      if (one.up.length < needed || other.up.length < needed) continue;
      const together = new Set([...one.up, ...other.up]).size;
      const pair = [one.regions, other.regions] as const;
      if (together >= 2 * needed) splitBrains.push({ sides: pair, needed });
      else oneLeaderBetween.push(pair);
    }
  });
  return {
    needed,
    agreementsOverlap: 2 * needed > layout.nodes.length,
    sides: groups.map((group) => sideOf(group, needed)),
    splitBrains,
    oneLeaderBetween,
  };
}

function sideOf(group: Group, needed: number): Side {
  const up = group.up.length;
  const enough = up >= needed;
  const silent = up === 0;
  return {
    regions: group.regions,
    up: group.up,
    size: group.members.length,
    canElectLeader: enough,
    canWrite: enough,
    canReadLinearizable: enough,
    onlyStaleReads: !enough && !silent,
    silent,
  };
}

/**
 * A region that crashes (everything in it is down) against the same region cut off from all others. The others can do the
 * same in both cases; the cut-off region still answers, and what it answers depends on how many must agree.
 * @throws RangeError for such a `needed`, and for more regions than cuts may touch
 */
export function crashAgainstPartition(
  layout: Layout,
  region: string,
  needed: number = majority(layout),
) {
  const others = regionsOf(layout).filter((other) => other !== region);
  return {
    crash: partitionOf(layout, { ...NO_FAILURES, down: [region] }, needed),
    partition: partitionOf(
      layout,
      { ...NO_FAILURES, cut: others.map((other) => [region, other] as const) },
      needed,
    ),
  };
}

/** What one side can do, and why, in one sentence. */
function explainSide({ regions, up, canWrite, silent }: Side, needed: number): string {
  const name = groupName(regions);
  if (silent) return `${name} has nothing up and does not answer.`;
  return canWrite
    ? `${name} has ${up.length} instances up and ${needed} must agree: ` +
        'it elects a leader, takes writes and answers reads with the latest value.'
    : `${name} has ${up.length} of the ${needed} that must agree: ` +
        'it refuses writes and current reads, and can only tell what it knew last.';
}

function dangers({ splitBrains, oneLeaderBetween }: Partition): readonly string[] {
  return [
    ...splitBrains.map(
      ({ sides: [one, other], needed }) =>
        `Split brain: ${sideName(one)} and ${sideName(other)} can each find ${needed} instances ` +
        'and take writes that the other never sees.',
    ),
    ...oneLeaderBetween.map(
      ([one, other]) =>
        `${joinNames([sideName(one), sideName(other)])} share instances, ` +
        'so only one of them has a leader at a time.',
    ),
  ];
}

/** All sides, then what is dangerous about them together. */
export function explainPartition(partition: Partition): readonly string[] {
  return [
    ...partition.sides.map((side) => explainSide(side, partition.needed)),
    ...dangers(partition),
  ];
}

/** More regions than these are counted, not named. */
const MOST_NAMED = 3;

/** A side in a few words. */
export function sideName(regions: readonly string[]): string {
  return regions.length > MOST_NAMED
    ? `${regions[0]} with ${regions.length - 1} other regions`
    : groupName(regions);
}

/** What matters most about the sides, in one sentence: a danger, or else who takes writes. */
export function partitionSentence(partition: Partition): string {
  const { sides, needed } = partition;
  const [first] = sides;
  if (first === undefined) return 'There are no instances.';
  const [danger] = dangers(partition);
  if (danger) return danger;
  const writer = sides.find((side) => side.canWrite);
  if (sides.length === 1)
    return `Nothing is cut: with ${first.up.length} up and ${needed} needed, writes ${writer ? 'go on' : 'are refused'}.`;
  return writer
    ? `Only ${sideName(writer.regions)} takes writes: ${writer.up.length} are up there, ${needed} needed.`
    : `No side takes writes: ${needed} must agree, none has as many.`;
}
