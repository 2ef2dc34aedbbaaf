import { canonicalJson } from './study-sum';

/** Something that was done at a moment. */
interface Dated {
  readonly at: string;
}

/** Orders by a text, by UTF-16 units. */
export function byText<T>(textOf: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => (textOf(one) < textOf(other) ? -1 : Number(textOf(one) > textOf(other)));
}

/** The later of two; at the same moment the one whose JSON is greater, whichever side it is on. O(n log n). */
export function laterOf<T extends Dated>(one: T, other: T): T {
  return greaterOf(one, other, ({ at }) => at);
}

/** The one whose key is the greater text; with equal keys the one whose JSON is greater. O(n log n). */
export function greaterOf<T>(one: T, other: T, keyOf: (item: T) => string): T {
  const order = byText(keyOf)(one, other) || byText<T>(canonicalJson)(one, other);
  return order < 0 ? other : one;
}

/**
 * Entries of both sides, sorted by name; where both have one, what `merge` makes of the two. An entry
 * of one side alone is merged with itself, which gives it its canonical form. O(n log n).
 * @param merge of two equal ones gives an equal one
 */
export function mergeEntries<T>(
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  merge: (one: T, other: T) => T,
): Readonly<Record<string, T>> {
  const all = new Map<string, T>();
  for (const [name, entry] of [...Object.entries(mine), ...Object.entries(theirs)])
    all.set(name, merge(all.get(name) ?? entry, entry));
  return Object.fromEntries([...all].sort(byText(([name]) => name)));
}

/** The same for lists, by the key that each item has; sorted by `orderOf`, a text that no two share. O(n log n). */
export function mergeLists<T>(
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (item: T) => string,
  merge: (one: T, other: T) => T,
  orderOf = keyOf,
): readonly T[] {
  const all = new Map<string, T>();
  for (const item of [...mine, ...theirs])
    all.set(keyOf(item), merge(all.get(keyOf(item)) ?? item, item));
  return [...all.values()].sort(byText(orderOf));
}
