import type { FactsOf, PodCount } from './findings';

/** Busiest over mean up to which counts pass as even. */
export const EVEN_UP_TO = 1.25;
/** Requests that lie otherwise than connections by this share do not follow them. */
export const APART_FROM = 0.12;
/** A part of the cluster has this many times as much for each pod as another. */
export const LOPSIDED_FROM = 1.5;
/** Requests of one client or one key that are too many for one pod's share. */
export const HEAVY_FROM = 0.25;

/** Pods below this age, in seconds, came during what one can still see. */
export const YOUNG = 600;

/** What a pod has of some counts; 0 where they do not name it. O(pods). */
export function countOn(of: readonly PodCount[], pod: string): number {
  return of.find((one) => one.pod === pod)?.count ?? 0;
}

/** CPU seconds for a request by pod, the dearest first; pods without requests left out. O(pods²). */
export function costsOf(requests: readonly PodCount[], top: FactsOf['top']) {
  return top
    .flatMap(({ pod, cores }) => {
      const rate = countOn(requests, pod);
      return rate > 0 ? [{ pod, cost: cores / rate }] : [];
    })
    .sort((a, b) => b.cost - a.cost);
}
