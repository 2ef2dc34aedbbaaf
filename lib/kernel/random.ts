/**
 * A seeded pseudo-random generator: sfc32 (Chris Doty-Humphrey's "Small Fast Counter", 128 bits of
 * state, period at least 2^32; source: PractRand, https://pracrand.sourceforge.net/). Only 32-bit
 * integer arithmetic, so the same seed gives the same run on every machine. Not for secrets.
 */

/** The generator's state: four signed 32-bit integers; plain JSON. */
export type RandomState = readonly [a: number, b: number, c: number, counter: number];

/** A mutable generator for bulk loops; `state()` is what `createRandom` takes to go on from there. */
export interface Random {
  /** The next number, a multiple of 2^-32 in [0, 1). */
  next(): number;
  state(): RandomState;
}

/** Rounds thrown away after seeding, so that similar seeds give unrelated runs. */
const WARM_UP_ROUNDS = 16;
const TWO_TO_32 = 4294967296;

/** FNV-1a over the UTF-16 code units of `text`, then the finalizer of MurmurHash3. */
function hashText(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * A generator that starts from a seed, or goes on from a state. Each `next()` is O(1) and allocates
 * nothing.
 */
export function createRandom(from: number | string | RandomState): Random {
  let [a, b, c, counter] = typeof from === 'object' ? from : seedState(from);
  return {
    next() {
      const output = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + output) | 0;
      return (output >>> 0) / TWO_TO_32;
    },
    state: () => [a, b, c, counter],
  };
}

/**
 * The state for a seed. A number seeds like its decimal text (`42` and `'42'` agree), so that a
 * seed read from a URL needs no parsing.
 */
export function seedState(seed: number | string): RandomState {
  const text = String(seed);
  const random = createRandom([
    hashText(text, 0x811c9dc5 | 0),
    hashText(text, 0x2f6b3a91),
    hashText(text, 0x1b873593),
    1,
  ]);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) random.next();
  return random.state();
}

/** The next number in [0, 1) and the state after it; the state passed in is left as it was. */
export function nextRandom(state: RandomState): [value: number, state: RandomState] {
  const random = createRandom(state);
  const value = random.next();
  return [value, random.state()];
}

/** A function that yields the run of a seed, number by number; for bulk loops. */
export function randomStream(seed: number | string): () => number {
  return createRandom(seed).next;
}
