import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../../kernel/random';
import {
  add,
  multiply,
  ONE,
  type Rational,
  rational,
  toNumber,
  ZERO,
} from '../../../kernel/rational';
import { twoChoices } from './two-choices';

/** Loads of pods by name after each connection looked at every pair, with each tie both ways. */
function everyLoad(connections: number, pods: number, distinct: boolean): Map<string, Rational> {
  let loads = new Map<string, Rational>([[new Array(pods).fill(0).join(), ONE]]);
  for (let connection = 0; connection < connections; connection += 1) {
    const next = new Map<string, Rational>();
    for (const [key, chance] of loads) {
      const counts = key.split(',').map(Number);
      for (let one = 0; one < pods; one += 1)
        for (let other = 0; other < pods; other += 1) {
          if (distinct && one === other) continue;
          const pairs = pods * (distinct ? pods - 1 : pods);
          const at = counts[one] ?? 0;
          const by = counts[other] ?? 0;
          const takers = at === by ? [one, other] : at < by ? [one] : [other];
          for (const taker of takers) {
            const after = counts.map((count, pod) => count + (pod === taker ? 1 : 0)).join();
            const part = multiply(chance, rational(1, pairs * takers.length));
            next.set(after, add(next.get(after) ?? ZERO, part));
          }
        }
    }
    loads = next;
  }
  return loads;
}

function exactFigures(connections: number, pods: number, distinct: boolean) {
  const chances = new Array<Rational>(connections + 1).fill(ZERO);
  let none = ZERO;
  let idle = ZERO;
  for (const [key, chance] of everyLoad(connections, pods, distinct)) {
    const counts = key.split(',').map(Number);
    const most = Math.max(...counts);
    chances[most] = add(chances[most] ?? ZERO, chance);
    const empty = counts.filter((count) => count === 0).length;
    if (empty > 0) none = add(none, chance);
    idle = add(idle, multiply(chance, rational(empty)));
  }
  const upTo = (share: number) => {
    let sum = ZERO;
    return chances.findIndex((chance) => {
      sum = add(sum, chance);
      return toNumber(sum) >= share;
    });
  };
  const expected = chances.map((chance, k) => multiply(chance, rational(k))).reduce(add, ZERO);
  return {
    mean: connections / pods,
    expectedMax: toNumber(expected),
    expectedMaxOverMean: (toNumber(expected) * pods) / connections,
    pSomePodGetsNone: toNumber(none),
    pMaxAtLeastTwiceMean: toNumber(
      chances.filter((_, k) => k * pods >= 2 * connections).reduce(add, ZERO),
    ),
    expectedPodsWithNone: toNumber(idle),
    medianMax: upTo(0.5),
    p95Max: upTo(0.95),
    leftOut: 0,
  };
}

test('all figures of small worlds agree with every pair and every tie, in fractions', () => {
  for (const distinct of [true, false])
    for (const [connections, pods] of [
      ...[
        [1, 2],
        [2, 2],
        [5, 2],
        [9, 2],
        [1, 3],
        [3, 3],
        [7, 3],
        [4, 4],
        [8, 4],
        [5, 5],
      ],
    ] as [number, number][]) {
      const exact = exactFigures(connections, pods, distinct);
      const found = twoChoices(connections, pods, distinct);
      expect(Object.keys(found)).toEqual(Object.keys(exact));
      for (const [name, value] of Object.entries(exact))
        expect(
          Math.abs(found[name as keyof typeof found] - value),
          `${name} of ${connections} over ${pods}`,
        ).toBeLessThanOrEqual(value * 1e-13);
    }
});

