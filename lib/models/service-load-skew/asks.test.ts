import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNumber } from '../../kernel/rational';
import { evaluate } from '../../simulator/evaluate';
import { asks } from './asks';
import { heldChances } from './chance/held';
import { twoChoices } from './chance/two-choices';
import { rollingUpdateShares } from './rollout';
import { skewSimulator } from './simulator';

const ask = (request: unknown) => evaluate(skewSimulator as never, request, asks as never);

test('held and two choices answer all their fields', () => {
  expect(ask({ id: 1, ask: 'held', connections: 30, pods: 5 })).toEqual({
    id: 1,
    ...heldChances(30, 5),
  });
  for (const distinct of [true, false])
    expect(ask({ ask: 'two-choices', connections: 12, pods: 4, distinct })).toEqual(
      twoChoices(12, 4, distinct),
    );
});

test('a fraction may come as a number or as a text, and is taken exactly', () => {
  for (const fractionThatReconnects of [0.1, '0.1'])
    expect(ask({ ask: 'scale-out', oldPods: 4, newPods: 1, fractionThatReconnects })).toEqual({
      shareOfEachNewPod: 0.02,
      shareOfEachOldPod: 0.245,
      fairShare: 0.2,
    });
});

test.each([
  [1, 0, /^Each time a new pod is ready, one old pod goes\. New pods/],
  [0, 2, /^First 2 old at once, before any new pod starts; then one/],
  [1, 2, /^Both are used: first 2 old at once, while new ones start/],
])('a rollout with %i above and %i missing says how it goes', (maxSurge, maxUnavailable, how) => {
  const request = { ask: 'rollout', pods: 4, maxSurge, maxUnavailable };
  expect(ask(request)).toEqual({
    shares: rollingUpdateShares(4, { maxSurge, maxUnavailable }).map(toNumber),
    how: expect.stringMatching(how),
  });
});

test('lists of numbers come as numbers', () => {
  expect(
    ask({ ask: 'external-policy', podsPerNode: [3, 1, 0], policy: 'Local', healthChecked: false }),
  ).toEqual({ sharePerPodByNode: [1 / 9, 1 / 3, null], dropped: 1 / 3 });
  expect(ask({ ask: 'external-policy', podsPerNode: ['3', 1], policy: 'Cluster' })).toEqual({
    sharePerPodByNode: [0.25, 0.25],
    dropped: 0,
  });
  expect(ask({ ask: 'same-zone', trafficByZone: [0.5, 0.5], podsByZone: [2, 1] })).toEqual({
    sharePerPodByZone: [0.25, 0.5],
  });
  expect(ask({ ask: 'same-zone', trafficByZone: [1e-7, 3e-7], podsByZone: [1, 1] })).toEqual({
    sharePerPodByZone: [0.25, 0.75],
  });
});

test('two addresses on four pods', () => {
  expect(ask({ ask: 'affinity', addresses: 2, pods: 4 })).toEqual({
    ...{ expectedPodsUsed: 1.75, pAllPodsUsed: 0, pOnePodGetsAll: 0.25 },
  });
});

test.each([
  [{ ask: 'held', connections: 0 }, 'connections', '0', 'a whole number from 1 to 1000'],
  [{ ask: 'held', pods: 101 }, 'pods', '101', 'a whole number from 1 to 100'],
  [
    { ask: 'rollout', maxSurge: 0, maxUnavailable: 0 },
    'maxUnavailable',
    '0',
    'at least 1 where maxSurge is 0',
  ],
  [
    { ask: 'rollout', pods: 3, maxSurge: 1, maxUnavailable: 3 },
    'maxUnavailable',
    '3',
    'fewer than the 3 pods',
  ],
  [
    { ask: 'external-policy', podsPerNode: [1001] },
    'podsPerNode',
    '[1001]',
    'a whole number from 0 to 1000',
  ],
  [
    { ask: 'external-policy', podsPerNode: [1.5] },
    'podsPerNode',
    '[1.5]',
    'a comma list of whole numbers from 0 to 1000',
  ],
  [
    { ask: 'same-zone', trafficByZone: [1], podsByZone: [1, 1] },
    'trafficByZone',
    '[1]',
    'one number for each of 2 zones',
  ],
  [
    { ask: 'same-zone', podsByZone: [0, 0] },
    'podsByZone',
    '[0,0]',
    'at least one pod in some zone',
  ],
  [
    { ask: 'same-zone', trafficByZone: [1, -1] },
    'trafficByZone',
    '[1,-1]',
    'a comma list of numbers of at least 0',
  ],
])('%j is refused at %s', (request, path, found, expected) => {
  expect(ask(request)).toEqual({ error: { path, found, expected } });
});

test('whatever is asked of small worlds is answered or refused', () => {
  const value = fc.oneof(
    fc.integer({ min: -1, max: 12 }),
    fc.boolean(),
    fc.constantFrom('Local', 'Cluster', '0.5', null),
    fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 4 }),
  );
  const names = Object.values(asks).flatMap(({ takes }) => Object.keys(takes));
  const request = fc
    .tuple(
      fc.constantFrom(...Object.keys(asks)),
      fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }),
    )
    .map(([name, taken]) => ({ ...taken, ask: name }));
  fc.assert(
    fc.property(request, (json) => {
      const answer = ask(json);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    }),
  );
});
