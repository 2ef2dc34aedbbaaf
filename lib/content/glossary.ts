import 'server-only';
import { SLUGS } from '../kernel/slugs';
import { ContentError, type Fault } from './fault';
import type { ContentFiles } from './files';
import { glossarySchema, type Source, type Term } from './schema';

export interface GlossaryTerm extends Omit<Term, 'source'> {
  readonly source: readonly Source[];
  /** Every written form that prose links to it. */
  readonly forms: readonly string[];
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
      const complain = (field: string, found: string, expected: string) =>
        faults.push(
          files.fault(file, ['terms', at, field], `${term.id}.${field}`, found, expected),
        );
      const source = term.source.flatMap((id) => {
        const hit = data.sources.find((candidate) => candidate.id === id);
        if (!hit) complain('source', JSON.stringify(id), 'an id of sources in this file');
        return hit ? [hit] : [];
      });
      const forms = [term.term, ...term.aliases];
      for (const form of [term.id, ...forms]) {
        const key = form.toLowerCase();
        const before = owner.get(key);
        if (before && before !== term.id)
          complain('term', form, `a form that ${before} does not use`);
        owner.set(key, term.id);
      }
      if (terms.some((other) => other.id === term.id))
        complain('id', term.id, 'a term defined once');
      terms.push({ ...term, source, forms });
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return terms.sort((a, b) => a.term.localeCompare(b.term, 'en'));
}
