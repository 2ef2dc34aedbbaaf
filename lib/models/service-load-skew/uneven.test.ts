import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../kernel/random';
import { add, rational, toNumber, ZERO } from '../../kernel/rational';
import { relativeSpread } from './occupancy';
import { desiredReplicas, effectiveConnections, endpointsPerZone, sharePerPod } from './uneven';

test('equal connections count in full, and one that carries all counts as one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      (count, each) => {
        expect(effectiveConnections(new Array<number>(count).fill(each))).toBeCloseTo(count, 9);
      },
    ),
  );
  expect(effectiveConnections([5, 0, 0])).toBe(1);
});

test('the spread of unequal connections in a simulation is that of so many equal ones', () => {
  const weights = [11, ...new Array<number>(11).fill(1)];
  const draw = randomStream('weights');
  const rounds = 60_000;
  let squares = 0;
  for (let round = 0; round < rounds; round += 1) {
    const load = weights.reduce((sum, weight) => (draw() < 0.25 ? sum + weight : sum), 0);
    squares += (load / 5.5 - 1) ** 2;
  }
  const expected = relativeSpread(effectiveConnections(weights), 4);
  expect(Math.sqrt(squares / rounds)).toBeCloseTo(expected, 1);
});

test('even over nodes is uneven over pods', () => {
  expect(sharePerPod([3, 1])).toEqual([rational(1, 6), rational(1, 2)]);
  expect(sharePerPod([2, 0, 2])).toEqual([rational(1, 4), ZERO, rational(1, 4)]);
});

test('the shares of all pods sum to one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
      (pods) => {
        fc.pre(pods.some((count) => count > 0));
        const total = sharePerPod(pods)
          .map((share, node) => rational(share.n * BigInt(pods[node] ?? 0), share.d))
          .reduce(add, ZERO);
        expect(toNumber(total)).toBe(1);
      },
    ),
  );
});

test('the annotation deals endpoints to zones by their CPU, or writes no hints', () => {
  // 2 endpoints each of 4 in equal zones; 4/3 each is at least 2 after rounding, and 6 are not there.
  expect(endpointsPerZone(4, [8, 8])).toEqual([2, 2]);
  expect(endpointsPerZone(4, [8, 8, 8])).toBeUndefined();
  expect(endpointsPerZone(9, [8, 8, 8])).toEqual([3, 3, 3]);
  expect(endpointsPerZone(12, [8, 8, 8])).toEqual([4, 4, 4]);
  // The documentation's example: one zone twice as large as the other, and two endpoints.
  expect(endpointsPerZone(2, [16, 8])).toBeUndefined();
  expect(endpointsPerZone(1, [16, 8])).toBeUndefined();
  expect(endpointsPerZone(6, [16, 8])).toEqual([4, 2]);
});

test('the autoscaler follows the mean: the examples of its documentation', () => {
  expect(desiredReplicas([200, 200], 100)).toBe(4);
  expect(desiredReplicas([50, 50], 100)).toBe(1);
  expect(desiredReplicas([109, 109], 100)).toBe(2);
});

test('one hot pod beside idle ones makes the autoscaler take a pod away', () => {
  expect(desiredReplicas([95, 20, 15, 10], 60)).toBe(3);
});
