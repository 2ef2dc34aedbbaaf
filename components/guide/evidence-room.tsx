import { Strip } from '@/components/study/strip';
import { Still } from '@/components/ui/still';
import { loadQuestionList, type Question } from '@/lib/content/question';
import { loadDeclaration } from '@/lib/content/simulator-data';
import { SIMULATED } from '@/lib/simulators';
import { roomPath } from '@/lib/study/rooms';
import { Evidence } from './evidence';
import { Room } from './room';

/** Evidence: a reference, and no step of the way. */
export async function EvidenceRoom({ question }: { readonly question: Question }) {
  const { slug, number } = question;
  const next = loadQuestionList()[number];
  const simulator = SIMULATED.includes(slug) ? await loadDeclaration(slug) : undefined;
  return (
    <Room
      question={question}
      room="evidence"
      strip={
        <Strip
          says={<a href={roomPath(slug, 'answer')}>Back to the answer</a>}
          action={
            <a className="button main" href={next ? roomPath(next.slug, 'try') : '/'}>
              {next ? `Try question ${next.number}` : 'All seven questions'}
            </a>
          }
        />
      }
    >
      <h1 className="room-name">What stands behind the answer</h1>
      <Still>
        <Evidence question={question} simulator={simulator} />
      </Still>
    </Room>
  );
}
