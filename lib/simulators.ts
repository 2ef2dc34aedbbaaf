import type { Slug } from './kernel/slugs';
import { azQuorumSimulator } from './models/az-quorum/simulator';
import { REVIEW_SLUG, REVIEW_TITLE } from './models/dockerfile-review/simulator';
import { replicasSimulator } from './models/replicas-for-availability/simulator';

/** Title of each simulator that exists, in the order of the questions. */
const TITLES: Partial<Readonly<Record<Slug, string>>> = {
  [REVIEW_SLUG]: REVIEW_TITLE,
  [azQuorumSimulator.slug as Slug]: azQuorumSimulator.title,
  [replicasSimulator.slug as Slug]: replicasSimulator.title,
};

/** Slugs of the questions that have a simulator. */
export const SIMULATED = Object.keys(TITLES) as readonly Slug[];

/** The title of a question’s simulator; undefined where there is none. */
export function simulatorTitle(slug: Slug): string | undefined {
  return TITLES[slug];
}
