import { expect, test } from 'vitest';
import { COMBINATIONS } from './combinations';

/** A decimal such as "0.93" in units of 10⁻⁸. */
const inUnits = (decimal: string) => BigInt(decimal.replace('0.', '').padEnd(8, '0'));
const WHOLE = 10n ** 8n;

/** The share of time in which all of n are down, in units of 10^(-8n), state by state. */
function allDown(a: string, n: number): bigint {
  const up = inUnits(a);
  let sum = 0n;
  for (let mask = 0; mask < 2 ** n; mask += 1) {
    let weight = 1n;
    for (let at = 0; at < n; at += 1) weight *= (mask >> at) & 1 ? up : WHOLE - up;
    if (mask === 0) sum += weight;
  }
  return sum;
}

/** -1 where n replicas miss the target, 0 where they meet it exactly, 1 where they pass. */
function against(a: string, target: string, n: number): number {
  const missing = allDown(a, n);
  const allowed = (WHOLE - inUnits(target)) * WHOLE ** BigInt(n - 1);
  return missing > allowed ? -1 : missing === allowed ? 0 : 1;
}

test('there are 40, for two, three and four replicas, and none of the question’s 95 %', () => {
  expect(COMBINATIONS).toHaveLength(40);
  const count = (n: number) => COMBINATIONS.filter((one) => one.n === n).length;
  expect([2, 3, 4].map(count)).toEqual([12, 22, 6]);
  expect(COMBINATIONS.map(({ a }) => a)).not.toContain('0.95');
  expect(new Set(COMBINATIONS.map(({ a, target }) => `${a} ${target}`)).size).toBe(40);
});

test('n replicas pass with room and one less misses, by adding up every state exactly', () => {
  for (const { a, target, n } of COMBINATIONS) {
    expect([a, target, against(a, target, n)]).toEqual([a, target, 1]);
    expect([a, target, against(a, target, n - 1)]).toEqual([a, target, -1]);
  }
});

test('what hangs on rounding is left out, and what passes though noticing takes a fifth of the repair', () => {
  const has = (a: string, target: string) =>
    COMBINATIONS.some((one) => one.a === a && one.target === target);
  // Exactly met, missed by a hair, passed by a hair.
  expect(against('0.9', '0.99', 2)).toBe(0);
  expect(has('0.9', '0.99')).toBe(false);
  expect(has('0.92', '0.9995')).toBe(false);
  expect(has('0.93', '0.995')).toBe(false);
  expect(has('0.93', '0.998')).toBe(true);
  // 0.98 and 0.99: two replicas answer 99 % with a window of two thirds of the repair time.
  expect(has('0.98', '0.99')).toBe(false);
  expect(has('0.98', '0.995')).toBe(false);
  expect(has('0.98', '0.998')).toBe(true);
  // Five are too many.
  expect(has('0.85', '0.9995')).toBe(false);
});
