import { expect, test } from 'vitest';
import { MEASURED_MS, MEASURED_REGIONS } from '../latency/round-trip-data';
import { COMBINATIONS, type Combination, fullestZone } from './combinations';

const nameOf = (zone: string) => zone.replace(/[a-f]$/, '');

/** Whether so many of the members are a majority, by counting alone. */
const rules = (left: readonly string[], size: number) => 2 * left.length > size;

/** Round trip of two zones by the measured table and the two round numbers of the model. */
function roundTripMs(one: string, other: string): number {
  if (one === other) return 0.3;
  const [a = 0, b = 0] = [one, other]
    .map((zone) => (MEASURED_REGIONS as readonly string[]).indexOf(nameOf(zone)))
    .sort((x, y) => y - x);
  return a === b ? 1 : (MEASURED_MS[a]?.[b] ?? Number.NaN);
}

/** The time in which a leader hears from a majority of `size`, its own vote at once. */
function commitMs(leader: string, others: readonly string[], size: number): number {
  const times = others.map((zone) => roundTripMs(leader, zone)).sort((a, b) => a - b);
  return times[Math.floor(size / 2) - 1] ?? Number.POSITIVE_INFINITY;
}

const shapeOf = ({ layout, home }: Combination) =>
  [...new Set(layout.nodes)]
    .map((zone) => {
      const count = layout.nodes.filter((other) => other === zone).length;
      return `${nameOf(zone) === home ? '' : '+'}${count}`;
    })
    .join(' ');

test('there are 220: two shapes over each ordered pair of eleven regions, none of the question’s', () => {
  expect(COMBINATIONS).toHaveLength(220);
  const pairs = new Map<string, Set<string>>();
  for (const one of COMBINATIONS) {
    expect(new Set(one.layout.nodes.map(nameOf))).toEqual(new Set([one.home, one.far]));
    expect([one.home, one.far]).not.toContain('us-east-1');
    expect([one.home, one.far]).not.toContain('us-west-1');
    const key = `${one.home} ${one.far}`;
    pairs.set(key, (pairs.get(key) ?? new Set()).add(shapeOf(one)));
  }
  expect(pairs.size).toBe(110);
  for (const shapes of pairs.values())
    expect([...shapes].sort()).toEqual(['1 1 1 +1', '2 1 1 +1 +1']);
});

test('what an answer must say holds for each, by going through every set of members', () => {
  for (const { layout, home, far } of COMBINATIONS) {
    const { nodes } = layout;
    const size = nodes.length;
    const spareOf = (members: readonly string[]) => {
      let spare = members.length;
      for (let mask = 0; mask < 2 ** members.length; mask += 1) {
        const left = members.filter((_, at) => (mask >> at) & 1);
        if (!rules(left, members.length)) spare = Math.min(spare, members.length - left.length - 1);
      }
      return spare;
    };
    expect(spareOf(nodes)).toBe(spareOf(nodes.slice(1)));
    const without = (place: string) => nodes.filter((zone) => !zone.startsWith(place));
    expect(rules(without(home), size)).toBe(false);
    for (const place of [far, ...new Set(nodes)]) expect(rules(without(place), size)).toBe(true);
    for (const place of [far, fullestZone(layout)])
      expect(rules(without(place).slice(1), size)).toBe(false);
    expect(rules(without(far), size)).toBe(true);
  }
});

test('a commit stays in the region until one member there is lost, by sorting round trips', () => {
  for (const { layout, home, far } of COMBINATIONS) {
    const { nodes } = layout;
    const inHome = nodes.filter((zone) => zone.startsWith(home));
    const away = nodes.find((zone) => zone.startsWith(far)) ?? '';
    inHome.forEach((leader, at) => {
      const others = nodes.toSpliced(at, 1);
      expect(commitMs(leader, others, nodes.length)).toBe(1);
      inHome.toSpliced(at, 1).forEach((_, lost) => {
        const left = others.toSpliced(lost, 1);
        expect(commitMs(leader, left, nodes.length)).toBe(roundTripMs(leader, away));
      });
    });
  }
});

test('the fullest zone is the first of those that hold most', () => {
  const nodes = ['eu-west-1a', 'eu-west-1b', 'eu-west-1b', 'eu-west-1c', 'eu-west-1c'];
  expect(fullestZone({ nodes })).toBe('eu-west-1b');
  expect(fullestZone({ nodes: nodes.slice(0, 2) })).toBe('eu-west-1a');
});
