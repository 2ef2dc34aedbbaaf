import type { StoreApi } from 'zustand/vanilla';
import type { Attempt, QuestionKept } from '@/lib/study/kept';
import type { Listed, Trouble } from './study-database';

/** How the last change went: written, on its way, or not kept and why. */
export type Saving = 'nothing' | 'saving' | 'saved' | Trouble;

/** What is kept of one question, as it stands on this page. */
export interface Study {
  /** Whether what was kept before has been read; not yet in the HTML that the server wrote. */
  readonly read: boolean;
  readonly question: QuestionKept;
  /** The attempt that is looked at: the latest unless an older one was chosen. */
  readonly attempt: Attempt | undefined;
  /** All attempts at the question without their texts, the oldest first. */
  readonly list: readonly Listed[];
  readonly saving: Saving;
  /** When something was last written. */
  readonly savedAt: string | undefined;
  /** Another tab changed the same attempt, so that what is typed here goes on as one of its own. */
  readonly forked: boolean;
  /** The browser has thrown away what was kept before. */
  readonly evicted: boolean;
}

/** What a reader types. */
export type Typed = Pick<Attempt, 'text' | 'lines'>;

/** The state of one question, and what is on its way to the database. */
export interface StudyStore extends StoreApi<Study> {
  readonly slug: string;
  /** Settles when every change so far is written or has failed. */
  pending: Promise<void>;
  /** Settles once what was kept before has been read. */
  readonly ready: Promise<void>;
  /** Says that it has. */
  readonly isReady: () => void;
  /** Changes whose writing has not ended well yet. */
  unwritten: number;
  /** What stands in the field of the attempt, where the page has one. */
  typed?: () => Typed;
  /** Whether a field holds what is not written yet. */
  dirty: boolean;
  /** When a key was last pressed, by the clock of `performance.now()`. */
  typedAt: number;
  /** `changedAt` of the attempt as this page last read or wrote it: another one there is another tab's. */
  known: string | undefined;
}
