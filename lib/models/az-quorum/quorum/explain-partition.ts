import { groupName, joinNames } from '../explain';
import type { Partition, Side } from './partition';

/** What one side can do, and why, in one sentence. */
function explainSide(side: Side): string {
  const name = groupName(side.regions);
  const { up, needed } = side.reason;
  switch (side.reason.kind) {
    case 'enough-agree':
      return (
        `${name} has ${up} instances up and ${needed} must agree: ` +
        'it elects a leader, takes writes and answers reads with the latest value.'
      );
    case 'too-few-agree':
      return (
        `${name} has ${up} of the ${needed} that must agree: ` +
        'it refuses writes and current reads, and can only tell what it knew last.'
      );
    case 'nothing-up':
      return `${name} has nothing up and does not answer.`;
  }
}

/** All sides, then what is dangerous about them together. */
export function explainPartition(partition: Partition): readonly string[] {
  const together = partition.splitBrains.map(
    ({ sides: [one, other], needed }) =>
      `Split brain: ${groupName(one)} and ${groupName(other)} can each find ${needed} instances ` +
      'and take writes that the other never sees.',
  );
  const inTurn = partition.oneLeaderBetween.map(
    ([one, other]) =>
      `${joinNames([groupName(one), groupName(other)])} share instances, ` +
      'so only one of them has a leader at a time.',
  );
  return [...partition.sides.map(explainSide), ...together, ...inTurn];
}
