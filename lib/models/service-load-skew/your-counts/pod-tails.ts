import { binomialWithin } from '../chance/binomial';

/** How far one pod is from what its own chance lets expect. */
export interface PodTail {
  /** The pod's place in the list. */
  readonly pod: number;
  /** Draws that it would have on average. */
  readonly expected: number;
  /** The chance that any pod lies as far out on that side, at most: the pods' own chances added. */
  readonly p: number;
}

/**
 * The pods that lie farthest above and below what they should have, by the chance of that much or
 * more (less) on this very pod. Pods of unequal chances can be compared only so: the one with the
 * largest count may well have too little. What the chance is multiplied by is the number of pods
 * (C. E. Bonferroni's bound), since any of them could have been the one. O(pods × total).
 */
export function farthestPods(
  counts: readonly number[],
  chances: readonly number[],
): { readonly above: PodTail; readonly below: PodTail } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const tail = (pod: number, least: number, most: number): PodTail => {
    const chance = chances[pod] ?? 0;
    const p = counts.length * binomialWithin(least, most, total, chance);
    return { pod, expected: total * chance, p: Math.min(1, p) };
  };
  const smaller = (a: PodTail, b: PodTail) => (b.p < a.p ? b : a);
  return {
    above: counts.map((count, pod) => tail(pod, count, total)).reduce(smaller),
    below: counts.map((count, pod) => tail(pod, 0, count)).reduce(smaller),
  };
}
