import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNumber } from '../../../kernel/rational';
import { poissonAt, poissonMasses } from './poisson';

/** Digits that the oracle carries on: e^mean is at most 10^450 here. */
const SCALE = 10n ** 120n;

/** mean^x / x! over Σ mean^k / k!, in whole numbers; the mean in 64ths, which doubles have exactly. */
function exactPoisson(x: number, sixtyFourths: number): number {
  const mean = BigInt(sixtyFourths);
  let term = SCALE;
  let at = x === 0 ? term : 0n;
  let sum = term;
  for (let k = 1n; term > 0n || k <= BigInt(x); k += 1n) {
    term = (term * mean) / (64n * k);
    sum += term;
    if (k === BigInt(x)) at = term;
  }
  return toNumber({ n: at, d: sum });
}

test.each([
  [0, 0.5],
  [0, 700],
  [1, 1],
  [3, 3],
  [15, 12.25],
  [15, 300],
  [16, 16],
  [16, 0.25],
  [17, 15.984375],
  [40, 1],
  [500, 500],
  [1000, 1000],
  [1000, 950.5],
  [900, 1000],
])('the chance of %i at a mean of %f agrees with e to the mean in whole numbers', (x, mean) => {
  const exact = exactPoisson(x, mean * 64);
  expect(Math.abs(poissonAt(x, mean) / exact - 1)).toBeLessThan(5e-14);
});

test('a mean of nothing is surely nothing', () => {
  expect(poissonAt(0, 0)).toBe(1);
  expect(poissonAt(1, 0)).toBe(0);
  expect([...poissonMasses(0, 0, 2)]).toEqual([1, 0, 0]);
  expect([...poissonMasses(0, 1, 2)]).toEqual([0, 0]);
});

test('a row of chances has each place as it is on its own, above, below and around the mean', () => {
  const row = fc.record({
    mean: fc.double({ min: 0.01, max: 400, noNaN: true }),
    from: fc.nat(450),
    more: fc.nat(60),
  });
  fc.assert(
    fc.property(row, ({ mean, from, more }) => {
      const masses = poissonMasses(mean, from, from + more);
      expect(masses).toHaveLength(more + 1);
      masses.forEach((mass, at) => {
        const alone = poissonAt(from + at, mean);
        expect(Math.abs(mass - alone)).toBeLessThanOrEqual(alone * 1e-12 + 1e-300);
      });
    }),
  );
  expect(poissonMasses(3, 2, 1)).toHaveLength(0);
  expect(poissonMasses(3, 2, 0)).toHaveLength(0);
});

test('all chances sum to one', () => {
  for (const mean of [0.3, 7, 64.5, 1000])
    expect(poissonMasses(mean, 0, 1500).reduce((a, b) => a + b)).toBeCloseTo(1, 13);
});
