import { keptOf } from '@/lib/study/next-thing';
import { anchorPath } from '@/lib/study/rooms';
import type { PartProps } from './parts';

/** The reader’s notes at points, each with the way to where it was written. */
export function Notes({ questions, data }: PartProps) {
  const notes = questions.flatMap(({ slug, number, points }) => {
    const kept = keptOf(slug, data).notes;
    return points.flatMap(({ id }, at) => {
      const text = kept[id]?.text.trim();
      return text ? [{ slug, id, text, says: `Question ${number}, point ${at + 1}` }] : [];
    });
  });
  if (notes.length === 0) return null;
  return (
    <section className="shelf" aria-labelledby="notes">
      <header>
        <h2 id="notes">Your notes</h2>
        <p className="text-soft">Written at a point in Check.</p>
      </header>
      <ul className="data-list">
        {notes.map(({ slug, id, text, says }) => (
          <li key={slug + id}>
            <a href={anchorPath(slug, id)}>{says}</a>
            <span className="whitespace-pre-wrap">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
