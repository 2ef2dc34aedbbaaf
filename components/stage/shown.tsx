'use client';
import { lazy, memo, Suspense } from 'react';
import type { Size, StageView } from '@/lib/review/stage';
import { AnswerShown } from './answer-shown';
import { OwnShown } from './own-shown';
import { PointsShown } from './points-shown';
import { QuestionShown } from './question-shown';
import type { StageLine } from './stage-line';

/** Its code comes when a simulator is shown, so that nothing of one is in the window before. */
const SimulatorShown = lazy(() =>
  import('./simulator-shown').then((module) => ({ default: module.SimulatorShown })),
);

interface ShownProps {
  readonly view: StageView;
  readonly size: Size;
  /** Whether it is an echo of what was moved here. */
  readonly own: boolean;
  readonly line: StageLine | undefined;
}

/** What is on the stage below its head; nothing for a view that is blank or not known. */
export const Shown = memo(function Shown({ view, size, own, line }: ShownProps) {
  switch (view.kind) {
    case 'question':
      return <QuestionShown view={view} />;
    case 'own':
      return <OwnShown own={view.own} size={size} />;
    case 'points':
      return <PointsShown view={view} size={size} />;
    case 'answer':
      return <AnswerShown view={view} />;
    case 'simulator':
      return line ? (
        <Suspense>
          <SimulatorShown key={view.slug} view={view} own={own} line={line} />
        </Suspense>
      ) : null;
    default:
      return null;
  }
});
