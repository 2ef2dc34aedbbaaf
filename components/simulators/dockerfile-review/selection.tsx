import { RichText } from '@/components/mdx/rich-text';
import {
  type FileDiff,
  linesOf,
  printLines,
  type Review,
  SEVERITY_TITLES,
} from '@/lib/models/dockerfile-review/review';
import type { ReviewState, ReviewSummary } from '@/lib/models/dockerfile-review/simulator';
import { FindingTitle, standingOf } from './finding-title';
import { revealLine } from './reveal';
import { type ChosenLine, lineId } from './use-chosen-line';

interface SelectionProps {
  readonly review: Review;
  readonly diff: FileDiff;
  readonly state: ReviewState;
  readonly summary: ReviewSummary;
  readonly line: ChosenLine | undefined;
  readonly chooseFinding: (id: string) => void;
  readonly close: () => void;
}

/** What is chosen: a line with its findings, or a finding with its lines. */
export function Selection(props: SelectionProps) {
  const { review, diff, state, summary, line, chooseFinding, close } = props;
  const chosen = review.findings.findIndex(({ id }) => id === state.finding);
  if (!line && chosen < 0) return null;
  const about = line ? (diff.about[line.side][line.number - 1] ?? []) : [chosen];
  const marked = linesOf(diff, chosen);
  return (
    <section className="rv-chosen no-print" aria-label="Chosen">
      <header>
        <strong>{line ? lineTitle(line, about.length) : `Finding ${chosen + 1}`}</strong>
        {line ? null : (
          <>
            <Turn
              to={review.findings[chosen - 1]?.id}
              label="Previous finding"
              sign="↑"
              turn={chooseFinding}
            />
            <Turn
              to={review.findings[chosen + 1]?.id}
              label="Next finding"
              sign="↓"
              turn={chooseFinding}
            />
          </>
        )}
        <button type="button" className="tool" aria-label="Close" onClick={close}>
          ✕
        </button>
      </header>
      <ul>
        {about.map((index) => {
          const finding = review.findings[index];
          if (!finding) return null;
          return (
            <li key={finding.id}>
              <p className="label">{SEVERITY_TITLES[finding.severity]}</p>
              <button
                type="button"
                className="rv-link"
                aria-pressed={state.finding === finding.id}
                onClick={() => chooseFinding(finding.id)}
              >
                <FindingTitle finding={finding} standing={standingOf(finding.id, summary)} />
              </button>
              <p>
                <RichText text={finding.mechanism} />
              </p>
              <p>
                <strong>Fix:</strong> <RichText text={finding.fix} />
              </p>
            </li>
          );
        })}
      </ul>
      {line ? null : (
        <div className="rv-jumps">
          {(['old', 'new'] as const).map((side) => {
            const [first] = marked[side];
            return first ? (
              <button
                key={side}
                type="button"
                className="tool"
                onClick={() => revealLine(lineId({ side, number: first }))}
              >
                {side === 'old' ? '− ' : '+ '}
                {printLines(marked[side])}
              </button>
            ) : null;
          })}
        </div>
      )}
    </section>
  );
}

interface TurnProps {
  readonly to: string | undefined;
  readonly label: string;
  readonly sign: string;
  readonly turn: (id: string) => void;
}

function Turn({ to, label, sign, turn }: TurnProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      disabled={!to}
      onClick={() => turn(to ?? '')}
    >
      {sign}
    </button>
  );
}

function lineTitle({ side, number }: ChosenLine, findings: number): string {
  const where = side === 'old' ? `Line ${number} before` : `Line ${number}`;
  if (findings === 0) return `${where}: no finding`;
  return `${where}: ${findings} ${findings === 1 ? 'finding' : 'findings'}`;
}
