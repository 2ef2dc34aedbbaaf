import 'server-only';
import type { Slug } from '../kernel/slugs';
import { FACTS } from './facts';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import { fillFacts } from './rich-text';

/** Fills {fact:name} in every string of some data. */
export function withFacts<T>(
  data: T,
  slug: Slug,
  file: string,
  files: ContentFiles,
  faults: Fault[],
): T {
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string')
      return fillFacts(value, FACTS[slug], (name) =>
        faults.push({
          file,
          line: files.lineOf(file, `{fact:${name}}`),
          field: 'fact',
          found: name,
          expected: `a name of the facts of ${slug}`,
        }),
      );
    if (Array.isArray(value)) return value.map(fill);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, fill(inside)]));
    return value;
  };
  return fill(data) as T;
}
