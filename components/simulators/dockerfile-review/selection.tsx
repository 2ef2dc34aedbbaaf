import { useRef } from 'react';
import { RichText } from '@/components/mdx/rich-text';
import type { ReviewState, ReviewSummary } from '@/lib/models/dockerfile-review/parameters';
import {
  type FileDiff,
  linesOf,
  printLines,
  type Review,
  type ReviewFinding,
  SEVERITY_TITLES,
} from '@/lib/models/dockerfile-review/review';
import { FindingTitle, standingOf } from './finding-title';
import { revealLines } from './reveal';
import type { ChosenLine } from './use-chosen-line';
import { useMoreBelow } from './use-more-below';

/** With more findings than this, their reasons are folded, so that all titles can be seen. */
const MOST_OPEN = 2;

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
  const panel = useRef<HTMLElement>(null);
  const more = useMoreBelow(panel, `${line?.side} ${line?.number} ${chosen} ${diff.after}`);
  if (!line && chosen < 0) return null;
  const about = line ? (diff.about[line.side][line.number - 1] ?? []) : [chosen];
  const folded = about.length > MOST_OPEN;
  return (
    <section ref={panel} className="rv-chosen no-print" aria-label="Chosen">
      <header>
        <strong>{line ? lineTitle(review, diff, line) : `Finding ${chosen + 1}`}</strong>
        {line ? (
          <span className="label">{countOf(about.length)}</span>
        ) : (
          <>
            <span className="label">of {review.findings.length}</span>
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
      <ul className={folded ? 'rv-folded' : undefined}>
        {about.map((index) => {
          const finding = review.findings[index];
          if (!finding) return null;
          return (
            <li key={finding.id}>
              <p className="rv-title">
                <button
                  type="button"
                  className="rv-link"
                  aria-pressed={state.finding === finding.id}
                  onClick={() => chooseFinding(finding.id)}
                >
                  <FindingTitle finding={finding} standing={standingOf(finding.id, summary)} />
                </button>
                <span className="label">{SEVERITY_TITLES[finding.severity]}</span>
              </p>
              {folded ? (
                <details>
                  <summary>
                    Why, and the fix<span className="sr-only">: {finding.title}</span>
                  </summary>
                  <Reason finding={finding} />
                </details>
              ) : (
                <Reason finding={finding} />
              )}
            </li>
          );
        })}
      </ul>
      {line ? null : <Jumps marked={linesOf(diff, chosen)} />}
      {more > 0 ? (
        <button
          type="button"
          className="rv-more"
          onClick={() => panel.current?.scrollBy({ top: panel.current.clientHeight / 2 })}
        >
          ↓ {about.length > 1 ? `${more} of ${about.length} below` : 'more below'}
        </button>
      ) : null}
    </section>
  );
}

function Reason({ finding }: { readonly finding: ReviewFinding }) {
  return (
    <>
      <p>
        <RichText text={finding.mechanism} />
      </p>
      <p>
        <strong>Fix:</strong> <RichText text={finding.fix} />
      </p>
    </>
  );
}

/** Leads to the marked lines of each file. */
function Jumps({ marked }: { readonly marked: ReturnType<typeof linesOf> }) {
  return (
    <div className="rv-jumps">
      {(['old', 'new'] as const).map((side) =>
        marked[side].length > 0 ? (
          <button
            key={side}
            type="button"
            className="tool"
            onClick={(event) => {
              const viewer = event.currentTarget.closest<HTMLElement>('.rv');
              if (viewer) revealLines(viewer, `[data-marked][data-side=${side}]`, 'calm');
            }}
          >
            {side === 'old' ? '− ' : '+ '}
            {printLines(marked[side])}
          </button>
        ) : null,
      )}
    </div>
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

function lineTitle(review: Review, diff: FileDiff, { side, number }: ChosenLine): string {
  const file = side === 'old' ? diff.before : diff.after;
  if (file === 0) return `Line ${number} as given`;
  return `Line ${number} ${file === review.steps.length ? 'of the fixed file' : `after step ${file}`}`;
}

function countOf(findings: number): string {
  if (findings === 0) return 'no finding';
  return findings === 1 ? '1 finding' : `${findings} findings`;
}
