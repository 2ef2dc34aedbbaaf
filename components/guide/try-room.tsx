import { Attempt } from '@/components/study/attempt';
import { OldAddress } from '@/components/study/old-address';
import { TryStrip } from '@/components/study/try-strip';
import { Still } from '@/components/ui/still';
import type { Question } from '@/lib/content/question';
import { findDeclaration } from '@/lib/content/simulator-data';
import { Asked } from './asked';
import { Room } from './room';

const HINTS = ['A nudge', 'The concept', 'Nearly there'] as const;

/** Try: the question as it was asked, and a sheet to answer on. Nothing here answers it. */
export async function TryRoom({ question }: { readonly question: Question }) {
  const { slug, number, title, minutes, hints, given } = question;
  const simulator = await findDeclaration(slug);
  return (
    <Room question={question} room="try" strip={<TryStrip slug={slug} />}>
      <h1 className="sr-only">
        Try question {number}: {title}
      </h1>
      <div className={`pair ${given ? 'given' : ''}`}>
        <Still className="ask">
          <p className="label room-head" id="question">
            Question {number} of 7, verbatim
          </p>
          <Asked question={question} />
        </Still>
        <Attempt slug={slug} minutes={minutes} given={given !== undefined} />
        <Still className="hints no-print">
          <p className="label">Stuck? Three hints, each a little nearer</p>
          <ol>
            {hints.map((hint, at) => (
              <li key={hint}>
                <details data-hint={at + 1}>
                  <summary>{HINTS[at]}</summary>
                  <p>{hint}</p>
                </details>
              </li>
            ))}
          </ol>
        </Still>
      </div>
      <OldAddress slug={slug} params={Object.keys(simulator?.params ?? {})} />
    </Room>
  );
}
