import { nextWords } from '@/components/study/next-words';
import { nextThing, type Pick, twentyMinutes } from '@/lib/study/next-thing';
import { anchorPath } from '@/lib/study/rooms';
import { numberWord } from '@/lib/study/standing';
import { addTallies, capital, judgedOf, lastJudged, totalOf } from '@/lib/study/tally';
import type { PartProps } from './parts';

const WAYS = 3;

/** The result over all seven in one sentence, and what is weakest. */
export function Verdict({ questions, data }: PartProps) {
  const sum = addTallies(
    questions.map(({ slug, points }) =>
      judgedOf(
        lastJudged(slug, data.attempts),
        points.filter(({ tier }) => tier === 'must').map(({ id }) => id),
      ),
    ),
  );
  const weak = weakest(twentyMinutes(questions, data));
  const next = nextWords(nextThing(questions, data), questions);
  return (
    <section className="standing-head">
      <div>
        <p className="label">Progress</p>
        <h1>{headline(sum)}</h1>
        <p className="sub">{besides(sum)}</p>
        <p className="go">
          <a className="button main" href={weak.length > 0 ? '#twenty' : next.href}>
            {weak.length > 0 ? 'Go over the weakest' : next.button}
          </a>
        </p>
      </div>
      {weak.length > 0 ? (
        <ul className="ways">
          {weak.map(({ slug, number, point, claim, lack }) => (
            <li key={slug + point}>
              <a href={anchorPath(slug, point)}>
                <b>{claim}</b>
                <span>
                  Question {number}, {lack === 'absent' ? 'missing' : 'in part'}
                </span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function weakest(picks: readonly Pick[]): readonly Pick[] {
  return picks.filter(({ kind }) => kind === 'read').slice(0, WAYS);
}

type Sum = ReturnType<typeof addTallies>;

function headline(sum: Sum): string {
  const { present, open } = sum;
  const total = totalOf(sum);
  if (open === total) return `None of the ${total} essentials is judged yet.`;
  if (present === total) return `All ${total} essentials are yours.`;
  return `${capital(numberWord(present))} of the ${total} essentials ${present > 1 ? 'are' : 'is'} yours.`;
}

function besides({ partly, absent, open, present }: Sum): string {
  if (present + partly + absent === 0) return 'Check an attempt, and what it has shows here.';
  const lacking = partly + absent;
  const said = [
    lacking > 0
      ? `${numberWord(lacking)} ${lacking > 1 ? 'are' : 'is'} there in part or missing`
      : '',
    open > 0 ? `${numberWord(open)} ${open > 1 ? 'are' : 'is'} not judged yet` : '',
  ].filter(Boolean);
  return said.length === 0 ? '' : `${capital(said.join('; '))}.`;
}
