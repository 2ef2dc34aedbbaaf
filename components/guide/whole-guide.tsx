import { RichText } from '@/components/mdx/rich-text';
import { Still } from '@/components/ui/still';
import { LENGTHS, type Question } from '@/lib/content/question';
import { findDeclaration } from '@/lib/content/simulator-data';
import { Asked } from './asked';
import { Evidence } from './evidence';
import { Prose } from './prose';
import { Room } from './room';

const TITLES = {
  brief: 'The answer in 30 seconds',
  spoken: '3 minutes, as you would say it',
  full: 'The long answer',
} as const;

/** The whole guide on one page, with nothing folded: for paper, and for those who like it so. */
export async function WholeGuide({ question }: { readonly question: Question }) {
  const { slug, number, title, answers, further } = question;
  const simulator = await findDeclaration(slug);
  return (
    <Room question={question} room={undefined}>
      <div className="whole">
        <h1>
          {number}. {title}
        </h1>
        <Still>
          <Asked question={question} />
        </Still>
        {LENGTHS.map((length) => {
          const answer = answers.find((one) => one.length === length);
          if (!answer) return null;
          const { source, file } = answer;
          return (
            <section key={length} aria-labelledby={`whole-${length}`}>
              <h2 id={`whole-${length}`}>{TITLES[length]}</h2>
              <Prose {...{ question, source, file }} className="prose parts" whole />
            </section>
          );
        })}
        {further.map(({ name, title: named, source, file }) => (
          <section key={name} aria-labelledby={`whole-${name}`}>
            <h2 id={`whole-${name}`}>{named}</h2>
            <Prose {...{ question, source, file }} className="prose" whole under={`${name}-`} />
          </section>
        ))}
        <Still>
          <Lists question={question} />
          <Evidence question={question} simulator={simulator} brief />
        </Still>
      </div>
    </Room>
  );
}

function Lists({ question }: { readonly question: Question }) {
  return (
    <>
      <section aria-labelledby="rubric">
        <h2 id="rubric">Points to check</h2>
        <ul className="plain-list">
          {question.points.map(({ id, tier, claim }) => (
            <li key={id} id={id}>
              <span className="label">{tier}</span> <RichText text={claim} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="traps">
        <h2 id="traps">What is often said, and does not hold</h2>
        <ul className="plain-list">
          {question.traps.map(({ id, statement, rightWhen, wrongBecause }) => (
            <li key={id} id={id}>
              <p>
                <strong>
                  “<RichText text={statement} />”
                </strong>{' '}
                <RichText text={wrongBecause} />
              </p>
              <p className="text-soft">
                It would be right when: <RichText text={rightWhen} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="cards">
        <h2 id="cards">Cards</h2>
        <ul className="plain-list">
          {question.cards.map(({ id, front, back }) => (
            <li key={id} id={id}>
              <strong>
                <RichText text={front} />
              </strong>{' '}
              <RichText text={back} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
