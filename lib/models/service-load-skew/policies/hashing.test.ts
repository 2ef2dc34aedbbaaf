import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillInTurn, type HashTable, hashKey, lookup, maglevOf, ringOf } from './hashing';

const GOLDEN = 0x9e3779b9;
const podsTo = (count: number) => Array.from({ length: count }, (_, pod) => pod);
const KEYS = Array.from({ length: 5000 }, (_, key) => hashKey(key));

/** How many of the keys each pod gets. */
function keysOf(table: HashTable): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const key of KEYS) {
    const pod = lookup(table, key);
    counts.set(pod, (counts.get(pod) ?? 0) + 1);
  }
  return counts;
}

/** The share of the keys that were not on a pod and yet moved when it went. */
function movedOfOthers(before: HashTable, after: HashTable, gone: number): number {
  const others = KEYS.filter((key) => lookup(before, key) !== gone);
  return others.filter((key) => lookup(before, key) !== lookup(after, key)).length / others.length;
}

test('a hash is the finalizer of MurmurHash3, shifted so that 0 does not stay 0', () => {
  // MurmurHash3 (32 bits) of the empty input with seed 1 is that finalizer of 1: 0x514E28B7.
  expect(hashKey(1 - GOLDEN)).toBe(0x514e28b7);
  expect(hashKey(-GOLDEN)).toBe(0);
  expect(hashKey(0)).not.toBe(0);
});

test('hashes are whole numbers of 32 bits, and each bit is set in about half of them', () => {
  for (let bit = 0; bit < 32; bit += 1) {
    const set = KEYS.filter((hash) => (hash >>> bit) & 1).length;
    expect(Math.abs(set - 2500)).toBeLessThan(200);
  }
  expect(KEYS.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true);
  expect(new Set(KEYS).size).toBe(KEYS.length);
});

test('a ring has 1,024 points or the few more that give each pod the same number', () => {
  for (const [pods, each] of [
    [1, 1024],
    [3, 342],
    [4, 256],
    [100, 11],
    [1025, 1],
  ] as const) {
    const ring = ringOf(podsTo(pods));
    expect(ring.hashes.length).toBe(pods * each);
    const points = podsTo(pods).map((pod) => ring.pods.filter((owner) => owner === pod).length);
    expect(new Set(points)).toEqual(new Set([each]));
    expect(ring.hashes.every((hash, at) => at === 0 || (ring.hashes[at - 1] ?? 0) <= hash)).toBe(
      true,
    );
  }
});

test('a key belongs to the first point at or after its hash, and past the last to the first', () => {
  const ring = {
    kind: 'ring',
    hashes: Uint32Array.of(10, 20, 30, 4_000_000_000),
    pods: Int32Array.of(7, 8, 9, 5),
  } as const;
  const found = [0, 10, 11, 20, 21, 30, 31, 4_000_000_000, 4_000_000_001, 0xffffffff].map((key) =>
    lookup(ring, key),
  );
  expect(found).toEqual([7, 7, 8, 8, 9, 9, 5, 5, 7, 7]);
});

test('a ring agrees with a search of all its points, whatever the order of the pods', () => {
  const some = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, fc.nat(0xffffffff), (pods, key) => {
      const each = Math.ceil(1024 / pods.length);
      let nearest = { pod: -1, ahead: Infinity };
      for (const pod of pods) {
        for (let nth = 0; nth < each; nth += 1) {
          const hash = hashKey(hashKey(pod) + Math.imul(nth, GOLDEN));
          const ahead = (hash - key + 2 ** 32) % 2 ** 32;
          if (ahead < nearest.ahead) nearest = { pod, ahead };
        }
      }
      expect(lookup(ringOf(pods), key)).toBe(nearest.pod);
    }),
    { numRuns: 50 },
  );
});

test('every pod of a ring gets keys, none of ten more than 1.4 times its share', () => {
  const counts = keysOf(ringOf(podsTo(10)));
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual(podsTo(10));
  expect(Math.max(...counts.values())).toBeLessThan(500 * 1.4);
  expect(keysOf(ringOf(podsTo(100))).size).toBe(100);
});

