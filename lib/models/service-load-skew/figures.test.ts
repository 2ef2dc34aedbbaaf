import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal, type Rational, rational, ZERO } from '../../kernel/rational';
import { affinitySpread, externalPolicy, sameZone, scaleOut } from './figures';
import { sharePerPod } from './uneven';

const decimal = (text: string): Rational => parseDecimal(text) ?? ZERO;

test('new pods have what dialed again, old ones have that and what stayed', () => {
  expect(scaleOut(4, 1, decimal('0.1'))).toEqual({
    shareOfEachNewPod: 0.02,
    shareOfEachOldPod: 0.245,
    fairShare: 0.2,
  });
  expect(scaleOut(4, 4, ZERO)).toMatchObject({ shareOfEachNewPod: 0, shareOfEachOldPod: 0.25 });
  expect(scaleOut(4, 4, rational(1))).toMatchObject({
    ...{ shareOfEachNewPod: 0.125, shareOfEachOldPod: 0.125, fairShare: 0.125 },
  });
  expect(scaleOut(2, 0, rational(1, 3))).toMatchObject({ shareOfEachOldPod: 0.5, fairShare: 0.5 });
});

test('after a scale-out all shares sum to one', () => {
  const world = fc.record({
    oldPods: fc.integer({ min: 1, max: 1000 }),
    newPods: fc.integer({ min: 0, max: 1000 }),
    percent: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(world, ({ oldPods, newPods, percent }) => {
      const shares = scaleOut(oldPods, newPods, rational(percent, 100));
      const sum = oldPods * shares.shareOfEachOldPod + newPods * shares.shareOfEachNewPod;
      expect(sum).toBeCloseTo(1, 12);
      expect(shares.shareOfEachNewPod).toBeLessThanOrEqual(shares.fairShare);
    }),
  );
});

/** Counts in all pods^addresses outcomes. */
function everyPin(addresses: number, pods: number) {
  const all = pods ** addresses;
  let used = 0;
  let full = 0;
  let one = 0;
  for (let code = 0; code < all; code += 1) {
    const hit = new Set<number>();
    for (let rest = code, left = addresses; left > 0; left -= 1) {
      hit.add(rest % pods);
      rest = Math.floor(rest / pods);
    }
    used += hit.size;
    if (hit.size === pods) full += 1;
    if (hit.size === 1) one += 1;
  }
  return { expectedPodsUsed: used / all, pAllPodsUsed: full / all, pOnePodGetsAll: one / all };
}

test('pinned addresses use as many pods as in all outcomes', () => {
  for (let addresses = 1; addresses <= 6; addresses += 1)
    for (let pods = 1; pods <= 4; pods += 1)
      expect(affinitySpread(addresses, pods)).toEqual(everyPin(addresses, pods));
});

test('tiny chances of pinned addresses keep their digits', () => {
  expect(affinitySpread(100, 100).pAllPodsUsed / 9.332621544394415e-43).toBeCloseTo(1, 13);
  expect(affinitySpread(150, 100).pOnePodGetsAll / 1e-298).toBeCloseTo(1, 13);
  expect(affinitySpread(1000, 100).expectedPodsUsed).toBeCloseTo(100 - 100 * 0.99 ** 1000, 12);
});

test('Cluster makes all pods equal, wherever they are', () => {
  for (const healthChecked of [true, false])
    expect(externalPolicy([3, 1, 0], 'Cluster', healthChecked)).toEqual({
      sharePerPodByNode: [0.25, 0.25, null],
      dropped: 0,
    });
});

test('Local is even over nodes; without a health check a node without pods drops its part', () => {
  expect(externalPolicy([3, 1, 0], 'Local', true)).toEqual({
    sharePerPodByNode: [1 / 6, 1 / 2, null],
    dropped: 0,
  });
  expect(externalPolicy([3, 1, 0], 'Local', false)).toEqual({
    sharePerPodByNode: [1 / 9, 1 / 3, null],
    dropped: 1 / 3,
  });
  expect(externalPolicy([3, 1], 'Local', false)).toEqual(externalPolicy([3, 1], 'Local', true));
});

test('without any pod all is dropped', () => {
  for (const policy of ['Cluster', 'Local'] as const)
    for (const healthChecked of [true, false])
      expect(externalPolicy([0, 0], policy, healthChecked)).toEqual({
        sharePerPodByNode: [null, null],
        dropped: 1,
      });
});

test('shares of all pods and what is dropped sum to one', () => {
  const nodes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 });
  const policies = fc.constantFrom('Cluster' as const, 'Local' as const);
  fc.assert(
    fc.property(nodes, policies, fc.boolean(), (podsPerNode, policy, healthChecked) => {
      const { sharePerPodByNode, dropped } = externalPolicy(podsPerNode, policy, healthChecked);
      const served = sharePerPodByNode.reduce<number>(
        (sum, share, node) => sum + (share ?? 0) * (podsPerNode[node] ?? 0),
        0,
      );
      expect(served + dropped).toBeCloseTo(1, 12);
      if (policy === 'Local' && healthChecked && dropped === 0)
        expect(sharePerPodByNode.map((share) => share ?? 0)).toEqual(
          sharePerPod(podsPerNode).map(({ n, d }) => Number(n) / Number(d)),
        );
    }),
  );
});

