import type { Random } from '../../../kernel/random';
import { type HashTable, lookup } from './hashing';

/** How a proxy that understands requests chooses a pod for each of them. */
export type RequestPolicy =
  | 'round-robin'
  | 'random'
  | 'least-request'
  | 'least-request-all'
  | 'ring-hash'
  | 'maglev';

/**
 * The pod for a request; -1 when none is ready. `ready` are the pods in the proxy's order;
 * `inFlight` is what this proxy itself has under way, by pod (a missing pod has none): it does not
 * see what others send. `cursor` is a whole number from 0 that the caller raises by one each time,
 * for round robin only; `keyHash` and `table` are for the hash policies only. Pods weigh the same.
 * Source: source/extensions/load_balancing_policies/ of Envoy, commit 0a31a54.
 *
 * - round-robin: the list in turn (round_robin_lb.h; each of Envoy's workers starts at a place drawn
 *   at random, which is the caller's first `cursor`).
 * - random: each alike.
 * - least-request: two pods drawn independently, which may be one and the same; the second is taken
 *   only if it has fewer in flight, so a tie goes to the first drawn (least_request_lb.cc, method
 *   N_CHOICES, `choice_count` 2, the default).
 * - least-request-all: the fewest in flight of all, ties at random with equal chances
 *   (least_request_lb.cc, method FULL_SCAN). nginx's `least_conn` has the ties take turns instead.
 * - ring-hash, maglev: the pod of the key (see hashing.ts).
 *
 * O(1), least-request-all O(pods), ring-hash O(log points); allocates nothing.
 * @throws RangeError for a hash policy without a table.
 */
export function pickRequest(
  policy: RequestPolicy,
  ready: readonly number[],
  inFlight: readonly number[],
  cursor: number,
  random: Random,
  keyHash: number,
  table: HashTable | undefined,
): number {
  if (ready.length === 0) return -1;
  switch (policy) {
    case 'round-robin':
      return ready[cursor % ready.length] ?? -1;
    case 'random':
      return draw(ready, random);
    case 'least-request': {
      const first = draw(ready, random);
      const second = draw(ready, random);
      return (inFlight[second] ?? 0) < (inFlight[first] ?? 0) ? second : first;
    }
    case 'least-request-all':
      return leastOfAll(ready, inFlight, random);
    default:
      if (!table) throw new RangeError(`table: needed by ${policy}`);
      return lookup(table, keyHash);
  }
}

function draw(ready: readonly number[], random: Random): number {
  return ready[Math.floor(random.next() * ready.length)] ?? -1;
}

/** The kth of the pods that tie takes the place of the one held with chance 1/k. */
function leastOfAll(ready: readonly number[], inFlight: readonly number[], random: Random): number {
  let least = -1;
  let fewest = 0;
  let ties = 0;
  for (const pod of ready) {
    const load = inFlight[pod] ?? 0;
    if (ties === 0 || load < fewest) {
      least = pod;
      fewest = load;
      ties = 1;
    } else if (load === fewest) {
      ties += 1;
      if (random.next() * ties < 1) least = pod;
    }
  }
  return least;
}