test('when a pod leaves a ring, no other key moves as long as the points stay', () => {
  // 600 and 599 pods have two points each.
  const before = ringOf(podsTo(600));
  const after = ringOf(podsTo(600).filter((pod) => pod !== 17));
  expect(movedOfOthers(before, after, 17)).toBe(0);
  expect(KEYS.some((key) => lookup(before, key) === 17)).toBe(true);
  expect(KEYS.some((key) => lookup(after, key) === 17)).toBe(false);
});

test('when a pod leaves a ring and the others gain points, a tenth of the other keys moves', () => {
  // 103 points each become 114, so that 99 of 1,026 points are new.
  const moved = movedOfOthers(ringOf(podsTo(10)), ringOf(podsTo(9)), 9);
  expect(moved).toBeGreaterThan(0.06);
  expect(moved).toBeLessThan(0.14);
});

test('owners fill a table in turn as in the example of the Maglev paper', () => {
  // Table 1 of the paper: they want 3 0 4 1 5 2 6, 0 2 4 6 1 3 5 and 3 4 5 6 0 1 2; then without B1.
  expect([...fillInTurn([3, 0, 3], [4, 2, 1], 7)]).toEqual([1, 0, 1, 0, 2, 2, 0]);
  expect([...fillInTurn([3, 3], [4, 1], 7)]).toEqual([0, 0, 0, 0, 1, 1, 1]);
});

test('a Maglev table is filled by the hashes of its pods in the order of their numbers', () => {
  const pods = [30, 4, 12, 9];
  for (const size of [5, 13, 2039]) {
    const sorted = [4, 9, 12, 30];
    const second = (pod: number) => hashKey(hashKey(pod) + GOLDEN);
    const owners = fillInTurn(
      sorted.map((pod) => hashKey(hashKey(pod)) % size),
      sorted.map((pod) => 1 + (second(pod) % (size - 1))),
      size,
    );
    expect([...maglevOf(pods, size).pods]).toEqual(Array.from(owners, (at) => sorted[at]));
  }
  expect(maglevOf(pods)).toEqual(maglevOf(pods, 2039));
});

test('the pods of a Maglev table differ by one entry at most, by less than 1 % in a large one', () => {
  for (const [pods, size] of [
    [1, 2],
    [5, 5],
    [7, 2039],
    [100, 2039],
    [100, 65_537],
  ] as const) {
    const { pods: entries } = maglevOf(podsTo(pods), size);
    expect(entries.length).toBe(size);
    const counts = podsTo(pods).map((pod) => entries.filter((owner) => owner === pod).length);
    expect(Math.min(...counts)).toBe(Math.floor(size / pods));
    expect(Math.max(...counts)).toBe(Math.ceil(size / pods));
    if (size > 60_000) expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.01);
  }
});

test('when a pod leaves a Maglev table, few other keys move', () => {
  for (const [size, most] of [
    [2039, 0.06],
    [65_537, 0.03],
  ] as const) {
    const moved = movedOfOthers(maglevOf(podsTo(10), size), maglevOf(podsTo(9), size), 9);
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(most);
  }
});

test('a key finds its entry by the remainder of its hash', () => {
  const table = { kind: 'maglev', pods: Int32Array.of(4, 5, 6) } as const;
  expect([0, 1, 2, 3, 0xffffffff].map((key) => lookup(table, key))).toEqual([4, 5, 6, 4, 4]);
});

test('tables without pods give none', () => {
  expect(lookup(ringOf([]), 5)).toBe(-1);
  expect(lookup(maglevOf([]), 5)).toBe(-1);
});

test('a Maglev table is refused when its size is no prime or too small', () => {
  for (const size of [-3, 0, 1, 4, 9, 2047, 2.5, Number.NaN]) {
    expect(() => maglevOf([0], size)).toThrow(new RangeError(`size: a prime, not ${size}`));
  }
  expect(() => maglevOf([0, 1, 2, 3], 3)).toThrow(new RangeError('size: at least 4, not 3'));
  expect([...maglevOf([8, 1, 5], 3).pods].sort()).toEqual([1, 5, 8]);
});
