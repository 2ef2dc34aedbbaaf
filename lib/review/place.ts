import { deckOf, type Step, stepWords } from './deck';
import type { ReviewGuide } from './guide';
import { questionReview, type Review } from './kept';
import type { StageView } from './stage';

/** Whether a view belongs to the question of a guide; a blank one belongs to none. */
export function isOf(guide: ReviewGuide, view: StageView): boolean {
  return view.kind !== 'blank' && view.number === guide.number;
}

/** Ids of the points that a view of this question shows, in its order. O(points squared). */
export function pointsIn(guide: ReviewGuide, view: StageView): readonly string[] {
  if (view.kind !== 'points' || !isOf(guide, view)) return [];
  return view.points.flatMap(
    (claim) => guide.points.find((point) => point.claim === claim)?.id ?? [],
  );
}

/** The step that a view shows, of the deck or a point beside it; undefined for a view of no or another question. */
export function stepIn(guide: ReviewGuide, view: StageView): Step | undefined {
  if (view.kind === 'blank' || !isOf(guide, view)) return undefined;
  if (view.kind === 'points') {
    const id = pointsIn(guide, view).at(-1);
    return id === undefined ? undefined : { kind: 'point', id };
  }
  if (view.kind !== 'answer') return { kind: view.kind };
  const at = guide.answers.findIndex(
    ({ heading, html }) => heading === view.heading && html === view.html,
  );
  return at < 0 ? undefined : { kind: 'answer', at };
}

/** Whether two steps show the same. */
export function isSameStep(one: Step, other: Step | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Where in its deck a question stands, from -1 before the first: at the step that the view shows, or
 * for a point beside the deck at the latest one of the deck that it shows; otherwise where the stage
 * was left.
 */
export function placeOf(
  guide: ReviewGuide,
  review: Pick<Review, 'pieces' | 'answers'>,
  view: StageView,
): number {
  const deck = deckOf(guide, review);
  const seen = pointsIn(guide, view);
  const steps =
    seen.length > 0 ? seen.map((id) => ({ kind: 'point', id }) as const) : [stepIn(guide, view)];
  return (
    steps
      .map((step) => deck.findIndex((one) => isSameStep(one, step)))
      .findLast((place) => place >= 0) ?? questionReview(review, guide.slug).step
  );
}

/** What a view is called for the presenter, such as 'point 2 of 6', with its question where that is another one. */
export function viewWords(guide: ReviewGuide, view: StageView): string {
  if (view.kind === 'blank') return 'nothing';
  if (!isOf(guide, view)) return `question ${view.number}`;
  const step = stepIn(guide, view);
  return step ? stepWords(guide, step) : 'the answer';
}

/** The text of a step in full, as far as it has one: a claim, or the name of what is shown. */
export function stepText(guide: ReviewGuide, step: Step): string {
  switch (step.kind) {
    case 'question':
      return 'The question, word for word.';
    case 'own':
      return 'Their answer, as it was given.';
    case 'simulator':
      return `${guide.simulator?.title ?? 'The simulator'}, covered.`;
    case 'answer':
      return `The model answer: ${guide.answers[step.at]?.heading ?? ''}`;
    default:
      return guide.points.find(({ id }) => id === step.id)?.claim ?? '';
  }
}
