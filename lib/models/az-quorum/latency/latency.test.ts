import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../../kernel/random';
import { createLayout, majority } from '../layout/layout';
import { chanceOfVotes, countRule } from '../survival/vote-chance';
import { type Arrival, arrivalsAt, arrivedBy, decidingVote, quorumTimeMs } from './commit-time';
import { commitLatency, fastestPlaces, latencyByPlace, latencyTable } from './latency';
import { DEFAULT_ROUND_TRIPS, type RoundTripTable, withPair } from './round-trips';

const given = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);
const calm: RoundTripTable = {
  ...DEFAULT_ROUND_TRIPS,
  jitterMs: { 'same-zone': 0, 'same-region': 0, 'between-regions': 0 },
};
const arrival = fc.record({
  baseMs: fc.double({ min: 0, max: 200, noNaN: true }),
  jitterMs: fc.double({ min: 0, max: 20, noNaN: true }),
});

test('a leader in us-east-1 commits within its region, one in us-west-1 waits for the east', () => {
  const places = latencyByPlace(given, [], calm);
  expect(places.map((place) => place.kind === 'commits' && place.baseMs)).toEqual([1, 1, 1, 59.5]);
  expect(places[0]).toMatchObject({
    decision: { kind: 'last-vote', zone: 'us-east-1c', order: 3, distance: 'same-region' },
  });
  expect(places[3]).toMatchObject({
    decision: { zone: 'us-east-1b', order: 3, roundTripMs: 59.5, equallyNear: 3 },
  });
});

test('after one loss in us-east-1 every commit crosses the continent', () => {
  const latency = commitLatency(given, 0, ['us-east-1b'], calm);
  expect(latency).toMatchObject({
    kind: 'commits',
    baseMs: 59.5,
    decision: { zone: 'us-west-1a', order: 3, listed: true },
  });
  if (latency.kind === 'commits') expect(latency.medianMs).toBeCloseTo(59.5, 6);
});

test('a leader that is down and a lost quorum are told apart', () => {
  expect(commitLatency(given, 1, ['us-east-1b'], calm).kind).toBe('leader-down');
  expect(commitLatency(given, 3, ['us-east-1a', 'i2'], calm)).toMatchObject({
    kind: 'no-quorum',
    up: 2,
    needed: 3,
  });
});

test('a single instance commits at once', () => {
  expect(commitLatency(createLayout(['us-east-1a']), 0, [], calm)).toMatchObject({
    baseMs: 0,
    medianMs: 0,
    p99Ms: 0,
    decision: { kind: 'leader-alone' },
  });
});

test('the table covers the healthy state and each loss of an instance, a zone and a region', () => {
  const rows = latencyTable(given, DEFAULT_ROUND_TRIPS);
  expect(rows.map((row) => row.lost?.target)).toEqual([
    undefined,
    'i1',
    'i2',
    'i3',
    'i4',
    'us-east-1a',
    'us-east-1b',
    'us-east-1c',
    'us-west-1a',
    'us-east-1',
    'us-west-1',
  ]);
  expect(rows.at(-2)?.places.some((place) => place.kind === 'commits')).toBe(false);
});

test('the fastest places have the smallest median of all places', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-west-1a'), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.subarray(['i1', 'us-east-1b', 'us-east-2']),
      (nodes, down) => {
        const layout = createLayout(nodes);
        const medians = latencyByPlace(layout, down, DEFAULT_ROUND_TRIPS).flatMap((place) =>
          place.kind === 'commits' ? [place.medianMs] : [],
        );
        const smallest = Math.min(...medians);
        const fastest = fastestPlaces(layout, down, DEFAULT_ROUND_TRIPS);
        expect(fastest.map((place) => place.medianMs).sort()).toEqual(
          medians.filter((median) => median <= smallest * (1 + 1e-8)).sort(),
        );
      },
    ),
    { numRuns: 50 },
  );
});

test('closed form: with one other voter the median is base + jitter · ln 2', () => {
  const pair = createLayout(['us-east-1a', 'us-west-1a']);
  const latency = commitLatency(pair, 0, [], DEFAULT_ROUND_TRIPS);
  if (latency.kind !== 'commits') throw new Error('expected a commit');
  expect(latency.medianMs).toBeCloseTo(59.5 + Math.LN2, 6);
  expect(latency.p99Ms).toBeCloseTo(59.5 + Math.log(100), 6);
});

test('closed form: the smallest and the largest of n equal exponentials', () => {
  fc.assert(
    fc.property(arrival, fc.integer({ min: 1, max: 9 }), (one, n) => {
      const all = Array.from({ length: n }, () => one);
      const level = 0.9;
      const smallest = one.baseMs - (one.jitterMs * Math.log(1 - level)) / n;
      const largest = one.baseMs - one.jitterMs * Math.log(1 - level ** (1 / n));
      expect(quorumTimeMs(all, countRule(1), level)).toBeCloseTo(smallest, 5);
      expect(quorumTimeMs(all, countRule(n), level)).toBeCloseTo(largest, 5);
    }),
  );
});

