'use client';
import type { Mock } from '@/lib/study/kept';
import type { LostEssential, MockReport } from '@/lib/study/mock-report';
import type { MockPlace } from './mock-state';
import { countOf } from './mock-words';
import { lossWords } from './report-words';

interface LossesProps {
  readonly mock: Mock;
  readonly report: MockReport;
  readonly places: readonly MockPlace[];
}

const EMPTY = 'Left empty';

/** What was lost to time, what was left, and what was lost to knowledge, question by question. */
export function Losses({ mock, report, places }: LossesProps) {
  const { questions, lostToTime, leftEmpty, lostToKnowledge } = report;
  const wrote = questions.filter(({ standing }) => standing !== 'empty');
  const isChecked = wrote.some(({ checked }) => checked);
  return (
    <div className="mock-losses">
      <Loss name="Lost to time" lost={lostToTime} report={report} places={places}>
        {mock.ended?.how === 'out of time'
          ? 'What was empty or marked to come back to when the clock ran out.'
          : ''}
      </Loss>
      {leftEmpty.length > 0 ? (
        <Loss name={EMPTY} lost={leftEmpty} report={report} places={places} />
      ) : null}
      {wrote.length > 0 && !isChecked ? (
        <section aria-label="Lost to knowledge">
          <h2>Lost to knowledge: not known until you have checked</h2>
        </section>
      ) : (
        <Loss name="Lost to knowledge" lost={lostToKnowledge} report={report} places={places}>
          {wrote.every(({ checked }) => checked)
            ? 'What is missing though there was time.'
            : 'What is not checked yet may add to it.'}
        </Loss>
      )}
    </div>
  );
}

interface LossProps extends Omit<LossesProps, 'mock'> {
  readonly name: string;
  readonly lost: readonly LostEssential[];
  readonly children?: string;
}

function Loss({ name, lost, report, places, children }: LossProps) {
  return (
    <section aria-label={name}>
      <h2>
        {name}: {lost.length === 0 ? 'nothing' : countOf(lost.length, 'essential')}
      </h2>
      {children ? <p className="text-soft">{children}</p> : null}
      <ul>
        {report.questions.map(({ slug, standing }) => {
          const own = lost.filter((one) => one.slug === slug);
          const place = places.find((each) => each.slug === slug);
          return own.length === 0 ? null : (
            <li key={slug}>
              Question {place?.number}:{' '}
              {name === EMPTY ? countOf(own.length, 'essential') : lossWords(own, standing)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
