import { expect, test } from 'vitest';
import { createLayout } from '../layout/layout';
import { ASSIGNMENT_LAYOUT, NAMED_LAYOUTS } from '../layout/layouts';
import { votesRule } from '../quorum/rules';
import {
  CURVE_RANGE,
  compareLayouts,
  curveChances,
  sameLayout,
  sizeRows,
  survivalCurve,
} from './compare';
import { convolve, failTogether, pmfOfVotes, pmfOfZero, tailsAt } from './convolution';
import { enumerate } from './enumeration';
import { monteCarloChunk, monteCarloEstimate, monteCarloStart } from './monte-carlo';
import { assertProbabilities } from './probabilities';
import { distribution, downtimeMinutesPerYear, survivalOf } from './survival';
import { chanceOfVotes, isQuorum, ruleChance } from './vote-chance';

const { layout } = ASSIGNMENT_LAYOUT;

test('sums of counts, by hand', () => {
  const coin = Float64Array.of(0.5, 0.5);
  expect([...convolve(coin, coin)]).toEqual([0.25, 0.5, 0.25]);
  expect([...convolve(pmfOfZero(), coin)]).toEqual([0.5, 0.5]);
  expect([...convolve(Float64Array.of(0, 1), coin)]).toEqual([0, 0.5, 0.5]);
  expect([...failTogether(coin, 0.5)]).toEqual([0.75, 0.25]);
  expect([...pmfOfVotes([2, 1], 0.25)]).toEqual([0.0625, 0.1875, 0.1875, 0.5625]);
  expect([...pmfOfVotes([], 0.25)]).toEqual([1]);
});

test('tails below, in and above the counts add up to 1, and small terms are not lost', () => {
  const pmf = Float64Array.of(0.125, 0.25, 0.625);
  const tails = (k: number) => [tailsAt(pmf, k).atLeast, tailsAt(pmf, k).below];
  expect([-1, 0, 1, 2, 3, 9].map(tails)).toEqual([
    [1, 0],
    [1, 0],
    [0.875, 0.125],
    [0.625, 0.375],
    [0, 1],
    [0, 1],
  ]);
  expect(tailsAt(Float64Array.of(0.5, 0.5), 1)).toEqual({ atLeast: 0.5, below: 0.5 });
  // A thousand terms of 1e-19 beside one of 1e-3, which a plain sum would not see at all.
  const many = new Float64Array(1002).fill(1e-19);
  many[0] = 1e-3;
  many[1001] = 1 - 1e-3 - 1e-16;
  expect(tailsAt(many, 1001).below - 1e-3).toBeGreaterThan(0.9e-16);
  const rising = Float64Array.of(...new Array(1000).fill(1e-19), 1e-3, 1 - 1e-3 - 1e-16);
  expect(tailsAt(rising, 1001).below - 1e-3).toBeGreaterThan(0.9e-16);
});

test('each place is summed within its zone and region, by hand', () => {
  const two = createLayout(['us-east-1a', 'us-west-1a']);
  expect(distribution(two, { p: 0.5, q: 0, r: 0 })).toEqual([0.25, 0.5, 0.25]);
  expect(distribution(two, { p: 0, q: 0.5, r: 0 })).toEqual([0.25, 0.5, 0.25]);
  const oneRegion = createLayout(['us-east-1a', 'us-east-1b']);
  expect(distribution(oneRegion, { p: 0, q: 0, r: 0.5 })).toEqual([0.5, 0, 0.5]);
  const oneZone = createLayout(['us-east-1a', 'us-east-1a']);
  expect(distribution(oneZone, { p: 0, q: 0.5, r: 0 })).toEqual([0.5, 0, 0.5]);
  expect(() => distribution(two, { p: 2, q: 0, r: 0 })).toThrow('p = 2 is not a probability');
});

test('at least so many, by hand, with a majority unless told otherwise', () => {
  const chances = { p: 0.5, q: 0, r: 0 };
  const atLeast = (count: number) => survivalOf(layout, chances, { kind: 'count', atLeast: count });
  expect([0, 1, 2, 3, 4].map((least) => atLeast(least).survival)).toEqual(
    [16, 15, 11, 5, 1].map((states) => states / 16),
  );
  expect(survivalOf(layout, chances)).toEqual({ survival: 5 / 16, unavailability: 11 / 16 });
  expect(atLeast(4).unavailability).toBe(15 / 16);
  expect(survivalOf(layout, chances, votesRule([2, 1, 1, 1]))).toEqual({
    // Three votes of five: with i1 any other, without it all three.
    survival: 8 / 16,
    unavailability: 8 / 16,
  });
});

test('the chance of votes, by hand, also at its edges', () => {
  expect(chanceOfVotes([], [], 0)).toBe(1);
  expect(chanceOfVotes([], [], 1)).toBe(0);
  expect(chanceOfVotes([0.5, 0.5], [1, 1], 1)).toBe(0.75);
  expect(chanceOfVotes([0.5, 0.5], [1, 3], 3)).toBe(0.5);
  expect(chanceOfVotes([0.5, 0.5, 0.5], [2, 2, 2], 3)).toBe(0.5);
  expect(chanceOfVotes([1, 1], [1, 1], 2)).toBe(1);
  const byRegions = ruleChance(layout, { kind: 'regions' });
  // The west stands half of the time, and so does a majority of the three in the east.
  expect(byRegions([0.5, 0.5, 0.5, 0.5])).toBe(0.25);
  const byVotes = ruleChance(layout, votesRule([3, 1, 1, 1]));
  expect(isQuorum(byVotes, [true, false, false, true])).toBe(true);
  expect(isQuorum(byVotes, [false, true, true, true])).toBe(false);
  expect(isQuorum(() => 0.5, [])).toBe(false);
});

