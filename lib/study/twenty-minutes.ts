import { type Action, actionsFor, byWeight, placesOnce, spread } from './advice';
import type { StudyData } from './kept';
import { keptOf, type StudyQuestion, stillWeak } from './next-thing';

/** A thing to do with the question that it is about. */
export type Pick = Action & { readonly slug: string; readonly number: number };

/** What fills some minutes. */
export interface Picks {
  readonly picks: readonly Pick[];
  /** Those of all picks. */
  readonly minutes: number;
  /** Whether more is left, so that the minutes are filled. */
  readonly isFilled: boolean;
}

/** What is still weak over all questions with its question, the heaviest first. O(n log n). */
export function weakOverAll<Q extends StudyQuestion>(questions: readonly Q[], data: StudyData) {
  return questions
    .flatMap((question) => stillWeak(question, data).map((weak) => ({ ...weak, question })))
    .sort(byWeight);
}

/**
 * What to do about the weakest, heaviest points over all questions that fills some minutes: what is
 * taken comes to `limit` at most, and the next would have been too much. Each place to read is one
 * pick. O(n²).
 */
export function twentyMinutes(
  questions: readonly StudyQuestion[],
  data: StudyData,
  limit = 20,
): Picks {
  const all = spread(
    weakOverAll(questions, data).map(({ question: { slug, number }, ...one }) =>
      actionsFor(one, keptOf(slug, data).statements).map((action) => ({ ...action, slug, number })),
    ),
  );
  let minutes = 0;
  const end = all.findIndex((pick) => {
    if (minutes + pick.minutes > limit) return true;
    minutes += pick.minutes;
    return false;
  });
  const isFilled = end !== -1;
  return { picks: placesOnce(isFilled ? all.slice(0, end) : all), minutes, isFilled };
}

/** How many points some picks are about. O(picks). */
export function pointsOf(picks: readonly Pick[]): number {
  const ids = picks.flatMap((pick) =>
    (pick.kind === 'read' ? pick.points : [pick.point]).map((id) => `${pick.slug} ${id}`),
  );
  return new Set(ids).size;
}
