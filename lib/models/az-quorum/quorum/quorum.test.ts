import fc from 'fast-check';
import { expect, test } from 'vitest';
import etcd from '../cases/etcd-quorum.json';
import worked from '../cases/quorum.json';
import { type Cut, type Failures, NO_FAILURES, parseCut } from '../layout/failures';
import {
  createLayout,
  instanceId,
  type Layout,
  majority,
  regionOf,
  regionsOf,
} from '../layout/layout';
import { namedLayout } from '../layout/layouts';
import { REGIONS } from '../layout/regions';
import { partitionOf } from './partition';
import { connectedRegions, quorumOf } from './quorum';

const zoneNames = [
  'us-east-1a',
  'us-east-1b',
  'us-west-1a',
  'eu-west-1a',
  'us-east-2a',
  'ap-east-1a',
];
const someLayout = fc
  .array(fc.constantFrom(...zoneNames), { maxLength: 9 })
  .map((nodes) => createLayout(nodes));
const someRegion = fc.constantFrom(...zoneNames.map(regionOf));
const someFailures: fc.Arbitrary<Failures> = fc.record({
  down: fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 9 }).map(instanceId),
      fc.constantFrom(...zoneNames),
      someRegion,
    ),
    { maxLength: 4 },
  ),
  cut: fc.array(fc.tuple(someRegion, someRegion), { maxLength: 6 }),
});

const cutsOf = (texts: readonly string[]): readonly Cut[] =>
  texts.map((text) => parseCut(text) ?? ['', '']);

for (const { name, nodes, down, cut, up, ...wanted } of worked.cases) {
  test(`worked by hand: ${name}`, () => {
    const layout = namedLayout(nodes)?.layout ?? createLayout([]);
    const result = quorumOf(layout, { down, cut: cutsOf(cut) });
    expect(result).toMatchObject(wanted);
    expect(result.up).toHaveLength(up);
  });
}

/** Each recorded member in a region of its own, so that any set of them can be cut from the rest. */
const regionOfMember = (member: number) => REGIONS[member - 1] ?? '';
const etcdLayout = (size: number) =>
  createLayout(Array.from({ length: size }, (_, index) => `${regionOfMember(index + 1)}a`));

const sizes = Object.entries(etcd.sizes).map(([size, recorded]) => ({
  size: Number(size),
  recorded,
}));
const stopped = sizes.flatMap(({ size, recorded }) =>
  recorded.members_down.map((state) => ({ size, state })),
);
const partitions = sizes.flatMap(({ size, recorded }) =>
  (recorded.partitions as { group: number[]; rest: number[]; write_ok: object }[]).map((state) => ({
    size,
    state,
  })),
);

test('every recorded state of a real etcd cluster with stopped members agrees', () => {
  expect(stopped).toHaveLength(8 + 16);
  for (const { size, state } of stopped) {
    const layout = etcdLayout(size);
    const down = state.down.map((member) => `i${member}`);
    const result = quorumOf(layout, { down, cut: [] });
    expect(result.quorum, `${size} members, down ${down}`).toBe(state.quorum);
    const writes = Object.entries(state.write_ok);
    expect(writes.map(([member]) => `i${member}`)).toEqual(result.up);
    for (const [member, ok] of writes) expect(ok, `i${member}`).toBe(result.quorum);
  }
});

test('every recorded partition of a real etcd cluster agrees, member by member', () => {
  expect(partitions).toHaveLength(10);
  for (const { size, state } of partitions) {
    const cut = state.group.flatMap((one) =>
      state.rest.map((other): Cut => [regionOfMember(one), regionOfMember(other)]),
    );
    const failures = { down: [], cut };
    const { sides, splitBrains } = partitionOf(etcdLayout(size), failures);
    expect(splitBrains).toEqual([]);
    const writes = Object.entries(state.write_ok);
    expect(writes).toHaveLength(size);
    for (const [member, ok] of writes) {
      const side = sides.find(({ up }) => up.includes(`i${member}`));
      expect(side?.canWrite, `${state.group} against ${state.rest}, i${member}`).toBe(ok);
    }
    expect(quorumOf(etcdLayout(size), failures).quorum).toBe(writes.some(([, ok]) => ok));
  }
});

