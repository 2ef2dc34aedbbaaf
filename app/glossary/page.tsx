import { RichText } from '@/components/mdx/rich-text';
import { Page } from '@/components/shell/page';
import { Still } from '@/components/ui/still';
import { ContentFiles } from '@/lib/content/files';
import { loadGlossary } from '@/lib/content/glossary';
import { termUses } from '@/lib/content/term-uses';

export const metadata = { title: 'Glossary' };

export default function GlossaryPage() {
  const terms = loadGlossary(new ContentFiles());
  const uses = termUses();
  const letters = [...new Set(terms.map((term) => initial(term.term)))];
  return (
    <Page>
      <div className="lede">
        <h1>Glossary</h1>
        <p>The {terms.length} terms that the guides use, each with its source.</p>
        <nav aria-label="Letters" className="mt-4 flex flex-wrap gap-1">
          {letters.map((letter) => (
            <a key={letter} className="tool" href={`#letter-${letter}`}>
              {letter}
            </a>
          ))}
        </nav>
      </div>
      <Still>
        {letters.map((letter) => (
          <section key={letter} aria-labelledby={`letter-${letter}`} className="mb-10">
            <h2 id={`letter-${letter}`} className="border-b-2 border-ink pb-1 font-mono">
              {letter}
            </h2>
            <dl>
              {terms
                .filter((term) => initial(term.term) === letter)
                .map((term) => (
                  <div
                    key={term.id}
                    id={term.id}
                    className="grid gap-x-6 gap-y-1 border-b border-rule py-4 md:grid-cols-[14rem_minmax(0,42rem)]"
                  >
                    <dt className="font-semibold">
                      <a href={`#${term.id}`} className="text-ink no-underline">
                        {term.term}
                      </a>
                    </dt>
                    <dd>
                      <p>
                        <RichText text={term.sentence} />
                      </p>
                      <p className="mt-1 text-soft">
                        <RichText text={term.note} />
                      </p>
                      <p className="label mt-2">
                        {term.source.map((source, at) => (
                          <span key={source.id}>
                            {at > 0 ? '; ' : ''}
                            <a href={source.url}>{source.title}</a>, read {source.read}
                          </span>
                        ))}
                        {(uses.get(term.id) ?? []).map(({ slug, number }) => (
                          <span key={slug}>
                            {' · '}
                            <a href={`/questions/${slug}/answer`}>question {number}</a>
                          </span>
                        ))}
                      </p>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </Still>
    </Page>
  );
}

function initial(term: string): string {
  const first = (term[0] ?? '').toUpperCase();
  return /[A-Z]/.test(first) ? first : '0';
}
