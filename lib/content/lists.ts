import 'server-only';
import { z } from 'zod';
import type { Slug } from '../kernel/slugs';
import { FACTS } from './facts';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import { fillFacts, mapTexts } from './rich-text';

/** The entries of one list of a question, facts filled in; none when there is no such file. */
export function readList<T extends z.ZodType>(
  files: ContentFiles,
  slug: Slug,
  name: string,
  schema: T,
  faults: Fault[],
): readonly z.output<T>[] {
  const file = `content/questions/${slug}/${name}.yaml`;
  if (!files.exists(file)) return [];
  const unknown = (found: string) => {
    const line = files.lineOf(file, `{fact:${found}}`);
    const expected = `a name of the facts of ${slug}`;
    faults.push({ file, line, field: 'fact', found, expected });
  };
  return mapTexts(files.yaml(file, z.array(schema)), (text) =>
    fillFacts(text, FACTS[slug], unknown),
  );
}
