import { DataTable, num, words } from '@/components/ui/data-table';
import { agreement } from '@/lib/review/agreement';
import { agreementWords, type Comparison, reachedBy } from '@/lib/review/calibration';

const COLUMNS = [words('Answer'), num('Marks the same'), num('Your score'), num('Reference')];

interface CalibrateReachedProps {
  readonly slug: string;
  readonly done: readonly Comparison[];
  /** How far a score may be from its reference. */
  readonly margin: number;
}

/** What was reached over all answers, against the goal that was named before. */
export function CalibrateReached({ slug, done, margin }: CalibrateReachedProps) {
  const { agreement: together, close, isGoal } = reachedBy(done, margin);
  const rows = done.map((one, at) => ({ ...one, number: at + 1, own: agreement(one.pairs) }));
  return (
    <section className="calibrate-reached" aria-labelledby="reached">
      <div role="status">
        <h3 id="reached">{isGoal ? 'The goal is reached' : 'The goal is not reached'}</h3>
        <p>
          Reached: {agreementWords(together)}; {close} of {done.length} scores within {margin}.
          {isGoal ? '' : ' Talk the differences over with a colleague before you score.'}
        </p>
      </div>
      <DataTable name="What was reached" columns={COLUMNS} className="mt-4">
        {rows.map(({ number, own, score, reference }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td className="num">
              {own.same} of {own.of}
            </td>
            <td className="num">{score}</td>
            <td className="num">{reference}</td>
          </tr>
        ))}
      </DataTable>
      <p className="mt-4">
        Whoever opens the address of this page gets the same three answers.{' '}
        <a href="/review/calibrate">Another question</a>, <a href="/review">your reviews</a>, or{' '}
        <a href={`/questions/${slug}/interviewer`}>this question’s brief</a>.
      </p>
    </section>
  );
}
