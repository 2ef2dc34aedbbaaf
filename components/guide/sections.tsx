import { CodeBlock } from '@/components/mdx/code-block';
import { RichText } from '@/components/mdx/rich-text';
import type { Question } from '@/lib/content/question';
import type { Point, Trap } from '@/lib/content/schema';
import { RubricItem } from './rubric-item';

interface Part {
  readonly question: Question;
}

const TIERS = ['must', 'should', 'expert'] as const;
const TIER_SAYS = {
  must: 'Without it the answer fails',
  should: 'A good answer has it',
  expert: 'Few have it',
} as const;

/** Where a point or a trap is written, and where it can be seen. */
function Proof({ entry, question }: Part & { readonly entry: Point | Trap }) {
  return (
    <>
      <p>
        Source:{' '}
        {entry.source.map((id, at) => (
          <span key={id}>
            {at > 0 ? '; ' : ''}
            <a href={`#source-${id}`}>{question.sources.find((one) => one.id === id)?.title}</a>
          </span>
        ))}
      </p>
      {entry.scenario ? (
        <p className="no-print">
          <a href={`/lab/${question.slug}${entry.scenario}`}>See it in the simulator</a>
        </p>
      ) : null}
    </>
  );
}

export function Rubric({ question }: Part) {
  return TIERS.map((tier) => {
    const points = question.points.filter((point) => point.tier === tier);
    if (points.length === 0) return null;
    return (
      <div key={tier} className="mt-6">
        <h3>
          {tier[0]?.toUpperCase() + tier.slice(1)}{' '}
          <span className="label">
            {TIER_SAYS[tier]} · {points.length}
          </span>
        </h3>
        <ul className="mt-2 border-t border-rule">
          {points.map((point) => (
            <RubricItem
              key={point.id}
              slug={question.slug}
              id={point.id}
              tier={tier}
              claim={<RichText text={point.claim} />}
            >
              <p>
                <RichText text={point.why} />
              </p>
              <Proof entry={point} question={question} />
            </RubricItem>
          ))}
        </ul>
      </div>
    );
  });
}

export function Traps({ question }: Part) {
  return (
    <ul className="mt-4 border-t border-rule">
      {question.traps.map((trap) => (
        <li key={trap.id} id={trap.id} className="border-b border-rule py-4">
          <p className="font-semibold">
            <a
              href={`#${trap.id}`}
              aria-label="Link to this trap"
              className="mr-2 font-mono text-red no-underline"
            >
              ✕
            </a>
            “<RichText text={trap.statement} />”
          </p>
          <div className="more mt-1">
            <p>
              <strong>Right when:</strong> <RichText text={trap.rightWhen} />
            </p>
            <p>
              <strong>Wrong because:</strong> <RichText text={trap.wrongBecause} />
            </p>
            <Proof entry={trap} question={question} />
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Cards({ question }: Part) {
  return (
    <ul className="mt-4 grid grid-cols-1 gap-3 sm:grid-cols-2">
      {question.cards.map((card) => (
        <li key={card.id} id={card.id} className="rounded-md border border-rule bg-sheet p-4">
          <p>
            <RichText text={card.front} />
          </p>
          <details className="mt-2">
            <summary>Answer</summary>
            <p className="mt-1">
              <RichText text={card.back} />
            </p>
            <p className="mt-1 text-sm">
              <a href={`#${card.point}`}>The point behind it</a>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

export function Reproductions({ question }: Part) {
  return question.reproductions.map((item) => (
    <div key={item.id} id={`reproduce-${item.id}`} className="mt-6">
      <h3>{item.title}</h3>
      <p className="mt-1">
        <RichText text={item.checks} />
      </p>
      {item.run ? (
        <p className="mt-1">
          Run <code>{item.run}</code>; look for <code>{item.expect}</code>.
        </p>
      ) : null}
      <details className="mt-2">
        <summary>{item.file}</summary>
        <div className="mt-2">
          <CodeBlock
            code={item.code.replace(/\n$/, '')}
            language={item.language}
            title={item.file}
            anchor={`reproduce-${item.id}`}
          />
        </div>
      </details>
    </div>
  ));
}

export function Sources({ question }: Part) {
  return (
    <ol className="mt-4 list-decimal space-y-2 pl-8">
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

export function Ledger({ question }: Part) {
  return (
    <ul className="mt-4 space-y-3">
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
