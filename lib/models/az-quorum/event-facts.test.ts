import { expect, test } from 'vitest';
import { formatPercent } from '../../kernel/format';
import { facts } from './facts';

const of = (name: string) => facts[name]?.replaceAll('\u00A0', ' ');

/** Probability that at least `needed` work, by every state of instances, zones and regions. */
function unavailability(zones: readonly string[], needed: number, away = -1): number {
  const parts = [
    ...zones.map((_, i) => ({ kind: 'instance', key: String(i), p: 0.01 })),
    ...[...new Set(zones)].map((key) => ({ kind: 'zone', key, p: 0.001 })),
    ...[...new Set(zones.map((z) => z.slice(0, -1)))].map((key) => ({
      kind: 'region',
      key,
      p: 0.0001,
    })),
  ];
  let lost = 0;
  for (let mask = 0; mask < 2 ** parts.length; mask += 1) {
    const isDown = (kind: string, key: string) =>
      parts.some((part, i) => part.kind === kind && part.key === key && (mask >> i) & 1);
    const chance = parts.reduce((all, { p }, i) => all * ((mask >> i) & 1 ? p : 1 - p), 1);
    const live = zones.filter(
      (zone, i) =>
        i !== away &&
        !isDown('instance', String(i)) &&
        !isDown('zone', zone) &&
        !isDown('region', zone.slice(0, -1)),
    ).length;
    if (live < needed) lost += chance;
  }
  return lost;
}

function expectDowntime(name: string, zones: readonly string[], needed: number) {
  const minutes = unavailability(zones, needed) * 365 * 24 * 60;
  const wanted =
    minutes < 60
      ? `${Number(minutes.toFixed(minutes < 10 ? 1 : 0))} min`
      : `${Number((minutes / 60).toFixed(1))} h`;
  expect(of(name)).toBe(wanted);
}

test('what each event leaves, worked by hand', () => {
  const rows = ['none', 'east-one', 'west', 'cut', 'two', 'east', 'west-leads'].map((id) =>
    ['left', 'serves', 'commit'].map((name) => of(`event-${id}-${name}`)),
  );
  expect(rows).toEqual([
    ['4 of 4', 'yes', '1 ms'],
    ['3 of 4', 'yes', '59.5 ms'],
    ['3 of 4', 'yes', '1 ms'],
    ['3 + 1', 'only us-east-1', '1 ms'],
    ['2 of 4', 'no', 'none'],
    ['1 of 4', 'no', 'none'],
    ['4 of 4', 'yes', '59.5 ms'],
  ]);
});

test('a year of layouts without a name, by going through every state', () => {
  const east = ['us-east-1a', 'us-east-1b', 'us-east-1c'];
  expectDowntime('three-and-two-downtime', [...east, 'us-west-1a', 'us-west-1b'], 3);
  expectDowntime('one-per-region-downtime', ['us-east-1a', 'us-east-2a', 'us-west-2a'], 2);
});

test('commits of layouts without a name, by hand from the measured round trips', () => {
  // 3 of 5 and 3 of 4 with three or two beside the leader's zone; 2 of 3 over three regions.
  expect(of('three-and-two-commit')).toBe('1 ms');
  expect(of('two-and-two-commit')).toBe('59.5 ms');
  expect(of('one-per-region-commit')).toBe('11.4 ms');
  // The second region lost: us-east-1 and us-west-2 or ca-central-1, 68.4 and 14.1 ms apart; the
  // first lost: us-east-2 and us-west-2 or ca-central-1, 54.2 and 23.8 ms.
  expect(of('five-three-regions-commit-slowest')).toBe('68.4 ms');
  expect(of('canada-commit-slowest')).toBe('23.8 ms');
});

test('copies in the west that an acknowledged write is sure to have, worked by hand', () => {
  const layouts = ['three-zones', 'assignment', 'three-and-two', 'two-and-two'];
  expect(layouts.map((id) => of(`sure-copies-${id}`))).toEqual(['0', '0', '0', '1']);
});

test('five in one region while the member that is alone in its zone is away', () => {
  const zones = ['us-east-1a', 'us-east-1a', 'us-east-1b', 'us-east-1b', 'us-east-1c'];
  const wanted = unavailability(zones, 3, 4);
  expect(facts['maintenance-five-one-region-alone']).toBe(formatPercent(wanted));
  expect(wanted).toBeGreaterThan(unavailability(zones, 3, 0));
});