test('the chance of enough votes equals the sum over all subsets of voters', () => {
  const voters = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 4 })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(voters, fc.integer({ min: 0, max: 20 }), (list, needed) => {
      let sum = 0;
      for (let mask = 0; mask < 1 << list.length; mask += 1) {
        let votes = 0;
        let chance = 1;
        list.forEach(([p, weight], i) => {
          const isIn = (mask >> i) & 1;
          votes += isIn * weight;
          chance *= isIn ? p : 1 - p;
        });
        if (votes >= needed) sum += chance;
      }
      const byProgram = chanceOfVotes(
        list.map(([p]) => p),
        list.map(([, votes]) => votes),
        needed,
      );
      expect(byProgram).toBeCloseTo(sum, 12);
    }),
  );
});

test('quantiles agree with 20,000 seeded draws of the k-th smallest arrival', () => {
  const random = randomStream('latency');
  const arrivals: Arrival[] = [
    { baseMs: 1, jitterMs: 0.2 },
    { baseMs: 1, jitterMs: 3 },
    { baseMs: 20, jitterMs: 5 },
    { baseMs: 59.5, jitterMs: 1 },
    { baseMs: 10, jitterMs: 0 },
  ];
  for (const k of [1, 2, 3, 4, 5]) {
    const draws = Array.from({ length: 20_000 }, () => {
      const times = arrivals.map((a) => a.baseMs - a.jitterMs * Math.log(1 - random()));
      return times.sort((a, b) => a - b)[k - 1] ?? 0;
    }).sort((a, b) => a - b);
    for (const level of [0.5, 0.9, 0.99]) {
      const time = quorumTimeMs(arrivals, countRule(k), level);
      const share = draws.filter((draw) => draw <= time).length / draws.length;
      // Four standard errors; at an atom (a vote without jitter) the share may only be larger.
      const slack = 4 * Math.sqrt((level * (1 - level)) / draws.length);
      expect(share).toBeGreaterThan(level - slack);
      const before = draws.filter((draw) => draw < time - 1e-6).length / draws.length;
      expect(before).toBeLessThan(level + slack);
    }
  }
});

/** Jitter none or enough that a relative step of 1e-9 in time is a small step in chance. */
const measurable = fc.record({
  baseMs: fc.integer({ min: 0, max: 20_000 }).map((steps) => steps / 100),
  jitterMs: fc.integer({ min: 0, max: 2000 }).map((steps) => steps / 100),
});

test('the returned time is the first at which the chance is reached', () => {
  fc.assert(
    fc.property(
      fc.array(measurable, { minLength: 1, maxLength: 7 }),
      fc.double({ min: 0.01, max: 0.995, noNaN: true }),
      fc.nat(),
      (arrivals, level, pick) => {
        const rule = countRule(1 + (pick % arrivals.length));
        const time = quorumTimeMs(arrivals, rule, level);
        const chanceBy = (ms: number) => rule(arrivals.map((a) => arrivedBy(a, ms)));
        expect(chanceBy(time)).toBeGreaterThan(level - 1e-9);
        expect(time === 0 || chanceBy(time * (1 - 3e-9)) < level + 1e-3).toBe(true);
      },
    ),
  );
});

test('slower round trips never make a commit faster', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('us-east-1a', 'us-east-1b', 'us-west-1a', 'eu-west-1a'), {
        minLength: 1,
        maxLength: 7,
      }),
      fc.nat(),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (nodes, pick, extra) => {
        const layout = createLayout(nodes);
        const leader = pick % nodes.length;
        const slower = withPair(DEFAULT_ROUND_TRIPS, 'us-east-1', 'us-west-1', 59.5 + extra);
        const before = commitLatency(layout, leader, [], DEFAULT_ROUND_TRIPS);
        const after = commitLatency(layout, leader, [], slower);
        if (before.kind !== 'commits' || after.kind !== 'commits') throw new Error('no commit');
        expect(after.medianMs).toBeGreaterThanOrEqual(before.medianMs * (1 - 1e-8));
        expect(before.p99Ms).toBeGreaterThanOrEqual(before.medianMs);
      },
    ),
  );
});

test('without jitter the deciding vote is the (majority − 1)-th nearest of the others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-west-1a'), {
        minLength: 2,
        maxLength: 8,
      }),
      fc.nat(),
      (nodes, pick) => {
        const layout = createLayout(nodes);
        const leader = pick % nodes.length;
        const up = nodes.map(() => true);
        const others = arrivalsAt(calm, nodes, leader, up)
          .filter((_, i) => i !== leader)
          .map((a) => a.baseMs)
          .sort((a, b) => a - b);
        const needed = majority(layout);
        const decision = decidingVote(calm, nodes, leader, up, countRule(needed));
        expect(decision).toMatchObject({ kind: 'last-vote', order: needed });
        if (decision?.kind === 'last-vote') {
          expect(decision.roundTripMs).toBe(others[needed - 2]);
        }
      },
    ),
  );
});
