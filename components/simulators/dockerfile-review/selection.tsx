import { useRef } from 'react';
import {
  countOf,
  type FileDiff,
  linesOf,
  printLines,
  type Review,
  SEVERITY_TITLES,
} from '@/lib/models/dockerfile-review/review';
import { FindingButton, Reason, type Shown } from './finding';
import { revealLines } from './reveal';
import type { ChosenLine } from './use-chosen-line';
import { useMoreBelow } from './use-more-below';

/** With more findings than this, their reasons are folded, so that all titles can be seen. */
const MOST_OPEN = 2;

const TURNS = [
  { label: 'Previous finding', sign: '↑', by: -1 },
  { label: 'Next finding', sign: '↓', by: 1 },
] as const;

interface SelectionProps extends Shown {
  readonly line: ChosenLine | undefined;
  readonly close: () => void;
}

/** What is chosen: a line with its findings, or a finding with its lines. */
export function Selection(props: SelectionProps) {
  const { review, diff, state, line, chooseFinding, close } = props;
  const chosen = review.findings.findIndex(({ id }) => id === state.finding);
  const panel = useRef<HTMLElement>(null);
  const more = useMoreBelow(panel, `${line?.side} ${line?.number} ${chosen} ${diff.after}`);
  if (!line && chosen < 0) return null;
  const about = line ? (diff.about[line.side][line.number - 1] ?? []) : [chosen];
  const folded = about.length > MOST_OPEN;
  return (
    <section
      ref={panel}
      className="rv-chosen no-print overflow-y-auto rounded-b-md border border-t-[3px] border-edge border-t-ink bg-sheet px-4 text-[0.95em]"
      aria-label="Chosen"
    >
      <header className="sticky top-0 flex items-center gap-[0.4rem] bg-sheet py-2">
        <strong>{line ? lineTitle(review, diff, line) : `Finding ${chosen + 1}`}</strong>
        <span className="label mr-auto text-[0.8em] whitespace-nowrap">
          {line ? countOf(about.length) : `of ${review.findings.length}`}
        </span>
        {line
          ? null
          : TURNS.map(({ label, sign, by }) => (
              <button
                key={label}
                type="button"
                className="tool"
                aria-label={label}
                disabled={!review.findings[chosen + by]}
                onClick={() => chooseFinding(review.findings[chosen + by]?.id ?? '')}
              >
                {sign}
              </button>
            ))}
        <button type="button" className="tool" aria-label="Close" onClick={close}>
          ✕
        </button>
      </header>
      <ul className="mb-3">
        {about.map((index) => {
          const finding = review.findings[index];
          if (!finding) return null;
          return (
            <li
              key={finding.id}
              className={folded ? 'flex flex-wrap items-baseline gap-x-4 text-[0.92em]' : undefined}
            >
              <p className={folded ? 'contents' : 'flex flex-wrap items-baseline gap-x-4'}>
                <FindingButton
                  {...props}
                  finding={finding}
                  className={`font-semibold ${folded ? 'min-h-7 flex-[1_0_100%] py-0' : ''}`}
                />
                <span className="label text-[0.8em]">{SEVERITY_TITLES[finding.severity]}</span>
              </p>
              {folded ? (
                <details className="open:basis-full">
                  <summary className="min-h-6">
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
          className="rv-more sticky bottom-0 -mx-4 block min-h-9 w-[calc(100%+2rem)] border-t border-edge bg-sunk px-4 py-[0.3rem] text-left font-semibold text-blue"
          onClick={() => panel.current?.scrollBy({ top: panel.current.clientHeight / 2 })}
        >
          ↓ {about.length > 1 ? `${more} of ${about.length} below` : 'more below'}
        </button>
      ) : null}
    </section>
  );
}

/** Leads to the marked lines of each file. */
function Jumps({ marked }: { readonly marked: ReturnType<typeof linesOf> }) {
  return (
    <div className="my-[0.6rem] flex flex-wrap gap-2">
      {(['old', 'new'] as const).map((side) =>
        marked[side].length > 0 ? (
          <button
            key={side}
            type="button"
            className="tool font-mono"
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

function lineTitle(review: Review, diff: FileDiff, { side, number }: ChosenLine): string {
  const file = side === 'old' ? diff.before : diff.after;
  if (file === 0) return `Line ${number} as given`;
  return `Line ${number} ${file === review.steps.length ? 'of the fixed file' : `after step ${file}`}`;
}
