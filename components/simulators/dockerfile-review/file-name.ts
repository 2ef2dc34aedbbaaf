import type { Review } from '@/lib/models/dockerfile-review/review';

/** What file n is called: the given one, the fixed one, or the one after a step. */
export function fileName(review: Review, file: number): string {
  if (file === 0) return 'Dockerfile, as given';
  if (file === review.steps.length) return 'Dockerfile, fixed';
  return `Dockerfile after step ${file}`;
}
