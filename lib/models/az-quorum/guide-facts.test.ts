import { expect, test } from 'vitest';
import { formatPercent } from '../../kernel/format';
import { facts } from './facts';
import { guideFacts } from './guide-facts';
import { type Layout, regionOf, regionsOf, zonesOf } from './layout/layout';
import { ASSIGNMENT_LAYOUT, layoutOf } from './layout/layouts';
import { quorumOf } from './quorum/quorum';
import { DEFAULT_PROBABILITIES } from './survival/probabilities';
import { survivalWithout } from './survival/survival';

const P = { instance: 0.01, zone: 0.001, region: 0.0001 };

/** Every state of all instances, zones and regions, one by one, with instance `away` always out. */
function bruteForce(layout: Layout, away: number): number {
  const zones = zonesOf(layout);
  const regions = regionsOf(layout);
  const parts = [
    ...layout.nodes.map(() => P.instance),
    ...zones.map(() => P.zone),
    ...regions.map(() => P.region),
  ];
  const majority = Math.floor(layout.nodes.length / 2) + 1;
  let lost = 0;
  for (let mask = 0; mask < 2 ** parts.length; mask += 1) {
    const isDown = (part: number) => ((mask >> part) & 1) === 1;
    const chance = parts.reduce((all, p, part) => all * (isDown(part) ? p : 1 - p), 1);
    const live = layout.nodes.filter((zone, index) => {
      const zoneDown = isDown(layout.nodes.length + zones.indexOf(zone));
      const regionDown = isDown(
        layout.nodes.length + zones.length + regions.indexOf(regionOf(zone)),
      );
      return index !== away && !isDown(index) && !zoneDown && !regionDown;
    }).length;
    if (live < majority) lost += chance;
  }
  return lost;
}

test('the facts of the guide are among the facts of the question, and none hides another', () => {
  expect(facts).toMatchObject(guideFacts);
});

test('time without a quorum during maintenance, by going through every state', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['assignment-east', 'assignment', 1],
    ['assignment-west', 'assignment', 3],
    ['three-zones', 'three-zones', 1],
    ['five-one-region', 'five-one-region', 1],
    ['five-three-regions', 'five-three-regions', 1],
  ];
  for (const [name, id, away] of cases) {
    const wanted = bruteForce(layoutOf(id), away);
    const { unavailability } = survivalWithout(layoutOf(id), away, DEFAULT_PROBABILITIES);
    expect(unavailability).toBeCloseTo(wanted, 12);
    expect(facts[`maintenance-${name}`]).toBe(formatPercent(wanted));
  }
});

test('commits wait for the vote that completes the majority, worked by hand', () => {
  const of = (name: string) => facts[`commit-${name}`]?.replace('\u00A0', ' ');
  // 3 of 4: the leader, then the second fastest of the others.
  expect(of('healthy')).toBe('1 ms');
  expect(of('west-lost')).toBe('1 ms');
  expect(of('east-zone-lost')).toBe('59.5 ms');
  expect(of('west-leader')).toBe('59.5 ms');
  // 2 of 3: the leader and one other.
  expect(of('three-zones')).toBe('1 ms');
  expect(of('three-zones-one-lost')).toBe('1 ms');
  // 3 of 5 over us-east-1, us-east-2, us-west-2: 11.4, 68.4 and 54.2 ms apart.
  expect(of('five-regions')).toBe('11.4 ms');
  expect(of('five-regions-second-lost')).toBe('68.4 ms');
  expect(of('five-regions-first-lost')).toBe('54.2 ms');
});

test('what follows from a round trip of 59.5 ms, worked by hand', () => {
  const of = (name: string) => facts[name]?.replace('\u00A0', ' ');
  expect(of('round-trip-coast')).toBe('59.5 ms');
  expect(of('write-west-leader-east-client')).toBe('119 ms');
  expect(of('serial-writes-coast')).toBe('16');
  expect(of('serial-writes-healthy')).toBe('1,000');
  expect(of('slower-after-loss')).toBe('60');
  expect(of('election-timeout-coast')).toBe('595 ms');
  expect(of('heartbeat-coast-low')).toBe('30 ms');
  expect(of('heartbeat-coast-high')).toBe('89 ms');
});

test('margins while a dead member is replaced, worked by hand', () => {
  const of = (name: string) => [facts[`${name}-needed`], facts[`${name}-margin`]];
  expect(of('four-one-dead')).toEqual(['3', '0']);
  expect(of('four-dead-removed')).toEqual(['2', '1']);
  expect(of('four-added-first')).toEqual(['3', '0']);
  expect(of('three-one-dead')).toEqual(['2', '0']);
  expect(of('three-dead-removed')).toEqual(['2', '0']);
  expect(of('three-added-first')).toEqual(['3', '\u22121']);
});

test('whatever fails, three easterners have a quorum wherever the four have one', () => {
  const four = ASSIGNMENT_LAYOUT.layout;
  const three = layoutOf('three-zones');
  const ids = ['i1', 'i2', 'i3', 'i4'];
  let rescuedByWest = 0;
  let lostByWest = 0;
  for (let mask = 0; mask < 16; mask += 1) {
    const down = ids.filter((_, index) => (mask >> index) & 1);
    for (const cut of [[], [['us-east-1', 'us-west-1'] as const]]) {
      const withWest = quorumOf(four, { down, cut }).quorum;
      const without = quorumOf(three, { down: down.filter((id) => id !== 'i4'), cut: [] }).quorum;
      if (withWest && !without) rescuedByWest += 1;
      if (!withWest && without) lostByWest += 1;
    }
  }
  expect(rescuedByWest).toBe(0);
  expect(lostByWest).toBeGreaterThan(0);
});

test('a gigabyte count and a bill, worked by hand', () => {
  // 100 writes of 1,000 bytes a second for 730 hours; two copies at $0.02, one at $0.02.
  expect(facts['copy-a-month']?.replace('\u00A0', ' ')).toBe('263 GB');
  expect(facts['design-as-given-transfer']).toBe('$15.77');
  expect(facts['design-as-given-between-regions']).toBe('$5.26');
  expect(facts['design-as-given-total']).toBe('$308');
  expect(facts['design-three-zones-total']).toBe('$221');
});

test('each printed number is finite', () => {
  for (const text of Object.values(guideFacts)) expect(text).not.toMatch(/∞|not a number/);
});
