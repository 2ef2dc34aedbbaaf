import type * as z from 'zod/mini';

/** Why a file was refused: where, what stood there, and what was expected; in words for a reader. */
export interface Refusal {
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

const MOST_SHOWN = 60;

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** A value of some JSON in a few words; of what is long, how long it is. O(1). */
export function foundWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return value.length > MOST_SHOWN ? `“${cut(value)}”, ${value.length} characters` : `“${value}”`;
}

/** A path into some JSON as one writes it in code, such as `data.attempts[3].seconds`. */
export function pathWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>((whole, part) => {
    if (typeof part === 'number') return `${whole}[${part}]`;
    const name = String(part);
    if (!/^[A-Za-z_][\w-]*$/.test(name)) return `${whole}[${JSON.stringify(cut(name))}]`;
    return whole === '' ? cut(name) : `${whole}.${cut(name)}`;
  }, '');
}

/**
 * The refusal for what a schema found amiss in a file.
 * @param file the JSON of the file, which need not be an object
 * @param issue the first thing that is amiss; its message says what was expected
 */
export function refusalOf(file: unknown, issue: z.core.$ZodIssue): Refusal {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return unknownName(file, [...path, String(issue.keys[0])]);
  const where = pathWords(path);
  if (issue.code === 'invalid_key')
    return {
      where,
      found: `the name ${foundWords(String(path.at(-1)))}`,
      expected: issue.issues[0]?.message ?? message,
    };
  return { where, found: foundWords(valueAt(file, path)), expected: message };
}

/** The refusal of a name that nothing is known of. */
export function unknownName(file: unknown, path: readonly PropertyKey[]): Refusal {
  return {
    where: pathWords(path),
    found: foundWords(valueAt(file, path)),
    expected: 'nothing of this name',
  };
}

function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<PropertyKey, unknown>)[name]
        : undefined,
    file,
  );
}
