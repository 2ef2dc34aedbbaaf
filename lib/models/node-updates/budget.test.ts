import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, rational, ZERO } from '../../kernel/rational';
import {
  type Amount,
  answerEviction,
  type Budget,
  budgetStatus,
  type EvictionCandidate,
  podsOf,
} from './budget';

const percent = (value: number): Amount => `${value}%`;
const all = (count: number) => ({ desired: count, matching: count, healthy: count });
const allowed = (budget: Budget, count: number) =>
  budgetStatus(budget, all(count)).disruptionsAllowed;

/** Budget, replicas (all healthy), desiredHealthy, disruptionsAllowed. */
const TABLE: readonly [Budget, number, number, number][] = [
  // Kubernetes documentation, "Rounding logic when specifying percentages": 4 of 7 must stay.
  [{ minAvailable: '50%' }, 7, 4, 3],
  [{ maxUnavailable: '50%' }, 7, 3, 4],
  // ... and "For example, if the above zk-pdb object": three members, both mean the same.
  [{ minAvailable: 2 }, 3, 2, 1],
  [{ maxUnavailable: 1 }, 3, 2, 1],
  [{ minAvailable: '90%' }, 3, 3, 0],
  [{ maxUnavailable: '10%' }, 3, 2, 1],
  [{ minAvailable: '90%' }, 10, 9, 1],
  [{ minAvailable: '100%' }, 5, 5, 0],
  [{ maxUnavailable: 0 }, 5, 5, 0],
  [{ maxUnavailable: '0%' }, 5, 5, 0],
  [{ minAvailable: '1%' }, 1, 1, 0],
  [{ maxUnavailable: '1%' }, 1, 0, 1],
  [{ maxUnavailable: 9 }, 3, 0, 3],
  [{ minAvailable: 0 }, 3, 0, 3],
  [{ minAvailable: 5 }, 3, 5, 0],
];

test.each(TABLE)(
  '%o over %i healthy replicas keeps %i and lets %i go',
  (budget, count, keeps, lets) => {
    const status = budgetStatus(budget, all(count));
    expect(status.desiredHealthy).toBe(keeps);
    expect(status.disruptionsAllowed).toBe(lets);
  },
);

test('percentages are rounded up, by exact rationals', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(10_000), (value, total) => {
      const exact = rational(BigInt(value) * BigInt(total), 100n);
      const pods = rational(BigInt(podsOf(percent(value), total)), 1n);
      expect(compare(pods, exact)).toBeGreaterThanOrEqual(0);
      expect(compare(pods, add(exact, rational(1n, 1n)))).toBeLessThan(0);
      expect(compare(pods, ZERO)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('an integer minAvailable expects the pods that match, everything else the desired replicas', () => {
  const pods = { desired: 6, matching: 8, healthy: 5 };
  expect(budgetStatus({ minAvailable: 4 }, pods)).toMatchObject({
    expectedPods: 8,
    desiredHealthy: 4,
  });
  expect(budgetStatus({ minAvailable: '50%' }, pods)).toMatchObject({
    expectedPods: 6,
    desiredHealthy: 3,
  });
  expect(budgetStatus({ maxUnavailable: 2 }, pods)).toMatchObject({
    expectedPods: 6,
    desiredHealthy: 4,
  });
});

test('a budget that expects no pods allows nothing', () => {
  expect(
    budgetStatus({ maxUnavailable: 1 }, { desired: 0, matching: 0, healthy: 0 }).disruptionsAllowed,
  ).toBe(0);
  expect(
    budgetStatus({ minAvailable: 0 }, { desired: 3, matching: 0, healthy: 0 }).disruptionsAllowed,
  ).toBe(0);
});

const amounts = fc.oneof(fc.nat(40), fc.nat(100).map(percent));
const budgets: fc.Arbitrary<Budget> = fc.oneof(
  amounts.map((minAvailable) => ({ minAvailable })),
  amounts.map((maxUnavailable) => ({ maxUnavailable })),
);

test('evicting as many as allowed never goes below what must stay healthy', () => {
  fc.assert(
    fc.property(budgets, fc.nat(40), fc.nat(40), (budget, desired, unhealthy) => {
      const healthy = Math.max(0, desired - unhealthy);
      const status = budgetStatus(budget, { desired, matching: desired, healthy });
      if (status.disruptionsAllowed > 0)
        expect(healthy - status.disruptionsAllowed).toBeGreaterThanOrEqual(status.desiredHealthy);
      else expect(status.disruptionsAllowed).toBe(0);
    }),
  );
});

test('each loss takes one from the allowance until nothing is left', () => {
  fc.assert(
    fc.property(budgets, fc.integer({ min: 1, max: 40 }), (budget, count) => {
      const before = allowed(budget, count);
      const after = budgetStatus(budget, { ...all(count), healthy: count - 1 }).disruptionsAllowed;
      expect(after).toBe(Math.max(0, before - 1));
    }),
  );
});

test('maxUnavailable always lets a healthy workload move, unless it is zero', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 200 }), (amount, count) => {
      const zero = amount === 0 || amount === '0%';
      expect(allowed({ maxUnavailable: amount }, count) > 0).toBe(!zero);
    }),
  );
});

