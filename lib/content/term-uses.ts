import 'server-only';
import { SLUGS, type Slug } from '../kernel/slugs';
import { ContentFiles } from './files';
import { loadQuestion, textsOf } from './question';

export interface TermUse {
  readonly slug: Slug;
  readonly number: number;
}

/** Which guides use a glossary term, by the term's id. Reads all seven questions. */
export function termUses(files = new ContentFiles()): ReadonlyMap<string, readonly TermUse[]> {
  const uses = new Map<string, TermUse[]>();
  for (const slug of SLUGS) {
    const question = loadQuestion(slug, files);
    const ids = new Set(textsOf(question).flatMap(({ report }) => [...report.termIds]));
    for (const id of ids)
      uses.set(id, [...(uses.get(id) ?? []), { slug, number: question.number }]);
  }
  return uses;
}
