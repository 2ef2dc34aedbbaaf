'use client';
import { useState } from 'react';
import { selectedWords } from '@/components/study/selected-words';
import type { ReviewGuide } from '@/lib/review/guide';
import { addEvidence, type Judged } from '@/lib/review/marks';
import { MarkShape } from './mark-shape';
import { PointRow } from './point-row';
import { markHere, moveOn, say } from './score-acts';
import { MARK_KEYS } from './score-keys';
import { Sentences } from './sentences';
import { TierPoints } from './tier-points';
import { Traps } from './traps';
import { useInSight } from './use-in-sight';
import { useAtHand, useSaid } from './use-said';
import { useScoreKeys } from './use-score-keys';
import { useSuggestions } from './use-suggestions';

const TIERS = ['must', 'should', 'expert'] as const;

/** Every point of the question with its mark. Keys judge the one at hand, wherever the focus is. */
export function Rubric({ guide }: { readonly guide: ReviewGuide }) {
  const { slug, points } = guide;
  const { said, text, canWrite } = useSaid(slug);
  const here = useAtHand(guide);
  const { isOpen, turn } = useInSight(points, here);
  const suggestions = useSuggestions(guide, text, said);
  const [quoting, setQuoting] = useState<Judged>();
  const isAnswered = text.trim() !== '';
  const place = points.findIndex(({ id }) => id === here);
  useScoreKeys((act) => {
    if (act.kind === 'hide') return false;
    if (act.kind === 'move') moveOn(guide, act.by);
    else if (act.kind === 'mark') markHere(guide, act.mark);
    else if (here !== undefined && canWrite && isAnswered) {
      const judged = { kind: 'point', id: here } as const;
      if (!attachSelected(slug, judged)) setQuoting(judged);
    }
    return true;
  });
  return (
    <section className="rubric" aria-labelledby="rubric-head">
      <div className="panel-head">
        <h2 id="rubric-head">Rubric</h2>
        <p className="label mark-keys">
          {MARK_KEYS.map(([key, mark]) => (
            <span key={key}>
              <MarkShape mark={mark} /> {mark} <kbd>{key}</kbd>
            </span>
          ))}
        </p>
      </div>
      <p className="sr-only" role="status">
        {place < 0 ? null : `Point ${place + 1} is at hand: ${points[place]?.claim}`}
      </p>
      {isAnswered ? (
        <p className="suggest-bar">
          <button
            type="button"
            className="quiet"
            onClick={suggestions.shown ? suggestions.hide : suggestions.ask}
          >
            {suggestions.shown ? 'Hide suggestions' : 'Suggest where a point may be'}
          </button>{' '}
          <span className="label" role="status">
            {suggestions.shown
              ? `at ${suggestions.shown.size} points, by words in common; they judge nothing`
              : null}
          </span>
        </p>
      ) : null}
      <fieldset className="contents" disabled={!canWrite}>
        <legend className="sr-only">The points and their marks</legend>
        {TIERS.map((tier) => (
          <TierPoints
            key={tier}
            tier={tier}
            points={points.filter((point) => point.tier === tier)}
            said={said}
            isOpen={isOpen(tier)}
            turn={(open) => turn(tier, open)}
          >
            {(point) => (
              <PointRow
                key={point.id}
                slug={slug}
                point={point}
                number={points.indexOf(point) + 1}
                said={said.points[point.id]}
                isHere={point.id === here}
                isShown={said.shown.includes(point.id)}
                suggestion={suggestions.shown?.get(point.id)}
                ignore={suggestions.ignore}
                quote={isAnswered ? setQuoting : undefined}
              />
            )}
          </TierPoints>
        ))}
        <Traps guide={guide} said={said} quote={isAnswered ? setQuoting : undefined} />
      </fieldset>
      {quoting ? (
        <Sentences guide={guide} judged={quoting} closed={() => setQuoting(undefined)} />
      ) : null}
    </section>
  );
}

/** Attaches the words that are selected in the answer; false where none are. */
function attachSelected(slug: string, judged: Judged): boolean {
  const answer = document.querySelector('[data-own-answer]');
  const quote = answer && selectedWords(answer);
  if (!quote) return false;
  say((review) => addEvidence(review, slug, judged, quote));
  getSelection()?.removeAllRanges();
  return true;
}
