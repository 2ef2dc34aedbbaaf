import type { Question } from '@/lib/content/question';
import { anchorPath } from '@/lib/study/rooms';

interface SourceLinksProps {
  readonly question: Question;
  readonly ids: readonly string[];
}

/** The sources of something, each by its title, to where they are listed. */
export function SourceLinks({ question, ids }: SourceLinksProps) {
  return (
    <>
      {ids.length === 1 ? 'Source: ' : 'Sources: '}
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 ? '; ' : ''}
          <a href={anchorPath(question.slug, `source-${id}`)}>
            {question.sources.find((one) => one.id === id)?.title}
          </a>
        </span>
      ))}
    </>
  );
}
