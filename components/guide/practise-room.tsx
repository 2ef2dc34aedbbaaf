import { RichText } from '@/components/mdx/rich-text';
import { ChallengeList, PractiseStrip } from '@/components/study/practise';
import { Still } from '@/components/ui/still';
import { afterQuestion, type Question } from '@/lib/content/question';
import { findDeclaration } from '@/lib/content/simulator-data';
import { anchorPath } from '@/lib/study/rooms';
import { renderReasons } from './reasons';
import { Room } from './room';
import { Statements, statementsOf } from './statements';

/** Practise: statements to judge, goals to reach in the simulator, cards to turn. */
export async function PractiseRoom({ question }: { readonly question: Question }) {
  const { slug } = question;
  const statements = statementsOf(question);
  const simulator = await findDeclaration(slug);
  const goals = (simulator?.challenges ?? []).map(({ id, goal }) => ({ id, goal }));
  const musts = question.points.filter(({ tier }) => tier === 'must');
  const essentials = new Set(musts.map(({ id }) => id));
  return (
    <Room
      question={question}
      room="practise"
      strip={
        <PractiseStrip
          slug={slug}
          statements={statements.map(({ id, holds, point }) => ({
            id,
            holds,
            essential: essentials.has(point) ? point : undefined,
          }))}
          next={afterQuestion(question)}
        />
      }
    >
      <h1 className="room-name">Does it hold?</h1>
      <p className="text-soft" id="traps">
        {statements.length} things that people say. Some are right. Choose, then read why.
      </p>
      <Still>
        <Statements
          question={question}
          statements={statements}
          reasons={await renderReasons(question)}
        />
      </Still>
      {goals.length > 0 ? (
        <section className="side-by-side" aria-labelledby="challenges">
          <h2 id="challenges">Break it yourself</h2>
          <div>
            <ChallengeList slug={slug} goals={goals} />
          </div>
        </section>
      ) : null}
      <section className="side-by-side" aria-labelledby="cards">
        <div>
          <h2 id="cards">Say it before you turn it</h2>
          <p className="text-soft">{question.cards.length} cards</p>
        </div>
        <Still>
          <Cards question={question} />
        </Still>
      </section>
    </Room>
  );
}

function Cards({ question: { slug, cards } }: { readonly question: Question }) {
  return (
    <ul className="cards">
      {cards.map((card) => (
        <li key={card.id} id={card.id}>
          <details>
            <summary>
              <RichText text={card.front} />
            </summary>
            <p>
              <RichText text={card.back} />{' '}
              <a href={anchorPath(slug, card.point)}>The point behind it</a>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
