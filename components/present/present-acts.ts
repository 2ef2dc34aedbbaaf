'use client';
import { change, reviewStore } from '@/components/review/review-store';
import { now } from '@/components/study/moment';
import type { Step } from '@/lib/review/deck';
import type { Review } from '@/lib/review/kept';
import {
  discarded,
  facedOf,
  held,
  opened,
  type Presenting,
  resized,
  sent,
} from '@/lib/review/present';
import {
  blanked,
  nextStep,
  quieted,
  shownBefore,
  shownNext,
  shownSimulator,
  shownStep,
  underlined,
} from '@/lib/review/reveal';
import type { StageView } from '@/lib/review/stage';
import { keepSeconds } from './clock-store';
import { deskStore } from './desk';
import { isQuiet, startQuiet, stopQuiet } from './quiet-store';

/** Shows a point of the open question on the stage, or prepares it while that is held. */
export function reveal(id: string): void {
  show({ kind: 'point', id });
}

/** What stood where it is blank now, on the stage and in what is prepared; it is not kept. */
const behind: { live?: StageView; draft?: StageView } = {};

function presentingOf(review: Review): Presenting {
  const { guides, underlines } = deskStore.getState();
  return { guides, underlines, now: now(), behind: behind[review.draft ? 'draft' : 'live'] };
}

/** Does what the presenter asks for to the open review. */
function act(how: (review: Review, presenting: Presenting) => Review): void {
  change((review) => {
    const after = how(review, presentingOf(review));
    remember(review, after);
    return after;
  });
}

function remember(before: Review, after: Review): void {
  if (before.live.view.kind !== 'blank') behind.live = before.live.view;
  if (!after.draft) delete behind.draft;
  else {
    const { view } = facedOf(before);
    if (view.kind !== 'blank') behind.draft = view;
    else if (!before.draft && behind.live) behind.draft = behind.live;
  }
}

/** Shows a step of the open question. */
export function show(step: Step): void {
  act((review, presenting) => shownStep(review, presenting, step));
}

/** What `next` would show; undefined after the last step. */
export function stepAhead(review: Review): Step | undefined {
  return nextStep(review, presentingOf(review));
}

export function next(): void {
  act(shownNext);
}

export function back(): void {
  act(shownBefore);
}

/** @param link the query of a situation to open it in */
export function showSimulator(link?: string): void {
  act((review, presenting) => shownSimulator(review, presenting, link));
}

export function blank(): void {
  act(blanked);
}

export function resize(by: 1 | -1): void {
  act((review, presenting) => resized(review, presenting, by));
}

/** Underlines the words that were attached to a point, or no longer, at once. */
export function underline(on: boolean): void {
  deskStore.setState({ underlines: on });
  act(underlined);
}

export function hold(): void {
  if (!isQuiet()) act(held);
}

export function send(): void {
  if (!isQuiet()) act(sent);
}

export function discard(): void {
  if (!isQuiet()) act(discarded);
}

/** Two quiet minutes: the stage shows the question alone, and stands still until they end. */
export function quietMinutes(): void {
  act((review, presenting) => {
    const quiet = quieted(review, presenting);
    if (quiet !== review) startQuiet(endQuiet);
    return quiet;
  });
}

/** Ends them. What was prepared meanwhile waits to be sent; without anything the stage is let go. */
export function endQuiet(): void {
  stopQuiet();
  act(held);
}

/** Opens a question of the review here; the stage stays as it is. */
export function openQuestion(slug: string): void {
  keepSeconds();
  act((review) => opened(review, slug));
}

/** Opens the question before or after the open one, where the review has one. */
export function turnQuestion(by: 1 | -1): void {
  const { review } = reviewStore.getState();
  const slug = review?.questions[review.questions.indexOf(review.open) + by];
  if (slug !== undefined) openQuestion(slug);
}
