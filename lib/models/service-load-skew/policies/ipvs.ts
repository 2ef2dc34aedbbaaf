/**
 * The schedulers of IPVS, the kernel's load balancer that kube-proxy programs in its `ipvs` mode.
 * Source: net/netfilter/ipvs/ip_vs_{rr,wrr,lc,wlc,sh,sed,nq}.c and include/net/ip_vs.h of Linux.
 *
 * Simplified: inactive connections count as none, so that the kernel's overhead of lc and wlc
 * (256 × active + inactive) orders pods as `active` alone does; no thresholds (kube-proxy sets
 * none), so that no pod is ever overloaded; a pod that is being removed has left the list, where
 * kube-proxy first keeps it with weight 0 until its connections end.
 */

/** A scheduler of IPVS by the name that `ipvsadm -s` and kube-proxy's `ipvs.scheduler` take. */
export type IpvsScheduler = 'rr' | 'wrr' | 'lc' | 'wlc' | 'sh' | 'sed' | 'nq';

/**
 * Where a node's rr or wrr stands; plain JSON. A new service has `{ last: -1 }`; the rest is
 * written by `pickIpvs`.
 */
export interface IpvsState {
  /** The pod chosen last; -1 before the first choice. */
  last: number;
  /** The place of `last` in the list when it was chosen; -1 is the head, before the first pod. */
  at?: number;
  /** Pods in the list at the last choice. */
  size?: number;
  /** wrr: the weight that a pod must have in the pass under way. */
  level?: number;
}

/** 2^32 divided by the square of the golden ratio: GOLDEN_RATIO_32 in include/linux/hash.h. */
const GOLDEN_RATIO_32 = 0x61c88647;
/** sh: bits of the hash that name one of its 256 buckets (IP_VS_SH_TAB_BITS). */
const BUCKET_BITS = 8;

/**
 * The pod to which a node's IPVS gives a new connection; -1 when no pod has a weight above 0 (or,
 * with sh, when the address falls to a pod of weight 0: kube-proxy sets no fallback).
 *
 * `eligible` is the list in the kernel's order, without repetition. The kernel puts each new
 * destination at the head (`__ip_vs_update_dest` in ip_vs_ctl.c), so that the pod added last is
 * looked at first. kube-proxy adds what one sync brings in no particular order, another on each node
 * (`syncEndpoint` in pkg/proxy/ipvs/proxier.go walks a set; in Kubernetes 1.28 still in the order of
 * the text `ip:port`, the same on all nodes). `active` are the connections that this node has
 * forwarded and `weights` the weights, both by pod; a pod that is missing there has 0 connections
 * and weight 1, which is what kube-proxy gives to every pod. `address` is the source address as an
 * integer; its lowest 32 bits count.
 *
 * - rr: the next pod of the list after the last one chosen; a service that was just created starts
 *   with the first. When the last one has left the list, the one that followed it comes next; a pod
 *   put at the head waits for the next round.
 * - wrr: the pods whose weight reaches a level that falls by the greatest common divisor of all
 *   weights from pass to pass, from the heaviest weight. Any change of the list begins again at the
 *   head. With equal weights it differs from rr in that alone.
 * - lc: fewest connections; wlc: fewest connections over weight; sed: fewest (connections + 1) over
 *   weight; nq: the first pod without a connection, else as sed. Of equals the first in the list.
 * - sh: one of 256 buckets by the address, dealt to the list in turn, each pod as many in a row as
 *   its weight.
 *
 * rr and wrr are the kernel's to the letter as long as the list changes at most once between two
 * choices, and wrr's service was complete before its first. O(pods), rr O(1) while the list stays
 * the same; allocates nothing.
 */
