import { ActionLink } from '@/components/study/action-link';
import { twentyMinutes } from '@/lib/study/next-thing';
import type { PartProps } from './parts';

/** The weakest and heaviest points over all questions, as much as fits into twenty minutes. */
export function Twenty({ questions, data }: PartProps) {
  const picks = twentyMinutes(questions, data);
  const minutes = picks.reduce((sum, pick) => sum + pick.minutes, 0);
  const [shortest] = [...questions].sort((one, other) => one.minutes - other.minutes);
  return (
    <section className="shelf" aria-labelledby="twenty">
      <header>
        <h2 id="twenty">Twenty minutes</h2>
        {picks.length > 0 ? (
          <p className="text-soft">
            The heaviest of what you lack, about {minutes} {minutes === 1 ? 'minute' : 'minutes'}.
          </p>
        ) : null}
      </header>
      {picks.length > 0 ? (
        <ol className="picks">
          {picks.map((pick) => (
            <li key={pick.kind + pick.slug + pick.point}>
              <span className="num">{pick.number}</span>
              <ActionLink action={pick} />
            </li>
          ))}
        </ol>
      ) : (
        <p>
          Nothing that you judged is missing.{' '}
          <a href={`/questions/${shortest?.slug}`}>Question {shortest?.number}</a> is the shortest,
          about {shortest?.minutes} minutes.
        </p>
      )}
    </section>
  );
}
