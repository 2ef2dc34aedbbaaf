import { expect, test } from 'vitest';
import { createLayout } from '../layout/layout';
import { countRule, ruleChance } from '../survival/vote-chance';
import { arrivalsAt, arrivedBy, decidingVote, quorumTimeMs } from './commit-time';
import { commitLatency, fastestPlaces, latencyByPlace, latencyRows } from './latency';
import {
  DEFAULT_ROUND_TRIPS,
  distanceBetween,
  type RoundTripTable,
  regionPair,
  roundTrip,
  roundTripProblems,
  withPair,
} from './round-trips';

const calm: RoundTripTable = {
  ...DEFAULT_ROUND_TRIPS,
  jitterMs: { 'same-zone': 0, 'same-region': 0, 'between-regions': 0 },
};
const given = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);

test('a vote arrives with the stated chance, never before its base', () => {
  const arrival = { baseMs: 10, jitterMs: 2 };
  expect([9.99, 10].map((ms) => arrivedBy(arrival, ms))).toEqual([0, 0]);
  expect(arrivedBy(arrival, 12)).toBeCloseTo(1 - Math.exp(-1), 14);
  expect(arrivedBy({ baseMs: 10, jitterMs: 0 }, 10)).toBe(1);
  expect(arrivedBy({ baseMs: 0, jitterMs: 0 }, 0)).toBe(1);
});

test('the leader has its vote at once, others after their round trip, those down never', () => {
  const zones = ['us-east-1a', 'us-east-1a', 'us-east-1b', 'us-west-1a', 'us-east-1c'];
  const up = [true, true, true, true, false];
  expect(arrivalsAt(DEFAULT_ROUND_TRIPS, zones, 0, up)).toEqual([
    { baseMs: 0, jitterMs: 0 },
    { baseMs: 0.3, jitterMs: 0.1, distance: 'same-zone', listed: true },
    { baseMs: 1, jitterMs: 0.2, distance: 'same-region', listed: true },
    { baseMs: 59.5, jitterMs: 1, distance: 'between-regions', listed: true },
    { baseMs: Number.POSITIVE_INFINITY, jitterMs: 0 },
  ]);
});

test('the deciding vote with all that is told of it, by hand', () => {
  const zones = ['us-east-1a', 'us-west-1a', 'us-east-1b', 'us-east-1c', 'me-south-1a'];
  const all = zones.map(() => true);
  const decide = (needed: number, up: readonly boolean[] = all) =>
    decidingVote(
      calm,
      zones,
      0,
      up,
      ruleChance({ nodes: zones }, { kind: 'count', atLeast: needed }),
    );
  const lastVote = { kind: 'last-vote', listed: true };
  const near = { ...lastVote, roundTripMs: 1, distance: 'same-region', equallyNear: 2 };
  expect(decide(1)).toEqual({ kind: 'leader-alone' });
  expect(decide(2)).toEqual({ ...near, voter: 2, zone: 'us-east-1b', order: 2 });
  expect(decide(3)).toEqual({ ...near, voter: 3, zone: 'us-east-1c', order: 3 });
  const far = { ...lastVote, distance: 'between-regions', equallyNear: 1 };
  expect(decide(4)).toEqual({
    ...far,
    voter: 1,
    zone: 'us-west-1a',
    order: 4,
    roundTripMs: 59.5,
  });
  const unlisted = { listed: false, roundTripMs: 140 };
  expect(decide(5)).toEqual({ ...far, ...unlisted, voter: 4, zone: 'me-south-1a', order: 5 });
  expect(decide(6)).toBeUndefined();
  expect(decide(1, [false, true, true, true, true])).toMatchObject({ voter: 2, order: 2 });
});

test('a quorum that is sure at once takes no time, one that cannot be takes for ever', () => {
  const rule = ruleChance({ nodes: ['us-east-1a', 'us-east-1b'] }, { kind: 'count', atLeast: 2 });
  const now = { baseMs: 0, jitterMs: 0 };
  const never = { baseMs: Number.POSITIVE_INFINITY, jitterMs: 0 };
  expect(quorumTimeMs([now, now], rule, 0.99)).toBe(0);
  expect(quorumTimeMs([now, { baseMs: 7, jitterMs: 2 }], countRule(1), 0.99)).toBe(0);
  expect(quorumTimeMs([now, never], rule, 0.5)).toBe(Number.POSITIVE_INFINITY);
  expect(quorumTimeMs([now, { baseMs: 7, jitterMs: 0 }], rule, 0.5)).toBeCloseTo(7, 6);
});

