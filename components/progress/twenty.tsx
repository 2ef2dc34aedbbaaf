import { ActionLink } from '@/components/study/action-link';
import { type Pick, twentyMinutes } from '@/lib/study/twenty-minutes';
import type { PartProps } from './parts';

/** The weakest and heaviest points over all questions, as much as fits into twenty minutes. */
export function Twenty({ questions, data }: PartProps) {
  const { picks, minutes, isFilled } = twentyMinutes(questions, data);
  const [shortest] = [...questions].sort((one, other) => one.minutes - other.minutes);
  return (
    <section className="shelf" aria-labelledby="twenty">
      <header>
        <h2 id="twenty">
          {isFilled || picks.length === 0
            ? 'Twenty minutes'
            : `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}
        </h2>
        {picks.length > 0 ? (
          <p className="text-soft">
            {isFilled
              ? 'The heaviest of what you have to go over.'
              : 'All that you have to go over, the heaviest first.'}
          </p>
        ) : null}
      </header>
      {picks.length > 0 ? (
        <ol className="picks">
          {picks.map((pick) => (
            <li key={pick.kind + pick.slug + pick.point}>
              <span className="num">{pick.number}</span>
              <div>
                <ActionLink action={pick} />
                <Serves pick={pick} />
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <p>
          Of what you judged nothing is left to go over.{' '}
          <a href={`/questions/${shortest?.slug}`}>Question {shortest?.number}</a> is the shortest,
          about {shortest?.minutes} minutes.
        </p>
      )}
    </section>
  );
}

/** Tells where one place to read serves several points. */
function Serves({ pick }: { readonly pick: Pick }) {
  if (pick.kind !== 'read' || pick.points.length < 2) return null;
  return <span className="text-soft">for {pick.points.length} points</span>;
}
