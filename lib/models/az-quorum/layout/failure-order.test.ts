import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Cut,
  canonicalFailures,
  failureProblems,
  formatCut,
  sameCut,
  upFlags,
} from './failures';
import { createLayout, describeProblem, isZoneName, type LayoutProblem } from './layout';
import { REGIONS } from './regions';

const layout = createLayout(['us-west-1a', 'us-east-1a', 'us-east-1b', 'eu-west-1a']);

test('cuts sever the same pair in either order, and no other pair', () => {
  const one: Cut = ['a', 'b'];
  const others: readonly Cut[] = [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'a'],
    ['b', 'b'],
    ['a', 'c'],
    ['c', 'b'],
    ['c', 'a'],
    ['b', 'c'],
  ];
  expect(others.map((other) => sameCut(one, other))).toEqual([true, true, ...Array(6).fill(false)]);
});

test('a target holds itself, its zone or its region, and takes exactly these down', () => {
  for (const [target, held] of [
    ['i2', ['i2']],
    ['us-east-1b', ['i3']],
    ['us-east-1', ['i2', 'i3']],
    ['i9', []],
  ] as const) {
    const down = upFlags(layout, [target]).flatMap((up, at) => (up ? [] : [`i${at + 1}`]));
    expect(down).toEqual(held);
  }
});

test('equal failures are written equally: targets and cuts in the order of the layout', () => {
  const pair = fc.constantFrom<Cut>(
    ['us-west-1', 'us-east-1'],
    ['us-west-1', 'eu-west-1'],
    ['us-east-1', 'eu-west-1'],
  );
  const wanted = ['us-west-1|us-east-1', 'us-west-1|eu-west-1', 'us-east-1|eu-west-1'];
  const order = ['i1', 'i3', 'us-east-1a', 'eu-west-1a', 'us-west-1', 'eu-west-1'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(pair, fc.boolean()), { maxLength: 6 }),
      fc.array(fc.constantFrom(...order), { maxLength: 8 }),
      (pairs, down) => {
        const cut = pairs.map(([[a, b], swap]): Cut => (swap ? [b, a] : [a, b]));
        const given = new Set(pairs.map(([one]) => formatCut(one)));
        const canonical = canonicalFailures(layout, { down, cut });
        expect(canonical.cut.map(formatCut)).toEqual(wanted.filter((text) => given.has(text)));
        expect(canonical.down).toEqual(order.filter((target) => down.includes(target)));
      },
    ),
  );
});

test('ten severed regions are allowed, and a cut among them is kept when others are full', () => {
  const zones = REGIONS.slice(0, 12).map((region) => `${region}a`);
  const wide = createLayout(zones);
  const star = (count: number) =>
    zones.slice(1, count).map((zone): Cut => ['us-east-1', zone.slice(0, -1)]);
  expect(failureProblems(wide, { down: [], cut: star(10) })).toEqual([]);
  const more: readonly Cut[] = [...star(10), [REGIONS[10], REGIONS[11]], [REGIONS[1], REGIONS[2]]];
  expect(canonicalFailures(wide, { down: [], cut: more }).cut).toHaveLength(10);
});

test('each problem of a layout is one sentence, the first of them the message', () => {
  const problems: readonly LayoutProblem[] = [
    { kind: 'too-many-nodes', count: 1001, limit: 1000 },
    { kind: 'too-many-zones', count: 61, limit: 60 },
    { kind: 'bad-zone-name', instance: 'i2', zone: 'paris' },
  ];
  expect(problems.map(describeProblem)).toEqual([
    '1001 instances are more than the 1000 allowed.',
    '61 zones are more than the 60 allowed.',
    '"paris" (i2) is no zone of a region of AWS, such as us-east-1a.',
  ]);
  const many = Array.from({ length: 1001 }, () => 'paris');
  expect(() => createLayout(many)).toThrow(
    new RangeError('1001 instances are more than the 1000 allowed.'),
  );
});

test('a zone name is a region that exists and a letter from a to f, and nothing around it', () => {
  for (const good of ['us-east-1f', 'eusc-de-east-1a', 'us-gov-west-1b'])
    expect(isZoneName(good)).toBe(true);
  for (const bad of [
    'xus-east-1a',
    'us-east-1ab',
    'us-east-10a',
    'us-east-1g',
    'us-esat-1a',
    'us-1a',
  ])
    expect(isZoneName(bad)).toBe(false);
});
