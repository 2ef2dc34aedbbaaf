import { expect, test } from 'vitest';
import { formatDuration } from '../../../kernel/format';
import { MEASURED_MS, MEASURED_REGIONS } from '../latency/round-trip-data';
import { COMBINATIONS } from './combinations';
import { numbersOf } from './numbers';

const CHANCE = { instance: 0.01, zone: 0.001, region: 0.0001 };
const MINUTES_PER_YEAR = 365 * 24 * 60;

/** Share of time without a majority, by going through every state of instances, zones and regions. */
function withoutQuorum(nodes: readonly string[], chance = CHANCE): number {
  const zones = [...new Set(nodes)];
  const nameOf = (zone: string) => zone.slice(0, -1);
  const regions = [...new Set(nodes.map(nameOf))];
  const parts = [
    ...nodes.map(() => chance.instance),
    ...zones.map(() => chance.zone),
    ...regions.map(() => chance.region),
  ];
  let lost = 0;
  for (let mask = 0; mask < 2 ** parts.length; mask += 1) {
    const isUp = (part: number) => ((mask >> part) & 1) === 0;
    const live = nodes.filter(
      (zone, at) =>
        isUp(at) &&
        isUp(nodes.length + zones.indexOf(zone)) &&
        isUp(nodes.length + zones.length + regions.indexOf(nameOf(zone))),
    );
    if (2 * live.length > nodes.length) continue;
    lost += parts.reduce((all, p, part) => all * (isUp(part) ? 1 - p : p), 1);
  }
  return lost;
}

const downtime = (nodes: readonly string[]) =>
  formatDuration(withoutQuorum(nodes) * MINUTES_PER_YEAR);

const [four, six] = COMBINATIONS.slice(0, 2).map(numbersOf);

test('downtime of each layout that is compared, by going through every state', () => {
  for (const one of [four, six]) {
    expect(one?.downtime).toBe(downtime(one?.layout.nodes ?? []));
    expect(one?.downtimeThreeZones).toBe(downtime(one?.threeZones.nodes ?? []));
    expect(one?.downtimeFive).toBe(downtime(one?.five.nodes ?? []));
  }
  expect(four?.chances).toEqual({ p: '1\u00A0%', q: '0.1\u00A0%', r: '0.01\u00A0%' });
});

test('what dominates is the part without which least time is left without a quorum', () => {
  for (const one of [four, six]) {
    const left = (['instance', 'zone', 'region'] as const).map((kind) =>
      withoutQuorum(one?.layout.nodes ?? [], { ...CHANCE, [kind]: 0 }),
    );
    expect(one?.dominant).toBe(['p', 'q', 'r'][left.indexOf(Math.min(...left))]);
  }
  expect([four?.dominant, six?.dominant]).toEqual(['p', 'r']);
});

/** Round trip of two regions by the measured table. */
function roundTripMs(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other]
    .map((region) => (MEASURED_REGIONS as readonly string[]).indexOf(region))
    .sort((x, y) => y - x);
  return MEASURED_MS[a]?.[b] ?? Number.NaN;
}

test('of all 2 + 2 + 1, whose slowest commit is the longest of three ways, the fastest is taken', () => {
  const seen = new Set<string>();
  for (const combination of COMBINATIONS.filter((_, at) => at % 20 === 0)) {
    const { five, home, commitFive, commitFiveSlowest } = numbersOf(combination);
    const regions = five.nodes.map((zone) => zone.slice(0, -1));
    const [second = '', third = ''] = [regions[2], regions[4]];
    expect(regions).toEqual([home, home, second, second, third]);
    const slowest = (one: string, other: string) =>
      Math.max(roundTripMs(home, one), roundTripMs(home, other), roundTripMs(one, other));
    const rest = MEASURED_REGIONS.filter(
      (region) => ![home, 'us-east-1', 'us-west-1'].includes(region),
    );
    const all = rest.flatMap((one) =>
      rest.filter((other) => other !== one).map((other) => slowest(one, other)),
    );
    expect(slowest(second, third)).toBe(Math.min(...all));
    expect(commitFiveSlowest).toBe(`${Math.min(...all)}\u00A0ms`);
    // The leader, its neighbour and the nearest other region; from the third, the nearest two.
    const nearest = Math.min(roundTripMs(home, second), roundTripMs(home, third));
    expect(Number.parseFloat(commitFive)).toBeLessThanOrEqual(nearest);
    seen.add(home);
  }
  expect(seen.size).toBe(11);
});

test('the layouts beside the one that is asked about', () => {
  expect(six?.halves.nodes).toEqual([
    ...['us-east-2a', 'us-east-2b', 'us-east-2c'],
    ...['us-west-2a', 'us-west-2b', 'us-west-2c'],
  ]);
  expect(six?.twoAndTwo.nodes).toEqual(['us-east-2a', 'us-east-2b', 'us-west-2a', 'us-west-2b']);
  expect(six?.threeZones.nodes).toEqual(['us-east-2a', 'us-east-2b', 'us-east-2c']);
  expect(six?.withoutLast.nodes).toEqual(six?.layout.nodes.slice(0, 5));
});