test('layouts are the same with the same instances in each zone', () => {
  const of = (...nodes: string[]) => createLayout(nodes);
  const one = of('us-east-1a', 'us-east-1b', 'us-east-1a');
  expect(sameLayout(one, of('us-east-1b', 'us-east-1a', 'us-east-1a'))).toBe(true);
  expect(sameLayout(one, of('us-east-1b', 'us-east-1b', 'us-east-1a'))).toBe(false);
  expect(sameLayout(one, of('us-east-1a', 'us-east-1b'))).toBe(false);
  expect(sameLayout(of('us-east-1a', 'us-east-1b'), one)).toBe(false);
  expect(sameLayout(of(), of())).toBe(true);
});

test('a row of the comparison, by hand', () => {
  const row = compareLayouts(createLayout(['eu-west-1a']), { p: 0.5, q: 0, r: 0 });
  expect(row[0]).toEqual({
    id: 'this',
    label: 'this layout',
    layout: { nodes: ['eu-west-1a'] },
    isThis: true,
    anyInstances: 0,
    anyZones: 0,
    anyRegions: 0,
    survival: 0.5,
    unavailability: 0.5,
    downtimeMinutesPerYear: 262_800,
  });
  const losses = row.map((one) => [one.id, one.anyInstances, one.anyZones, one.anyRegions]);
  expect(losses.slice(1)).toEqual([
    ['assignment', 1, 1, 0],
    ['three-zones', 1, 1, 0],
    ['five-one-region', 2, 1, 0],
    ['five-three-regions', 2, 2, 1],
    ['four-and-witness', 2, 2, 0],
    ['two-and-two', 1, 1, 0],
  ]);
  expect(row.filter((one) => one.isThis)).toHaveLength(1);
  expect(row[1]?.label).toBe(NAMED_LAYOUTS[0]?.label);
});

test('the chances of the curve rise by a steady factor over its range, with q when it is inside', () => {
  const [from, to] = CURVE_RANGE;
  const even = curveChances(0);
  expect(even).toHaveLength(18);
  const factor = (to / from) ** (1 / 17);
  even.forEach((q, at) => {
    expect(Math.abs(q / (from * factor ** at) - 1)).toBeLessThan(0.05);
  });
  expect(curveChances(from)).toEqual(even);
  expect(curveChances(to)).toEqual(even);
  expect(curveChances(0.21)).toEqual(even);
  const within = curveChances(0.0123);
  expect(within).toHaveLength(19);
  expect(within).toEqual([...within].sort((a, b) => a - b));
  const { p, r } = { p: 0.1, r: 0.2 };
  expect(survivalCurve(layout, { p, q: 0.9, r }, [0.3])).toEqual([
    survivalOf(layout, { p, q: 0.3, r }),
  ]);
});

test('sizes 3, 4 and 5, by hand: a coin for each instance', () => {
  const row = (size: number, majority: number, losses: number, live: number, states: number) => ({
    size,
    majority,
    losses,
    live,
    states,
    survival: live / states,
    downtimeMinutesPerYear: downtimeMinutesPerYear(1 - live / states),
  });
  expect(sizeRows(0.5)).toEqual([row(3, 2, 1, 4, 8), row(4, 3, 1, 5, 16), row(5, 3, 2, 16, 32)]);
});

test('a probability is from 0 to 1, and the first that is not is named', () => {
  for (const p of [0, 1]) expect(() => assertProbabilities({ p, q: 0, r: 0 })).not.toThrow();
  for (const r of [-0.001, 1.001, Number.NaN]) {
    expect(() => assertProbabilities({ p: 0, q: 0, r })).toThrow(
      new RangeError(`r = ${r} is not a probability from 0 to 1.`),
    );
  }
  const wrong = () => assertProbabilities({ p: 0, q: 1.5, r: -1 });
  expect(wrong).toThrow('q = 1.5 is not a probability from 0 to 1.');
});

test('twenty parts are enumerated, one more is refused by number', () => {
  const zone = (count: number) => createLayout(Array.from({ length: count }, () => 'us-east-1a'));
  const half = { n: 1n, d: 2n };
  expect(() => enumerate(zone(19), { p: half, q: half, r: half })).toThrow(
    '21 instances, zones and regions give 2^21 states; at most 20 parts are enumerated.',
  );
});

test('an estimate is the share that survived; the chunk before it is left as it was', () => {
  const start = monteCarloStart(layout, { p: 0.5, q: 0, r: 0 }, 3);
  const run = monteCarloChunk(start, 200);
  expect(start).toMatchObject({ trials: 0, survived: 0 });
  expect(run.trials).toBe(200);
  const { estimate, low, high, trials } = monteCarloEstimate(run);
  expect([estimate, trials]).toEqual([run.survived / 200, 200]);
  expect(low).toBeLessThan(5 / 16);
  expect(high).toBeGreaterThan(5 / 16);
  expect(() => monteCarloStart(layout, { p: 0.5, q: 0, r: 0 }, 3, votesRule([1]))).toThrow();
});
