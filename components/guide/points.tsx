import { RichText } from '@/components/mdx/rich-text';
import { TIER_MARK } from '@/components/ui/tier';
import type { Question } from '@/lib/content/question';
import type { Point } from '@/lib/content/schema';
import { anchorPath, roomPath } from '@/lib/study/rooms';
import { SourceLinks } from './source-links';

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
  const { id, claim, scenario, source } = point;
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
          <PlaceLink {...{ question, id }} />
          {scenario ? (
            <>
              {' · '}
              <a href={`/lab/${question.slug}${scenario}`}>See it in the simulator</a>
            </>
          ) : null}
          {' · '}
          <SourceLinks question={question} ids={source} />
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

/** Where the paragraph stands: a part of the answer, or a page of its own. */
function PlaceLink({ question, id }: { readonly question: Question; readonly id: string }) {
  const { page, part } = placeOf(question, id);
  return (
    <a href={page?.href ?? part?.href ?? roomPath(question.slug, 'answer')}>
      In the answer: {page?.title ?? part?.title}
    </a>
  );
}

/** Name and address of what holds the paragraph behind a point. */
export function placeOf(question: Question, id: string) {
  const reason = question.reasons.get(id);
  const page = question.further.find(({ name }) => name === reason?.page);
  const answer = roomPath(question.slug, 'answer');
  const part = reason?.part;
  return {
    page: page && { title: page.title, href: `${answer}/${page.name}` },
    part: part && { title: part.title, href: `${answer}#${part.id}` },
  };
}
