'use client';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { pageParam, setPageParam } from '@/components/ui/page-address';
import { type Attempt, isWritten, untouched } from '@/lib/study/kept';
import { leaveSafely, takeAside } from './leaving';
import { type Listed, listAttempts, onChange, read, troubleOf, wasEvicted } from './study-database';
import type { Study, StudyStore } from './study-state';

/** Told to the window once what is kept of a question is on the page. */
export const READ = 'dry-run:read';

const stores = new Map<string, StudyStore>();

function storeOf(slug: string): StudyStore {
  const known = stores.get(slug);
  if (known) return known;
  const initial: Study = {
    read: false,
    question: untouched(slug),
    attempt: undefined,
    list: [],
    saving: 'nothing',
    savedAt: undefined,
    forked: false,
    evicted: false,
  };
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const made: StudyStore = {
    slug,
    ready,
    isReady,
    pending: Promise.resolve(),
    unwritten: 0,
    dirty: false,
    typedAt: Number.NEGATIVE_INFINITY,
    known: undefined,
    ...createStore(() => initial),
  };
  stores.set(slug, made);
  return made;
}

let watched: StudyStore | undefined;

/** The one place that reads what is kept of a question, once for a page, and follows other tabs. */
function watch(store: StudyStore): void {
  if (watched === store) return;
  watched = store;
  look(store);
  addEventListener('pagehide', () => leaveSafely(store));
  addEventListener('beforeunload', (event) => {
    if (!leaveSafely(store)) event.preventDefault();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && look(store));
  onChange(async (table, key, where) => {
    if (where === 'here' || (table !== 'questions' && table !== 'attempts')) return;
    await store.pending;
    const { attempt } = store.getState();
    // What is being typed is written first, and finds out for itself.
    if (!store.dirty) look(store, key === attempt?.id || key === '' ? undefined : attempt);
  });
}

/**
 * Reads the question, its list and its latest attempt; an attempt that stays is not read again. What
 * the reader changed here meanwhile is newer than what was read.
 */
async function look(store: StudyStore, stays?: Attempt): Promise<void> {
  const { slug, getState, setState } = store;
  const before = getState();
  try {
    const list = await listAttempts(slug);
    const [question = untouched(slug), attempt] = await Promise.all([
      read('questions', slug),
      stays ?? (before.attempt ? read('attempts', before.attempt.id) : firstOf(list)),
    ]);
    if (getState().question === before.question) setState({ question });
    if (getState().attempt === before.attempt && !store.dirty) {
      store.known = attempt?.changedAt;
      setState({ attempt, list, evicted: wasEvicted() });
    }
  } catch (error) {
    setState({ saving: troubleOf(error) });
  }
  if (!before.read) {
    await takeAside(store);
    setState({ read: true });
    store.isReady();
    dispatchEvent(new Event(READ));
  }
}

/** The attempt that the address asks for, else the latest. */
function firstOf(list: readonly Listed[]): Promise<Attempt | undefined> {
  const asked = pageParam('attempt');
  return list.some(({ id }) => id === asked) ? read('attempts', asked ?? '') : latestOf(list);
}

/** The latest attempt; one that a mock take-home left empty only where there is no other. O(1) but for such. */
async function latestOf(list: readonly Listed[]): Promise<Attempt | undefined> {
  let latest: Attempt | undefined;
  for (const { id } of list.toReversed()) {
    const attempt = await read('attempts', id);
    latest ??= attempt;
    if (attempt && (attempt.mock === undefined || isWritten(attempt))) return attempt;
  }
  return latest;
}

/** What is kept of a question; nothing until the page's scripts are there. */
export function useStudy(slug: string) {
  const store = useMemo(() => storeOf(slug), [slug]);
  useEffect(() => watch(store), [store]);
  return { store, study: useStore(store) };
}

/** Looks at another attempt of the list. */
export async function choose(store: StudyStore, id: string): Promise<void> {
  const attempt = await read('attempts', id);
  if (!attempt) return;
  store.known = attempt.changedAt;
  store.setState({ attempt });
  setPageParam('attempt', id);
}
