import { CodeBlock } from '@/components/mdx/code-block';
import { RichText } from '@/components/mdx/rich-text';
import { ModelCardView } from '@/components/simulator/model-card';
import type { Question } from '@/lib/content/question';
import type { AnyDeclaration } from '@/lib/simulators';

interface EvidenceProps {
  readonly question: Question;
  readonly simulator: AnyDeclaration | undefined;
  /** Leaves out the scripts themselves, which stand in Evidence. */
  readonly brief?: boolean;
}

/** What stands behind a guide: runs to repeat, the model's card, what can age, the sources. */
export function Evidence({ question, simulator, brief = false }: EvidenceProps) {
  return (
    <div className="evidence">
      {brief ? null : (
        <p className="no-print mt-3 flex flex-wrap gap-x-5">
          <a href="#reproduce">Reproduce it</a>
          {simulator ? <a href="#model">The model</a> : null}
          <a href="#dated">What can age</a>
          <a href="#sources">Sources</a>
        </p>
      )}
      <section aria-labelledby="reproduce">
        <h2 id="reproduce">Reproduce it yourself</h2>
        <Reproductions question={question} brief={brief} />
        {brief || question.beside.length === 0 ? null : (
          <p className="mt-5 flex flex-wrap gap-x-5">
            Save each file in a folder of the name before it; some of them read these:
            {question.beside.map(({ file }) => (
              <FileLink key={file} slug={question.slug} file={file} />
            ))}
          </p>
        )}
      </section>
      {simulator ? (
        <section aria-labelledby="model">
          <h2 id="model">The model behind the simulator</h2>
          <ModelCardView slug={question.slug} card={simulator.card} level="h3" />
        </section>
      ) : null}
      <section aria-labelledby="dated">
        <h2 id="dated">What can age</h2>
        <Ledger question={question} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <Sources question={question} />
      </section>
    </div>
  );
}

function Reproductions({ question, brief }: Omit<EvidenceProps, 'simulator'>) {
  return question.reproductions.map((item) => (
    <div key={item.id} id={`reproduce-${item.id}`} className="mt-5">
      <h3>{item.title}</h3>
      <p className="mt-1">
        <RichText text={item.checks} />
      </p>
      {item.run ? (
        <p className="mt-1">
          Run <code>{item.run}</code>; look for <code>{item.expect}</code>.
        </p>
      ) : null}
      {brief ? null : (
        <div className="mt-2">
          <p className="mb-1">
            <FileLink slug={question.slug} file={item.file} />
          </p>
          <CodeBlock
            code={item.code.replace(/\n$/, '')}
            language={item.language}
            title={item.file}
            anchor={`reproduce-${item.id}`}
            fold="yes"
          />
        </div>
      )}
    </div>
  ));
}

function FileLink({ slug, file }: { readonly slug: string; readonly file: string }) {
  return (
    <a href={`/questions/${slug}/files/${file}`} download>
      Download {file}
    </a>
  );
}

function Sources({ question }: { readonly question: Question }) {
  return (
    <ol className="mt-3 list-decimal space-y-2 pl-8">
      {question.sources.map((source) => (
        <li key={source.id} id={`source-${source.id}`}>
          <a href={source.url}>{source.title}</a>
          <span className="text-soft">
            . {source.publisher}. Read {source.read}
            {source.archive ? `, as ${source.archive}` : ''}.
          </span>
        </li>
      ))}
    </ol>
  );
}

function Ledger({ question }: { readonly question: Question }) {
  return (
    <ul className="mt-3 space-y-3">
      {question.ledger.map((entry) => (
        <li key={entry.id} id={`ledger-${entry.id}`}>
          <RichText text={entry.claim} />{' '}
          <span className="text-soft">
            Checked {entry.checked}. Changes with: <RichText text={entry.changes} />
          </span>
        </li>
      ))}
    </ul>
  );
}
