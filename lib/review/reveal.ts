import { deckOf, type Step, viewOf } from './deck';
import type { ReviewGuide } from './guide';
import { changeQuestion, questionReview, type Review } from './kept';
import { isOf, isSameStep, placeOf, pointsIn } from './place';
import { faced, facedOf, held, type Presenting } from './present';
import type { StageView } from './stage';

/** Shows a step of the open question; a point joins those of `before`. */
function stepped(
  review: Review,
  presenting: Presenting,
  step: Step,
  before: readonly string[] = [],
): Review {
  const guide = presenting.guides[review.open];
  if (!guide) return review;
  const known = changeQuestion(review, review.open, (said) => ({ ...said, shown: before }));
  return faced(review, presenting, { view: viewOf(guide, known, step, presenting.underlines) });
}

/** The points that one more would join: those in view, or where none are those that were shown. */
function joined(review: Review, guide: ReviewGuide): readonly string[] {
  const seen = pointsIn(guide, facedOf(review).view);
  return seen.length > 0 ? seen : questionReview(review, guide.slug).shown;
}

/** Shows a step of the open question's deck; points of later steps leave the stage. Nothing where there is no such step. */
export function shownAt(review: Review, presenting: Presenting, place: number): Review {
  const guide = presenting.guides[review.open];
  const deck = guide ? deckOf(guide, review) : [];
  const step = deck[place];
  if (!guide || !step) return review;
  const later = deck.slice(place).map((one) => (one.kind === 'point' ? one.id : ''));
  const before = joined(review, guide).filter((id) => !later.includes(id));
  return stepped(review, presenting, step, before);
}

/** The step of the open question's deck that comes next; undefined after the last. */
export function nextStep(review: Review, presenting: Presenting): Step | undefined {
  const guide = presenting.guides[review.open];
  if (!guide) return undefined;
  return deckOf(guide, review)[placeOf(guide, review, seenOf(review, presenting)) + 1];
}

/** Shows it. */
export function shownNext(review: Review, presenting: Presenting): Review {
  const guide = presenting.guides[review.open];
  if (!guide) return review;
  return shownAt(review, presenting, placeOf(guide, review, seenOf(review, presenting)) + 1);
}

/** Shows the step before; where the stage shows nothing of the open question, the one where it was left. */
export function shownBefore(review: Review, presenting: Presenting): Review {
  const guide = presenting.guides[review.open];
  if (!guide) return review;
  const { view } = facedOf(review);
  const place = placeOf(guide, review, seenOf(review, presenting));
  return shownAt(review, presenting, isOf(guide, view) ? place - 1 : place);
}

/** What stands on what acts work on, also behind a blank. */
function seenOf(review: Review, { behind }: Presenting): StageView {
  const { view } = facedOf(review);
  return view.kind === 'blank' && behind ? behind : view;
}

/** Shows one thing of the open question: a step of its deck, or a point of any tier. Nothing where there is none such. */
export function shownStep(review: Review, presenting: Presenting, step: Step): Review {
  const guide = presenting.guides[review.open];
  if (!guide) return review;
  const isThere =
    step.kind === 'point'
      ? guide.points.some(({ id }) => id === step.id)
      : deckOf(guide, review).some((one) => isSameStep(one, step));
  return isThere ? stepped(review, presenting, step, joined(review, guide)) : review;
}

/**
 * Shows the open question's simulator as it stands, or opens it in a situation.
 * @param link a query from `?`
 */
export function shownSimulator(review: Review, presenting: Presenting, link?: string): Review {
  const guide = presenting.guides[review.open];
  if (!guide?.simulator) return review;
  const { view } = facedOf(review);
  const isThere = view.kind === 'simulator' && isOf(guide, view);
  if (link === undefined)
    return isThere ? review : stepped(review, presenting, { kind: 'simulator' });
  const opened = viewOf(guide, review, { kind: 'simulator' }, false);
  return opened.kind === 'simulator'
    ? faced(review, presenting, { view: { ...opened, link } })
    : review;
}

/** Shows the newest point in view again, as its words are to be underlined now; nothing where none is in view. */
export function underlined(review: Review, presenting: Presenting): Review {
  const guide = presenting.guides[review.open];
  const id = guide && pointsIn(guide, facedOf(review).view).at(-1);
  return id === undefined ? review : shownStep(review, presenting, { kind: 'point', id });
}

/** Blanks the stage, or brings back what was there; nothing where nothing was. */
export function blanked(review: Review, presenting: Presenting): Review {
  const { view } = facedOf(review);
  if (view.kind !== 'blank') return faced(review, presenting, { view: { kind: 'blank' } });
  if (presenting.behind) return faced(review, presenting, { view: presenting.behind });
  return shownAt(review, presenting, questionReview(review, review.open).step);
}

/** Leaves the stage with the question alone and holds it; nothing while it is held. */
export function quieted(review: Review, presenting: Presenting): Review {
  if (review.draft || !presenting.guides[review.open]) return review;
  return held(stepped(review, presenting, { kind: 'question' }));
}
