import { RichText } from '@/components/mdx/rich-text';
import type { Place } from '@/components/simulator/use-simulator';
import type { ReviewState, ReviewSummary } from '@/lib/models/dockerfile-review/parameters';
import {
  type FileDiff,
  printLines,
  type Review,
  type ReviewFinding,
  SEVERITY_TITLES,
} from '@/lib/models/dockerfile-review/review';
import { FindingTitle, standingOf } from './finding-title';
import { type ChosenLine, lineId } from './use-chosen-line';

interface FindingsProps {
  readonly review: Review;
  readonly diff: FileDiff;
  readonly state: ReviewState;
  readonly summary: ReviewSummary;
  readonly chooseFinding: (id: string) => void;
}

function bySeverity(review: Review): [severity: string, findings: ReviewFinding[]][] {
  const groups = new Map<string, ReviewFinding[]>();
  for (const finding of review.findings)
    groups.set(finding.severity, [...(groups.get(finding.severity) ?? []), finding]);
  return [...groups];
}

/** All titles at a glance, beside the difference where there is room. */
export function FindingIndex({ review, state, summary, chooseFinding }: FindingsProps) {
  return (
    <nav
      className="no-print hidden space-y-3 overflow-y-auto pl-3 text-[0.85em] @min-[1400px]/rv:block"
      aria-label="Findings"
    >
      {bySeverity(review).map(([severity, findings]) => (
        <div key={severity}>
          <p className="label">{SEVERITY_TITLES[severity]}</p>
          <ul>
            {findings.map((finding) => (
              <li key={finding.id}>
                <button
                  type="button"
                  className={`rv-link min-h-8 text-[0.92em] ${summary.now.includes(finding.id) && !summary.whole ? 'font-[640] text-ink' : ''}`}
                  aria-pressed={state.finding === finding.id}
                  onClick={() => chooseFinding(state.finding === finding.id ? '' : finding.id)}
                >
                  <FindingTitle finding={finding} standing={standingOf(finding.id, summary)} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface FindingListProps extends FindingsProps {
  readonly place: Place;
  readonly line: ChosenLine | undefined;
}

/** Every finding in order of consequence, with why, how to mend it, and where that is written. */
export function FindingList(props: FindingListProps) {
  const { review, diff, state, summary, chooseFinding, place, line } = props;
  const guide = place === 'guide' ? '' : '/questions/dockerfile-review';
  const about = line ? (diff.about[line.side][line.number - 1] ?? []) : [];
  let number = 0;
  return (
    <div className="rv-findings">
      {bySeverity(review).map(([severity, findings]) => (
        <section key={severity} aria-label={SEVERITY_TITLES[severity]}>
          <h4 className="mt-6 border-b-2 border-ink pb-[0.3rem] text-[1.15em]">
            {SEVERITY_TITLES[severity]} <span className="label">{findings.length}</span>
          </h4>
          <ol start={number + 1} className="list-decimal pl-[2.2rem]">
            {findings.map((finding) => {
              const { id, mechanism, fix, source, broken, fixed, leftOut, point } = finding;
              const at = number++;
              return (
                <li
                  key={id}
                  id={`finding-${id}`}
                  aria-current={state.finding === id || about.includes(at) ? 'true' : undefined}
                  className="max-w-[52rem] scroll-mt-20 break-inside-avoid space-y-[0.35rem] border-b border-rule pt-[0.6rem] pb-[0.9rem] pl-[0.3rem] marker:font-mono marker:text-soft aria-[current]:shadow-[-3px_0_0_var(--ink)]"
                >
                  <p className="flex flex-wrap items-baseline gap-x-4">
                    <button
                      type="button"
                      className="rv-link font-semibold"
                      aria-pressed={state.finding === id}
                      onClick={() => chooseFinding(id)}
                    >
                      <FindingTitle finding={finding} standing={standingOf(id, summary)} />
                    </button>
                    {summary.now.includes(id) && !summary.whole ? (
                      <span className="label">by this step</span>
                    ) : null}
                  </p>
                  <p>
                    <RichText text={mechanism} />
                  </p>
                  <p>
                    <strong>Fix:</strong> <RichText text={fix} />
                  </p>
                  {leftOut ? (
                    <p>
                      <strong>Beside the file:</strong> <RichText text={leftOut} />
                    </p>
                  ) : null}
                  <p className="rv-where text-[0.92em] text-soft">
                    As given: <Lines side="old" lines={broken} linked={summary.whole} />.{' '}
                    {fixed.length > 0 ? (
                      <>
                        Fixed: <Lines side="new" lines={fixed} linked={summary.whole} />.
                      </>
                    ) : null}{' '}
                    Source:{' '}
                    {source.map((name, index) => (
                      <span key={name}>
                        {index > 0 ? '; ' : ''}
                        <a href={`${guide}#source-${name}`}>{review.sources[name]}</a>
                      </span>
                    ))}
                    . <a href={`${guide}#${point}`}>The point in the rubric</a>
                  </p>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface LinesProps {
  readonly side: 'old' | 'new';
  readonly lines: readonly number[];
  /** Whether the file they are numbered in is the one that is shown. */
  readonly linked: boolean;
}

function Lines({ side, lines, linked }: LinesProps) {
  const words = `line${lines.length === 1 ? '' : 's'} ${printLines(lines)}`;
  return linked ? <a href={`#${lineId({ side, number: lines[0] ?? 1 })}`}>{words}</a> : words;
}
