'use client';
import { memo } from 'react';
import { TIER_MARK } from '@/components/ui/tier';
import type { ReviewPoint } from '@/lib/review/guide';
import { MARKS, type PointMark } from '@/lib/review/kept';
import { type Judged, setMark } from '@/lib/review/marks';
import type { Suggestion } from '@/lib/review/suggest';
import { Choice } from './choice';
import { EvidenceList } from './evidence-list';
import { lookAt } from './looked-at';
import { MarkShape } from './mark-shape';
import { reveal } from './present-acts';
import { say, takeUp } from './score-acts';
import { Suggested } from './suggested';

const OPTIONS = MARKS.map((mark) => ({
  value: mark,
  label: mark,
  shape: <MarkShape mark={mark} />,
}));

/** What to ask about a point. */
const PROBES = [
  ['missing', 'Missing, ask'],
  ['deeper', 'Deeper'],
  ['good', 'A good reply'],
] as const;

interface PointRowProps {
  readonly slug: string;
  readonly point: ReviewPoint;
  /** From 1. */
  readonly number: number;
  readonly said: PointMark | undefined;
  readonly isHere: boolean;
  /** Whether the stage has shown it. */
  readonly isShown: boolean;
  readonly suggestion: Suggestion | undefined;
  readonly ignore: (id: string) => void;
  /** Opens the sentences of the answer; undefined without an answer. */
  readonly quote: ((judged: Judged) => void) | undefined;
}

/** One point of the rubric: its claim, its mark and its evidence; the one at hand also says what to ask. */
export const PointRow = memo(function PointRow(props: PointRowProps) {
  const { slug, point, number, said, isHere, isShown, suggestion, ignore, quote } = props;
  const { id, tier, claim, probe } = point;
  const judged = { kind: 'point', id } as const;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys take it up from anywhere
    <li
      className="point-row"
      data-point={id}
      tabIndex={-1}
      aria-current={isHere || undefined}
      onClick={() => takeUp(id)}
      // Under a pressed mouse nothing may move away: there the click takes it up.
      onFocus={({ target }) => {
        if (target.matches(':focus-visible')) takeUp(id);
      }}
      onMouseEnter={() => lookAt(id)}
      onMouseLeave={() => lookAt(undefined)}
    >
      <span className="num point-number">
        <span aria-hidden="true">{TIER_MARK[tier]}</span> {number}
      </span>
      <p>
        {claim} {isShown ? <span className="on-stage">on stage</span> : null}
      </p>
      <div className="point-side">
        <Choice
          legend={`Point ${number}`}
          options={OPTIONS}
          value={said?.mark}
          choose={(mark) => say((review) => setMark(review, slug, id, mark))}
        />
        <button
          type="button"
          className="quiet"
          aria-label={`Show point ${number} on the stage`}
          onClick={() => reveal(id)}
        >
          Show
        </button>
      </div>
      <EvidenceList slug={slug} judged={judged} evidence={said?.evidence ?? []} />
      {suggestion ? <Suggested slug={slug} suggestion={suggestion} ignore={ignore} /> : null}
      {isHere ? (
        <div className="point-more">
          <dl>
            {PROBES.map(([key, label]) => (
              <div key={key}>
                <dt className="label">{label}</dt>
                <dd>{probe[key]}</dd>
              </div>
            ))}
          </dl>
          <p>
            {quote ? (
              <button type="button" className="tool" onClick={() => quote(judged)}>
                Quote their answer <kbd>E</kbd>
              </button>
            ) : null}
            {said?.mark ? (
              <button
                type="button"
                className="tool"
                onClick={({ currentTarget }) => {
                  currentTarget.closest('li')?.focus({ preventScroll: true });
                  say((review) => setMark(review, slug, id, undefined));
                }}
              >
                Clear the mark <kbd>⌫</kbd>
              </button>
            ) : null}
          </p>
        </div>
      ) : null}
    </li>
  );
});
