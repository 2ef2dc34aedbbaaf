const FIRST_WAIT_SECONDS = 1;
const LONGEST_WAIT_SECONDS = 16;

/**
 * The moments, in seconds after the first try, at which Terraform asks for a held state lock until
 * `-lock-timeout` has passed. The wait doubles from 1 s and stays at 16 s once it has got there.
 * Each try is taken to need no time, so a real run is later by its round trips.
 *
 * Source: `LockWithContext` in Terraform's internal/states/statemgr/locker.go.
 * Throws a RangeError for a timeout that is negative or not finite. O(timeout / 16).
 */
export function lockTries(timeoutSeconds: number): readonly number[] {
  if (!Number.isFinite(timeoutSeconds) || timeoutSeconds < 0)
    throw new RangeError(`A timeout of ${timeoutSeconds} s; expected 0 s or more.`);
  const tries = [0];
  let wait = FIRST_WAIT_SECONDS;
  for (let at = wait; at < timeoutSeconds; at += wait) {
    tries.push(at);
    if (wait < LONGEST_WAIT_SECONDS) wait *= 2;
  }
  return tries;
}

/**
 * The longest time, in seconds, that a released lock can stay unnoticed by a run that waits with
 * this timeout. 0 when there is no second try. O(timeout / 16).
 */
export function longestGap(timeoutSeconds: number): number {
  const tries = lockTries(timeoutSeconds);
  return tries.reduce((gap, at, i) => Math.max(gap, at - (tries[i - 1] ?? at)), 0);
}
