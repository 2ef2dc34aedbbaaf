import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, rational, ZERO } from '../../kernel/rational';
import {
  type Amount,
  answerEviction,
  type Budget,
  type BudgetStatus,
  budgetStatus,
  type EvictionCandidate,
  podsOf,
  type UnhealthyPodEvictionPolicy,
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

test('a budget that expects no pods allows nothing, also while some still run', () => {
  const scaledToNone = { desired: 0, matching: 2, healthy: 2 };
  expect(budgetStatus({ maxUnavailable: 1 }, scaledToNone)).toEqual({
    expectedPods: 0,
    desiredHealthy: 0,
    currentHealthy: 2,
    disruptionsAllowed: 0,
  });
  expect(budgetStatus({ minAvailable: '50%' }, scaledToNone).disruptionsAllowed).toBe(0);
  expect(allowed({ maxUnavailable: 1 }, 0)).toBe(0);
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

test.each([-1, 1.5, '-5%', '2.5%'] as Amount[])('%s is no amount', (amount) => {
  expect(() => podsOf(amount, 10)).toThrow(
    new RangeError(`not a whole number of pods or percent: ${amount}`),
  );
});

test('more than all pods is no percentage, and more pods than there are is an amount', () => {
  expect(() => podsOf('101%', 10)).toThrow(new RangeError('more than 100 %: 101%'));
  expect(podsOf('100%', 10)).toBe(10);
  expect(podsOf(101, 10)).toBe(101);
});

const running: EvictionCandidate = { phase: 'Running', ready: true, terminating: false };
const unready: EvictionCandidate = { ...running, ready: false };
const pending: EvictionCandidate = { ...running, phase: 'Pending' };
const going: EvictionCandidate = { ...running, terminating: true };
const exhausted = budgetStatus({ maxUnavailable: 1 }, { desired: 3, matching: 3, healthy: 2 });
const open = budgetStatus({ maxUnavailable: 1 }, all(3));
const broken = budgetStatus({ maxUnavailable: 1 }, { desired: 3, matching: 3, healthy: 0 });

/** What is asked, the pod, how many budgets select it, their status, the policy, the answer. */
const ANSWERS: readonly [
  string,
  EvictionCandidate,
  number,
  BudgetStatus,
  UnhealthyPodEvictionPolicy | undefined,
  string,
][] = [
  ['a ready pod within it', running, 1, open, undefined, '200, spends: within budget'],
  ['a ready pod beyond it', running, 1, exhausted, undefined, '429: budget exhausted'],
  ['a ready pod with AlwaysAllow', running, 1, exhausted, 'AlwaysAllow', '429: budget exhausted'],
  ['any pod without a budget', running, 0, exhausted, undefined, '200: no budget'],
  ['any running pod under two', running, 2, open, undefined, '500: several budgets'],
  [
    'an unready pod, enough healthy',
    unready,
    1,
    exhausted,
    undefined,
    '200: unhealthy, budget met',
  ],
  ['an unready pod, more healthy', unready, 1, open, undefined, '200: unhealthy, budget met'],
  ['an unready pod, too few healthy', unready, 1, broken, undefined, '429: budget exhausted'],
  ['the same by name', unready, 1, broken, 'IfHealthyBudget', '429: budget exhausted'],
  ['the same if allowed', unready, 1, broken, 'AlwaysAllow', '200: unhealthy, always allowed'],
  ['a pending pod, even under two', pending, 2, broken, undefined, '200: not running'],
  ['a pod that is going already', going, 1, exhausted, undefined, '200: not running'],
];

test.each(ANSWERS)('eviction of %s', (_, pod, matching, status, policy, expected) => {
  const { code, spends, reason } = answerEviction(pod, matching, status, policy);
  expect(`${code}${spends ? ', spends' : ''}: ${reason}`).toBe(expected);
});

test('an unready pod of a workload that must keep none is still counted against the allowance', () => {
  const none = budgetStatus({ minAvailable: 0 }, { desired: 2, matching: 2, healthy: 0 });
  expect(answerEviction(unready, 1, none)).toMatchObject({ code: 429, spends: false });
  const one = budgetStatus({ minAvailable: 0 }, { desired: 2, matching: 2, healthy: 1 });
  expect(answerEviction(unready, 1, one)).toMatchObject({ code: 200, spends: true });
});
