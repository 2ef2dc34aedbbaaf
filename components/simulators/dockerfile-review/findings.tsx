import { RichText } from '@/components/mdx/rich-text';
import {
  printLines,
  type Review,
  type ReviewFinding,
  SEVERITY_TITLES,
} from '@/lib/models/dockerfile-review/review';
import { FindingButton, Reason, type Shown } from './finding';
import { StepText } from './steps';
import { type ChosenLine, lineId } from './use-chosen-line';

const GUIDE = '/questions/dockerfile-review';

function bySeverity(review: Review): [severity: string, findings: ReviewFinding[]][] {
  const groups = new Map<string, ReviewFinding[]>();
  for (const finding of review.findings)
    groups.set(finding.severity, [...(groups.get(finding.severity) ?? []), finding]);
  return [...groups];
}

export interface FindingListProps extends Shown {
  readonly line: ChosenLine | undefined;
}

/** Every finding in order of consequence, with why, how to mend it, and where that is written. */
export function FindingList(props: FindingListProps) {
  const { review, diff, state, summary, line } = props;
  const about = line ? (diff.about[line.side][line.number - 1] ?? []) : [];
  let number = 0;
  return (
    <div className="rv-findings">
      <StepText {...props} />
      {bySeverity(review).map(([severity, findings]) => (
        <section key={severity} aria-label={SEVERITY_TITLES[severity]}>
          <h4 className="mt-6 border-b-2 border-ink pb-[0.3rem] text-[1.15em]">
            {SEVERITY_TITLES[severity]} <span className="label">{findings.length}</span>
          </h4>
          <ol start={number + 1} className="list-decimal pl-[2.2rem]">
            {findings.map((finding) => {
              const { id, source, broken, fixed, leftOut, point } = finding;
              const at = number++;
              return (
                <li
                  key={id}
                  id={`finding-${id}`}
                  aria-current={state.finding === id || about.includes(at) ? 'true' : undefined}
                  className="scroll-mt-20 break-inside-avoid border-b border-rule pl-[0.3rem] marker:font-mono marker:text-soft aria-[current]:shadow-[-3px_0_0_var(--ink)]"
                >
                  <p className="flex flex-wrap items-baseline gap-x-4">
                    <FindingButton {...props} finding={finding} toggles />
                    {summary.now.includes(id) && !summary.whole ? (
                      <span className="label">by this step</span>
                    ) : null}
                  </p>
                  <div className="rv-reason">
                    <Reason finding={finding} />
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
                          <a href={`${GUIDE}/evidence#source-${name}`}>{review.sources[name]}</a>
                        </span>
                      ))}
                      . <a href={`${GUIDE}/check#${point}`}>The point to check</a>
                    </p>
                  </div>
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
