import type { Slug } from '../kernel/slugs';
import type { ScoreTier } from './score';

/**
 * What the pages of an interviewer load of one question, from `/present/<slug>/guide.json`. Texts are
 * plain, without markup, but for those that are called HTML.
 */

export interface ReviewPoint {
  readonly id: string;
  readonly tier: ScoreTier;
  readonly claim: string;
  /** What to ask where it is missing, what to ask further, and what a good reply contains. */
  readonly probe: { readonly missing: string; readonly deeper: string; readonly good: string };
  /** The query of the simulator's situation that shows it, from `?`. */
  readonly scenario?: string;
}

export interface ReviewTrap {
  readonly id: string;
  /** Id of the point that it gets wrong. */
  readonly point: string;
  readonly statement: string;
  readonly wrongBecause: string;
}

export interface ReviewProbe {
  readonly id: string;
  readonly ask: string;
  readonly good: string;
  /** What a weak reply sounds like. */
  readonly listen?: string;
  readonly points: readonly string[];
}

/** A sample answer. */
export interface Anchor {
  readonly level: 'poor' | 'mixed' | 'good' | 'excellent';
  readonly text: string;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: string;
  /** Which words of the text make which point, or assert which trap, in the text's order. */
  readonly marks: readonly {
    readonly id: string;
    readonly words: string;
    readonly from: number;
  }[];
}

/** Everything that an interviewer's page knows of a question. */
export interface ReviewGuide {
  readonly slug: Slug;
  /** 1 to 7. */
  readonly number: number;
  /** Its short name, which answers nothing. */
  readonly short: string;
  /** The question verbatim, as in the assignment, fences included. */
  readonly asked: string;
  /** In the order of the guide, tier by tier. */
  readonly points: readonly ReviewPoint[];
  readonly traps: readonly ReviewTrap[];
  readonly probes: readonly ReviewProbe[];
  /** From poor to excellent, four. */
  readonly anchors: readonly Anchor[];
  /** The model answer: the pieces that a stage can show, from short to long. */
  readonly answers: readonly {
    readonly length: 'brief' | 'spoken' | 'full';
    readonly heading: string;
    readonly html: string;
  }[];
  /** Undefined for a question without a simulator. */
  readonly simulator?: {
    readonly title: string;
    /** Situations to show: name, and query from `?`. */
    readonly scenarios: readonly { readonly title: string; readonly query: string }[];
    /** The query that it opens with; undefined for its own first situation. */
    readonly start?: string;
  };
  /** Names what the rubric says: ids, tiers and claims; it changes when they do. Eight hexadecimal digits. */
  readonly rubric: string;
}

/** The address of a question's guide for interviewers. */
export function reviewGuidePath(slug: string): string {
  return `/present/${slug}/guide.json`;
}
