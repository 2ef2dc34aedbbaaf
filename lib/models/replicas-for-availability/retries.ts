import {
  add,
  multiply,
  ONE,
  power,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../kernel/rational';
import { choose } from './availability';

/**
 * Per-request success against uptime. In all of them a replica is down with probability u = 1 − a,
 * independently, and its state does not change between attempts; nothing detects failures.
 * `attempts` counts the first try too.
 */

/** Each attempt goes to another replica (at most n of them): 1 − u^min(attempts, n). */
export function successOnDistinct(a: Rational, n: number, attempts: number): Rational {
  return subtract(ONE, power(subtract(ONE, a), Math.min(attempts, n)));
}

/**
 * Each attempt goes to a random replica, possibly the same again:
 * 1 − Σ P(j of n down) (j/n)^attempts. O(n).
 */
export function successAtRandom(a: Rational, n: number, attempts: number): Rational {
  const u = subtract(ONE, a);
  let failed = ZERO;
  for (let j = 1; j <= n; j += 1) {
    const weight = multiply(rational(choose(n, j)), multiply(power(u, j), power(a, n - j)));
    failed = add(failed, multiply(weight, power(rational(j, n), attempts)));
  }
  return subtract(ONE, failed);
}

/**
 * Another meaning of "95 %": every replica is always up and fails each request with probability
 * f, independently. One attempt succeeds with 1 − f whatever the number of replicas; attempts
 * help also on the same one: 1 − f^attempts.
 */
export function successWithRandomErrors(f: Rational, attempts: number): Rational {
  return subtract(ONE, power(f, attempts));
}

/** Mean number of attempts a request makes, if each fails with probability f: Σ f^i, i < attempts. */
export function meanAttempts(f: Rational, attempts: number): Rational {
  let mean = ZERO;
  for (let i = 0; i < attempts; i += 1) mean = add(mean, power(f, i));
  return mean;
}
