import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../kernel/random';
import { add, rational, toNumber, ZERO } from '../../kernel/rational';
import { summarizeEvidence } from './evidence';
import {
  busiestPodDistribution,
  chainRules,
  chanceOfIdlePod,
  connectionsForSpread,
  expectedBusiest,
  expectedIdle,
  outcomesUpTo,
  relativeSpread,
} from './occupancy';

/** Every one of the pods^connections outcomes, as connections per pod. */
function* everyOutcome(connections: number, pods: number): Generator<number[]> {
  for (let code = 0; code < pods ** connections; code += 1) {
    const counts = new Array<number>(pods).fill(0);
    for (let rest = code, left = connections; left > 0; left -= 1) {
      const pod = rest % pods;
      counts[pod] = (counts[pod] ?? 0) + 1;
      rest = Math.floor(rest / pods);
    }
    yield counts;
  }
}

const small = fc.record({
  connections: fc.integer({ min: 0, max: 6 }),
  pods: fc.integer({ min: 1, max: 4 }),
});

test('agrees with counting every outcome', () => {
  fc.assert(
    fc.property(small, ({ connections, pods }) => {
      let idle = 0;
      let empty = 0;
      const busiest = new Array<number>(connections + 1).fill(0);
      for (const counts of everyOutcome(connections, pods)) {
        if (counts.includes(0)) idle += 1;
        empty += counts.filter((count) => count === 0).length;
        const most = Math.max(...counts);
        busiest[most] = (busiest[most] ?? 0) + 1;
      }
      const all = pods ** connections;
      expect(chanceOfIdlePod(connections, pods)).toEqual(rational(idle, all));
      expect(expectedIdle(connections, pods)).toEqual(rational(empty, all));
      expect(busiestPodDistribution(connections, pods)).toEqual(
        busiest.map((count) => rational(count, all)),
      );
    }),
    { numRuns: 40 },
  );
});

test('every rule of the chain gets the same share, whatever the number of pods', () => {
  for (const pods of [1, 2, 3, 4, 17, 100]) {
    const rules = chainRules(pods);
    for (const rule of rules) expect(rule.overall).toEqual(rational(1, pods));
    expect(rules.at(-1)?.whenReached).toEqual(rational(1));
  }
});

test('a walk along the chain with seeded draws lands on each pod equally often', () => {
  const rules = chainRules(4).map((rule) => toNumber(rule.whenReached));
  const draw = randomStream('chain');
  const hits = new Array<number>(4).fill(0);
  for (let connection = 0; connection < 40_000; connection += 1) {
    const pod = rules.findIndex((chance) => draw() < chance);
    hits[pod] = (hits[pod] ?? 0) + 1;
  }
  for (const count of hits) expect(Math.abs(count - 10_000)).toBeLessThan(450);
});

test('the distribution of the busiest pod sums to one and its mean lies between even and all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 8 }),
      (connections, pods) => {
        const chances = busiestPodDistribution(connections, pods);
        expect(chances.reduce(add, ZERO)).toEqual(rational(1));
        const expected = toNumber(expectedBusiest(connections, pods));
        expect(expected).toBeGreaterThanOrEqual(connections / pods - 1e-12);
        expect(expected).toBeLessThanOrEqual(connections + 1e-12);
      },
    ),
    { numRuns: 40 },
  );
});

test('a seeded simulation of 12 connections on 4 pods agrees', () => {
  const draw = randomStream('twelve');
  const sets = 40_000;
  let idle = 0;
  let busiest = 0;
  for (let set = 0; set < sets; set += 1) {
    const counts = [0, 0, 0, 0];
    for (let connection = 0; connection < 12; connection += 1) {
      const pod = Math.floor(draw() * 4);
      counts[pod] = (counts[pod] ?? 0) + 1;
    }
    if (counts.includes(0)) idle += 1;
    busiest += Math.max(...counts);
  }
  expect(idle / sets).toBeCloseTo(toNumber(chanceOfIdlePod(12, 4)), 2);
  expect(busiest / sets).toBeCloseTo(toNumber(expectedBusiest(12, 4)), 1);
});

test('the recorded connections through iptables are what the formulas make likely', () => {
  const seen = summarizeEvidence();
  const idle = toNumber(chanceOfIdlePod(seen.heldConnections, 4)) * seen.heldSets;
  const spread = Math.sqrt(idle * (1 - idle / seen.heldSets));
  expect(Math.abs(seen.heldSetsWithIdle - idle)).toBeLessThan(3 * spread);
  expect(seen.heldBusiestMean).toBeCloseTo(toNumber(expectedBusiest(12, 4)), 0);
  const fresh = relativeSpread(seen.freshPerRun, 4) * (seen.freshPerRun / 4);
  expect(seen.freshMost - 500).toBeLessThan(4 * fresh);
  expect(500 - seen.freshLeast).toBeLessThan(4 * fresh);
});

test('fewer connections than pods always leave a pod idle', () => {
  expect(chanceOfIdlePod(3, 4)).toEqual(rational(1));
  expect(outcomesUpTo(1, 5, 4)).toBe(0n);
});

test('the number of connections for a spread is the smallest that keeps it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 50 }),
      fc.double({ min: 0.02, max: 1, noNaN: true }),
      (pods, most) => {
        const needed = connectionsForSpread(pods, most);
        expect(relativeSpread(needed, pods)).toBeLessThanOrEqual(most * (1 + 1e-9));
        if (needed > 1) expect(relativeSpread(needed - 1, pods)).toBeGreaterThan(most * (1 - 1e-9));
      },
    ),
  );
});

test.each([
  [() => chainRules(0), 'pods: an integer of at least 1, not 0'],
  [() => chainRules(2.5), 'pods: an integer of at least 1, not 2.5'],
  [() => outcomesUpTo(-1, 1, 1), 'most: an integer of at least 0, not -1'],
  [() => outcomesUpTo(1, -1, 1), 'connections: an integer of at least 0, not -1'],
  [() => outcomesUpTo(1, 1, 0), 'pods: an integer of at least 1, not 0'],
  [() => chanceOfIdlePod(-1, 4), 'connections: an integer of at least 0, not -1'],
  [() => chanceOfIdlePod(1.5, 4), 'connections: an integer of at least 0, not 1.5'],
  [() => chanceOfIdlePod(3, 0), 'pods: an integer of at least 1, not 0'],
  [() => connectionsForSpread(4, 0), 'spread: a number above 0, not 0'],
  [() => connectionsForSpread(4, Number.NaN), 'spread: a number above 0, not NaN'],
] as const)('%s is refused: %s', (call, message) => {
  expect(call).toThrow(new RangeError(message));
});

test('no connection at all leaves every pod idle, and there is one way to place none', () => {
  expect(chanceOfIdlePod(0, 3)).toEqual(rational(1));
  expect(outcomesUpTo(0, 0, 3)).toBe(1n);
  expect(outcomesUpTo(0, 1, 3)).toBe(0n);
  expect(chanceOfIdlePod(1, 1)).toEqual(ZERO);
});
