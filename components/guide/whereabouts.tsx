import type { Question } from '@/lib/content/question';
import type { Point, Trap } from '@/lib/content/schema';
import { anchorPath, roomPath } from '@/lib/study/rooms';

/** Name and address of what holds the paragraph behind a point: a part of the answer, or a page of its own. */
export function placeOf(question: Question, point: string) {
  const reason = question.reasons.get(point);
  const page = question.further.find(({ name }) => name === reason?.page);
  const answer = roomPath(question.slug, 'answer');
  if (page) return { title: page.title, href: `${answer}/${page.name}` };
  const part = reason?.part;
  return part
    ? { title: part.title, href: `${answer}#${part.id}` }
    : { title: 'the answer', href: answer };
}

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
