import { RichText } from '@/components/mdx/rich-text';
import { TIER_MARK } from '@/components/ui/tier';
import type { Question } from '@/lib/content/question';
import type { Point } from '@/lib/content/schema';
import { VERDICTS } from '@/lib/study/kept';
import { anchorPath } from '@/lib/study/rooms';
import { Whereabouts } from './whereabouts';

interface PointsProps {
  readonly question: Question;
  /** The paragraph behind each point as HTML, by its id. */
  readonly reasons: ReadonlyMap<string, string>;
}

const TIERS = ['must', 'should', 'expert'] as const;
const TIER_SAYS = {
  must: 'Without it the answer fails',
  should: 'A good answer has it',
  expert: 'Few have it',
} as const;

/** The points to check one's text against: what is essential stands open, the rest is folded. */
export function Points({ question, reasons }: PointsProps) {
  return TIERS.map((tier) => {
    const points = question.points.filter((point) => point.tier === tier);
    if (points.length === 0) return null;
    const head = (
      <>
        <h2>
          <span aria-hidden="true">{TIER_MARK[tier]}</span> {tier[0]?.toUpperCase() + tier.slice(1)}
        </h2>
        <span className="label">
          {TIER_SAYS[tier]} · {points.length} points
        </span>
      </>
    );
    const list = (
      <ol className="points">
        {points.map((point) => (
          <PointItem
            key={point.id}
            {...{ question, point }}
            number={question.points.indexOf(point) + 1}
            why={reasons.get(point.id) ?? ''}
          />
        ))}
      </ol>
    );
    if (tier === 'must')
      return (
        <section key={tier} className="tier" id="rubric">
          <div className="tier-head">{head}</div>
          {list}
        </section>
      );
    return (
      <details key={tier} className="tier">
        <summary className="tier-head">{head}</summary>
        {list}
      </details>
    );
  });
}

interface PointItemProps {
  readonly question: Question;
  readonly point: Point;
  readonly number: number;
  readonly why: string;
}

const VERDICT_NAMES = { present: 'Present', partly: 'Partly', absent: 'Absent' } as const;

/** A point to judge: what is kept of it, and the reader's own words and note, come from an island. */
function PointItem({ question, point, number, why }: PointItemProps) {
  const { id, claim } = point;
  return (
    <li id={id}>
      <span className="num" aria-hidden="true">
        {number}
      </span>
      <p>
        <RichText text={claim} />
      </p>
      <fieldset className="judge">
        <legend className="sr-only">Point {number}</legend>
        <div className="segmented feet">
          {VERDICTS.map((verdict) => (
            <label key={verdict}>
              <input
                type="radio"
                name={`had-${id}`}
                value={verdict}
                data-point={id}
                autoComplete="off"
              />
              {VERDICT_NAMES[verdict]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="own" data-own={id} />
      <details className="why">
        <summary>Why</summary>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered from our own text */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: why }} />
        <p className="more">
          <Whereabouts question={question} point={id} of={point} />
        </p>
        {question.traps
          .filter((trap) => trap.point === id)
          .map((trap) => (
            <p key={trap.id} className="more">
              To judge:{' '}
              <a href={anchorPath(question.slug, trap.id)}>
                “<RichText text={trap.statement} />”
              </a>
            </p>
          ))}
      </details>
    </li>
  );
}
