import {
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../kernel/rational';
import type { Values } from './parameters';

/** What decides the combined availability, apart from n and k. */
type Replicas = Pick<Values, 'a' | 'beta' | 'lb'>;

/**
 * A replica's unavailability u = 1 − a in two parts.
 * `common`: probability of the cause that takes every replica down, βu.
 * `down`: probability that a replica is down by itself when the common cause is absent; chosen
 * so that one replica alone keeps the availability a exactly: (1 − βu)(1 − down) = a.
 * `front`: lb × (1 − common), what no number of replicas can exceed.
 *
 * This is the beta-factor model of common-cause failures (Fleming 1975; NUREG/CR-5485, 1998:
 * Q_common = βQ, Q_independent = (1 − β)Q), with the independent part conditioned on the absence
 * of the common cause. The usual rare-event form βu + ((1 − β)u)ⁿ of the unavailability is lower
 * by ((1 − β)u)ⁿ × ((1 − βu)¹⁻ⁿ − 1): 0.00001 for u = 0.05, β = 0.1 and n = 2.
 */
export function split({ a, beta, lb }: Replicas): {
  common: Rational;
  down: Rational;
  front: Rational;
} {
  const common = multiply(beta, subtract(ONE, a));
  const spared = subtract(ONE, common);
  const down = spared.n === 0n ? ONE : subtract(ONE, divide(a, spared));
  return { common, down, front: multiply(lb, spared) };
}

/** The binomial coefficient n over k, exact, for k of at least 0; O(k) multiplications. */
export function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i += 1) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/**
 * The probability that fewer than k of n independent replicas are up, as an integer over
 * down.d ** n (not reduced: reducing numbers of this size costs more than computing them).
 * O(k) multiplications of numbers with k times the digits of `down`, and one power.
 */
export function fewerThanNumerator(down: Rational, n: number, k: number): bigint {
  if (k > n) return down.d ** BigInt(n);
  const up = down.d - down.n;
  let sum = 0n;
  let coefficient = 1n;
  let ups = 1n;
  for (let j = 0; j < k; j += 1) {
    sum = sum * down.n + coefficient * ups;
    coefficient = (coefficient * BigInt(n - j)) / BigInt(j + 1);
    ups *= up;
  }
  return sum * down.n ** BigInt(n - k + 1);
}

/** P(at least k of n independent replicas of availability a are up), exact. */
export function kOfN(a: Rational, n: number, k: number): Rational {
  const down = subtract(ONE, a);
  return subtract(ONE, rational(fewerThanNumerator(down, n, k), down.d ** BigInt(n)));
}

/**
 * The combined availability of n replicas of which k must be up:
 * lb × (1 − βu) × P(at least k of n up). With β = 0, lb = 1 and k = 1 it is 1 − uⁿ.
 */
export function combined(values: Replicas, n: number, k: number): Rational {
  const { down, front } = split(values);
  return multiply(front, kOfN(subtract(ONE, down), n, k));
}

/** The limit of `combined` for ever more replicas: lb × (1 − βu), or 0 if none is ever up. */
export function ceiling(values: Replicas): Rational {
  const { down, front } = split(values);
  return compare(down, ONE) === 0 ? ZERO : front;
}

/** The availability that a second replica needs beside one of availability a: 1 − (1 − target)/(1 − a). */
export function neededBeside(a: Rational, target: Rational): Rational {
  if (compare(a, target) >= 0) return ZERO;
  return subtract(ONE, divide(subtract(ONE, target), subtract(ONE, a)));
}
