import { expect, test } from 'vitest';
import { explain } from './explain';
import { namedLayout } from './layout/layouts';
import { REGIONS } from './layout/regions';
import { narrate, narrateChance, narrateReset } from './narrate';
import { initial } from './state';

const nodesOf = (id: string) => ({ nodes: namedLayout(id)?.layout.nodes ?? [] });

test('the verdict says whether the quorum holds, why, and what is left', () => {
  expect(explain(initial())).toBe(
    'Quorum holds: 4 of 4 up, 3 needed. Any one instance can still be lost; losing us-east-1 ends it.',
  );
  expect(explain(initial({ down: ['us-west-1a'] }))).toBe(
    'Quorum holds: 3 of 4 up, 3 needed. Losing any further instance ends it.',
  );
  expect(explain(initial({ down: ['i1', 'i4'] }))).toBe('Quorum lost: 2 of 4 up, 3 needed.');
  expect(explain(initial(nodesOf('five-one-region')))).toBe(
    'Quorum holds: 5 of 5 up, 3 needed. Any two instances can still be lost; losing us-east-1 ends it.',
  );
  expect(explain(initial({ nodes: [] }))).toBe('Quorum lost: there are no instances.');
});

test('behind a cut the verdict names each side', () => {
  const cut = [['us-east-1', 'us-west-1'] as const];
  expect(explain(initial({ cut }))).toBe(
    'Quorum holds: us-east-1 keeps writing with 3 of 4; us-west-1 has 1 of 4 and cannot. Losing i1, i2 or i3 ends it.',
  );
  expect(explain(initial({ ...nodesOf('two-and-two'), cut }))).toBe(
    'Quorum lost: us-east-1 has 2 of 4 and us-west-1 has 2 of 4, 3 needed.',
  );
  expect(
    explain(initial({ ...nodesOf('five-three-regions'), cut: [['us-east-1', 'us-east-2']] })),
  ).toBe(
    'Quorum holds: us-east-1 with us-west-2 and us-east-2 with us-west-2 each reach 3 of 5, and the instances they share agree with one leader at a time. Losing i5 ends it.',
  );
});

test('many groups are counted, not listed', () => {
  const zones = REGIONS.slice(0, 6).map((region) => `${region}a`);
  const regions = zones.map((zone) => zone.slice(0, -1));
  const cut = regions.flatMap((a, place) => regions.slice(place + 1).map((b) => [a, b] as const));
  expect(explain(initial({ nodes: zones, cut }))).toBe(
    'Quorum lost: none of 6 groups has the 4 instances needed.',
  );
  const heavy = [...zones, ...zones.slice(0, 1), ...Array(9).fill('us-east-1a')];
  expect(explain(initial({ nodes: heavy, cut }))).toBe(
    'Quorum holds: us-east-1 keeps writing with 11 of 16; none of the other 5 groups can. Any two instances can still be lost; losing us-east-1a ends it.',
  );
});

test('what may still fail names the zone or region whose loss ends the quorum', () => {
  const says = (id: string) => explain(initial(nodesOf(id)));
  expect(says('five-three-regions')).toBe(
    'Quorum holds: 5 of 5 up, 3 needed. Any two instances can still be lost, or any one region.',
  );
  expect(says('two-and-two')).toContain('losing us-east-1 or us-west-1 ends it.');
  const one = { nodes: [...Array(14).fill('us-east-1a'), 'us-west-1a'] };
  expect(explain(initial(one))).toBe(
    'Quorum holds: 15 of 15 up, 8 needed. Any seven instances can still be lost; losing us-east-1a ends it.',
  );
});

test('each step is told in one sentence', () => {
  const start = initial();
  expect(narrate(start, { type: 'fail', target: 'us-east-1a' })).toBe(
    'us-east-1a is down: 3 of 4 up, the quorum still holds.',
  );
  expect(narrate(start, { type: 'toggle', target: 'us-east-1' })).toBe(
    'us-east-1 is down: 1 of 4 up, the quorum is lost.',
  );
  const dark = initial({ down: ['us-east-1'] });
  expect(narrate(dark, { type: 'repair', target: 'us-east-1' })).toBe(
    'us-east-1 is repaired: 4 of 4 up, the quorum is back.',
  );
  expect(narrate(dark, { type: 'toggle', target: 'us-east-1' })).toBe(
    'us-east-1 is repaired: 4 of 4 up, the quorum is back.',
  );
  expect(narrate(dark, { type: 'fail', target: 'i4' })).toBe(
    'i4 is down: 0 of 4 up, there is still no quorum.',
  );
  expect(narrate(start, { type: 'add', zone: 'us-east-2a' })).toBe(
    'i5 joins in us-east-2a, a majority is 3 of 5: 5 of 5 up, the quorum still holds.',
  );
  expect(narrate(start, { type: 'cut', regions: ['us-east-1', 'us-west-1'] })).toBe(
    'us-east-1 and us-west-1 no longer reach each other: 3 of 4 up on the best side, the quorum still holds.',
  );
  expect(narrate(start, { type: 'fail', target: 'i9' })).toBe(
    'Nothing changed: i9 is not part of this layout.',
  );
  expect(narrateChance('p', initial({ p: 0 }))).toBe(
    'p is 0 now: enough instances work 99.989\u00A0% of the time.',
  );
  expect(narrateReset(dark, start)).toBe(
    'Everything is back to the start: 4 of 4 up, the quorum is back.',
  );
});
