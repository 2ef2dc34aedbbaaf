import type { Place, withPoints } from '@/components/study/use-points';
import type { StudyData } from '@/lib/study/kept';

/** A question as this page needs it. */
export interface ProgressPlace extends Place {
  /** Name of the file that it gives. */
  readonly given: string | undefined;
}

/** What each part of the page is made of. */
export interface PartProps {
  readonly questions: ReturnType<typeof withPoints<ProgressPlace>>;
  readonly data: StudyData;
}

/** Runs some work and says that it is done, or why it failed. */
export type Run = (work: () => Promise<unknown>, done: string) => Promise<void>;

/** Ids of the essential points, by slug. O(points). */
export function essentialsOf(questions: PartProps['questions']) {
  return Object.fromEntries(
    questions.map(({ slug, points }) => [
      slug,
      points.filter(({ tier }) => tier === 'must').map(({ id }) => id),
    ]),
  );
}
