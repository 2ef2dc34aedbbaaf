import { expect, test } from 'vitest';
import { randomStream } from '../../kernel/random';
import { add, rational, toNumber, ZERO } from '../../kernel/rational';
import { defaultRollout, type Rollout, rollingUpdateShares, sharesAfterRestart } from './rollout';

/**
 * Plays rolling updates with the controller's two rules, pod by pod and connection by connection;
 * mean share by the order in which the new pods became ready.
 */
function simulate(pods: number, connections: number, updates: number, rollout: Rollout): number[] {
  const { maxSurge, maxUnavailable, together } = rollout;
  const draw = randomStream(`rollout-${pods}-${maxSurge}-${maxUnavailable}-${together}`);
  const pick = (from: readonly number[]) => from[Math.floor(draw() * from.length)] ?? Number.NaN;
  const totals = new Array<number>(pods).fill(0);
  for (let update = 0; update < updates; update += 1) {
    let old = Array.from({ length: pods }, (_, pod) => pod - pods);
    let ready: number[] = [];
    let starting: number[] = [];
    let held = Array.from({ length: connections }, () => pick(old));
    while (ready.length < pods) {
      const started = ready.length + starting.length;
      const more = Math.min(pods - started, pods + maxSurge - old.length - started);
      for (let pod = 0; pod < more; pod += 1) starting.push(started + pod);
      const spare = old.length + ready.length - (pods - maxUnavailable);
      const gone = old.slice(0, Math.max(0, spare));
      old = old.slice(gone.length);
      held = held.map((pod) => (gone.includes(pod) ? pick([...old, ...ready]) : pod));
      if (gone.length > 0) continue;
      const now = together ? starting.length : 1;
      ready = [...ready, ...starting.slice(0, now)];
      starting = starting.slice(now);
    }
    held = held.map((pod) => (pod < 0 ? pick(ready) : pod));
    for (const pod of held) totals[pod] = (totals[pod] ?? 0) + 1;
  }
  return totals.map((total) => total / (connections * updates));
}

test('four pods by hand: the exact fractions', () => {
  expect(rollingUpdateShares(4)).toEqual([
    rational(369, 1024),
    rational(305, 1024),
    rational(225, 1024),
    rational(125, 1024),
  ]);
});

test('four pods with the defaults by hand: one after the other, and in pairs', () => {
  const rollout = defaultRollout(4);
  expect(rollout).toEqual({ maxSurge: 1, maxUnavailable: 1 });
  expect(rollingUpdateShares(4, rollout)).toEqual([
    rational(37, 81),
    rational(28, 81),
    rational(16, 81),
    ZERO,
  ]);
  const first = rational(13, 36);
  const last = rational(5, 36);
  expect(rollingUpdateShares(4, { ...rollout, together: true })).toEqual([
    first,
    first,
    last,
    last,
  ]);
});

test('the defaults are a quarter, rounded up and down', () => {
  expect([1, 3, 4, 5, 10].map(defaultRollout)).toEqual([
    { maxSurge: 1, maxUnavailable: 0 },
    { maxSurge: 1, maxUnavailable: 0 },
    { maxSurge: 1, maxUnavailable: 1 },
    { maxSurge: 2, maxUnavailable: 1 },
    { maxSurge: 3, maxUnavailable: 2 },
  ]);
});

test.each([
  [2, { maxSurge: 1, maxUnavailable: 0 }],
  [4, { maxSurge: 1, maxUnavailable: 0 }],
  [7, { maxSurge: 1, maxUnavailable: 0 }],
  [4, { maxSurge: 1, maxUnavailable: 1 }],
  [4, { maxSurge: 1, maxUnavailable: 1, together: true }],
  [4, { maxSurge: 0, maxUnavailable: 1 }],
  [4, { maxSurge: 4, maxUnavailable: 0, together: true }],
  [10, { maxSurge: 3, maxUnavailable: 2 }],
  [10, { maxSurge: 3, maxUnavailable: 2, together: true }],
] as const)('%i pods, %o: a simulation of single connections agrees', (pods, rollout) => {
  const simulated = simulate(pods, 24, 3000, rollout);
  rollingUpdateShares(pods, rollout).forEach((share, order) => {
    expect(simulated[order]).toBeCloseTo(toNumber(share), 1.7);
  });
});

test('the last pods to become ready get nothing when so many may be unavailable', () => {
  for (const maxUnavailable of [1, 2, 3]) {
    const shares = rollingUpdateShares(6, { maxSurge: 1, maxUnavailable });
    expect(shares.filter((share) => share.n === 0n)).toHaveLength(maxUnavailable);
    expect(shares.slice(6 - maxUnavailable).every((share) => share.n === 0n)).toBe(true);
  }
});

test('nothing is lost, and whoever is replaced later holds less', () => {
  for (const pods of [1, 2, 3, 10, 40]) {
    const shares = rollingUpdateShares(pods);
    expect(shares.reduce(add, ZERO)).toEqual(rational(1));
    const numbers = shares.map(toNumber);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  }
});

test('a restarted pod comes back to nothing', () => {
  expect(sharesAfterRestart(4)).toEqual([rational(1, 3), rational(1, 3), rational(1, 3), ZERO]);
});

test.each([
  [() => rollingUpdateShares(0), 'pods: 0'],
  [() => rollingUpdateShares(1.5), 'pods: 1.5'],
  [() => rollingUpdateShares(4, { maxSurge: -1, maxUnavailable: 1 }), 'surge, unavailable: -1'],
  [() => rollingUpdateShares(4, { maxSurge: 1, maxUnavailable: 0.5 }), 'surge, unavailable: 0.5'],
  [() => rollingUpdateShares(4, { maxSurge: 0, maxUnavailable: 0 }), 'surge 0, unavailable 0 of 4'],
  [() => rollingUpdateShares(4, { maxSurge: 1, maxUnavailable: 4 }), 'surge 1, unavailable 4 of 4'],
  [() => sharesAfterRestart(1), 'pods: 1'],
  [() => sharesAfterRestart(2.5), 'pods: 2.5'],
] as const)('%s is refused: %s', (call, message) => {
  expect(call).toThrow(new RangeError(message));
});

test('one pod keeps everything, and of two the other one takes all after a restart', () => {
  expect(rollingUpdateShares(1)).toEqual([rational(1)]);
  expect(sharesAfterRestart(2)).toEqual([rational(1), ZERO]);
});
