'use client';
import { createStore } from 'zustand/vanilla';
import type { Trouble } from '@/components/study/study-database';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';
import type { Attempt, Mock } from '@/lib/study/kept';
import { writtenIn } from '@/lib/study/mock-attempts';

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
  /** Another tab changed the same text, so that what is typed here goes on as an attempt of its own. */
  readonly forked: boolean;
  /** Another mock is being set up, after the report of the last. */
  readonly another: boolean;
}

export const mockStore = createStore<MockState>(() => ({
  read: false,
  mock: undefined,
  attempts: {},
  saving: 'nothing',
  savedAt: undefined,
  forked: false,
  another: false,
}));

/** Where a reader is: nothing is read yet, setting one up, writing, or reading what came of it. */
export type Phase = 'reading' | 'begin' | 'going' | 'ended';

export function phaseOf({ read, mock, another }: MockState): Phase {
  if (!read) return 'reading';
  if (!mock || another) return 'begin';
  return mock.ended ? 'ended' : 'going';
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

/** A text as the database is known to have it, and the attempt that it is of. */
interface Known {
  readonly id: string;
  readonly text: string;
}

/** What lives beside the state: nothing is drawn from it. */
export const live: {
  /** By slug. */
  readonly known: Map<Slug, Known>;
  field: { readonly slug: Slug; readonly area: HTMLTextAreaElement } | undefined;
  /** Whether the next field that opens takes the focus: the reader asked for it. */
  focus: boolean;
} = { known: new Map(), field: undefined, focus: false };

/** Whether a question has text that the database is not known to have. O(length). */
export function isUnsaved(slug: Slug): boolean {
  const known = live.known.get(slug);
  if (!known) return false;
  const { field } = live;
  const text = field?.slug === slug ? field.area.value : mockStore.getState().attempts[slug]?.text;
  return text !== known.text;
}