/** All sets of regions without a severed pair that no other such set contains, by trying each. */
function maximalSets(layout: Layout, cuts: readonly Cut[]): string[] {
  const regions = regionsOf(layout);
  const isFree = (set: readonly string[]) =>
    !cuts.some(([a, b]) => a !== b && set.includes(a) && set.includes(b));
  const sets = Array.from({ length: 2 ** regions.length }, (_, mask) =>
    regions.filter((_region, place) => (mask >> place) & 1),
  ).filter(isFree);
  return sets
    .filter((set) => set.length > 0)
    .filter((set) => !regions.some((other) => !set.includes(other) && isFree([...set, other])))
    .map((set) => set.join())
    .sort();
}

test('groups are the maximal sets of regions without a severed pair', () => {
  fc.assert(
    fc.property(someLayout, someFailures, (layout, { cut }) => {
      const sets = connectedRegions(layout, cut).map((set) => set.join());
      expect([...sets].sort()).toEqual(maximalSets(layout, cut));
    }),
    { numRuns: 500 },
  );
});

test('a cut A|B gives the whole without B, then the whole without A', () => {
  const layout = createLayout(['us-west-1a', 'us-east-1a', 'eu-west-1a']);
  expect(connectedRegions(layout, [['us-east-1', 'us-west-1']])).toEqual([
    ['us-west-1', 'eu-west-1'],
    ['us-east-1', 'eu-west-1'],
  ]);
});

test('quorum and what is left agree with counting each set of regions', () => {
  fc.assert(
    fc.property(someLayout, someFailures, (layout, { down, cut }) => {
      const best = Math.max(
        0,
        ...maximalSets(layout, cut).map((set) => {
          const regions = set.split(',');
          return layout.nodes.filter(
            (zone, index) =>
              regions.includes(regionOf(zone)) &&
              ![instanceId(index), zone, regionOf(zone)].some((name) => down.includes(name)),
          ).length;
        }),
      );
      const result = quorumOf(layout, { down, cut });
      expect(result.quorum).toBe(best >= majority(layout));
      expect(result.survives).toBe(Math.max(0, best - majority(layout)));
    }),
    { numRuns: 300 },
  );
});

test('one more failure or cut never brings a quorum', () => {
  fc.assert(
    fc.property(someLayout, someFailures, someFailures, (layout, some, more) => {
      const both = { down: [...some.down, ...more.down], cut: [...some.cut, ...more.cut] };
      const before = quorumOf(layout, some);
      const after = quorumOf(layout, both);
      expect(Number(after.quorum)).toBeLessThanOrEqual(Number(before.quorum));
      expect(after.survives).toBeLessThanOrEqual(before.survives);
    }),
    { numRuns: 300 },
  );
});

test('ten regions that all lost each other are ten groups; an eleventh is refused', () => {
  const zones = REGIONS.slice(0, 11).map((region) => `${region}a`);
  const allCut = (count: number) =>
    zones
      .slice(0, count)
      .flatMap((a, place) =>
        zones.slice(place + 1, count).map((b): Cut => [regionOf(a), regionOf(b)]),
      );
  const ten = createLayout(zones.slice(0, 10));
  expect(quorumOf(ten, { down: [], cut: allCut(10) }).groups).toHaveLength(10);
  expect(() => quorumOf(createLayout(zones), { down: [], cut: allCut(11) })).toThrow(RangeError);
});

test('a layout without instances has no group and no quorum', () => {
  expect(quorumOf(createLayout([]), NO_FAILURES)).toMatchObject({
    size: 0,
    majority: 1,
    groups: [],
    quorum: false,
    survives: 0,
  });
});
