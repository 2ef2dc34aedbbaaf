import { AnswerStrip } from '@/components/study/your-attempt';
import type { FurtherPage as Page, Question } from '@/lib/content/question';
import { roomPath } from '@/lib/study/rooms';
import { Prose } from './prose';
import { Room } from './room';

interface FurtherPageProps {
  readonly question: Question;
  readonly page: Page;
}

/** A subject of its own, below the answer. */
export function FurtherPage({ question, page }: FurtherPageProps) {
  const { slug } = question;
  return (
    <Room question={question} room="answer" strip={<AnswerStrip slug={slug} />}>
      <p className="label pt-8">
        <a href={roomPath(slug, 'answer')}>The answer</a> / further
      </p>
      <h1 className="mt-2">{page.title}</h1>
      <p className="mt-3 max-w-[42rem] text-[1.15rem] text-soft">{page.conclusion}</p>
      <Prose
        question={question}
        source={page.source}
        file={page.file}
        className="prose mt-8"
        alone
      />
    </Room>
  );
}
