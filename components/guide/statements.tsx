import { RichText } from '@/components/mdx/rich-text';
import type { Question } from '@/lib/content/question';
import type { Point, Trap } from '@/lib/content/schema';
import { mixStatements, type Statement } from '@/lib/study/statements';
import { Whereabouts } from './whereabouts';

/** A statement with what it was made of: a trap, or a point as somebody would say it. */
interface FromQuestion extends Statement {
  readonly from: Trap | Point;
  /** Id of the point that it is about. */
  readonly point: string;
}

/** How many statements stand open; the others are folded. */
const FIRST = 8;

/** Traps among points that hold, in the order in which they are judged. */
export function statementsOf({ traps, points }: Question): readonly FromQuestion[] {
  return mixStatements([
    ...traps.map((from) => {
      const { id, statement: words, point } = from;
      return { id, words, point, holds: false, from };
    }),
    ...points.flatMap((from) =>
      from.said === undefined
        ? []
        : [{ id: `said-${from.id}`, words: from.said, point: from.id, holds: true, from }],
    ),
  ]);
}

interface StatementsProps {
  readonly question: Question;
  readonly statements: readonly FromQuestion[];
  /** The paragraph behind each point as HTML, by its id. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Statements to judge. The verdict shows when one of the two answers is chosen, without scripts too. */
export function Statements({ statements, ...others }: StatementsProps) {
  const rest = statements.slice(FIRST);
  return (
    <>
      <StatementList {...others} statements={statements.slice(0, FIRST)} />
      {rest.length > 0 ? (
        <details className="more-statements">
          <summary>{rest.length} more statements</summary>
          <StatementList {...others} statements={rest} />
        </details>
      ) : null}
    </>
  );
}

function StatementList({ question, statements, reasons }: StatementsProps) {
  return (
    <ol className="statements">
      {statements.map((statement) => {
        const { id, words, holds } = statement;
        return (
          <li key={id} id={id} data-holds={holds ? 'holds' : 'not'}>
            <fieldset aria-labelledby={`${id}-words`}>
              <p id={`${id}-words`}>
                “<RichText text={words} />”
              </p>
              <div className="segmented feet">
                {(['holds', 'not'] as const).map((value) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name={`judge-${id}`}
                      value={value}
                      data-judge={id}
                      autoComplete="off"
                    />
                    {value === 'holds' ? 'It holds' : 'It does not'}
                  </label>
                ))}
              </div>
            </fieldset>
            <Judged {...{ question, statement }} reason={reasons.get(statement.point) ?? ''} />
          </li>
        );
      })}
    </ol>
  );
}

interface JudgedProps {
  readonly question: Question;
  readonly statement: FromQuestion;
  /** The paragraph behind its point as HTML. */
  readonly reason: string;
}

function Judged({ question, statement: { holds, from, point }, reason }: JudgedProps) {
  const says = holds ? 'it holds.' : 'it does not hold.';
  return (
    <div className="judged more">
      <p>
        <strong className="was-right">
          <span aria-hidden="true">✓</span> Right: {says}
        </strong>
        <strong className="was-wrong">
          <span aria-hidden="true">✕</span> Wrong: {says}
        </strong>{' '}
        {'wrongBecause' in from ? <RichText text={from.wrongBecause} /> : null}
      </p>
      {'rightWhen' in from ? (
        <p>
          <strong>Where it does hold:</strong> <RichText text={from.rightWhen} />
        </p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered from our own text
        <div dangerouslySetInnerHTML={{ __html: reason }} />
      )}
      <p>
        <Whereabouts question={question} point={point} of={from} />
      </p>
    </div>
  );
}
