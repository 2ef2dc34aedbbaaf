/** One workload's pods on one node, and how fast they can be moved. */
export interface Pace {
  /** Pods of the workload on the node that is drained. */
  readonly pods: number;
  /** Evictions that the budget allows at once while all replicas are healthy; at least 1. */
  readonly allowed: number;
  /** From the eviction to the replacement's Ready condition, in seconds. */
  readonly secondsToReady: number;
  /** From the eviction to the end of the old pod, in seconds. */
  readonly secondsToStop: number;
}

/**
 * Seconds until the last of the pods has left the node: waves of evictions, each as long as a
 * replacement takes to be Ready (its controller creates it when the old pod is marked for
 * deletion), then the last wave's shutdown. Assumes room for every replacement, no retry delay and
 * no other loss meanwhile, so a real drain takes at least this long.
 * @throws RangeError when `allowed` is below 1: such a drain never ends
 */
export function secondsToEmpty({ pods, allowed, secondsToReady, secondsToStop }: Pace): number {
  if (!(allowed >= 1)) throw new RangeError('with no disruption allowed the drain never ends');
  if (pods <= 0) return 0;
  const waves = Math.ceil(pods / allowed);
  return (waves - 1) * secondsToReady + secondsToStop;
}
