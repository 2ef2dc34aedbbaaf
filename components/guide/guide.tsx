import { registry } from '@/components/mdx/registry';
import { Page } from '@/components/shell/page';
import { Simulator } from '@/components/simulators/simulator';
import { Link } from '@/components/ui/link';
import { renderMdx } from '@/lib/content/mdx-render';
import { loadQuestionList, type Question } from '@/lib/content/question';
import { simulatorTitle } from '@/lib/simulators';
import { Asked } from './asked';
import { Contents, type ContentsEntry, FoldedContents } from './contents';
import { Lengths } from './lengths';
import { Cards, Ledger, Reproductions, Rubric, Sources, Traps } from './sections';
import { TryFirst } from './try-first';

/** What follows the answer, each with the list that it shows. */
const SECTIONS = [
  { id: 'rubric', text: 'Check yourself', Body: Rubric, list: 'points' },
  { id: 'traps', text: 'Traps', Body: Traps, list: 'traps' },
  { id: 'cards', text: 'Cards to remember', Body: Cards, list: 'cards' },
  { id: 'reproduce', text: 'Reproduce it yourself', Body: Reproductions, list: 'reproductions' },
  { id: 'dated', text: 'What can age', Body: Ledger, list: 'ledger' },
  { id: 'sources', text: 'Sources', Body: Sources, list: 'sources' },
] as const;

/** The whole guide of one question, top to bottom, readable without JavaScript. */
export async function Guide({ question }: { readonly question: Question }) {
  const answers = await Promise.all(
    question.answers.map(async ({ length, source, file }) => {
      const Body = await renderMdx(source, file, question.context);
      return { length, body: <Body components={registry} /> };
    }),
  );
  const play = simulatorTitle(question.slug);
  const headings =
    question.answers.find((answer) => answer.length === 'full')?.report.headings ?? [];
  const sections = SECTIONS.filter(({ list }) => question[list].length > 0);
  const entries: ContentsEntry[] = [
    { id: 'question', text: 'The question' },
    ...(play ? [{ id: 'play', text: play }] : []),
    { id: 'answer', text: 'The answer' },
    ...headings
      .filter((heading) => heading.depth === 2)
      .map(({ id, text }) => ({ id, text, deep: true })),
    ...sections.map(({ id, text }) => ({ id, text })),
  ];
  return (
    <Page current={question.number} contents={<Contents entries={entries} />}>
      <p className="label">
        Question {question.number} of 7 · about {question.minutes} minutes
      </p>
      <h1 id="question" className="mt-2">
        {question.title}
      </h1>
      <FoldedContents entries={entries} />
      <Asked asked={question.asked} language={question.givenLanguage} />
      <TryFirst slug={question.slug} />
      {play ? (
        <section id="play" className="bleed">
          <h2 className="sr-only">{play}</h2>
          <Simulator slug={question.slug} place="guide" />
        </section>
      ) : null}
      <section id="answer">
        <h2 className="mb-4">The answer</h2>
        <Lengths answers={answers} />
      </section>
      {sections.map(({ id, text, Body }) => (
        <section key={id} id={id}>
          <h2>{text}</h2>
          <Body question={question} />
        </section>
      ))}
      <p className="no-print mt-14 border-l-4 border-edge pl-4">
        <Link href={`/questions/${question.slug}/interviewer`}>For the interviewer</Link>: follow-up
        questions, sample answers with scores, what to ask where a point is missing. It gives the
        answers away.
      </p>
      <Neighbors number={question.number} />
    </Page>
  );
}

function Neighbors({ number }: { readonly number: number }) {
  const list = loadQuestionList();
  const [before, after] = [list[number - 2], list[number]];
  return (
    <nav
      className="no-print mt-14 flex flex-wrap justify-between gap-4 border-t border-rule pt-5"
      aria-label="Neighboring questions"
    >
      {before ? (
        <Link href={`/questions/${before.slug}`} rel="prev">
          ← {before.number}. {before.title}
        </Link>
      ) : (
        <span />
      )}
      {after ? (
        <Link href={`/questions/${after.slug}`} rel="next">
          {after.number}. {after.title} →
        </Link>
      ) : null}
    </nav>
  );
}
