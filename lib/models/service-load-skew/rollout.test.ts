import { expect, test } from 'vitest';
import { randomStream } from '../../kernel/random';
import { add, rational, toNumber, ZERO } from '../../kernel/rational';
import { rollingUpdateShares, sharesAfterRestart } from './rollout';

/** Plays rolling updates with individual connections; mean share by order of replacement. */
function simulate(pods: number, connections: number, updates: number): number[] {
  const draw = randomStream(`rollout-${pods}`);
  const totals = new Array<number>(pods).fill(0);
  for (let update = 0; update < updates; update += 1) {
    let ready = Array.from({ length: pods }, (_, pod) => pod - pods);
    const held = Array.from({ length: connections }, () => Math.floor(draw() * pods) - pods);
    for (let fresh = 0; fresh < pods; fresh += 1) {
      const gone = ready[0];
      ready = [...ready.slice(1), fresh];
      held.forEach((pod, connection) => {
        if (pod === gone) held[connection] = ready[Math.floor(draw() * pods)] ?? fresh;
      });
    }
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

test.each([2, 4, 7])('%i pods: a simulation of single connections agrees', (pods) => {
  const simulated = simulate(pods, 24, 3000);
  rollingUpdateShares(pods).forEach((share, order) => {
    expect(simulated[order]).toBeCloseTo(toNumber(share), 1.7);
  });
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
  [() => sharesAfterRestart(1), 'pods: 1'],
  [() => sharesAfterRestart(2.5), 'pods: 2.5'],
] as const)('%s is refused: %s', (call, message) => {
  expect(call).toThrow(new RangeError(message));
});

test('one pod keeps everything, and of two the other one takes all after a restart', () => {
  expect(rollingUpdateShares(1)).toEqual([rational(1)]);
  expect(sharesAfterRestart(2)).toEqual([rational(1), ZERO]);
});
