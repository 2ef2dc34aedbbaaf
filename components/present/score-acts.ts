'use client';
import { change, reviewStore } from '@/components/review/review-store';
import { now } from '@/components/study/moment';
import type { ReviewGuide } from '@/lib/review/guide';
import { type Mark, questionReview, type Review } from '@/lib/review/kept';
import { begun, setMark } from '@/lib/review/marks';
import { deskStore } from './desk';
import { lookAt } from './looked-at';

/** Says something of a question; with the first thing that is said the review has begun. */
export function say(how: (review: Review) => Review): void {
  change((review) => {
    const next = how(review);
    return next === review ? review : begun(next, now());
  });
}

/** Makes a point the one that keys judge, and whose words are emphasised wherever the mouse rests. */
export function takeUp(id: string): void {
  lookAt(undefined);
  if (deskStore.getState().point !== id) deskStore.setState({ point: id });
}

/** Takes up the point so many places on, as far as there are points. */
export function moveOn({ points }: ReviewGuide, by: 1 | -1): void {
  const { point } = deskStore.getState();
  const next = points[points.findIndex(({ id }) => id === point) + by];
  if (next) takeUp(next.id);
}

/** Judges the point at hand and goes on to the next; taking a mark away goes nowhere. */
export function markHere(guide: ReviewGuide, mark: Mark | undefined): void {
  const { point } = deskStore.getState();
  const { review, pen } = reviewStore.getState();
  if (point === undefined || !pen || review?.lockedAt !== undefined) return;
  say((before) => setMark(before, guide.slug, point, mark));
  if (mark !== undefined) moveOn(guide, 1);
}

/** The first point that nobody has judged, else the first. */
export function firstToJudge({ slug, points }: ReviewGuide): string | undefined {
  const { review } = reviewStore.getState();
  const said = review && questionReview(review, slug).points;
  return (points.find(({ id }) => said?.[id]?.mark === undefined) ?? points[0])?.id;
}
