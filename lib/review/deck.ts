import { findQuote } from '../study/quotes';
import type { ReviewGuide } from './guide';
import { answerTo, type QuestionReview, questionReview, type Review } from './kept';
import type { OwnText, StageView } from './stage';

/** One thing that the stage can show of a question. */
export type Step =
  | { readonly kind: 'question' }
  | { readonly kind: 'own' }
  | { readonly kind: 'point'; readonly id: string }
  | { readonly kind: 'simulator' }
  /** A piece of the model answer, by its place in `answers`. */
  | { readonly kind: 'answer'; readonly at: number };

/**
 * What is shown of a question one after the other: the question, the candidate's answer, the points
 * that an answer must make, the simulator, then the model answer from short to long. Points of the
 * other tiers are shown when the presenter asks for one. O(points).
 */
export function deckOf(guide: ReviewGuide, review: Pick<Review, 'pieces'>): readonly Step[] {
  const own = answerTo(review, guide.slug).trim() !== '';
  return [
    { kind: 'question' },
    ...(own ? [{ kind: 'own' } as const] : []),
    ...guide.points
      .filter(({ tier }) => tier === 'must')
      .map(({ id }) => ({ kind: 'point', id }) as const),
    ...(guide.simulator ? [{ kind: 'simulator' } as const] : []),
    ...guide.answers.map((_, at) => ({ kind: 'answer', at }) as const),
  ];
}

/** Words for a step, such as 'point 2 of 6', for the presenter. O(points). */
export function stepWords(guide: ReviewGuide, step: Step): string {
  switch (step.kind) {
    case 'question':
      return 'the question';
    case 'own':
      return 'their answer';
    case 'simulator':
      return 'the simulator';
    case 'answer':
      return guide.answers[step.at]?.heading ?? 'the answer';
    default: {
      const place = guide.points.findIndex(({ id }) => id === step.id);
      return `point ${place + 1} of ${guide.points.length}`;
    }
  }
}

/**
 * The words that were attached to some points, as ranges of an answer, ascending and apart; words that
 * the answer no longer has are none. O(q × length) at worst.
 */
export function markedIn(
  text: string,
  { points }: Pick<QuestionReview, 'points'>,
  ids: readonly string[],
): OwnText['marked'] {
  const ranges = ids
    .flatMap((id) => points[id]?.evidence ?? [])
    .flatMap((quote) => {
      const from = findQuote(text, quote);
      return from === undefined ? [] : [{ from, to: from + quote.words.length }];
    })
    .sort((one, other) => one.from - other.from);
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of ranges) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

/**
 * What the stage shows at a step. A point joins the points that were shown before it.
 * @param underlines whether the words that were attached to the newest point are underlined
 */
export function viewOf(
  guide: ReviewGuide,
  review: Pick<Review, 'pieces' | 'answers'>,
  step: Step,
  underlines: boolean,
): StageView {
  const headed = { number: guide.number, title: guide.short };
  const said = questionReview(review, guide.slug);
  const text = answerTo(review, guide.slug);
  switch (step.kind) {
    case 'question':
      return { kind: 'question', ...headed, text: guide.asked };
    case 'own':
      return { kind: 'own', ...headed, own: { text, marked: [] } };
    case 'simulator': {
      const link = guide.simulator?.start;
      return { kind: 'simulator', ...headed, slug: guide.slug, ...(link ? { link } : {}) };
    }
    case 'answer': {
      const piece = guide.answers[step.at];
      if (!piece) return { kind: 'blank' };
      return { kind: 'answer', ...headed, heading: piece.heading, html: piece.html };
    }
    default: {
      const shown = [...said.shown.filter((id) => id !== step.id), step.id];
      const claims = new Map(guide.points.map(({ id, claim }) => [id, claim]));
      const own = { text, marked: underlines ? markedIn(text, said, [step.id]) : [] };
      return {
        kind: 'points',
        ...headed,
        points: shown.flatMap((id) => claims.get(id) ?? []),
        ...(text.trim() === '' ? {} : { own }),
      };
    }
  }
}