export function pickIpvs(
  scheduler: IpvsScheduler,
  eligible: readonly number[],
  active: readonly number[],
  weights: readonly number[],
  state: IpvsState,
  address: number,
): number {
  switch (scheduler) {
    case 'rr':
      return inTurn(eligible, weights, state);
    case 'wrr':
      return inWeightedTurn(eligible, weights, state);
    case 'lc':
      return leastLoaded(eligible, active, weights, 0, false);
    case 'wlc':
      return leastLoaded(eligible, active, weights, 0, true);
    case 'sed':
      return leastLoaded(eligible, active, weights, 1, true);
    case 'nq': {
      const idle = leastLoaded(eligible, active, weights, 0, false);
      return idle >= 0 && (active[idle] ?? 0) === 0
        ? idle
        : leastLoaded(eligible, active, weights, 1, true);
    }
    case 'sh':
      return bySource(eligible, weights, address);
  }
}

function inTurn(eligible: readonly number[], weights: readonly number[], state: IpvsState): number {
  const pods = eligible.length;
  let at = placeOfLast(eligible, state);
  for (let looked = 0; looked < pods; looked += 1) {
    at = at + 1 < pods ? at + 1 : 0;
    if (weightOf(eligible, weights, at) > 0) return choose(eligible, state, at);
  }
  return -1;
}

/** Where the pod chosen last stands now; where it has left, the place before the one it had. */
function placeOfLast(eligible: readonly number[], { last, at = -1 }: IpvsState): number {
  if (at < 0 || eligible[at] === last) return at;
  const moved = eligible.indexOf(last);
  return moved >= 0 ? moved : Math.min(at, eligible.length) - 1;
}

function inWeightedTurn(
  eligible: readonly number[],
  weights: readonly number[],
  state: IpvsState,
): number {
  const pods = eligible.length;
  let step = 0;
  let heaviest = 0;
  for (const pod of eligible) {
    const weight = weights[pod] ?? 1;
    if (weight > heaviest) heaviest = weight;
    if (weight !== step) step = commonDivisor(step, weight);
  }
  if (heaviest === 0) return -1;
  const top = heaviest - (step - 1);
  let { last, at = -1, size = -1, level = top } = state;
  if (size !== pods || eligible[at] !== last) {
    at = -1;
    if (level > top) level = top;
    else if (step > 1) level = Math.floor(level / step) * step + 1;
  }
  for (;;) {
    for (at += 1; at < pods; at += 1) {
      if (weightOf(eligible, weights, at) < level) continue;
      state.level = level;
      return choose(eligible, state, at);
    }
    at = -1;
    level = level > step ? level - step : top;
  }
}

function choose(eligible: readonly number[], state: IpvsState, at: number): number {
  const pod = eligible[at] ?? -1;
  state.last = pod;
  state.at = at;
  state.size = eligible.length;
  return pod;
}

/** Compares a/v with b/w as a × w with b × v, as the kernel does: exact. */
function leastLoaded(
  eligible: readonly number[],
  active: readonly number[],
  weights: readonly number[],
  extra: number,
  weighted: boolean,
): number {
  let least = -1;
  let leastLoad = 0;
  let leastWeight = 1;
  for (const pod of eligible) {
    const given = weights[pod] ?? 1;
    if (given === 0) continue;
    const weight = weighted ? given : 1;
    const load = (active[pod] ?? 0) + extra;
    if (least < 0 || leastLoad * weight > load * leastWeight) {
      least = pod;
      leastLoad = load;
      leastWeight = weight;
    }
  }
  return least;
}

function bySource(eligible: readonly number[], weights: readonly number[], address: number) {
  const bucket = Math.imul(address, GOLDEN_RATIO_32) >>> (32 - BUCKET_BITS);
  let inOneRound = 0;
  // A pod of weight 0 is dealt one bucket like a pod of weight 1, and refuses what falls there.
  for (const pod of eligible) inOneRound += (weights[pod] ?? 1) || 1;
  let left = bucket % inOneRound;
  for (const pod of eligible) {
    const weight = weights[pod] ?? 1;
    left -= weight || 1;
    if (left < 0) return weight > 0 ? pod : -1;
  }
  return -1;
}

function weightOf(eligible: readonly number[], weights: readonly number[], at: number): number {
  return weights[eligible[at] ?? -1] ?? 1;
}

/** Euclid's algorithm; the divisor of 0 and a number is that number. */
function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
