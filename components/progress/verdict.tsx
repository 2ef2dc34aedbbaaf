import { now } from '@/components/study/moment';
import { nextWords } from '@/components/study/next-words';
import { nextThing } from '@/lib/study/next-thing';
import { anchorPath } from '@/lib/study/rooms';
import { numberWord } from '@/lib/study/standing';
import { addTallies, capital, judgedOf, totalOf, verdictsOf } from '@/lib/study/tally';
import { weakOverAll } from '@/lib/study/twenty-minutes';
import type { PartProps } from './parts';

const WAYS = 3;

/** The result over all seven in one sentence, and what is weakest. */
export function Verdict({ questions, data }: PartProps) {
  const sum = addTallies(
    questions.map(({ slug, points }) =>
      judgedOf(
        { judged: verdictsOf(slug, data.attempts) },
        points.filter(({ tier }) => tier === 'must').map(({ id }) => id),
      ),
    ),
  );
  const weak = weakOverAll(questions, data)
    .filter(({ lack }) => lack !== 'statement')
    .slice(0, WAYS);
  const next = nextThing(questions, data);
  const words = nextWords(next, questions, now());
  const isNext = next.kind === 'mend' || weak.length === 0;
  return (
    <section className="standing-head">
      <div>
        <p className="label">Progress</p>
        <h1>{headline(sum)}</h1>
        <p className="sub">{besides(sum)}</p>
        <p className="go">
          <a className="button main" href={isNext ? words.href : '#twenty'}>
            {isNext ? words.button : 'Go over the weakest'}
          </a>
        </p>
      </div>
      {weak.length > 0 ? (
        <ul className="ways">
          {weak.map(({ question: { slug, number }, point: { id, claim }, lack }) => (
            <li key={slug + id}>
              <a href={anchorPath(slug, id)}>
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
