import { CheckResult, CheckStrip, type Essential, YourText } from '@/components/study/check';
import { Still } from '@/components/ui/still';
import type { Question } from '@/lib/content/question';
import { plainText } from '@/lib/content/rich-text';
import { anchorPath } from '@/lib/study/rooms';
import { Points } from './points';
import { renderReasons } from './reasons';
import { Room } from './room';
import { placeOf } from './whereabouts';

/** Check: one's own text beside the points. */
export async function CheckRoom({ question }: { readonly question: Question }) {
  const { slug } = question;
  const essentials = essentialsOf(question);
  return (
    <Room
      question={question}
      room="check"
      strip={<CheckStrip slug={slug} essentials={essentials} />}
    >
      <CheckResult slug={slug} essentials={essentials} />
      <div className="pair check">
        <YourText slug={slug} />
        <Still>
          <Points question={question} reasons={await renderReasons(question)} />
        </Still>
      </div>
    </Room>
  );
}

function essentialsOf(question: Question): readonly Essential[] {
  const { slug, points, traps } = question;
  return points
    .filter(({ tier }) => tier === 'must')
    .map(({ id }) => {
      const trap = traps.find(({ point }) => point === id);
      return {
        id,
        place: placeOf(question, id),
        trap: trap && { words: plainText(trap.statement), href: anchorPath(slug, trap.id) },
      };
    });
}
