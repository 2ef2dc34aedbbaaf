import { expect, test } from 'vitest';
import type { Cut } from '../layout/failures';
import { createLayout } from '../layout/layout';
import { REGIONS } from '../layout/regions';
import { latticeOf } from './lattice';
import { lossesSurvived } from './losses';
import { explainPartition, partitionOf } from './partition';
import { connectedRegions, quorumOf } from './quorum';
import { assertRule, isEnough, majorityRule, votesRule } from './rules';

const given = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);
const coasts: readonly Cut[] = [['us-west-1', 'us-east-1']];

test('the reasons without a cut: one verdict with its numbers', () => {
  const reasonsOf = (down: readonly string[]) => quorumOf(given, { down, cut: [] }).reasons;
  const verdict = { of: 4, needed: 3 };
  expect(reasonsOf([])).toEqual([{ kind: 'quorum-holds', up: 4, survives: 1, ...verdict }]);
  expect(reasonsOf(['i1'])).toEqual([{ kind: 'quorum-holds', up: 3, survives: 0, ...verdict }]);
  expect(reasonsOf(['us-east-1'])).toEqual([
    { kind: 'quorum-lost', up: 1, survives: 0, ...verdict },
  ]);
});

test('the reasons behind a cut: the verdict, then each group, the one with most up first', () => {
  const west = createLayout(['us-west-1a', 'us-east-1a', 'us-east-1b', 'us-east-1c']);
  const { reasons, groups, up } = quorumOf(west, { down: ['i3'], cut: coasts });
  expect(up).toEqual(['i1', 'i2', 'i4']);
  expect(groups).toEqual([
    { regions: ['us-west-1'], members: ['i1'], up: ['i1'], hasMajority: false },
    { regions: ['us-east-1'], members: ['i2', 'i3', 'i4'], up: ['i2', 'i4'], hasMajority: false },
  ]);
  const numbers = { of: 4, needed: 3 };
  expect(reasons).toEqual([
    { kind: 'quorum-lost', up: 2, survives: 0, ...numbers },
    { kind: 'group-cannot-write', regions: ['us-east-1'], up: 2, ...numbers },
    { kind: 'group-cannot-write', regions: ['us-west-1'], up: 1, ...numbers },
  ]);
  expect(quorumOf(west, { down: [], cut: coasts }).reasons[1]).toEqual({
    kind: 'group-keeps-writing',
    regions: ['us-east-1'],
    up: 3,
    ...numbers,
  });
});

test('a cut of a region from itself or from one outside the layout has no effect', () => {
  const whole = [['us-east-1', 'us-west-1']];
  for (const cut of [
    ['us-east-1', 'us-east-1'],
    ['us-east-1', 'eu-west-1'],
    ['eu-west-1', 'us-west-1'],
  ] as const) {
    expect(connectedRegions(given, [cut])).toEqual(whole);
  }
});

test('ten severed regions are the most, and the error says so', () => {
  const star = (count: number) =>
    REGIONS.slice(1, count).map((region): Cut => ['us-east-1', region]);
  const layout = createLayout(REGIONS.slice(0, 11).map((region) => `${region}a`));
  expect(connectedRegions(layout, star(10))).toHaveLength(2);
  const andItself: readonly Cut[] = [...star(10), [REGIONS[10], REGIONS[10]]];
  expect(connectedRegions(layout, andItself)).toHaveLength(2);
  expect(() => connectedRegions(layout, star(11))).toThrow('Cuts may touch at most 10 regions.');
});

test('what is down already counts no more among what may be lost', () => {
  const losses = lossesSurvived(given, { down: ['i2'], cut: [] });
  expect(losses).toEqual({
    quorum: true,
    instance: { anyOfThem: 0, fatal: ['i1', 'i3', 'i4'] },
    zone: { anyOfThem: 0, fatal: ['us-east-1a', 'us-east-1c', 'us-west-1a'] },
    region: { anyOfThem: 0, fatal: ['us-east-1', 'us-west-1'] },
  });
});

