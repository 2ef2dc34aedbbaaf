'use client';
import { createContext, type ReactNode, use } from 'react';
import { type Everything, useEverything } from '@/components/study/use-everything';
import { type Place, usePoints, withPoints } from '@/components/study/use-points';
import { type Attempt, isWritten, type StudyData } from '@/lib/study/kept';
import { isJudged } from '@/lib/study/tally';

/** What home knows of its reader. */
interface Home extends Everything {
  readonly places: readonly Place[];
  readonly questions: ReturnType<typeof withPoints<Place>>;
  /** Whether all that home may show of its reader is there, or could not be had. */
  readonly isSettled: boolean;
  /** Whether there is something to go on with, and all that is needed to say what. */
  readonly isBack: boolean;
}

const HomeContext = createContext<Home | undefined>(undefined);

interface HomeReaderProps {
  readonly places: readonly Place[];
  readonly children: ReactNode;
}

/** Reads once what the parts of home show. The points are fetched only where some were judged. */
export function HomeReader({ places, children }: HomeReaderProps) {
  const all = useEverything();
  const judged = hasJudged(all.data);
  const { points } = usePoints(judged);
  const isSettled = all.read && (!judged || points !== 'loading');
  const isBack = isSettled && hasBegun(all.data) && !(judged && points === 'failed');
  const questions = withPoints(places, points);
  return (
    <HomeContext value={{ ...all, places, questions, isSettled, isBack }}>{children}</HomeContext>
  );
}

/** What home knows of its reader. @throws RangeError outside of home */
export function useHome(): Home {
  const home = use(HomeContext);
  if (!home) throw new RangeError('Only home has this.');
  return home;
}

/** Whether a point or a statement was judged. */
function hasJudged({ attempts, questions }: StudyData): boolean {
  return (
    attempts.some(isJudged) ||
    questions.some(({ statements }) => Object.keys(statements).length > 0)
  );
}

function hasBegun({ attempts, questions, mocks }: StudyData): boolean {
  const isTouched = (attempt: Attempt) => isWritten(attempt) || isJudged(attempt);
  return attempts.some(isTouched) || questions.length > 0 || mocks.length > 0;
}
