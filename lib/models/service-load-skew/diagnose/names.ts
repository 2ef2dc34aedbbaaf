import { createRandom } from '../../../kernel/random';
import { shuffled } from '../sim/make-sim';
import { nodeOfClient } from '../sim/sim';
import type { World } from '../world';

/**
 * The characters of the ends of generated names.
 * Source: kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/util/rand/rand.go (15816b3).
 */
const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';
const TAIL = 5;
const TAILS = LETTERS.length ** TAIL;
/** Hosts of a /24 from 2 up; their number is prime, so that every step but 0 reaches all of them. */
const HOSTS = 251;
const LONGEST_HASH = 9;

/** What the parts of a case are called in every look. Pods, nodes, zones and clients count from 0. */
interface Names {
  readonly pod: (pod: number) => string;
  readonly podAddress: (pod: number, node: number) => string;
  readonly node: (node: number) => string;
  readonly zone: (zone: number) => string;
  readonly client: (client: number) => string;
  /** The address that pods see of a client that dials by itself. */
  readonly clientAddress: (client: number) => string;
  /** MiB in use, which the model does not know: it tells nothing. */
  readonly memory: (pod: number) => number;
}

/**
 * Names drawn for a world's seed, so that no number tells which pod, node, zone or client the case is
 * about. No two are the same within 251 pods or clients. Pods are called as a Deployment's are: its
 * name, a hash, five characters. O(nodes); each name O(1).
 */
export function namesOf(world: World): Names {
  const random = createRandom(`names ${world.seed}`);
  const below = (count: number) => Math.floor(random.next() * count);
  const nodes = shuffled(
    world.place.map((_, node) => node + 1),
    random,
  );
  const zones = shuffled(['a', 'b', 'c'].slice(0, world.zones), random);
  const hash = Array.from({ length: LONGEST_HASH }, () => LETTERS[below(LETTERS.length)]).join('');
  const spread = (of: number, step: number) => {
    const from = below(of);
    return (index: number) => (from + index * step) % of;
  };
  // 27 to the fifth has no factor but 3: a step of one more than a multiple of 3 reaches every tail.
  const longStep = () => 3 * below(TAILS / 3) + 1;
  const [podTail, clientTail] = [spread(TAILS, longStep()), spread(TAILS, longStep())];
  const podHost = spread(HOSTS, 1 + below(HOSTS - 1));
  const clientHost = spread(HOSTS, 1 + below(HOSTS - 1));
  const memory = spread(HOSTS, 1 + below(HOSTS - 1));
  const node = (at: number) => String(nodes[at]);
  const ownAddress = (client: number) =>
    world.outside
      ? `203.0.113.${clientHost(client) + 2}`
      : `10.245.${node(nodeOfClient(world, client))}.${clientHost(client) + 2}`;
  return {
    pod: (pod) => `my-service-${hash}-${tail(podTail(pod))}`,
    podAddress: (pod, at) => `10.244.${node(at)}.${podHost(pod) + 2}`,
    node: (at) => `node-${node(at)}`,
    zone: (zone) => `zone-${zones[zone]}`,
    client: (client) => `client-${tail(clientTail(client))}`,
    clientAddress: (client) =>
      world.nat > 0
        ? `10.8.0.${((clientHost(0) + (client % world.nat)) % HOSTS) + 2}`
        : ownAddress(client),
    memory: (pod) => 60 + (memory(pod) % 9),
  };
}

/** A number as five of the letters. */
function tail(value: number): string {
  return Array.from(
    { length: TAIL },
    (_, at) => LETTERS[Math.floor(value / LETTERS.length ** at) % LETTERS.length],
  ).join('');
}