test('the sides of a partition with all that they can do, by hand', () => {
  const partition = partitionOf(given, { down: ['i4'], cut: coasts });
  const can = (enough: boolean) => ({
    canElectLeader: enough,
    canWrite: enough,
    canReadLinearizable: enough,
  });
  expect(partition).toEqual({
    needed: 3,
    agreementsOverlap: true,
    splitBrains: [],
    oneLeaderBetween: [],
    sides: [
      {
        regions: ['us-east-1'],
        up: ['i1', 'i2', 'i3'],
        size: 3,
        ...can(true),
        onlyStaleReads: false,
        silent: false,
      },
      {
        regions: ['us-west-1'],
        up: [],
        size: 1,
        ...can(false),
        onlyStaleReads: false,
        silent: true,
      },
    ],
  });
  expect(partitionOf(given, { down: [], cut: [] }, 2).agreementsOverlap).toBe(false);
});

test('sides and what is dangerous between them, in words', () => {
  expect(explainPartition(partitionOf(given, { down: [], cut: coasts })).at(-1)).toBe(
    'us-west-1 has 1 of the 3 that must agree: it refuses writes and current reads, and can only tell what it knew last.',
  );
  const two = createLayout(['us-east-1a', 'us-east-1b', 'us-west-1a', 'us-west-1b']);
  const anyTwo = partitionOf(two, { down: [], cut: coasts }, 2);
  expect(explainPartition(anyTwo).at(-1)).toBe(
    'Split brain: us-east-1 and us-west-1 can each find 2 instances and take writes that the other never sees.',
  );
  const middle = createLayout(['us-east-1a', 'us-east-2a', 'us-west-1a']);
  expect(explainPartition(partitionOf(middle, { down: [], cut: coasts })).at(-1)).toBe(
    'us-east-1 with us-east-2 and us-east-2 with us-west-1 share instances, so only one of them has a leader at a time.',
  );
});

test('a lattice of two, by hand: from both up to both down, each failure a step', () => {
  expect(latticeOf(2)).toEqual({
    size: 2,
    majority: 2,
    live: 1,
    total: 4,
    levels: [[0], [1, 2], [3]],
    states: [
      { mask: 0, down: [], up: 2, quorum: true, next: [1, 2], lastStand: true },
      { mask: 1, down: ['i1'], up: 1, quorum: false, next: [3], lastStand: false },
      { mask: 2, down: ['i2'], up: 1, quorum: false, next: [3], lastStand: false },
      { mask: 3, down: ['i1', 'i2'], up: 0, quorum: false, next: [], lastStand: false },
    ],
  });
  expect(() => latticeOf(10)).toThrow('10 is not a whole number from 0 to 9.');
});

test('when instances are enough: by count, by votes, by regions', () => {
  const works = (text: string) => [...text].map((flag) => flag === '1');
  const enough = (rule: Parameters<typeof isEnough>[1], texts: readonly string[]) =>
    texts.map((text) => isEnough(given, rule, works(text)));
  expect(enough(majorityRule(given), ['1110', '1100'])).toEqual([true, false]);
  const votes = votesRule([3, 1, 1, 1]);
  expect(votes).toMatchObject({ atLeast: 4 });
  expect(enough(votes, ['1000', '0111', '1001'])).toEqual([false, false, true]);
  // Both regions are needed: two of three in the east, and the one in the west.
  const byRegions = ['1101', '1110', '1001', '0111', '1111'];
  expect(enough({ kind: 'regions' }, byRegions)).toEqual([true, false, false, true, true]);
});

test('a rule that does not fit its layout is refused with what is wrong', () => {
  const wrong = (rule: Parameters<typeof assertRule>[1]) => () => assertRule(given, rule);
  const notWhole = (value: number) => new RangeError(`${value} is not a whole number from 0.`);
  expect(wrong({ kind: 'count', atLeast: -1 })).toThrow(notWhole(-1));
  expect(wrong({ kind: 'count', atLeast: 1.5 })).toThrow(notWhole(1.5));
  expect(wrong({ kind: 'votes', votes: [1, 1, 0.5, 1], atLeast: 2 })).toThrow(notWhole(0.5));
  expect(wrong({ kind: 'votes', votes: [1, 1, 1], atLeast: 2 })).toThrow(
    new RangeError('3 votes for 4 instances.'),
  );
  expect(wrong({ kind: 'votes', votes: [0, 0, 0, 0], atLeast: 0 })).not.toThrow();
  expect(wrong({ kind: 'count', atLeast: 0 })).not.toThrow();
  expect(wrong({ kind: 'regions' })).not.toThrow();
});
