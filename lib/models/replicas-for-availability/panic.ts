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
