'use client';
import { useState } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import type { Anchor, ReviewGuide } from '@/lib/review/guide';
import { ruleWords, scoreQuestion } from '@/lib/review/question-score';
import { bandOf } from '@/lib/review/score';
import { labelsOf, MarkedText } from './marked-text';
import { OverrideForm } from './override-form';
import { ScoreScale } from './score-scale';
import { partWords, scoreWords } from './score-words';
import { Sheet } from './sheet';
import { useSaid } from './use-said';

/** The score as it stands, between the four sample answers, and by which rule. */
export function ScorePanel({ guide }: { readonly guide: ReviewGuide }) {
  const { slug, points, anchors } = guide;
  const { said, canWrite } = useSaid(slug);
  const [sample, setSample] = useState<Anchor>();
  const scored = scoreQuestion(points, said);
  return (
    <section className="score-panel" aria-labelledby="score-head">
      <div className="panel-head">
        <h2 id="score-head">Score</h2>
        <span className="label">{partWords(scored)}</span>
      </div>
      <p className="score-now">
        <b className="num">{scored.final}</b> <b>{bandOf(scored.final)}</b>
        <span className="text-soft">{scoreWords(scored)}</span>
      </p>
      {scored.override ? <p className="score-reason">{scored.override.reason}</p> : null}
      <ScoreScale scored={scored} anchors={anchors} />
      <ul className="score-anchors" aria-label="Sample answers">
        {anchors.map((anchor) => (
          <li key={anchor.level}>
            <button type="button" className="quiet" onClick={() => setSample(anchor)}>
              {anchor.level} <span className="num">{anchor.score}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="score-rule">{ruleWords()}</p>
      {canWrite ? <OverrideForm key={slug} slug={slug} override={scored.override} /> : null}
      {sample ? <Sample guide={guide} anchor={sample} closed={() => setSample(undefined)} /> : null}
    </section>
  );
}

interface SampleProps {
  readonly guide: ReviewGuide;
  readonly anchor: Anchor;
  readonly closed: () => void;
}

/** A sample answer, its words for each point or trap marked, and why it has its score. */
function Sample({ guide, anchor, closed }: SampleProps) {
  const { level, score, text, reasons, marks } = anchor;
  const evidence = Object.fromEntries(
    [...new Set(marks.map(({ id }) => id))].map((id) => [
      id,
      marks.filter((mark) => mark.id === id),
    ]),
  );
  return (
    <Sheet label={`Sample answer: ${level}`} closed={closed}>
      <div className="compare-head">
        <h2>
          {level[0]?.toUpperCase() + level.slice(1)} <span className="num">{score} of 100</span>
        </h2>
        <CloseDialog className="ml-auto" />
      </div>
      <p className="own-text mt-4">
        <MarkedText text={text} evidence={evidence} labels={labelsOf(guide.points, guide.traps)} />
      </p>
      <p className="mt-4">
        <span className="label">Why this score </span>
        {reasons}
      </p>
    </Sheet>
  );
}
