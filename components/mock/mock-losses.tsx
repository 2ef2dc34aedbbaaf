'use client';
import type { LostEssential, MockReport } from '@/lib/study/mock-report';
import type { MockPlace } from './mock-state';
import { countOf } from './mock-words';
import { lossWords } from './report-words';

interface LossesProps {
  readonly report: MockReport;
  readonly places: readonly MockPlace[];
}

/** What was lost to time and what to knowledge, question by question. */
export function Losses({ report, places }: LossesProps) {
  const unchecked = report.questions.some((one) => !one.checked && one.standing !== 'empty');
  return (
    <div className="mock-losses">
      <Loss name="Lost to time" lost={report.lostToTime} report={report} places={places}>
        What was empty or marked to come back to when the clock ran out.
      </Loss>
      <Loss name="Lost to knowledge" lost={report.lostToKnowledge} report={report} places={places}>
        {unchecked
          ? 'What is not checked yet may add to it.'
          : 'What is missing though there was time.'}
      </Loss>
    </div>
  );
}

interface LossProps extends LossesProps {
  readonly name: string;
  readonly lost: readonly LostEssential[];
  readonly children: string;
}

function Loss({ name, lost, report, places, children }: LossProps) {
  return (
    <section aria-label={name}>
      <h2>
        {name}: {lost.length === 0 ? 'nothing' : countOf(lost.length, 'essential')}
      </h2>
      <p className="text-soft">{children}</p>
      <ul>
        {report.questions.map(({ slug, standing }) => {
          const own = lost.filter((one) => one.slug === slug);
          const place = places.find((each) => each.slug === slug);
          return own.length === 0 ? null : (
            <li key={slug}>
              Question {place?.number}: {lossWords(own, standing)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
