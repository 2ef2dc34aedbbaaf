import { Simulator } from '@/components/simulators/simulator';
import { AnswerStrip, YourAttempt } from '@/components/study/your-attempt';
import { TIER_MARK } from '@/components/ui/tier';
import { answerOf, type Question } from '@/lib/content/question';
import { simulatorTitle } from '@/lib/simulators';
import { Prose } from './prose';
import { Room } from './room';

/** Answer: the 30 seconds, the simulator, then the long answer, part by part. */
export function AnswerRoom({ question }: { readonly question: Question }) {
  const { slug } = question;
  const brief = answerOf(question, 'brief');
  const full = answerOf(question, 'full');
  const [headline = '', ...rest] = brief.source.split(/\n\s*\n/);
  const play = simulatorTitle(slug);
  return (
    <Room question={question} room="answer" strip={<AnswerStrip slug={slug} />}>
      <div className="thirty" id="answer">
        <div>
          <p className="label">The answer in 30 seconds</p>
          <Prose question={question} source={headline} file={brief.file} unmarked headline />
          <Prose question={question} source={rest.join('\n\n')} file={brief.file} unmarked />
        </div>
        <YourAttempt slug={slug} />
      </div>
      {play ? (
        <div id="play">
          <h2 className="sr-only">The simulator</h2>
          <p className="mb-3 lg:hidden">
            <a href="#opening">Past the simulator, to the short table</a>
          </p>
          <Simulator slug={slug} place="guide" />
        </div>
      ) : null}
      <div id="opening">
        <Prose
          question={question}
          source={full.source.slice(0, full.opening)}
          file={full.file}
          className="prose opening"
        />
      </div>
      <section aria-labelledby="parts">
        <h2 id="parts">The long answer, part by part</h2>
        <p className="label mt-1">
          Squares are the points that a part makes: {TIER_MARK.must} must, {TIER_MARK.should}{' '}
          should, {TIER_MARK.expert} expert.
        </p>
        <div className="parts">
          <details className="part">
            <summary id="answer-spoken">
              <span className="part-name">
                <h3>3 minutes, as you would say it</h3>
                <span className="conclusion">The same in the words of an interview</span>
              </span>
            </summary>
            <Spoken question={question} />
          </details>
          <Prose question={question} source={full.source.slice(full.opening)} file={full.file} />
        </div>
        <FurtherList question={question} />
      </section>
    </Room>
  );
}

function Spoken({ question }: { readonly question: Question }) {
  const { source, file } = answerOf(question, 'spoken');
  return <Prose question={question} source={source} file={file} className="prose" />;
}

function FurtherList({ question }: { readonly question: Question }) {
  const { slug, further } = question;
  if (further.length === 0) return null;
  return (
    <>
      <h2 className="mt-10">Further, on pages of their own</h2>
      <ul className="further-pages">
        {further.map(({ name, title, conclusion }) => (
          <li key={name}>
            <a href={`/questions/${slug}/answer/${name}`}>{title}</a>
            <p className="text-soft">{conclusion}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