test('traffic stays in its zone, and goes to all pods where the zone has none', () => {
  const traffic = ['0.5', '0.3', '0.2'].map(decimal);
  // A pod gets a third of the last zone's 0.2, and its part of its own zone's.
  expect(sameZone(traffic, [2, 1, 0]).sharePerPodByZone).toEqual([19 / 60, 22 / 60, null]);
  expect(sameZone([rational(6), rational(2)], [3, 1]).sharePerPodByZone).toEqual([0.25, 0.25]);
  expect(sameZone([rational(0), rational(9)], [1, 0]).sharePerPodByZone).toEqual([1, null]);
  expect(sameZone([rational(1), rational(0)], [1, 4]).sharePerPodByZone).toEqual([1, 0]);
});

test.each([
  [() => scaleOut(0, 1, ZERO), 'oldPods: a whole number from 1 to 1000, not 0'],
  [() => scaleOut(1001, 1, ZERO), 'oldPods: a whole number from 1 to 1000, not 1001'],
  [() => scaleOut(1, -1, ZERO), 'newPods: a whole number from 0 to 1000, not -1'],
  [() => scaleOut(1, 1, rational(-1, 9)), 'fractionThatReconnects: a number from 0 to 1'],
  [() => scaleOut(1, 1, rational(9, 8)), 'fractionThatReconnects: a number from 0 to 1'],
  [() => affinitySpread(0, 1), 'addresses: a whole number from 1 to 1000, not 0'],
  [() => affinitySpread(1, 101), 'pods: a whole number from 1 to 100, not 101'],
  [() => externalPolicy([], 'Local', true), 'podsPerNode: 1 to 1000 numbers, not 0'],
  [
    () => externalPolicy(new Array(1001).fill(1), 'Local', true),
    'podsPerNode: 1 to 1000 numbers, not 1001',
  ],
  [
    () => externalPolicy([1, -1], 'Local', true),
    'podsPerNode: a whole number from 0 to 1000, not -1',
  ],
  [() => sameZone([ZERO], [1.5]), 'podsByZone: a whole number from 0 to 1000, not 1.5'],
  [() => sameZone([rational(1)], [0]), 'podsByZone: at least one pod in some zone'],
  [() => sameZone([rational(1)], [1, 1]), 'trafficByZone: one number for each of 2 zones'],
  [() => sameZone([ZERO], [1]), 'trafficByZone: numbers of at least 0, not all of them 0'],
  [
    () => sameZone([rational(2), rational(-1)], [1, 1]),
    'trafficByZone: numbers of at least 0, not all of them 0',
  ],
] as const)('%s is refused', (call, message) => {
  expect(call).toThrow(new RangeError(message));
});
