import { Fairness } from '@/components/guide/fairness';
import { RichText } from '@/components/mdx/rich-text';
import { Page } from '@/components/shell/page';
import { DataTable, words } from '@/components/ui/data-table';
import { questionFor } from '@/lib/content/loaded';
import { SLUGS } from '@/lib/kernel/slugs';
import { SIMULATED, simulatorTitle } from '@/lib/simulators';

export const metadata = { title: 'How every number and claim is checked' };

export default function AboutPage() {
  const questions = SLUGS.map((slug) => questionFor(slug));
  const ledger = questions
    .flatMap((question) => question.ledger.map((entry) => ({ question, entry })))
    .sort((a, b) => a.entry.checked.localeCompare(b.entry.checked));
  const total = (count: (question: (typeof questions)[number]) => number) =>
    questions.reduce((sum, question) => sum + count(question), 0);
  return (
    <Page>
      <div className="lede">
        <h1>How every number and claim is checked</h1>
        <p>
          Seven guides make {total((question) => question.points.length)} rubric points, answer{' '}
          {total((question) => question.traps.length)} traps and cite{' '}
          {total((question) => question.sources.length)} primary sources. This page says what stands
          behind them.
        </p>
      </div>
      <div className="prose max-w-2xl">
        <h2 id="numbers">Numbers</h2>
        <p>
          A number that can be computed is not typed. It comes from a model in the code, at build,
          and each model is tested against something that is not itself: the enumeration of every
          case in exact fractions, a recorded run of a real system, or a second implementation. The
          model card under each simulator says which.
        </p>
        <ul>
          {SIMULATED.map((slug) => (
            <li key={slug}>
              <a href={`/lab/${slug}`}>{simulatorTitle(slug)}</a>
            </li>
          ))}
        </ul>
        <h2 id="claims">Claims</h2>
        <p>
          Each point of a rubric and each trap names its source: documentation, specification,
          source code or paper, never a retelling. The date beside a source is the day on which it
          was read. {total((question) => question.sources.filter((s) => s.archive).length)} of the
          sources were read as a stored copy or in part, not as the whole live page; each of them
          says so. A claim that could not be verified is not made.
        </p>
        <Fairness />
        <h2 id="private">What you type</h2>
        <p>
          The site is a set of static files. It has no account and no server that could receive
          anything. What you write, check or solve is kept in this browser, and clearing the site’s
          data removes it. Reviews of candidates are in a database of their own, which goes with the
          last of them.
        </p>
        <h2 id="ledger">What can age</h2>
        <p>
          Versions, quotas, defaults and prices change. These {ledger.length} claims carry the day
          on which they were last checked, oldest first. The build warns when one is older than 180
          days and fails when it is older than 400.
        </p>
      </div>
      <DataTable
        name="claims that can age"
        className="mt-4"
        columns={['Checked', 'Guide', 'Claim', 'What would change it'].map((label) => words(label))}
      >
        {ledger.map(({ question, entry }) => (
          <tr key={`${question.slug} ${entry.id}`}>
            <td className="num whitespace-nowrap">{entry.checked}</td>
            <td>
              <a href={`/questions/${question.slug}/evidence#ledger-${entry.id}`}>
                {question.number}
              </a>
            </td>
            <td className="min-w-64">
              <RichText text={entry.claim} />
            </td>
            <td className="min-w-64 text-soft">
              <RichText text={entry.changes} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Page>
  );
}
