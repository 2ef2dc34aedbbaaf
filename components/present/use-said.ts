'use client';
import { useEffect, useMemo } from 'react';
import { useReview } from '@/components/review/review-store';
import type { ReviewGuide } from '@/lib/review/guide';
import { answerTo, type QuestionReview, questionReview, UNTOUCHED } from '@/lib/review/kept';
import { useDesk } from './desk';
import { firstToJudge, takeUp } from './score-acts';

interface Said {
  readonly said: QuestionReview;
  /** The candidate's answer; may be empty. */
  readonly text: string;
  /** Whether this window may change it. */
  readonly canWrite: boolean;
}

/** What was said of a question, and its answer. */
export function useSaid(slug: string): Said {
  const { review, pen } = useReview();
  const pieces = review?.pieces;
  const text = useMemo(() => (pieces ? answerTo({ pieces }, slug) : ''), [pieces, slug]);
  return {
    said: review ? questionReview(review, slug) : UNTOUCHED,
    text,
    canWrite: pen && review !== undefined && review.lockedAt === undefined,
  };
}

/** Id of the point at hand, which is always one of the guide's; a new question begins at what is not judged. */
export function useAtHand(guide: ReviewGuide): string | undefined {
  const { point } = useDesk();
  const isOne = guide.points.some(({ id }) => id === point);
  useEffect(() => {
    const first = isOne ? undefined : firstToJudge(guide);
    if (first !== undefined) takeUp(first);
  }, [isOne, guide]);
  return isOne ? point : undefined;
}