test('a commit names its leader and zone; so does one that cannot be, with the count of votes', () => {
  expect(commitLatency(given, 3, ['us-west-1'], calm)).toEqual({
    kind: 'leader-down',
    leader: 'i4',
    zone: 'us-west-1a',
  });
  expect(commitLatency(given, 3, ['us-east-1'], calm)).toEqual({
    kind: 'no-quorum',
    leader: 'i4',
    zone: 'us-west-1a',
    up: 1,
    needed: 3,
  });
  const latency = commitLatency(given, 1, [], DEFAULT_ROUND_TRIPS);
  expect(latency).toMatchObject({ kind: 'commits', leader: 'i2', zone: 'us-east-1b', baseMs: 1 });
  // The second of two exponential waits of mean 0.2 is over by x with chance (1 − e^(−x/0.2))².
  const wait = (level: number) => 1 - 0.2 * Math.log(1 - Math.sqrt(level));
  if (latency.kind !== 'commits') throw new Error('no commit');
  expect(latency.medianMs).toBeCloseTo(wait(0.5), 6);
  expect(latency.p99Ms).toBeCloseTo(wait(0.99), 6);
});

test('each zone is led by its first instance that is up, else by its first', () => {
  const layout = createLayout(['us-east-1a', 'us-east-1a', 'us-east-1b', 'us-east-1b']);
  const leaders = (down: readonly string[]) =>
    latencyByPlace(layout, down, calm).map(({ leader, kind }) => `${leader} ${kind}`);
  expect(leaders([])).toEqual(['i1 commits', 'i3 commits']);
  expect(leaders(['i1'])).toEqual(['i2 commits', 'i3 commits']);
  expect(leaders(['us-east-1b'])).toEqual(['i1 no-quorum', 'i3 leader-down']);
});

test('the fastest places, by hand: equal ones in order, slower ones and those down left out', () => {
  const fastest = (nodes: readonly string[], down: readonly string[] = []) =>
    fastestPlaces({ nodes }, down, calm).map(({ leader, medianMs }) => [
      leader,
      Number(medianMs.toFixed(6)),
    ]);
  expect(fastest(given.nodes)).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
  expect(fastest(given.nodes, ['us-east-1a'])).toEqual([
    [1, 59.5],
    [2, 59.5],
    [3, 59.5],
  ]);
  expect(fastest(given.nodes, ['us-east-1'])).toEqual([]);
  expect(fastest(['us-west-1a', 'us-east-1a', 'us-east-1a'])).toEqual([[1, 0.3]]);
  expect(fastest(['us-east-1a'])).toEqual([[0, 0]]);
});

test('the rows: first nothing lost, then the last instance of each zone, zones and regions', () => {
  const layout = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1a']);
  const lost = [...latencyRows(layout, calm)].map((row) => row.lost);
  expect(lost).toEqual([
    undefined,
    { level: 'instance', target: 'i3' },
    { level: 'instance', target: 'i2' },
    { level: 'zone', target: 'us-east-1a' },
    { level: 'zone', target: 'us-east-1b' },
    { level: 'region', target: 'us-east-1' },
  ]);
});

test('a pair has one key and a distance; trips in a zone and in a region are by their own entries', () => {
  expect(regionPair('us-west-1', 'us-east-1')).toBe('us-east-1|us-west-1');
  expect(regionPair('us-east-1', 'us-west-1')).toBe('us-east-1|us-west-1');
  expect(distanceBetween('us-east-1a', 'us-east-2a')).toBe('between-regions');
  const inZone = { baseMs: 0.3, jitterMs: 0.1, distance: 'same-zone', listed: true };
  expect(roundTrip(DEFAULT_ROUND_TRIPS, 'us-east-1a', 'us-east-1a')).toEqual(inZone);
  const inRegion = { baseMs: 1, jitterMs: 0.2, distance: 'same-region', listed: true };
  expect(roundTrip(DEFAULT_ROUND_TRIPS, 'us-east-1a', 'us-east-1b')).toEqual(inRegion);
});

test('every field that is no time is named, and a pair only well below the bound of light', () => {
  const fields = (table: RoundTripTable) =>
    roundTripProblems(table).map((problem) =>
      problem.kind === 'not-a-time' ? problem.field : `light ${problem.pair}`,
    );
  const { jitterMs } = DEFAULT_ROUND_TRIPS;
  expect(
    fields({
      ...withPair(DEFAULT_ROUND_TRIPS, 'us-east-1', 'us-west-1', -1),
      sameZoneMs: Number.NaN,
      sameRegionMs: Number.POSITIVE_INFINITY,
      unknownPairMs: -0.1,
      jitterMs: { ...jitterMs, 'same-zone': -2, 'same-region': 0 },
    }),
  ).toEqual([
    'sameZoneMs',
    'sameRegionMs',
    'unknownPairMs',
    'jitterMs.same-zone',
    'us-east-1|us-west-1',
  ]);
  const [problem] = roundTripProblems(withPair(calm, 'us-east-1', 'us-west-1', 0));
  const bound = problem?.kind === 'faster-than-light' ? problem.lowerBoundMs : Number.NaN;
  // Some 3,850 km from Virginia to California, there and back at 200 km a millisecond.
  expect(bound).toBeCloseTo(38.5, 0);
  const at = (ms: number) => fields(withPair(calm, 'us-west-1', 'us-east-1', ms));
  expect(at(0.8 * bound)).toEqual([]);
  expect(at(0.79 * bound)).toEqual(['light us-east-1|us-west-1']);
  expect(fields(withPair(calm, 'nowhere-1', 'us-east-1', 0))).toEqual([]);
});
