import { compare, ONE, ZERO } from '../../../kernel/rational';
import { combined } from '../availability';
import { longestWindow, mtbfFor } from '../failover';
import { readShare } from '../parameters';
import { smallestReplicas } from '../smallest';
import { realNumberOfReplicas } from '../thresholds';

/** Replicas of an availability, a target, and how many of them reach it. */
export interface Combination {
  /** Decimals of 0 to 1, as typed. */
  readonly a: string;
  readonly target: string;
  readonly n: number;
}

/** Without the question's own 0.95, for which the guide tells every target. */
const AVAILABILITIES = '0.85 0.88 0.9 0.91 0.92 0.93 0.94 0.96 0.97 0.98'.split(' ');
const TARGETS = '0.99 0.995 0.998 0.999 0.9995'.split(' ');
const FEWEST = 2;
const MOST = 4;

/** So far the real number of replicas is from a whole one, that nobody's answer hangs on rounding. */
const CLEARANCE = 0.05;

/** Of five minutes of repair, one until a failure is noticed. */
export const NOTICED = { mttrMinutes: 5, windowMinutes: 1 } as const;

function numberFor(a: string, target: string): number | undefined {
  const exact = { a: readShare('a', a), target: readShare('target', target) };
  const found = smallestReplicas({ ...exact, beta: ZERO, lb: ONE, k: 1 });
  return found.kind === 'found' ? found.n : undefined;
}

/** Whether the target is passed with room to spare, and missed with one replica less, by a clear margin. */
function isClear({ a, target, n }: Combination): boolean {
  const real = realNumberOfReplicas(Number(a), Number(target));
  const all = combined({ a: readShare('a', a), beta: ZERO, lb: ONE }, n, 1);
  return (
    compare(all, readShare('target', target)) > 0 &&
    real > n - 1 + CLEARANCE &&
    real < n - CLEARANCE
  );
}

/** Whether uptime passes and requests do not, while a failure is noticed as slowly as the guide says. */
function missesRequests({ a, target, n }: Combination): boolean {
  const { mttrMinutes, windowMinutes } = NOTICED;
  const mtbfMinutes = mtbfFor(Number(a), mttrMinutes);
  const window = longestWindow({ n: n + 1, mtbfMinutes, mttrMinutes }, Number(target)) ?? 0;
  return window < windowMinutes;
}

/**
 * Every pair of an availability and a target that takes two to four replicas, decided exactly, with
 * nothing that hangs on rounding, and for which what the guide says of shared causes and of slow
 * detection holds in kind.
 */
export const COMBINATIONS: readonly Combination[] = AVAILABILITIES.flatMap((a) =>
  TARGETS.flatMap((target) => {
    const n = numberFor(a, target) ?? 0;
    const one = { a, target, n };
    return n >= FEWEST && n <= MOST && isClear(one) && missesRequests(one) ? [one] : [];
  }),
);
