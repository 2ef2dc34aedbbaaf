import {
  compare,
  divide,
  ONE,
  type Rational,
  subtract,
  toNumber,
  ZERO,
} from '../../kernel/rational';
import { fewerThanNumerator, split } from './availability';
import type { Values } from './parameters';

/** The search ends here: past it the answer is `beyond`, not a number. */
export const SEARCH_LIMIT = 100_000;

/** What holds the ceiling down. */
export type Limit = 'common-cause' | 'load-balancer';

/**
 * The answer to "how many replicas".
 * `found`: n is the smallest number that reaches the target.
 * `never`: no number does. `always-down`: a replica is never up by itself; `target-is-one`: every
 * number falls short of 1 by a little; `ceiling`: what all replicas share is at or below the
 * target (`limits` says what that is).
 * `beyond`: it exists and is larger than `SEARCH_LIMIT`.
 */
export type Smallest =
  | { kind: 'found'; n: number }
  | { kind: 'never'; reason: 'always-down' | 'target-is-one' }
  | { kind: 'never'; reason: 'ceiling'; limits: Limit[] }
  | { kind: 'beyond'; limit: number };

type Question = Pick<Values, 'a' | 'target' | 'beta' | 'lb' | 'k'>;

/**
 * The smallest n ≥ 1 with combined(n) ≥ target. Decided exactly: logarithms in floating point
 * only propose n, and n and its neighbors are then compared in whole numbers.
 *
 * n starts at 1, also for the target 0, which any number meets: zero replicas are no service.
 * For any other target n is at least k, since fewer replicas are never k at once.
 * O(k log limit) in floating point and a few exact powers of n times the typed digits.
 */
export function smallestReplicas(question: Question): Smallest {
  const { k, target } = question;
  const { down, front } = split(question);
  if (target.n === 0n) return { kind: 'found', n: 1 };
  if (compare(down, ONE) === 0 || front.n === 0n) return neverUp(question);
  const spare = subtract(ONE, divide(target, front));
  const hopeless = compare(spare, ZERO) < 0 || (spare.n === 0n && down.n !== 0n);
  if (hopeless) return underCeiling(question);
  if (down.n === 0n) return { kind: 'found', n: k };

  const meets = (n: number) =>
    fewerThanNumerator(down, n, k) * spare.d <= spare.n * down.d ** BigInt(n);
  const proposal = propose(down, spare, k);
  if (proposal === undefined) return { kind: 'beyond', limit: SEARCH_LIMIT };
  let n = proposal;
  while (n > k && meets(n - 1)) n -= 1;
  while (n <= SEARCH_LIMIT && !meets(n)) n += 1;
  return n > SEARCH_LIMIT ? { kind: 'beyond', limit: SEARCH_LIMIT } : { kind: 'found', n };
}

function neverUp(question: Question): Smallest {
  if (question.lb.n === 0n) return underCeiling(question);
  return { kind: 'never', reason: 'always-down' };
}

function underCeiling(question: Question): Smallest {
  const limits: Limit[] = [];
  if (compare(question.lb, ONE) < 0) limits.push('load-balancer');
  if (question.beta.n > 0n && compare(question.a, ONE) < 0) limits.push('common-cause');
  if (limits.length === 0) return { kind: 'never', reason: 'target-is-one' };
  return { kind: 'never', reason: 'ceiling', limits };
}

/** Natural logarithm of a rational in (0, 1], accurate also next to 1. */
function log(value: Rational): number {
  const near = toNumber(value);
  return near > 0.5 ? Math.log1p(-toNumber(subtract(ONE, value))) : Math.log(near);
}

/** log P(fewer than k of n up), from the logarithms of the two probabilities; O(k). */
export function logFewerThan(logUp: number, logDown: number, n: number, k: number): number {
  let term = n * logDown;
  let largest = term;
  let sum = 1;
  for (let j = 1; j < k; j += 1) {
    term += Math.log((n - j + 1) / j) + logUp - logDown;
    if (term > largest) {
      sum = sum * Math.exp(largest - term) + 1;
      largest = term;
    } else {
      sum += Math.exp(term - largest);
    }
  }
  return largest + Math.log(sum);
}

/** The smallest n by floating point, or undefined when the limit is missed by a clear margin. */
function propose(down: Rational, spare: Rational, k: number): number | undefined {
  const logUp = log(subtract(ONE, down));
  const logDown = log(down);
  const wanted = log(spare);
  const excess = (n: number) => logFewerThan(logUp, logDown, n, k) - wanted;
  if (excess(SEARCH_LIMIT) > 1e-6 * Math.max(1, Math.abs(wanted))) return undefined;
  let low = k;
  let high = SEARCH_LIMIT;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (excess(middle) <= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
