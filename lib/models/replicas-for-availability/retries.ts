import {
  add,
  compare,
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

/**
 * The share of requests that succeed when the load balancer stops believing its health checks
 * below a share of healthy replicas: then it spreads requests over all n, healthy or not
 * (Envoy's panic threshold, 50 % by default; a balancer that "fails open" does it at none).
 * Replicas are independent, detection is instant, nothing is retried: with j of n up it is 1
 * if j/n ≥ threshold, else j/n. O(n).
 */
export function successWithPanic(a: Rational, n: number, threshold: Rational): Rational {
  const u = subtract(ONE, a);
  let served = ZERO;
  for (let up = 1; up <= n; up += 1) {
    const share = rational(up, n);
    const weight = multiply(rational(choose(n, up)), multiply(power(a, up), power(u, n - up)));
    served = add(served, multiply(weight, compare(share, threshold) < 0 ? share : ONE));
  }
  return served;
}
