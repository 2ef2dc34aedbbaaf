import { add, divide, multiply, ONE, type Rational, rational, ZERO } from '../../kernel/rational';

/** How a Deployment replaces its pods, and how its new pods become ready. */
export interface Rollout {
  /** Pods above and below the wanted number that it allows itself. */
  readonly maxSurge: number;
  readonly maxUnavailable: number;
  /** Whether new pods that start together are ready together; one after the other otherwise. */
  readonly together?: boolean;
}

/** What `deployment.yaml` of this guide sets: one new pod, ready, then one old pod gone. */
const ONE_BY_ONE: Rollout = { maxSurge: 1, maxUnavailable: 0 };

/**
 * The numbers that a Deployment of `pods` replicas uses when it says nothing: 25 % each, the surge
 * rounded up, the unavailable pods rounded down. Source:
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment.
 */
export function defaultRollout(pods: number): Rollout {
  return { maxSurge: Math.ceil(pods / 4), maxUnavailable: Math.floor(pods / 4) };
}

/**
 * Expected share of all connections on each pod after a rolling update, in the order in which the
 * new pods became ready. The old pods begin with equal shares. A new pod becomes ready with nothing;
 * when old pods go, the clients whose connections they held dial again and land on any ready pod
 * with equal chance. Nobody else dials. How many pods start and go is decided as the Deployment
 * controller decides it (pkg/controller/deployment/rolling.go): it keeps at most `pods + maxSurge`
 * in all and at least `pods - maxUnavailable` ready. Leaves out `minReadySeconds`, during which a
 * new pod takes connections before any old one goes for it. Shares are expectations, which is why
 * the number of connections does not matter. O(pods²).
 * @throws RangeError unless `pods` is an integer of at least 1, and surge and unavailable are
 *   integers of at least 0, not both 0, and some pod is always ready.
 */
export function rollingUpdateShares(
  pods: number,
  { maxSurge, maxUnavailable, together = false }: Rollout = ONE_BY_ONE,
): readonly Rational[] {
  if (!Number.isInteger(pods) || pods < 1) throw new RangeError(`pods: ${pods}`);
  for (const count of [maxSurge, maxUnavailable])
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`surge, unavailable: ${count}`);
  if (maxSurge + maxUnavailable === 0 || maxUnavailable >= pods)
    throw new RangeError(`surge ${maxSurge}, unavailable ${maxUnavailable} of ${pods}`);
  let old = pods;
  let eachOld = divide(ONE, rational(pods));
  let fresh: readonly Rational[] = [];
  while (fresh.length < pods || old > 0) {
    const gone = Math.min(old, old + fresh.length - (pods - maxUnavailable));
    if (gone > 0) {
      old -= gone;
      const gained = divide(multiply(rational(gone), eachOld), rational(old + fresh.length));
      eachOld = add(eachOld, gained);
      fresh = fresh.map((share) => add(share, gained));
    } else {
      const started = Math.min(pods, pods + maxSurge - old);
      const ready = together ? started - fresh.length : 1;
      fresh = [...fresh, ...new Array<Rational>(ready).fill(ZERO)];
    }
  }
  return fresh;
}

/**
 * Expected share of each pod after one pod of `pods` restarts in place: the clients it dropped have
 * gone to the others before it is ready again. The restarted pod is last. O(pods).
 * @throws RangeError unless `pods` is an integer of at least 2.
 */
export function sharesAfterRestart(pods: number): readonly Rational[] {
  if (!Number.isInteger(pods) || pods < 2) throw new RangeError(`pods: ${pods}`);
  const others = Array.from({ length: pods - 1 }, () => rational(1, pods - 1));
  return [...others, ZERO];
}
