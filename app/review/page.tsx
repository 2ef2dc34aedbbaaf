import '@/components/review/file-tool.css';
import '@/components/review/review.css';
import '@/components/review/take-home.css';
import { ReviewList } from '@/components/review/review-list';
import { SetUp } from '@/components/review/set-up';
import { Page } from '@/components/shell/page';
import { questionFor } from '@/lib/content/loaded';
import { SLUGS } from '@/lib/kernel/slugs';
import { FRESH } from '@/lib/review/variant';

export const metadata = { title: 'Review a take-home', robots: { index: false } };

export default function ReviewPage() {
  const places = SLUGS.map(questionFor).map(({ slug, number, short, asked }) => ({
    slug,
    number,
    short,
    asked: asked.verbatim,
    fresh: FRESH.includes(slug),
  }));
  return (
    <Page>
      <section className="lede">
        <h1>Review a take-home</h1>
        <p>
          Walk a candidate through their answers on a shared screen, keep marks, notes and time in a
          window of your own, and leave with a scorecard that others can check. All of it stays on
          this machine.
        </p>
        <p className="review-ways">
          <a href="#reviews">Reviews on this machine</a>
          <a href="/review/calibrate">Calibrate first</a>
          <a href="/review/scorecard">Open a scorecard file</a>
        </p>
      </section>
      <div className="note scriptless">
        A review needs scripts, which are off. Each question’s brief for interviewers needs none:
        <ul>
          {places.map(({ slug, number, short }) => (
            <li key={slug}>
              <a href={`/questions/${slug}/interviewer`}>
                {number}. {short}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="review-cols">
        <SetUp places={places} />
        <ReviewList places={places} />
      </div>
    </Page>
  );
}
