import type { Snapshot } from '../simulator/session-snapshot';

/**
 * What the shared screen shows, whole and by itself: the stage knows nothing but this, so nothing
 * that is not revealed can be on it. Plain JSON.
 */

/** The question that a view belongs to. */
export interface Headed {
  /** 1 to 7. */
  readonly number: number;
  /** The question's short name, which answers nothing. */
  readonly title: string;
}

/** The candidate's answer, with the words that are underlined. */
export interface OwnText {
  readonly text: string;
  /** Ranges in UTF-16 units, `to` exclusive, ascending and apart. */
  readonly marked: readonly { readonly from: number; readonly to: number }[];
}

/** A question as it is asked: its words with its fences, as the assignment prints them or as a variant words it. */
export interface QuestionView extends Headed {
  readonly kind: 'question';
  readonly text: string;
}

/** The candidate's own answer alone. */
export interface OwnView extends Headed {
  readonly kind: 'own';
  readonly own: OwnText;
}

/** The points that were revealed so far, the newest last; beside them the candidate's answer, where there is one. */
export interface PointsView extends Headed {
  readonly kind: 'points';
  /** The claims, at least one. */
  readonly points: readonly string[];
  readonly own?: OwnText;
}

/** A piece of the model answer. */
export interface AnswerView extends Headed {
  readonly kind: 'answer';
  /** What it is, such as 'In 30 seconds' or the name of a part. */
  readonly heading: string;
  /** Our own HTML, written at build. */
  readonly html: string;
}

/** The simulator of a question. */
export interface SimulatorView extends Headed {
  readonly kind: 'simulator';
  readonly slug: string;
  /** The situation to open it with, a query from `?`; covered. Undefined for its first. */
  readonly link?: string;
  /** Undefined until somebody has moved it; from then on it says everything. */
  readonly snapshot?: Snapshot;
}

/** What can be on the stage. */
export type StageView =
  | { readonly kind: 'blank' }
  | QuestionView
  | OwnView
  | PointsView
  | AnswerView
  | SimulatorView;

/** How large the stage is drawn, in percent. */
export const SIZES = [100, 110, 125, 150, 175, 200] as const;
export type Size = (typeof SIZES)[number];

/** What a stage shows and how large. */
export interface StageState {
  /** Grows with everything that is shown, within one review. */
  readonly revision: number;
  readonly size: Size;
  readonly view: StageView;
}
