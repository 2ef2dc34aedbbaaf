import { Fragment } from 'react';
import { RichText } from '@/components/mdx/rich-text';
import { Page } from '@/components/shell/page';
import { Still } from '@/components/ui/still';
import type { InterviewerPart } from '@/lib/content/interviewer';
import type { Question } from '@/lib/content/question';
import { BANDS, TIER_WEIGHT, TRAP_PENALTY } from '@/lib/review/score';
import { simulatorTitle } from '@/lib/simulators';
import { anchorPath } from '@/lib/study/rooms';
import { Contents, FoldedContents } from './contents';

const SECTIONS = [
  { id: 'probes', text: 'Follow-up questions' },
  { id: 'anchors', text: 'Four sample answers to calibrate on' },
  { id: 'missing', text: 'When a point is missing' },
  { id: 'trap-list', text: 'Traps' },
] as const;

/** What to say where a point is missing. */
const PROBES = [
  ['missing', 'Missing, ask'],
  ['deeper', 'Deeper'],
  ['good', 'A good reply'],
] as const;

interface InterviewerGuideProps {
  readonly question: Question;
  readonly part: InterviewerPart;
}

/** Probes, sample answers with their scores, and what to ask where a point is missing. */
export function InterviewerGuide({ question, part }: InterviewerGuideProps) {
  const guide = `/questions/${question.slug}`;
  return (
    <Page current={question.number} contents={<Contents entries={SECTIONS} />}>
      <div>
        <p className="label">For the interviewer · question {question.number} of 7</p>
        <h1 className="mt-2">{question.title}</h1>
        <p className="mt-4">
          What follows gives the answers away; it is the brief to print or to read before. To walk
          through a take-home on a shared screen, <a href="/review">hold a review</a>. The
          candidate’s side is <a href={guide}>the guide</a>.
          {simulatorTitle(question.slug) ? (
            <>
              {' '}
              To share on a screen: <a href={`/lab/${question.slug}`}>the simulator</a>.
            </>
          ) : null}
        </p>
        <FoldedContents entries={SECTIONS} />
      </div>
      <Still>
        <section aria-labelledby="probes">
          <h2 id="probes">Follow-up questions</h2>
          <ol className="mt-4 border-t border-rule">
            {part.probes.map((probe) => (
              <li key={probe.id} id={probe.id} className="border-b border-rule py-4">
                <p className="font-semibold">
                  <RichText text={probe.ask} />
                </p>
                <p className="mt-1">
                  <span className="label">A good reply </span>
                  <RichText text={probe.good} />
                </p>
                {probe.listen ? (
                  <p className="mt-1 text-soft">
                    <span className="label">A weak one </span>
                    <RichText text={probe.listen} />
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="anchors">
          <h2 id="anchors">Four sample answers to calibrate on</h2>
          <p className="mt-2 text-soft">
            A score is {TIER_WEIGHT.must} for the share of must points made, {TIER_WEIGHT.should}{' '}
            for should, {TIER_WEIGHT.expert} for expert, less {TRAP_PENALTY} for each trap that is
            asserted. {BANDS.map((band) => `${band.level} from ${band.from}`).join(', ')}. Marked
            words lead to the point or trap.
          </p>
          {part.anchors.map((anchor) => (
            <article key={anchor.level} id={`anchor-${anchor.level}`} className="slip">
              <h3>
                {anchor.level[0]?.toUpperCase() + anchor.level.slice(1)}{' '}
                <span className="num">{anchor.score} of 100</span>
              </h3>
              {anchor.text
                .trim()
                .split(/\n\s*\n/)
                .map((paragraph) => (
                  <p key={paragraph} className="whitespace-pre-line">
                    <RichText text={paragraph} />
                  </p>
                ))}
              <p className="text-soft">
                <span className="label">Why this score </span>
                <RichText text={anchor.reasons} />
              </p>
            </article>
          ))}
        </section>
        <section aria-labelledby="missing">
          <h2 id="missing">When a point is missing</h2>
          <ul className="mt-4 border-t border-rule">
            {question.points.map((point) => (
              <li key={point.id} id={point.id} className="border-b border-rule py-4">
                <p>
                  <span className="label">{point.tier} </span>
                  <a href={anchorPath(question.slug, point.id)} className="text-ink">
                    <RichText text={point.claim} />
                  </a>
                </p>
                <dl className="more mt-1 grid gap-x-3 gap-y-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
                  {PROBES.map(([key, label]) => (
                    <Fragment key={key}>
                      <dt className="label">{label}</dt>
                      <dd>
                        <RichText text={point.probe[key]} />
                      </dd>
                    </Fragment>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="trap-list">
          <h2 id="trap-list">Traps</h2>
          <ul className="mt-4 border-t border-rule">
            {question.traps.map((trap) => (
              <li key={trap.id} id={trap.id} className="border-b border-rule py-3">
                <a href={anchorPath(question.slug, trap.id)} className="text-ink">
                  “<RichText text={trap.statement} />”
                </a>
              </li>
            ))}
          </ul>
        </section>
      </Still>
    </Page>
  );
}