test('a percentage kept and its complement spared differ by the rounding, by one pod at most', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(200), (value, count) => {
      const kept = allowed({ minAvailable: percent(100 - value) }, count);
      const spared = allowed({ maxUnavailable: percent(value) }, count);
      expect([0, 1]).toContain(spared - kept);
      expect(spared === kept).toBe((value * count) % 100 === 0);
    }),
  );
});

test.each([-1, 1.5, '-5%', '101%', '2.5%'] as Amount[])('%s is no amount', (amount) => {
  expect(() => podsOf(amount, 10)).toThrow(RangeError);
});

const running: EvictionCandidate = { phase: 'Running', ready: true, terminating: false };
const exhausted = budgetStatus({ maxUnavailable: 1 }, { desired: 3, matching: 3, healthy: 2 });
const open = budgetStatus({ maxUnavailable: 1 }, all(3));
const broken = budgetStatus({ maxUnavailable: 1 }, { desired: 3, matching: 3, healthy: 0 });

test.each([
  ['a ready pod within the budget', running, 1, open, undefined, 200, true],
  ['a ready pod beyond it', running, 1, exhausted, undefined, 429, false],
  ['any pod without a budget', running, 0, exhausted, undefined, 200, false],
  ['any running pod under two', running, 2, open, undefined, 500, false],
  [
    'an unready pod while enough are healthy',
    { ...running, ready: false },
    1,
    exhausted,
    undefined,
    200,
    false,
  ],
  [
    'an unready pod of a broken workload',
    { ...running, ready: false },
    1,
    broken,
    undefined,
    429,
    false,
  ],
  [
    'the same with AlwaysAllow',
    { ...running, ready: false },
    1,
    broken,
    'AlwaysAllow' as const,
    200,
    false,
  ],
  [
    'a ready pod with AlwaysAllow beyond it',
    running,
    1,
    exhausted,
    'AlwaysAllow' as const,
    429,
    false,
  ],
  [
    'a pending pod, even under two',
    { ...running, phase: 'Pending' as const },
    2,
    broken,
    undefined,
    200,
    false,
  ],
  [
    'a pod that is going already',
    { ...running, terminating: true },
    1,
    exhausted,
    undefined,
    200,
    false,
  ],
])('%s', (_, pod, matching, status, policy, code, spends) => {
  expect(answerEviction(pod, matching, status, policy)).toMatchObject({ code, spends });
});

test('an unready pod of a workload that must keep none is still counted against the allowance', () => {
  const none = budgetStatus({ minAvailable: 0 }, { desired: 2, matching: 2, healthy: 0 });
  expect(answerEviction({ ...running, ready: false }, 1, none).code).toBe(429);
});
