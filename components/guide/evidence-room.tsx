import { Strip } from '@/components/study/strip';
import { Still } from '@/components/ui/still';
import { afterQuestion, type Question } from '@/lib/content/question';
import { findDeclaration } from '@/lib/content/simulator-data';
import { roomPath } from '@/lib/study/rooms';
import { Evidence } from './evidence';
import { Room } from './room';

/** Evidence: a reference, and no step of the way. */
export async function EvidenceRoom({ question }: { readonly question: Question }) {
  const { slug } = question;
  const next = afterQuestion(question);
  const simulator = await findDeclaration(slug);
  return (
    <Room
      question={question}
      room="evidence"
      strip={
        <Strip
          says={<a href={roomPath(slug, 'answer')}>The answer</a>}
          action={
            <a className="button main" href={next.href}>
              {next.says}
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
