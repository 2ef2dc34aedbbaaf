import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cut, type Failures, NO_FAILURES } from '../layout/failures';
import { createLayout, instanceId, regionOf } from '../layout/layout';
import { ASSIGNMENT_LAYOUT, namedLayout } from '../layout/layouts';
import {
  crashAgainstPartition,
  explainPartition,
  partitionOf,
  partitionSentence,
  sideName,
} from './partition';

const assignment = ASSIGNMENT_LAYOUT.layout;
const coastsCut = { down: [], cut: [['us-east-1', 'us-west-1']] as readonly Cut[] };
const zoneNames = ['us-east-1a', 'us-west-1a', 'eu-west-1a'];
const someLayout = fc
  .array(fc.constantFrom(...zoneNames), { minLength: 1, maxLength: 7 })
  .map((nodes) => createLayout(nodes));
const someFailures = fc.record({
  down: fc.array(fc.integer({ min: 1, max: 7 }).map(instanceId), { maxLength: 2 }),
  cut: fc.array(
    fc.tuple(
      fc.constantFrom(...zoneNames.map(regionOf)),
      fc.constantFrom(...zoneNames.map(regionOf)),
    ),
    { maxLength: 3 },
  ),
});

test('the link between the coasts cut: the east works on, the west can only tell what it knew', () => {
  const { needed, sides, splitBrains, agreementsOverlap } = partitionOf(assignment, coastsCut);
  expect(agreementsOverlap).toBe(true);
  expect(splitBrains).toEqual([]);
  expect(sides).toMatchObject([
    { regions: ['us-east-1'], canElectLeader: true, canWrite: true, canReadLinearizable: true },
    { regions: ['us-west-1'], canWrite: false, onlyStaleReads: true, silent: false },
  ]);
  expect(sides[1]?.up).toEqual(['i4']);
  expect(needed).toBe(3);
});

test('a crash and a partition differ only in what the lost region still answers', () => {
  const { crash, partition } = crashAgainstPartition(assignment, 'us-west-1');
  expect(crash.sides).toMatchObject([{ canWrite: true, up: ['i1', 'i2', 'i3'] }]);
  expect(partition.sides).toMatchObject([
    { canWrite: true, up: ['i1', 'i2', 'i3'] },
    { canWrite: false, onlyStaleReads: true },
  ]);
  const east = crashAgainstPartition(assignment, 'us-east-1');
  expect(east.crash.sides).toMatchObject([{ canWrite: false, up: ['i4'] }]);
  expect(east.partition.sides).toMatchObject([{ canWrite: true }, { canWrite: false }]);
});

test('any 2 of 4 splits the brain where a majority cannot', () => {
  const layout = namedLayout('two-and-two')?.layout ?? createLayout([]);
  expect(partitionOf(layout, coastsCut).sides.map((side) => side.canWrite)).toEqual([false, false]);
  const anyTwo = partitionOf(layout, coastsCut, 2);
  expect(anyTwo.agreementsOverlap).toBe(false);
  expect(anyTwo.splitBrains).toEqual([{ sides: [['us-east-1'], ['us-west-1']], needed: 2 }]);
  expect(explainPartition(anyTwo).at(-1)).toContain('Split brain: us-east-1 and us-west-1');
});

test('two sides that share a witness take turns under a majority', () => {
  const layout = namedLayout('five-three-regions')?.layout ?? createLayout([]);
  const cut = [['us-east-1', 'us-east-2']] as readonly Cut[];
  const result = partitionOf(layout, { down: [], cut });
  expect(result.splitBrains).toEqual([]);
  expect(result.oneLeaderBetween).toEqual([
    [
      ['us-east-1', 'us-west-2'],
      ['us-east-2', 'us-west-2'],
    ],
  ]);
  expect(explainPartition(result).at(-1)).toContain('only one of them has a leader at a time');
});

/** All sets of `size` of the given names. */
function choose(names: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return names.flatMap((name, place) =>
    choose(names.slice(place + 1), size - 1).map((rest) => [name, ...rest]),
  );
}

test('a split brain is found exactly when two sides can agree without a shared instance', () => {
  fc.assert(
    fc.property(someLayout, someFailures, fc.integer({ min: 1, max: 4 }), (layout, failures, k) => {
      const { sides, splitBrains } = partitionOf(layout, failures, k);
      const byTrying = sides.flatMap((one, place) =>
        sides
          .slice(place + 1)
          .filter((other) =>
            choose(one.up, k).some((mine) =>
              choose(other.up, k).some((theirs) => !theirs.some((id) => mine.includes(id))),
            ),
          ),
      );
      expect(splitBrains).toHaveLength(byTrying.length);
    }),
    { numRuns: 300 },
  );
});

test('a majority never splits the brain, whatever fails', () => {
  fc.assert(
    fc.property(someLayout, someFailures, (layout, failures) => {
      const { splitBrains, agreementsOverlap } = partitionOf(layout, failures);
      expect(splitBrains).toEqual([]);
      expect(agreementsOverlap).toBe(true);
    }),
  );
});

test('one sentence names the danger, or who takes writes', () => {
  const says = (failures: Failures, needed?: number, layout = assignment) =>
    partitionSentence(partitionOf(layout, failures, needed));
  expect(says(NO_FAILURES)).toBe('Nothing is cut: with 4 up and 3 needed, writes go on.');
  expect(says({ ...NO_FAILURES, down: ['us-east-1'] })).toMatch(
    /with 1 up and 3 needed, writes are refused/,
  );
  expect(says(coastsCut)).toBe('Only us-east-1 takes writes: 3 are up there, 3 needed.');
  expect(says({ ...coastsCut, down: ['i1'] })).toMatch(/^No side takes writes: 3 must agree/);
  expect(says(coastsCut, 1)).toMatch(/^Split brain: us-east-1 and us-west-1/);
  expect(says(NO_FAILURES, 1, createLayout([]))).toBe('There are no instances.');
});

test('a side of many regions is named by its first', () => {
  expect(sideName(['a', 'b', 'c'])).toBe('a, b with c');
  expect(sideName(['a', 'b', 'c', 'd'])).toBe('a with 3 other regions');
});

test('each side is worded, and a k that is no number of instances is refused', () => {
  const down = partitionOf(assignment, { ...coastsCut, down: ['i4'] });
  expect(explainPartition(down)).toEqual([
    'us-east-1 has 3 instances up and 3 must agree: it elects a leader, takes writes and answers reads with the latest value.',
    'us-west-1 has nothing up and does not answer.',
  ]);
  for (const k of [0, -1, 1.5]) {
    expect(() => partitionOf(assignment, coastsCut, k)).toThrow(
      new RangeError(`${k} is not a whole number from 1.`),
    );
  }
});
