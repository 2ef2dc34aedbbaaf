import { RichText } from '@/components/mdx/rich-text';
import { TIER_MARK } from '@/components/ui/tier';
import type { Question } from '@/lib/content/question';
import type { Point } from '@/lib/content/schema';
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
          <PointItem key={point.id} {...{ question, point }} why={reasons.get(point.id) ?? ''} />
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
  readonly why: string;
}

function PointItem({ question, point, why }: PointItemProps) {
  const { id, claim } = point;
  return (
    <li id={id}>
      <label className="claim">
        <input type="checkbox" data-point={id} autoComplete="off" />
        <span>
          <RichText text={claim} />
        </span>
      </label>
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
              <span className="text-red">Often said:</span>{' '}
              <a href={anchorPath(question.slug, trap.id)}>
                “<RichText text={trap.statement} />”
              </a>
            </p>
          ))}
      </details>
    </li>
  );
}
