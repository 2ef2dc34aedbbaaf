import { type Rational, rational } from '../../kernel/rational';

/**
 * How many equal connections would spread as evenly as connections that carry these shares of the
 * traffic: (Σw)² / Σw² (Kish's effective sample size; source: L. Kish, Survey Sampling, 1965).
 * Between 1 (one connection carries all) and the number of connections (all equal).
 */
export function effectiveConnections(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return (sum * sum) / squares;
}

/**
 * Share of one pod on each node when a load balancer spreads evenly over the nodes that have a
 * ready pod and each node spreads evenly over its own pods (`externalTrafficPolicy: Local` behind a
 * balancer that knows no weights). Nodes without a pod get nothing and count for nothing. The same
 * holds for zones whose clients send equal amounts and stay inside (`trafficDistribution`).
 */
export function sharePerPod(podsPerNode: readonly number[]): readonly Rational[] {
  const serving = podsPerNode.filter((pods) => pods > 0).length;
  return podsPerNode.map((pods) => (pods > 0 ? rational(1, serving * pods) : rational(0)));
}

/** Expected overload of a pod up to which the old topology annotation writes hints. */
const OVERLOAD = 1.2;

/**
 * The fewest endpoints that the EndpointSlice controller gives to each zone for the annotation
 * `service.kubernetes.io/topology-mode: Auto`: ceil(share of the CPU × endpoints / 1.2), wherever the
 * pods themselves are. Undefined when it writes no hints, because there are fewer endpoints than
 * zones or not enough for every zone's minimum; then everybody uses all endpoints. Source:
 * getAllocations in staging/src/k8s.io/endpointslice/topologycache/topologycache.go. `zones` are
 * their CPU capacities, at least two.
 */
export function endpointsPerZone(
  endpoints: number,
  zones: readonly number[],
): readonly number[] | undefined {
  const capacity = zones.reduce((sum, cpu) => sum + cpu, 0);
  const least = zones.map((cpu) => Math.ceil(((cpu / capacity) * endpoints) / OVERLOAD));
  const needed = least.reduce((sum, count) => sum + count, 0);
  return endpoints < zones.length || needed > endpoints ? undefined : least;
}

/** Relative tolerance within which the autoscaler does nothing (its default). */
const TOLERANCE = 0.1;

/**
 * What the Horizontal Pod Autoscaler asks for: ceil(pods × mean / target), and the present number
 * while mean / target is within 10 % of 1. Utilizations in percent of the request. Source:
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details.
 * Leaves out missing metrics, unready pods, stabilization, minimum and maximum.
 */
export function desiredReplicas(utilizations: readonly number[], target: number): number {
  const ratio = mean(utilizations) / target;
  if (Math.abs(ratio - 1) <= TOLERANCE) return utilizations.length;
  return Math.ceil(Number((utilizations.length * ratio).toPrecision(12)));
}

/** The arithmetic mean of at least one number. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
