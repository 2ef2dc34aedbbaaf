import type { Room } from './rooms';

/**
 * What one browser keeps of a reader's work, and what a file of it holds. All of it is plain JSON;
 * every moment is ISO 8601 in UTC with milliseconds, so that later moments sort after earlier ones.
 */

/** How sure a reader is of an attempt, from least to most. */
export const SURE = ['a guess', 'shaky', 'fairly sure', 'certain'] as const;
export type Sure = (typeof SURE)[number];

/** How much of a point a text has, from most to least. */
export const VERDICTS = ['present', 'partly', 'absent'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether a reader went on from a room after doing its work, or without. */
export type Leaving = 'done' | 'skipped';

/** Words of an attempt that a reader attached to a point. */
export interface Quote {
  readonly words: string;
  /** Where they began in the whole text of the attempt (`wholeText`) when they were attached, in UTF-16 units. */
  readonly from: number;
}

/** What a reader said of one point of an attempt. */
export interface Judgement {
  /** Missing where words are attached that nobody has judged yet. */
  readonly verdict?: Verdict;
  readonly evidence: readonly Quote[];
  readonly at: string;
}

/** One try at a question. */
export interface Attempt {
  /** Unlike that of any other attempt, on any machine. */
  readonly id: string;
  readonly slug: string;
  readonly startedAt: string;
  /** When the text or a note was last changed. */
  readonly changedAt: string;
  /** Markdown, as it was typed. */
  readonly text: string;
  /** Notes on lines of the given file, by line number from 1. */
  readonly lines: Readonly<Record<string, string>>;
  /** Seconds for which the page was in sight while the clock ran. */
  readonly seconds: number;
  readonly sure?: Sure;
  /** Which of the three hints were opened, 1 to 3, ascending. */
  readonly hints: readonly number[];
  /** When the reader went on to the answer, or handed the mock take-home in. */
  readonly shownAt?: string;
  /** Id of the mock take-home that it was written in. */
  readonly mock?: string;
  /** By the id of the point. */
  readonly judged: Readonly<Record<string, Judgement>>;
}

/** What is kept of a question, whatever the attempt. */
export interface QuestionKept {
  readonly slug: string;
  readonly rooms: Readonly<Partial<Record<Room, { readonly how: Leaving; readonly at: string }>>>;
  /** Of each statement that was judged in Practise: whether it was said to hold. */
  readonly statements: Readonly<Record<string, { readonly holds: boolean; readonly at: string }>>;
  /** The reader's notes, by the id of the point. */
  readonly notes: Readonly<Record<string, { readonly text: string; readonly at: string }>>;
}

/** What a mock take-home knows of one of its questions. */
export interface MockQuestion {
  readonly attempt: string;
  /** Marked to come back to. */
  readonly flagged: boolean;
  /** Seconds for which it was the open one while the clock ran. */
  readonly seconds: number;
}

/** All seven questions under one clock. */
export interface Mock {
  readonly id: string;
  readonly startedAt: string;
  /** 60 to 240. */
  readonly limitMinutes: number;
  /** Seconds paused before the pause that may be going on. */
  readonly pausedSeconds: number;
  readonly pausedAt?: string;
  /** The first pass goes through all seven, the second through what is open or flagged. */
  readonly pass: 1 | 2;
  /** Slug of the open question. */
  readonly open: string;
  readonly questions: Readonly<Record<string, MockQuestion>>;
  readonly ended?: { readonly at: string; readonly how: 'handed in' | 'out of time' };
}

/** What the reader wants to do with all this, asked once. */
export interface Plan {
  /** Empty where the reader would not say. */
  readonly text: string;
  readonly at: string;
}

/** Everything that is kept. */
export interface StudyData {
  readonly attempts: readonly Attempt[];
  readonly questions: readonly QuestionKept[];
  readonly mocks: readonly Mock[];
  readonly plan?: Plan;
  /** Goals reached in simulators, each as `<slug>:<id>`. */
  readonly solved: readonly string[];
}

export const NOTHING: StudyData = { attempts: [], questions: [], mocks: [], solved: [] };

/** A question of which nothing is kept. */
export function untouched(slug: string): QuestionKept {
  return { slug, rooms: {}, statements: {}, notes: {} };
}

/** A new attempt. `id` is drawn by the caller, and `now` is its clock. */
export function beginAttempt(slug: string, id: string, now: string, mock?: string): Attempt {
  return {
    id,
    slug,
    startedAt: now,
    changedAt: now,
    text: '',
    lines: {},
    seconds: 0,
    hints: [],
    judged: {},
    ...(mock === undefined ? {} : { mock }),
  };
}

/** Whether anything was written; an attempt may also hold only a hint or how sure somebody is. */
export function isWritten({ text, lines }: Attempt): boolean {
  return text.trim() !== '' || Object.values(lines).some((note) => note.trim() !== '');
}

/** The text of an attempt with its notes on lines below it, as it is read, quoted and handed in. O(length). */
export function wholeText({ text, lines }: Pick<Attempt, 'text' | 'lines'>): string {
  const notes = Object.entries(lines)
    .filter(([, note]) => note.trim() !== '')
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([line, note]) => `Line ${line}: ${note.trim()}`);
  return [text, notes.join('\n')].filter((part) => part.trim() !== '').join('\n\n');
}

/** Attempts at a question, the oldest first. O(n log n). */
export function attemptsAt(slug: string, attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts
    .filter((attempt) => attempt.slug === slug)
    .sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
}
