import 'server-only';
import type { Fault } from './fault';
import type { ContentFiles } from './files';

/** What the lists of a folder must agree on; each is named as its file is, without the ending. */
interface Rules {
  readonly folder: string;
  readonly lists: Readonly<Record<string, readonly { readonly id: string }[]>>;
  /** Lists that share their ids: none of them stands twice. */
  readonly unique: readonly (readonly string[])[];
  /** A list, one of its fields, and the list whose ids stand there. */
  readonly references: readonly (readonly [list: string, field: string, known: string])[];
}

/** A fault for each id that stands twice, and for each that leads nowhere. O(entries, references). */
export function referenceFaults(files: ContentFiles, rules: Rules): readonly Fault[] {
  const { folder, lists, unique, references } = rules;
  const fileOf = (list: string) => `${folder}/${list}.yaml`;
  const repeated = unique.flatMap((names) => {
    const seen = new Map<string, string>();
    return names.flatMap((name) =>
      (lists[name] ?? []).flatMap(({ id }, at) => {
        const before = seen.get(id);
        seen.set(id, name);
        if (before === undefined) return [];
        const expected = `an id that ${before}.yaml does not use yet`;
        return [files.fault(fileOf(name), [at, 'id'], `[${at}].id`, id, expected)];
      }),
    );
  });
  const unknown = references.flatMap(([name, field, known]) => {
    const ids = new Set<unknown>(lists[known]?.map(({ id }) => id));
    return (lists[name] ?? []).flatMap((item, at) =>
      [(item as Readonly<Record<string, unknown>>)[field]].flat().flatMap((id, place) => {
        if (ids.has(id)) return [];
        const [found, expected] = [JSON.stringify(id), `an id of ${known}.yaml`];
        return [
          files.fault(fileOf(name), [at, field, place], `${item.id}.${field}`, found, expected),
        ];
      }),
    );
  });
  return [...repeated, ...unknown];
}
