/**
 * What a PodDisruptionBudget allows, and what the eviction API answers: the arithmetic of two
 * places in Kubernetes, without clocks or objects.
 *
 * Sources: the disruption controller (pkg/controller/disruption/disruption.go: getExpectedPodCount,
 * countHealthyPods, updatePdbStatus), the eviction subresource
 * (pkg/registry/core/pod/storage/eviction.go: Create, canIgnorePDB, checkAndDecrement) and
 * GetScaledValueFromIntOrPercent (k8s.io/apimachinery/pkg/util/intstr), read 2026-11-24.
 */

/** A number of pods (`1`) or a whole percentage of them (`"25%"`), as a manifest has it. */
export type Amount = number | `${number}%`;

/** A budget names exactly one of the two; the API refuses both at once. */
export type Budget = { readonly minAvailable: Amount } | { readonly maxUnavailable: Amount };

/** What the controller knows about the selected pods. */
export interface SelectedPods {
  /** Sum of `spec.replicas` over the distinct owners of the selected pods. */
  readonly desired: number;
  /** Pods that the selector matches now, in whatever phase, those being deleted included. */
  readonly matching: number;
  /**
   * Pods whose Ready condition is true, that have no deletion timestamp and whose eviction was
   * not granted within the last two minutes. `minReadySeconds` plays no part.
   */
  readonly healthy: number;
}

/** The fields of the same names in `status`. */
export interface BudgetStatus {
  readonly expectedPods: number;
  readonly desiredHealthy: number;
  readonly currentHealthy: number;
  readonly disruptionsAllowed: number;
}

/**
 * Reads an amount against a total; percentages are rounded up, for both kinds of budget.
 * @throws RangeError when the amount is negative, not whole, or above 100 %
 */
export function podsOf(amount: Amount, total: number): number {
  const isPercent = typeof amount === 'string';
  const value = isPercent ? Number(amount.slice(0, -1)) : amount;
  if (!Number.isInteger(value) || value < 0)
    throw new RangeError(`not a whole number of pods or percent: ${amount}`);
  if (!isPercent) return value;
  if (value > 100) throw new RangeError(`more than 100 %: ${amount}`);
  return Math.ceil((value * total) / 100);
}

/**
 * The status that the disruption controller writes. An integer `minAvailable` expects as many pods
 * as match; everything else refers to the desired replicas of their owners.
 * @throws RangeError for an amount that {@link podsOf} refuses
 */
export function budgetStatus(budget: Budget, pods: SelectedPods): BudgetStatus {
  const { expectedPods, desiredHealthy } = expectation(budget, pods);
  const spare = pods.healthy - desiredHealthy;
  return {
    expectedPods,
    desiredHealthy,
    currentHealthy: pods.healthy,
    disruptionsAllowed: expectedPods === 0 ? 0 : Math.max(0, spare),
  };
}

function expectation(budget: Budget, pods: SelectedPods) {
  if ('maxUnavailable' in budget) {
    const desiredHealthy = pods.desired - podsOf(budget.maxUnavailable, pods.desired);
    return { expectedPods: pods.desired, desiredHealthy: Math.max(0, desiredHealthy) };
  }
  const { minAvailable } = budget;
  const expectedPods = typeof minAvailable === 'number' ? pods.matching : pods.desired;
  return { expectedPods, desiredHealthy: podsOf(minAvailable, expectedPods) };
}

/** `spec.unhealthyPodEvictionPolicy`; left out, it is `IfHealthyBudget`. */
export type UnhealthyPodEvictionPolicy = 'IfHealthyBudget' | 'AlwaysAllow';

/** The pod whose eviction is asked for. */
export interface EvictionCandidate {
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  readonly ready: boolean;
  /** It has a deletion timestamp. */
  readonly terminating: boolean;
}

export interface EvictionAnswer {
  /** HTTP status: 200 granted, 429 not now, 500 more than one budget matches. */
  readonly code: 200 | 429 | 500;
  /** The budget's allowance went down by one. */
  readonly spends: boolean;
  readonly reason:
    | 'not running'
    | 'no budget'
    | 'several budgets'
    | 'unhealthy, always allowed'
    | 'unhealthy, budget met'
    | 'within budget'
    | 'budget exhausted';
}

/**
 * The answer to one eviction request.
 * @param matching how many budgets of the namespace select the pod
 * @param status of the one that does; ignored unless `matching` is 1
 */
export function answerEviction(
  pod: EvictionCandidate,
  matching: number,
  status: BudgetStatus,
  policy?: UnhealthyPodEvictionPolicy,
): EvictionAnswer {
  if (pod.phase !== 'Running' || pod.terminating) return granted('not running');
  if (matching > 1) return { code: 500, spends: false, reason: 'several budgets' };
  if (matching === 0) return granted('no budget');
  if (!pod.ready) {
    if (policy === 'AlwaysAllow') return granted('unhealthy, always allowed');
    if (status.desiredHealthy > 0 && status.currentHealthy >= status.desiredHealthy)
      return granted('unhealthy, budget met');
  }
  return status.disruptionsAllowed > 0
    ? { code: 200, spends: true, reason: 'within budget' }
    : { code: 429, spends: false, reason: 'budget exhausted' };
}

function granted(reason: EvictionAnswer['reason']): EvictionAnswer {
  return { code: 200, spends: false, reason };
}
