'use client';
import { createStore } from 'zustand/vanilla';
import type { Trouble } from '@/components/study/study-database';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';
import type { Attempt, Mock } from '@/lib/study/kept';
import { type EarlierMock, writtenIn } from '@/lib/study/mock-attempts';

/** A question as the mock take-home names it. */
export interface MockPlace {
  readonly slug: Slug;
  readonly number: number;
  readonly short: string;
}

/** The mock take-home as it stands on this page. */
export interface MockState {
  /** Whether what is kept has been read; not yet in the HTML that the server wrote. */
  readonly read: boolean;
  readonly mock: Mock | undefined;
  readonly attempts: Readonly<Partial<Record<Slug, Attempt>>>;
  /** How the last change went: written, on its way, or not kept and why. */
  readonly saving: 'nothing' | 'saving' | 'saved' | Trouble;
  readonly savedAt: string | undefined;
  /** Whether this tab is the one that writes. */
  readonly pen: boolean;
  /** Whether it was another tab that ended the mock. */
  readonly endedElsewhere: boolean;
  readonly earlier: readonly EarlierMock[];
  /** Another mock is being set up, after the report of the last. */
  readonly another: boolean;
}

export const mockStore = createStore<MockState>(() => ({
  read: false,
  mock: undefined,
  attempts: {},
  saving: 'nothing',
  savedAt: undefined,
  pen: false,
  endedElsewhere: false,
  earlier: [],
  another: false,
}));

/** Where a reader is: nothing is read yet, setting one up, writing, here or in another tab, or reading what came of it. */
export type Phase = 'reading' | 'begin' | 'going' | 'elsewhere' | 'ended';

export function phaseOf({ read, mock, another, pen }: MockState): Phase {
  if (!read) return 'reading';
  if (!mock || (another && mock.ended)) return 'begin';
  if (mock.ended) return 'ended';
  return pen ? 'going' : 'elsewhere';
}

/** Why the last change could not be kept; undefined where it was. */
export function troubleIn({ saving }: MockState): Trouble | undefined {
  return saving === 'nothing' || saving === 'saving' || saving === 'saved' ? undefined : saving;
}

/** The attempts of the mock, in order. */
export function attemptsOf({ attempts }: MockState): readonly Attempt[] {
  return SLUGS.flatMap((slug) => attempts[slug] ?? []);
}

/** The slugs of the questions in which something is written. */
export function writtenOf(state: MockState): ReadonlySet<string> {
  return state.mock ? writtenIn(state.mock, attemptsOf(state)) : new Set();
}

/** What lives beside the state: nothing is drawn from it. */
export const live: {
  /** The slugs of questions with text that is not known to be written. */
  readonly unsaved: Set<Slug>;
  field: { readonly slug: Slug; readonly area: HTMLTextAreaElement } | undefined;
  /** Whether the next field or heading that opens takes the focus: the reader asked for it. */
  focus: boolean;
} = { unsaved: new Set(), field: undefined, focus: false };
