import { RichText } from '@/components/mdx/rich-text';
import { loadQuestionList, type Question } from '@/lib/content/question';
import type { Trap } from '@/lib/content/schema';
import { anchorPath } from '@/lib/study/rooms';

/**
 * What people get wrong about a question: each statement unfolds to why, and where it would be right.
 * Above the first question stands a line that leads to each.
 */
export function Traps({ question }: { readonly question: Question }) {
  const { slug, number, short, traps } = question;
  return (
    <>
      {number === 1 ? <Jumps /> : null}
      <section className="traps">
        <h2 id={slug}>
          {number}. {short}
        </h2>
        <ul>
          {traps.map((trap) => (
            <li key={trap.id}>
              <TrapItem slug={slug} trap={trap} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Jumps() {
  return (
    <nav className="trap-jumps" aria-label="On this page">
      {loadQuestionList().map(({ slug, number, title }) => (
        <a key={slug} href={`#${slug}`}>
          {number}. {title}
        </a>
      ))}
    </nav>
  );
}

function TrapItem({ slug, trap }: { readonly slug: string; readonly trap: Trap }) {
  return (
    <details>
      <summary>
        “<RichText text={trap.statement} />”
      </summary>
      <p>
        <strong>Why not:</strong> <RichText text={trap.wrongBecause} />
      </p>
      <p>
        <strong>Where it does hold:</strong> <RichText text={trap.rightWhen} />
      </p>
      <p>
        <a href={anchorPath(slug, trap.point)}>The point behind it</a> ·{' '}
        <a href={anchorPath(slug, trap.id)}>Judge it</a>
      </p>
    </details>
  );
}
