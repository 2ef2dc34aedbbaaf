/** A sentence that somebody may say about a question, to be judged before its verdict shows. */
export interface Statement {
  readonly id: string;
  readonly words: string;
  readonly holds: boolean;
}

/**
 * What is true among what is not, in an order that no reader can guess and that stays the same:
 * by a hash of the ids. O(n log n).
 */
export function mixStatements<S extends Statement>(statements: readonly S[]): readonly S[] {
  const keyed = statements.map((statement) => ({ statement, key: hashOf(statement.id) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ statement }) => statement);
}

/** FNV-1a, 32 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