test.each([
  [40, 10, true],
  [40, 10, false],
])('a simulation of %i connections over %i pods agrees', (connections, pods, distinct) => {
  const draw = randomStream(`two choices ${distinct}`);
  const rounds = 20_000;
  let sum = 0;
  let squares = 0;
  let none = 0;
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Array<number>(pods).fill(0);
    for (let left = connections; left > 0; left -= 1) {
      const one = Math.floor(draw() * pods);
      const step = distinct ? 1 + Math.floor(draw() * (pods - 1)) : Math.floor(draw() * pods);
      const other = (one + step) % pods;
      const taker = (counts[one] ?? 0) <= (counts[other] ?? 0) ? one : other;
      counts[taker] = (counts[taker] ?? 0) + 1;
    }
    const most = Math.max(...counts);
    sum += most;
    squares += most * most;
    if (counts.includes(0)) none += 1;
  }
  const exact = twoChoices(connections, pods, distinct);
  const mean = sum / rounds;
  const deviation = Math.sqrt((squares / rounds - mean * mean) / rounds);
  expect(Math.abs(mean - exact.expectedMax)).toBeLessThan(4 * deviation);
  const chance = exact.pSomePodGetsNone;
  expect(Math.abs(none / rounds - chance)).toBeLessThan(
    4 * Math.sqrt((chance * (1 - chance)) / rounds),
  );
});

test('one pod gets all, distinct or not', () => {
  for (const distinct of [true, false])
    expect(twoChoices(7, 1, distinct)).toMatchObject({
      ...{ mean: 7, expectedMax: 7, expectedMaxOverMean: 1, pSomePodGetsNone: 0 },
      ...{ pMaxAtLeastTwiceMean: 0, expectedPodsWithNone: 0, medianMax: 7, p95Max: 7 },
    });
});

test('two distinct pods of two are always level or one apart', () => {
  expect(twoChoices(1000, 2, true)).toMatchObject({ expectedMax: 500, p95Max: 500, leftOut: 0 });
  expect(twoChoices(999, 2, true)).toMatchObject({ expectedMax: 500, medianMax: 500 });
});

test('the busiest pod has less than with one choice, and even less when the two differ', () => {
  const worlds = fc.record({
    connections: fc.integer({ min: 2, max: 24 }),
    pods: fc.integer({ min: 2, max: 8 }),
  });
  fc.assert(
    fc.property(worlds, ({ connections, pods }) => {
      const same = twoChoices(connections, pods, false).expectedMax;
      const differ = twoChoices(connections, pods, true).expectedMax;
      expect(differ).toBeLessThan(same);
      expect(differ).toBeGreaterThanOrEqual(connections / pods);
    }),
    { numRuns: 40 },
  );
});

test('what is left out of a large world is nearly nothing, and is said', () => {
  const { expectedMax, leftOut, pSomePodGetsNone } = twoChoices(400, 4, true);
  expect(leftOut).toBeGreaterThan(0);
  expect(leftOut).toBeLessThan(1e-15);
  expect(expectedMax).toBeGreaterThan(100.5);
  expect(expectedMax).toBeLessThan(101);
  // Idle pods are followed on their own, so their chance keeps its digits. Two pods are idle after two
  // connections; a pair misses two with 1/6 and one with 1/2: 5/6 ⋅ (1/2^398 − 1/6^398) / (1/2 − 1/6).
  expect(pSomePodGetsNone / (2.5 * 0.5 ** 398)).toBeCloseTo(1, 12);
});

test('what is too much to follow is refused, to the last profile and step', () => {
  const message =
    'connections: few enough that what is likely over 3 pods fits 3 ways to lie and 9 steps, not 3';
  expect(() => twoChoices(3, 3, true, { profiles: 3, steps: 9 })).toThrow(new RangeError(message));
  // Level, one up, two up, and one up twice; the steps are one, one, and two.
  expect(twoChoices(3, 3, true, { profiles: 4, steps: 4 }).leftOut).toBe(0);
  expect(() => twoChoices(3, 3, true, { profiles: 4, steps: 3 })).toThrow(RangeError);
});

test.each([
  [() => twoChoices(0, 4, true), 'connections: a whole number from 1 to 1000, not 0'],
  [() => twoChoices(4, 101, true), 'pods: a whole number from 1 to 100, not 101'],
] as const)('%s is refused', (call, message) => {
  expect(call).toThrow(new RangeError(message));
});
