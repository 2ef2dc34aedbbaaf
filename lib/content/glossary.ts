import 'server-only';
import { SLUGS } from '../kernel/slugs';
import { ContentError, type Fault } from './fault';
import type { ContentFiles } from './files';
import type { TermLink } from './glossary-links';
import { glossarySchema, type Source, type Term } from './schema';

export interface GlossaryTerm extends Omit<Term, 'source'> {
  readonly source: readonly Source[];
  /** The file that defines it, for messages. */
  readonly file: string;
}

/**
 * Every term of every glossary file, by name.
 * @throws ContentError for a bad file, an unknown source, or a term or form that is defined twice
 */
export function loadGlossary(files: ContentFiles): readonly GlossaryTerm[] {
  const faults: Fault[] = [];
  const terms: GlossaryTerm[] = [];
  const owner = new Map<string, string>();
  for (const slug of SLUGS) {
    const file = `content/glossary/${slug}.yaml`;
    if (!files.exists(file)) continue;
    const data = files.yaml(file, glossarySchema);
    for (const [at, term] of data.terms.entries()) {
      const complain = (field: string, found: string, expected: string) => {
        const line = files.lineAt(file, ['terms', at, field]);
        faults.push({ file, line, field: `${term.id}.${field}`, found, expected });
      };
      const source = term.source.flatMap((id) => {
        const hit = data.sources.find((candidate) => candidate.id === id);
        if (!hit) complain('source', JSON.stringify(id), 'an id of sources in this file');
        return hit ? [hit] : [];
      });
      for (const form of [term.id, ...formsOf(term)]) {
        const key = form.toLowerCase();
        const before = owner.get(key);
        if (before && before !== term.id)
          complain('term', form, `a form that ${before} does not use`);
        owner.set(key, term.id);
      }
      if (terms.some((other) => other.id === term.id))
        complain('id', term.id, 'a term defined once');
      terms.push({ ...term, source, file });
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return terms.sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

function formsOf(term: Pick<Term, 'term' | 'aliases'>): readonly string[] {
  return [term.term, ...term.aliases];
}

/** What the linker of prose needs of each term. */
export function termLinks(terms: readonly GlossaryTerm[]): readonly TermLink[] {
  return terms.map((term) => ({ id: term.id, forms: formsOf(term) }));
}
