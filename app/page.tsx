import { IdeaFigure } from '@/components/shell/idea-figure';
import { Page } from '@/components/shell/page';
import { Link } from '@/components/ui/link';
import { loadQuestionList } from '@/lib/content/question';
import { simulatorTitle } from '@/lib/simulators';

export default function HomePage() {
  const questions = loadQuestionList();
  return (
    <Page>
      <section className="lede">
        <h1>Seven questions about running software. Break each one before it breaks you.</h1>
        <p>
          Study guides for a Deployment Engineer take-home: try a question, read an answer that
          gives its reasons and, for three of them so far, play with a model that shows you why.
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Link className="button main" href={`/questions/${questions[0]?.slug}`}>
            I am preparing: start with question 1
          </Link>
          <Link className="button" href="/lab/az-quorum">
            I interview candidates: open a simulator to share
          </Link>
        </div>
      </section>
      <ol className="border-t-2 border-ink">
        {questions.map((question) => (
          <li
            key={question.slug}
            className="group relative grid grid-cols-[3.5rem_minmax(0,1fr)_13rem] items-start gap-x-4 gap-y-1 border-b border-rule py-[1.4rem] max-md:grid-cols-[2rem_minmax(0,1fr)]"
          >
            <span
              className="font-mono text-[2rem]/none text-soft max-md:text-[1.4rem]"
              aria-hidden="true"
            >
              {question.number}
            </span>
            <div>
              <h2 className="text-[1.2rem]">
                <Link
                  href={`/questions/${question.slug}`}
                  className="text-ink no-underline group-hover:text-blue group-hover:underline after:absolute after:inset-0"
                >
                  {question.short}
                </Link>
              </h2>
              <p className="mt-[0.3rem] text-soft">{question.trains}</p>
              <p className="label mt-[0.3rem] flex flex-wrap gap-x-4">
                about {question.minutes} minutes
                {simulatorTitle(question.slug) ? (
                  <Link
                    className="relative z-1"
                    href={`/lab/${question.slug}`}
                    aria-label={`Simulator of question ${question.number}`}
                  >
                    simulator
                  </Link>
                ) : null}
                <Link
                  className="relative z-1"
                  href={`/questions/${question.slug}/interviewer`}
                  aria-label={`Question ${question.number} for the interviewer`}
                >
                  for the interviewer
                </Link>
              </p>
            </div>
            <IdeaFigure slug={question.slug} />
          </li>
        ))}
      </ol>
    </Page>
  );
}
