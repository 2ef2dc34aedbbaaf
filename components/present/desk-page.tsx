'use client';
import { useEffect, useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import type { ReviewGuide } from '@/lib/review/guide';
import type { Review } from '@/lib/review/kept';
import { runClock } from './clock-store';
import { deskStore, useDesk } from './desk';
import { FocusKeeper } from './focus-keeper';
import { HoldBar } from './hold-bar';
import { NotesPanel } from './notes-panel';
import { OwnAnswer } from './own-answer';
import { PresentBar } from './present-bar';
import { Probes } from './probes';
import { Rubric } from './rubric';
import { ScorePanel } from './score-panel';
import { runStageHost } from './stage-host';
import { useStageKeys } from './stage-keys';
import { StageLine } from './stage-line';
import { StageSide } from './stage-side';

const LEFT = [
  { value: 'answer', label: 'Their answer' },
  { value: 'stage', label: 'Stage' },
] as const;

const PARTS = [
  { value: 'stage', label: 'Stage' },
  { value: 'answer', label: 'Answer' },
  { value: 'rubric', label: 'Rubric' },
  { value: 'score', label: 'Probes and score' },
] as const;

type Part = (typeof PARTS)[number]['value'];

interface DeskPageProps {
  readonly review: Review;
  /** Of the open question. */
  readonly guide: ReviewGuide;
}

/** The private window: the stage and what comes next, the answer, the rubric, probes, notes and score. */
export function DeskPage({ review, guide }: DeskPageProps) {
  const { left } = useDesk();
  const [column, setColumn] = useState<'left' | 'rubric' | 'score'>('left');
  useStageKeys('desk');
  useEffect(runStageHost, []);
  useEffect(runClock, []);
  const choose = (part: Part) => {
    if (part === 'rubric' || part === 'score') setColumn(part);
    else {
      setColumn('left');
      deskStore.setState({ left: part });
    }
  };
  return (
    <div className="present">
      <header className="contents">
        <PresentBar review={review} />
        <StageLine review={review} guide={guide} />
        <HoldBar review={review} guide={guide} />
        <Segmented
          legend="Part of the page"
          className="present-parts"
          options={PARTS}
          value={column === 'left' ? left : column}
          onChange={choose}
        />
      </header>
      <main id="main" className="present-columns" tabIndex={-1} data-column={column}>
        <div className="present-column" data-part="left">
          <p className="left-switch">
            <Segmented
              legend="What stands at the left"
              options={LEFT}
              value={left}
              onChange={(value) => deskStore.setState({ left: value })}
            />
            <kbd>V</kbd>
          </p>
          <FocusKeeper key={left}>
            {left === 'stage' ? (
              <StageSide review={review} guide={guide} />
            ) : (
              <OwnAnswer key={guide.slug} guide={guide} />
            )}
          </FocusKeeper>
        </div>
        <div className="present-column" data-part="rubric">
          <Rubric key={guide.slug} guide={guide} />
        </div>
        <div className="present-column" data-part="score">
          <Probes key={guide.slug} guide={guide} />
          <NotesPanel key={`${guide.slug} notes`} guide={guide} />
          <ScorePanel key={`${guide.slug} score`} guide={guide} />
        </div>
      </main>
    </div>
  );
}
