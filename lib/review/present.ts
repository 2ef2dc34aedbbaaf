import type { Snapshot } from '../simulator/session-snapshot';
import type { ReviewGuide } from './guide';
import { changeQuestion, type Review } from './kept';
import { begun } from './marks';
import type { Follows } from './messages';
import { isOf, placeOf, pointsIn } from './place';
import { SIZES, type StageState, type StageView } from './stage';

/** What the acts of a presenter need besides the review. */
export interface Presenting {
  /** By slug; an act on a question whose guide is missing does nothing. */
  readonly guides: Readonly<Record<string, ReviewGuide>>;
  /** This moment. */
  readonly now: string;
  /** Whether words that were attached to a point are underlined on the stage. */
  readonly underlines: boolean;
  /** What stood where it is blank now; undefined where nobody knows. */
  readonly behind: StageView | undefined;
}

/** What acts work on: what is prepared while the stage is held, otherwise what it shows. */
export function facedOf({ draft, live }: Pick<Review, 'draft' | 'live'>): StageState {
  return draft ?? live;
}

/** Whether two states show the same, whatever their revisions. O(size of a view). */
export function isSameShow(one: StageState, other: StageState): boolean {
  return one.size === other.size && JSON.stringify(one.view) === JSON.stringify(other.view);
}

/** Remembers of what is on the stage now that it was there. */
function recorded(review: Review, { guides, now }: Presenting): Review {
  const { view } = review.live;
  if (view.kind === 'blank') return review;
  const guide = Object.values(guides).find((one) => isOf(one, view));
  if (!guide) return begun(review, now);
  const step = placeOf(guide, review, view);
  const seen = pointsIn(guide, view);
  return changeQuestion(begun(review, now), guide.slug, (said) => ({
    ...said,
    step,
    shown: [...said.shown.filter((id) => !seen.includes(id)), ...seen],
  }));
}

/** Changes what acts work on; its revision grows when it shows something else. */
export function faced(
  review: Review,
  presenting: Presenting,
  change: Partial<Pick<StageState, 'view' | 'size'>>,
): Review {
  const state = facedOf(review);
  const next = { ...state, ...change, revision: state.revision + 1 };
  if (isSameShow(state, next)) return review;
  return review.draft
    ? { ...review, draft: next }
    : recorded({ ...review, live: next }, presenting);
}

/** Draws the stage one size larger or smaller, as far as there are sizes. */
export function resized(review: Review, presenting: Presenting, by: 1 | -1): Review {
  const size = SIZES[SIZES.indexOf(facedOf(review).size) + by];
  return size === undefined ? review : faced(review, presenting, { size });
}

/** Holds the stage as it is: from now on acts prepare. Held already, it lets go where nothing is prepared. */
export function held(review: Review): Review {
  if (!review.draft) return { ...review, draft: review.live };
  return isSameShow(review.draft, review.live) ? discarded(review) : review;
}

/** Puts what was prepared on the stage and lets it go; nothing while it is not held. */
export function sent(review: Review, presenting: Presenting): Review {
  const { draft, live } = review;
  if (!draft) return review;
  const free = discarded(review);
  if (isSameShow(draft, live)) return free;
  const revision = Math.max(draft.revision, live.revision) + 1;
  return recorded({ ...free, live: { ...draft, revision } }, presenting);
}

/** Forgets what was prepared and lets the stage go, which stays as it is. */
export function discarded({ draft: _, ...review }: Review): Review {
  return review;
}

/** Takes over how somebody moved the simulator on a stage; nothing where that stage shows no such simulator. */
export function snapped(review: Review, follows: Follows, snapshot: Snapshot): Review {
  const state = review[follows];
  if (state?.view.kind !== 'simulator' || state.view.slug !== snapshot.slug) return review;
  const view = { ...state.view, snapshot };
  if (isSameShow(state, { ...state, view })) return review;
  return { ...review, [follows]: { ...state, revision: state.revision + 1, view } };
}

/** Opens another question of the review for the presenter; the stage stays. */
export function opened(review: Review, slug: string): Review {
  return slug !== review.open && review.questions.includes(slug)
    ? { ...review, open: slug }
    : review;
}

/** Adds seconds to the open question; they are whole and at least 1. */
export function timed(review: Review, seconds: number): Review {
  return changeQuestion(review, review.open, (said) => ({
    ...said,
    seconds: said.seconds + seconds,
  }));
}
