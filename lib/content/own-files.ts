import 'server-only';
import type { Slug } from '../kernel/slugs';
import { dockerfileFiles } from './dockerfile-review/walk';
import type { Question } from './question';

/** Files that one question has beside those of every question. */
export interface OwnFiles {
  /** Names of those that hold prose. */
  readonly prose: readonly string[];
  /**
   * Reads and checks them all.
   * @returns ids of the sources that they cite
   * @throws ContentError with every fault in them
   */
  readonly check: (question: Question) => readonly string[];
}

/** The one place that knows which question has files of its own. */
export const OWN_FILES: Partial<Readonly<Record<Slug, OwnFiles>>> = {
  'dockerfile-review': dockerfileFiles,
};
