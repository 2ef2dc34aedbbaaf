import '@/components/review/calibrate.css';
import { Calibrate } from '@/components/review/calibrate';
import { Page } from '@/components/shell/page';
import { loadQuestionList } from '@/lib/content/question';

export const metadata = { title: 'Calibrate' };

export default function CalibratePage() {
  const places = loadQuestionList().map(({ slug, number, short }) => ({ slug, number, short }));
  return (
    <Page>
      <div className="calibrate-head">
        <h1>Calibrate</h1>
        <p className="text-soft">
          Mark three sample answers of a question before you score a candidate, and see how your
          marks compare with the reference. Nothing of it is kept.
        </p>
      </div>
      <div className="note scriptless">
        <p>Calibrating needs scripts, which are off. The sample answers with their scores:</p>
        <ul>
          {places.map(({ slug, number, short }) => (
            <li key={slug}>
              <a href={`/questions/${slug}/interviewer#anchors`}>
                {number}. {short}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <Calibrate places={places} />
    </Page>
  );
}
