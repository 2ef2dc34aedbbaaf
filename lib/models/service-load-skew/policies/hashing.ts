/**
 * Lookups that keep a key with its pod: Envoy's ring hash (a ketama ring) and Maglev. They hash with
 * the finalizer of MurmurHash3 in place of Envoy's xxHash64, on the pod's number in place of its
 * address, so which pod a key gets differs from Envoy; how keys spread, and how many move, does not.
 */

/** Points on a ring, by hash; `pods[i]` owns the hashes above point i − 1 up to `hashes[i]`. */
interface Ring {
  readonly kind: 'ring';
  readonly hashes: Uint32Array;
  readonly pods: Int32Array;
}

/** A Maglev table: the pod of each remainder of the key's hash. */
interface Maglev {
  readonly kind: 'maglev';
  readonly pods: Int32Array;
}

/** A lookup from a key to its pod. */
export type HashTable = Ring | Maglev;

/** Envoy's `minimum_ring_size`. */
const RING_POINTS = 1024;
/** 2^32 divided by the golden ratio: steps that spread well over 32 bits. */
const GOLDEN = 0x9e3779b9;
/** Room for a pod's place beside a 32-bit hash in the 53 exact bits of a double. */
const PLACES = 2 ** 21;

/**
 * A 32-bit hash of an integer, from 0 to 2^32 − 1: the finalizer of MurmurHash3 (A. Appleby,
 * https://github.com/aappleby/smhasher, MurmurHash3.cpp, fmix32). Different integers of 32 bits
 * have different hashes. O(1).
 */
export function hashKey(key: number): number {
  let hash = (key + GOLDEN) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hash of a pod's nth point. */
function hashOf(pod: number, nth: number): number {
  return hashKey(hashKey(pod) + Math.imul(nth, GOLDEN));
}

/**
 * The ring of some pods, given as different whole numbers in any order: the same number of points
 * for each, as few as make at least 1,024 (Envoy's default). So a pod's share of the ring varies
 * around its mean, by roughly 1/√points. When a pod goes, the others may gain points, and some of
 * their keys move too. Source: source/extensions/load_balancing_policies/ring_hash/ring_hash_lb.cc
 * of Envoy, commit 0d2acde. O(p log p) in the number of points p, which is below 1,024 + pods.
 */
export function ringOf(pods: readonly number[]): Ring {
  const sorted = [...pods].sort((a, b) => a - b);
  const each = Math.ceil(RING_POINTS / sorted.length);
  const points = new Float64Array(sorted.length === 0 ? 0 : each * sorted.length);
  sorted.forEach((pod, place) => {
    for (let nth = 0; nth < each; nth += 1) {
      points[place * each + nth] = hashOf(pod, nth) * PLACES + place;
    }
  });
  points.sort();
  const hashes = new Uint32Array(points.length);
  const owners = new Int32Array(points.length);
  points.forEach((point, at) => {
    hashes[at] = Math.floor(point / PLACES);
    owners[at] = sorted[point % PLACES] ?? -1;
  });
  return { kind: 'ring', hashes, pods: owners };
}

/**
 * The Maglev table of some pods, given as different whole numbers in any order. Each pod has its own
 * order of all entries, (offset + n × skip) mod size, and they take turns to take their next free
 * one: so they have equal numbers of entries, give or take one. Source: D. Eisenbud et al., "Maglev:
 * A Fast and Reliable Software Network Load Balancer", NSDI 2016, section 3.4, and
 * source/extensions/load_balancing_policies/maglev/maglev_lb.cc of Envoy, commit 104df3d, whose
 * default size is 65,537; the default here is smaller, so that a table is built at once when pods
 * change.
 * O(size × log size) on average.
 * @throws RangeError unless `size` is a prime and at least the number of pods.
 */
export function maglevOf(pods: readonly number[], size = 2039): Maglev {
  if (!isPrime(size)) throw new RangeError(`size: a prime, not ${size}`);
  if (size < pods.length) throw new RangeError(`size: at least ${pods.length}, not ${size}`);
  if (pods.length === 0) return { kind: 'maglev', pods: new Int32Array(0) };
  const sorted = [...pods].sort((a, b) => a - b);
  const offsets = sorted.map((pod) => hashOf(pod, 0) % size);
  const skips = sorted.map((pod) => 1 + (hashOf(pod, 1) % (size - 1)));
  return { kind: 'maglev', pods: fillInTurn(offsets, skips, size).map((at) => sorted[at] ?? -1) };
}

/**
 * Who owns each entry of a table when owner i wants the entries (offsets[i] + n × skips[i]) mod
 * size in that order and the owners take turns: listing 1 of the Maglev paper. `size` is a prime,
 * skips are from 1 to size − 1 and there is at least one owner.
 */
export function fillInTurn(
  offsets: readonly number[],
  skips: readonly number[],
  size: number,
): Int32Array {
  const owners = new Int32Array(size).fill(-1);
  const wanted = [...offsets];
  for (let filled = 0; filled < size; filled += 1) {
    const owner = filled % wanted.length;
    const skip = skips[owner] ?? 1;
    let entry = wanted[owner] ?? 0;
    while (owners[entry] !== -1) entry = (entry + skip) % size;
    owners[entry] = owner;
    wanted[owner] = entry;
  }
  return owners;
}

/**
 * The pod of a key's hash (from `hashKey`): on a ring the owner of the first point at or after it,
 * round to the first point; of a Maglev table the entry at the hash modulo its size. -1 of a table
 * without pods. A ring O(log points), Maglev O(1); allocates nothing.
 */
export function lookup(table: HashTable, keyHash: number): number {
  const { pods } = table;
  if (table.kind === 'maglev') return pods[keyHash % pods.length] ?? -1;
  const { hashes } = table;
  let from = 0;
  let to = hashes.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hashes[middle] ?? 0) < keyHash) from = middle + 1;
    else to = middle;
  }
  return pods[from < pods.length ? from : 0] ?? -1;
}

function isPrime(value: number): boolean {
  if (!Number.isInteger(value) || value < 2) return false;
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) {
    if (value % divisor === 0) return false;
  }
  return true;
}
