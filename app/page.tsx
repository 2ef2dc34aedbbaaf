import { QuestionStanding, SevenSay } from '@/components/home/question-standing';
import { RoomLegend } from '@/components/home/room-legend';
import { Start } from '@/components/home/start';
import { HomeReader } from '@/components/home/use-home';
import { IdeaFigure } from '@/components/shell/idea-figure';
import { Page } from '@/components/shell/page';
import { loadQuestionList } from '@/lib/content/question';
import { simulatorTitle } from '@/lib/simulators';

const LINK = 'relative z-1 inline-flex min-h-6 items-center';

export default function HomePage() {
  const questions = loadQuestionList();
  const places = questions.map(({ slug, number, title, short, minutes }) => ({
    slug,
    number,
    title,
    short,
    minutes,
  }));
  const hours = Math.round(questions.reduce((sum, { minutes }) => sum + minutes, 0) / 30) / 2;
  return (
    <Page>
      <HomeReader places={places}>
        <Start />
        <header className="list-head">
          <h2>The seven</h2>
          <SevenSay>{`About ${hours} hours in all. What you write stays in this browser.`}</SevenSay>
        </header>
        <ol className="contents-list border-t-2 border-ink">
          {questions.map(({ slug, number, short, trains, minutes }) => (
            <li key={slug}>
              <span
                className="font-mono text-[1.9rem]/none text-soft max-md:text-[1.1rem]/[1.35]"
                aria-hidden="true"
              >
                {number}
              </span>
              <div>
                <h3 className="text-[1.12rem]">
                  <a href={`/questions/${slug}`}>{short}</a>
                </h3>
                <p className="mt-[0.15rem] text-soft">{trains}</p>
                <p className="label mt-[0.3rem] flex flex-wrap items-center gap-x-4 gap-y-1">
                  about {minutes} minutes
                  <a
                    className={LINK}
                    href={`/questions/${slug}/answer`}
                    aria-label={`Answer to question ${number}`}
                  >
                    answer
                  </a>
                  {simulatorTitle(slug) ? (
                    <a
                      className={LINK}
                      href={`/lab/${slug}`}
                      aria-label={`Simulator of question ${number}`}
                    >
                      simulator
                    </a>
                  ) : null}
                  <a
                    className={LINK}
                    href={`/questions/${slug}/interviewer`}
                    aria-label={`Question ${number} for the interviewer`}
                  >
                    for the interviewer
                  </a>
                </p>
              </div>
              <QuestionStanding slug={slug} />
              <IdeaFigure slug={slug} />
            </li>
          ))}
        </ol>
        <RoomLegend />
      </HomeReader>
    </Page>
  );
}
