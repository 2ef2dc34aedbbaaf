import { CheckResult, CheckStrip } from '@/components/study/check-result';
import { OwnWords } from '@/components/study/own-words';
import { YourText } from '@/components/study/your-text';
import { Still } from '@/components/ui/still';
import type { Question } from '@/lib/content/question';
import { studyPoint } from '@/lib/content/study-points';
import { Points } from './points';
import { renderReasons } from './reasons';
import { Room } from './room';

/** Check: one's own text beside the points. */
export async function CheckRoom({ question }: { readonly question: Question }) {
  const { slug } = question;
  const points = question.points.map((point) => studyPoint(question, point));
  return (
    <Room question={question} room="check" strip={<CheckStrip slug={slug} points={points} />}>
      <CheckResult slug={slug} points={points} />
      <div className="pair check">
        <YourText slug={slug} points={points} />
        <Still>
          <Points question={question} reasons={await renderReasons(question)} />
        </Still>
      </div>
      <OwnWords slug={slug} points={points} />
    </Room>
  );
}
