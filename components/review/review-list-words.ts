import { questionReview, type Review } from '@/lib/review/kept';

/** Whether something was said of a question that its score follows from. */
function isScored(review: Review, slug: string): boolean {
  const { points, traps, override } = questionReview(review, slug);
  const isMarked = Object.values(points).some(({ mark }) => mark !== undefined);
  return isMarked || Object.keys(traps).length > 0 || override !== undefined;
}

/** Whether nobody has shown or scored anything of a review yet. */
export function isDraft(review: Review): boolean {
  return (
    review.startedAt === undefined &&
    review.lockedAt === undefined &&
    review.questions.every((slug) => !isScored(review, slug))
  );
}

/** How far a review is. `localMoment` writes a moment by the reader’s clock. */
export function stateWords(review: Review, localMoment: (at: string) => string): string {
  if (review.lockedAt !== undefined) return `locked ${localMoment(review.lockedAt)}`;
  if (isDraft(review)) return 'draft';
  const { questions } = review;
  const scored = questions.filter((slug) => isScored(review, slug)).length;
  const noun = questions.length === 1 ? 'question' : 'questions';
  return `begun, ${scored} of ${questions.length} ${noun} scored`;
}

/** Which of the seven a review covers, such as 'all seven' or 'questions 1, 3'. */
export function coveredWords(
  { questions }: Pick<Review, 'questions'>,
  places: readonly { readonly slug: string; readonly number: number }[],
): string {
  const numbers = places.filter(({ slug }) => questions.includes(slug)).map(({ number }) => number);
  if (numbers.length === places.length) return 'all seven';
  return `${numbers.length === 1 ? 'question' : 'questions'} ${numbers.join(', ')}`;
}

/** Whether a copy of a review lies elsewhere, before it is erased. */
export function copyWords({ exportedAt }: Review): string {
  return exportedAt === undefined
    ? 'Nothing of it was downloaded yet.'
    : 'It has changed since its scorecard was last downloaded.';
}

/** Whether a copy of its scorecard as it is now lies elsewhere. */
export function isCopied({ exportedAt, changedAt }: Review): boolean {
  return exportedAt !== undefined && exportedAt >= changedAt;
}

/** The name of a scorecard’s file: the candidate, where there is a name, and the day. */
export function scorecardFileName(
  { candidate, createdAt }: Pick<Review, 'candidate' | 'createdAt'>,
  ending: 'json' | 'md',
): string {
  const name = candidate
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${['scorecard', name, createdAt.slice(0, 10)].filter(Boolean).join('-')}.${ending}`;
}
