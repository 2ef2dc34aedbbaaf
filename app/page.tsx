import { IdeaFigure } from '@/components/shell/idea-figure';
import { Page } from '@/components/shell/page';
import { loadQuestionList } from '@/lib/content/question';
import { simulatorTitle } from '@/lib/simulators';

export default function HomePage() {
  const questions = loadQuestionList();
  return (
    <Page>
      <section className="lede">
        <h1>Seven questions about running software. Break each one before it breaks you.</h1>
        <p>
          Study guides for a Deployment Engineer take-home. Try a question, read an answer that
          gives its reasons, check what you had, practise what you lacked. For three of them so far
          there is a model to play with.
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          <a className="button main" href={`/questions/${questions[0]?.slug}`}>
            I am preparing: start with question 1
          </a>
          <a className="button" href="/lab/az-quorum">
            I interview candidates: open a simulator to share
          </a>
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
                <a
                  href={`/questions/${question.slug}`}
                  className="text-ink decoration-edge group-hover:text-blue after:absolute after:inset-0"
                >
                  {question.short}
                </a>
              </h2>
              <p className="mt-[0.3rem] text-soft">{question.trains}</p>
              <p className="label mt-[0.3rem] flex flex-wrap items-center gap-x-4 gap-y-1">
                about {question.minutes} minutes
                <a
                  className="relative z-1 inline-flex min-h-6 items-center"
                  href={`/questions/${question.slug}/answer`}
                  aria-label={`Answer to question ${question.number}`}
                >
                  answer
                </a>
                {simulatorTitle(question.slug) ? (
                  <a
                    className="relative z-1 inline-flex min-h-6 items-center"
                    href={`/lab/${question.slug}`}
                    aria-label={`Simulator of question ${question.number}`}
                  >
                    simulator
                  </a>
                ) : null}
                <a
                  className="relative z-1 inline-flex min-h-6 items-center"
                  href={`/questions/${question.slug}/interviewer`}
                  aria-label={`Question ${question.number} for the interviewer`}
                >
                  for the interviewer
                </a>
              </p>
            </div>
            <IdeaFigure slug={question.slug} />
          </li>
        ))}
      </ol>
    </Page>
  );
}
