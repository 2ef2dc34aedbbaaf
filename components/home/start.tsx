'use client';
import { now } from '@/components/study/moment';
import { nextWords } from '@/components/study/next-words';
import type { Mock } from '@/lib/study/kept';
import { leftSeconds } from '@/lib/study/mock';
import { nextThing } from '@/lib/study/next-thing';
import { numberWord } from '@/lib/study/standing';
import { pointsOf, twentyMinutes } from '@/lib/study/twenty-minutes';
import { PlanLine } from './plan-line';
import { useHome } from './use-home';

/** What to do now: for whoever is new the first question, for whoever comes back the next thing. */
export function Start() {
  const { isBack } = useHome();
  return (
    <section className="standing-head home-start">
      {/* Other blocks, not other texts in the same ones: nothing that stands is moved. */}
      {isBack ? <Next /> : <First />}
      <div key={isBack ? 'back' : 'new'}>
        <Ways />
        <PlanLine />
      </div>
    </section>
  );
}

function First() {
  const { places } = useHome();
  return (
    <div>
      <h1>Seven questions about running software. Break each one before it breaks you.</h1>
      <p className="sub">
        Study guides for a Deployment Engineer take-home. Try a question, read an answer that gives
        its reasons, check what you had, practise what you lacked. For three of them so far there is
        a model to play with.
      </p>
      <p className="go">
        <a className="button main" href={`/questions/${places[0]?.slug}`}>
          Start with question 1
        </a>
      </p>
    </div>
  );
}

function Next() {
  const { questions, data } = useHome();
  const next = nextThing(questions, data);
  const { label, headline, says, button, href } = nextWords(next, questions, now());
  return (
    <div>
      <p className="label">{label}</p>
      <h1>{headline}</h1>
      <p className="sub">{says}</p>
      <p className="go">
        <a className="button main" href={href}>
          {button}
        </a>
      </p>
    </div>
  );
}

function Ways() {
  const { places, questions, data, isBack } = useHome();
  const picks = isBack ? twentyMinutes(questions, data).picks : [];
  const next = isBack ? nextThing(questions, data) : undefined;
  const points = pointsOf(picks);
  const numbers = [...new Set(picks.map(({ number }) => number))].sort();
  const [shortest] = [...places].sort((one, other) => one.minutes - other.minutes);
  return (
    <ul className="ways">
      <li>
        <a href={points > 0 ? '/progress#twenty' : `/questions/${shortest?.slug}`}>
          <b>I have 20 minutes</b>
          <span>
            {points > 0
              ? `Your weakest ${points === 1 ? 'point' : `${numberWord(points)} points`}, ${listed(numbers)}`
              : `Question ${shortest?.number} is the shortest`}
          </span>
        </a>
      </li>
      <li>
        <a href="/mock">
          <b>Mock take-home</b>
          <span>
            {next?.kind === 'mock'
              ? mockSays(next.mock)
              : 'All seven in order, one clock, no answers in sight'}
          </span>
        </a>
      </li>
      <li>
        <a href="/review">
          <b>I am interviewing</b>
          <span>Review a take-home on a shared screen</span>
        </a>
      </li>
    </ul>
  );
}

function mockSays(mock: Mock): string {
  return leftSeconds(mock, now()) > 0 ? 'Going on' : 'Out of time';
}

function listed(numbers: readonly number[]): string {
  if (numbers.length === 1) return `question ${numbers[0]}`;
  return `questions ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
