import { createRandom } from './random';

/** What a variant puts in place of a point's own texts; what is left out holds as it is. */
export interface PointVariant {
  readonly claim?: string;
  readonly probe?: {
    readonly missing?: string;
    readonly deeper?: string;
    readonly good?: string;
  };
  /** The query of the simulator's situation that shows it, from `?`. */
  readonly scenario?: string;
}

/** One question with other numbers, every one of them computed by its model. Plain texts, without markup. */
export interface Variant {
  /** The question, worded as the assignment words it. */
  readonly asked: string;
  /** Its short name, which answers nothing. */
  readonly short: string;
  /** By the id of the point; a point without an entry holds as it is. */
  readonly points: Readonly<Record<string, PointVariant>>;
  /** Situations of the simulator: name, and query from `?`; the first gives nothing away. */
  readonly situations: readonly { readonly title: string; readonly query: string }[];
}

/**
 * One of a list by a seed, each equally likely. O(1).
 * @param list not empty
 * @param seed a whole number from 0 to 2^32 - 1
 * @throws RangeError for an empty list
 */
export function drawn<T>(list: readonly T[], seed: number): T {
  const one = list[Math.floor(createRandom(seed).next() * list.length)];
  if (one === undefined) throw new RangeError('There is nothing to draw from.');
  return one;
}

const WORDS = 'no one two three four five six seven eight nine'.split(' ');

/** A small count as prose writes it: "three"; from ten on in digits. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** The same at the beginning of a sentence: "Three". */
export function inWordsFirst(count: number): string {
  const word = inWords(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
