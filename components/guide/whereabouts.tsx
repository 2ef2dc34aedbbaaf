import type { Question } from '@/lib/content/question';
import type { Point, Trap } from '@/lib/content/schema';
import { placeOf } from '@/lib/content/study-points';
import { anchorPath } from '@/lib/study/rooms';

interface WhereaboutsProps {
  readonly question: Question;
  /** Id of the point that it is about. */
  readonly point: string;
  readonly of: Point | Trap;
}

/** Where a point or a trap is explained, can be seen, and comes from. */
export function Whereabouts({ question, point, of: { scenario, source } }: WhereaboutsProps) {
  const place = placeOf(question, point);
  return (
    <>
      <a href={place.href}>In the answer: {place.title}</a>
      {scenario ? (
        <>
          {' · '}
          <a href={`/lab/${question.slug}${scenario}`}>See it in the simulator</a>
        </>
      ) : null}
      {' · '}
      {source.length === 1 ? 'Source: ' : 'Sources: '}
      {source.map((id, at) => (
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
