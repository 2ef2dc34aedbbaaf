import { Disc, shapeOf } from '@/components/study/disc';
import type { Verdict } from '@/lib/study/kept';
import { attemptsAt, isWritten } from '@/lib/study/kept';
import { roomPath } from '@/lib/study/rooms';
import { isJudged, judgedOf, type Tally, verdictsOf } from '@/lib/study/tally';
import type { PartProps } from './parts';

const LEGEND = [
  ['present', 'whole'],
  ['partly', 'begun'],
  ['absent', 'open'],
  ['not judged', 'dashed'],
] as const;

/** A row for each question: its essentials one by one, the rest as counts. */
export function Matrix({ questions, data }: PartProps) {
  return (
    <section className="shelf" aria-labelledby="by-question">
      <header>
        <h2 id="by-question">By question</h2>
        <p className="legend text-soft">
          {LEGEND.map(([says, shape]) => (
            <span key={says}>
              <Disc shape={shape} /> {says}
            </span>
          ))}
        </p>
      </header>
      <table className="matrix">
        <thead>
          <tr>
            <th className="num">
              <span className="sr-only">Number</span>
            </th>
            <th>Question</th>
            <th>Essentials (must)</th>
            <th className="num">should</th>
            <th className="num">expert</th>
            <th className="num">attempts</th>
            <th className="num">hints</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ slug, number, title, points }) => {
            const attempts = attemptsAt(slug, data.attempts);
            const judged = verdictsOf(slug, attempts);
            const tallyOf = (wanted: string) =>
              judgedOf(
                { judged },
                points.filter(({ tier }) => tier === wanted).map(({ id }) => id),
              );
            return (
              <tr key={slug}>
                <td className="num">{number}</td>
                <th scope="row">
                  <a href={roomPath(slug, attempts.some(isJudged) ? 'check' : 'try')}>{title}</a>
                </th>
                <td>
                  <Discs verdicts={[...tallyOf('must').verdicts.values()]} />
                </td>
                <Count tier="should" tally={tallyOf('should')} />
                <Count tier="expert" tally={tallyOf('expert')} />
                <td className="num">{attempts.filter(isWritten).length}</td>
                <td className="num">
                  {attempts.reduce((sum, { hints }) => sum + hints.length, 0)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** One disc for each verdict. */
function Discs({ verdicts }: { readonly verdicts: readonly (Verdict | undefined)[] }) {
  const said = LEGEND.map(([says]) => {
    const wanted = says === 'not judged' ? undefined : says;
    return [says, verdicts.filter((one) => one === wanted).length] as const;
  });
  const label = said.filter(([, count]) => count > 0).map(([says, count]) => `${count} ${says}`);
  return (
    <span className="discs" role="img" aria-label={label.join(', ')}>
      {verdicts.map((verdict, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move
        <Disc key={at} shape={shapeOf(verdict)} />
      ))}
    </span>
  );
}

function Count({ tier, tally }: { readonly tier: string; readonly tally: Tally }) {
  const total = tally.verdicts.size;
  const { present, open } = tally;
  const isOpen = open === total;
  return (
    <td className={isOpen ? 'num nil' : 'num'} data-l={tier}>
      {isOpen ? '–' : `${present} of ${total - open}`}
      {!isOpen && open > 0 ? <span className="text-soft">, {open} not judged</span> : null}
    </td>
  );
}
