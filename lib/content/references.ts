import 'server-only';
import path from 'node:path';
import type { Fault } from './fault';
import type { ContentFiles } from './files';

/** The entries of one data file, as far as their ids matter. */
interface Entries<T extends { readonly id: string }> {
  readonly file: string;
  readonly items: readonly T[];
}

/** A fault for each id that stands twice in files which share their ids. O(entries). */
export function repeatedIds(
  lists: readonly Entries<{ readonly id: string }>[],
  files: ContentFiles,
): readonly Fault[] {
  const seen = new Map<string, string>();
  return lists.flatMap(({ file, items }) =>
    items.flatMap((item, at): Fault[] => {
      const before = seen.get(item.id);
      seen.set(item.id, file);
      if (before === undefined) return [];
      const line = files.lineAt(file, [at, 'id']);
      const expected = `an id that ${path.basename(before)} does not use yet`;
      return [{ file, line, field: `[${at}].id`, found: item.id, expected }];
    }),
  );
}

/**
 * A fault for each id in one field of the entries that leads nowhere. O(references).
 * @param known the ids that exist
 * @param where the name of the file that defines them
 */
export function unknownIds<T extends { readonly id: string }>(
  { file, items }: Entries<T>,
  field: keyof T & string,
  known: ReadonlySet<string>,
  where: string,
  files: ContentFiles,
): readonly Fault[] {
  return items.flatMap((item, at) =>
    [item[field]].flat().flatMap((id, place): Fault[] => {
      if (known.has(String(id))) return [];
      const line = files.lineAt(file, [at, field, place]);
      const found = JSON.stringify(id);
      return [{ file, line, field: `${item.id}.${field}`, found, expected: `an id of ${where}` }];
    }),
  );
}

/** The ids of some entries. */
export function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.id));
}
