'use client';
import { useEffect, useRef } from 'react';
import { usePoints } from '@/components/study/use-points';
import { DataTable, num, words } from '@/components/ui/data-table';
import type { Slug } from '@/lib/kernel/slugs';
import { attemptPath } from '@/lib/study/attempt-path';
import type { Mock } from '@/lib/study/kept';
import { mockReport, type MockReport as Report } from '@/lib/study/mock-report';
import { ANOTHER } from './mock-address';
import { Losses } from './mock-losses';
import { attemptsOf, live, type MockPlace, troubleIn } from './mock-state';
import { MockTrouble } from './mock-trouble';
import { STANDING_WORDS } from './mock-words';
import { endWords, essentialsWords, verdictWords } from './report-words';
import { useMock } from './use-mock';

const COLUMNS = [
  words('Question'),
  num('Time'),
  num('Words'),
  words('How it was left'),
  words('Essentials'),
];

type Essentials = Readonly<Partial<Record<Slug, readonly string[]>>>;

interface MockReportProps {
  readonly mock: Mock;
  readonly places: readonly MockPlace[];
}

/** What came of the mock: each question, what was lost to time and what to knowledge, and the files. */
export function MockReport({ mock, places }: MockReportProps) {
  const { state, endedElsewhere } = useMock();
  const { points, again } = usePoints(true);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The field that had the focus is gone.
    if (live.focus) head.current?.focus();
    live.focus = false;
  }, []);
  const all = typeof points === 'string' ? undefined : points;
  const essentials: Essentials = Object.fromEntries(
    places.map(({ slug }) => [
      slug,
      all?.[slug].points.filter(({ tier }) => tier === 'must').map(({ id }) => id) ?? [],
    ]),
  );
  const report = mockReport(mock, attemptsOf(state), essentials);
  return (
    <section className="mock-report">
      <h1 ref={head} tabIndex={-1}>
        {verdictWords(report)}
      </h1>
      <p className="text-soft" role="status">
        {endedElsewhere && mock.ended?.how === 'handed in' ? 'Handed in in another tab. ' : ''}
        {endWords(report, mock)}
        {troubleIn(state) ? null : ` ${keptWords(mock)}`}
      </p>
      <MockTrouble />
      <p className="no-print mt-4 flex flex-wrap gap-3">
        <button type="button" className="tool" onClick={() => takeMarkdown(mock, report, places)}>
          Download as Markdown
        </button>
        <button type="button" className="tool" onClick={() => takeJson(mock)}>
          Download as JSON
        </button>
        <a className="tool" href={`#${ANOTHER}`}>
          Start another
        </a>
      </p>
      <DataTable name="The seven questions" columns={COLUMNS} className="mt-8">
        {report.questions.map(({ slug, seconds, words: count, standing, checked, ...one }) => {
          const place = places.find((each) => each.slug === slug);
          const attempt = mock.questions[slug]?.attempt ?? '';
          return (
            <tr key={slug} data-question={slug}>
              <th scope="row">
                {place?.number}. {place?.short}
              </th>
              <td className="num">{Math.floor(seconds / 60)} min</td>
              <td className="num">
                {count}
                <span className="sm:hidden"> {count === 1 ? 'word' : 'words'}</span>
              </td>
              <td>{STANDING_WORDS[standing]}</td>
              <td>
                {all && one.essentials ? `${essentialsWords(one.essentials)} ` : null}
                <a href={attemptPath(slug, attempt)}>
                  {standing === 'empty' ? 'Read the essentials' : checked ? 'Checked' : 'Check'}
                  <span className="sr-only">
                    {standing === 'empty' ? ' of' : ''} question {place?.number}
                  </span>
                </a>
              </td>
            </tr>
          );
        })}
      </DataTable>
      {all ? (
        <Losses mock={mock} report={report} places={places} />
      ) : (
        <p className="mt-8" role="status">
          {points === 'failed' ? (
            <>
              The list of essentials could not be loaded.{' '}
              <button type="button" className="quiet" onClick={again}>
                Try again
              </button>
            </>
          ) : null}
        </p>
      )}
    </section>
  );
}

function keptWords({ ended }: Mock): string {
  if (ended?.how !== 'out of time') return 'All of it is saved in this browser.';
  return `Your text up to ${new Date(ended.at).toLocaleTimeString('en-GB')} is kept.`;
}

async function takeMarkdown(
  mock: Mock,
  report: Report,
  places: readonly MockPlace[],
): Promise<void> {
  const { mockMarkdown } = await import('./mock-markdown');
  mockMarkdown(mock, report, places);
}

async function takeJson(mock: Mock): Promise<void> {
  const { mockJson } = await import('./mock-json');
  mockJson(mock);
}
