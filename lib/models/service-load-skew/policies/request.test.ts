import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../../kernel/random';
import { hashKey, lookup, maglevOf, ringOf } from './hashing';
import { pickRequest, type RequestPolicy } from './request';

/** A generator that gives these numbers and then fails. */
function scripted(numbers: readonly number[]): Random {
  let at = 0;
  return {
    next() {
      const value = numbers[at];
      at += 1;
      if (value === undefined) throw new Error('one draw too many');
      return value;
    },
    state: () => [0, 0, 0, at],
  };
}

const pick = (
  policy: RequestPolicy,
  ready: readonly number[],
  inFlight: readonly number[],
  numbers: readonly number[] = [],
  cursor = 0,
) => pickRequest(policy, ready, inFlight, cursor, scripted(numbers), 0, undefined);

/** The middles of `parts` equal parts of [0, 1). */
const middles = (parts: number) => Array.from({ length: parts }, (_, at) => (at + 0.5) / parts);

/** How often each pod is chosen over all pairs of draws. */
function countsOf(
  policy: RequestPolicy,
  ready: readonly number[],
  inFlight: readonly number[],
  parts: number,
): readonly number[] {
  const picks = middles(parts).flatMap((a) =>
    middles(parts).map((b) => pick(policy, ready, inFlight, [a, b])),
  );
  return ready.map((pod) => picks.filter((picked) => picked === pod).length);
}

test('round robin takes the pods in turn, without a draw', () => {
  const picks = [0, 1, 2, 3, 7].map((cursor) => pick('round-robin', [5, 9, 2], [], [], cursor));
  expect(picks).toEqual([5, 9, 2, 5, 9]);
});

test('random takes each pod alike with one draw', () => {
  expect(middles(3).map((draw) => pick('random', [5, 9, 2], [], [draw]))).toEqual([5, 9, 2]);
  expect(pick('random', [5, 9, 2], [], [0])).toBe(5);
  expect(pick('random', [5, 9, 2], [], [1 - 2 ** -32])).toBe(2);
});

test('least request compares two independent draws, which may be the same pod', () => {
  // Of the nine pairs the busiest gets only the one with itself, the idlest all pairs with it.
  expect(countsOf('least-request', [0, 1, 2], [7, 3, 0], 3)).toEqual([1, 3, 5]);
  expect(countsOf('least-request', [0, 1, 2], [4, 4, 4], 3)).toEqual([3, 3, 3]);
  expect(countsOf('least-request', [3, 8], [], 2)).toEqual([2, 2]);
  expect(pick('least-request', [6], [], [0.2, 0.9])).toBe(6);
});

test('least request gives a tie to the first draw', () => {
  expect(pick('least-request', [4, 6], [0, 0, 0, 0, 2, 0, 2], [0.1, 0.9])).toBe(4);
  expect(pick('least-request', [4, 6], [0, 0, 0, 0, 2, 0, 2], [0.9, 0.1])).toBe(6);
  expect(pick('least-request', [4, 6], [0, 0, 0, 0, 2, 0, 1], [0.1, 0.9])).toBe(6);
});

test('least request of all takes the idlest without a draw', () => {
  expect(pick('least-request-all', [0, 1, 2], [3, 1, 2])).toBe(1);
  expect(pick('least-request-all', [2, 0], [3, 1, 2])).toBe(2);
  expect(pick('least-request-all', [7], [])).toBe(7);
  expect(pick('least-request-all', [1, 2], [0, 5])).toBe(2);
});

test('least request of all gives pods that tie equal chances', () => {
  // Six parts meet the chances 1/2 and 1/3 of the second and the third exactly.
  expect(countsOf('least-request-all', [0, 1, 2], [4, 4, 4], 6)).toEqual([12, 12, 12]);
  expect(countsOf('least-request-all', [0, 1, 2, 3], [2, 9, 2, 2], 6)).toEqual([12, 0, 12, 12]);
});

test('least request of all forgets a tie when a pod with fewer comes', () => {
  expect(pick('least-request-all', [0, 1, 2], [4, 4, 1], [0.9])).toBe(2);
  // The tie of the last two is decided at 1/2, although there was one before.
  expect(pick('least-request-all', [0, 1, 2, 3], [4, 4, 1, 1], [0.9, 0.49])).toBe(3);
  expect(pick('least-request-all', [0, 1, 2, 3], [4, 4, 1, 1], [0.9, 0.5])).toBe(2);
});

test('the hash policies look the key up, without a draw', () => {
  const ready = [3, 5, 8, 13];
  fc.assert(
    fc.property(fc.nat(), (key) => {
      const hash = hashKey(key);
      for (const [policy, table] of [
        ['ring-hash', ringOf(ready)],
        ['maglev', maglevOf(ready)],
      ] as const) {
        const pod = pickRequest(policy, ready, [], 0, scripted([]), hash, table);
        expect(pod).toBe(lookup(table, hash));
        expect(ready).toContain(pod);
      }
    }),
    { numRuns: 30 },
  );
});

test('a hash policy without a table is refused', () => {
  for (const policy of ['ring-hash', 'maglev'] as const) {
    expect(() => pick(policy, [1], [])).toThrow(new RangeError(`table: needed by ${policy}`));
  }
});

test('no policy chooses when no pod is ready', () => {
  for (const policy of [
    'round-robin',
    'random',
    'least-request',
    'least-request-all',
    'ring-hash',
    'maglev',
  ] as const) {
    expect(pick(policy, [], [])).toBe(-1);
  }
});

test('a fresh pod draws all requests of a full scan, and of two choices those that see it', () => {
  const inFlight = [5, 5, 5, 0];
  const random = createRandom(4);
  const hits = (policy: RequestPolicy) => {
    let fresh = 0;
    for (let request = 0; request < 20_000; request += 1) {
      if (pickRequest(policy, [0, 1, 2, 3], inFlight, 0, random, 0, undefined) === 3) fresh += 1;
    }
    return fresh / 20_000;
  };
  expect(hits('least-request-all')).toBe(1);
  // 1 − (3/4)²; four standard errors are 0.014.
  expect(Math.abs(hits('least-request') - 7 / 16)).toBeLessThan(0.014);
});
