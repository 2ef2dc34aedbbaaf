'use client';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keep, kept, keptNames, type Kept as Outcome } from '@/components/ui/storage';
import type { Room } from '@/lib/study/rooms';
import { type Kept, leavingOf, NOTHING_KEPT, SURE, type Sure } from '@/lib/study/standing';

/** What is kept of a question, and how the last change of it went. */
interface Study extends Kept {
  readonly outcome: Outcome;
  /** Whether what was kept before has been read; not yet in the HTML that the server wrote. */
  readonly read: boolean;
}

/** What is kept of one question, as it stands on this page. */
export interface StudyStore extends StoreApi<Study> {
  readonly slug: string;
}

const stores = new Map<string, StudyStore>();

function storeOf(slug: string): StudyStore {
  const known = stores.get(slug);
  if (known) return known;
  const initial: Study = { ...NOTHING_KEPT, outcome: 'kept', read: false };
  const made = { slug, ...createStore<Study>(() => initial) };
  stores.set(slug, made);
  return made;
}

/** The one place that reads what is kept of a question, once for a page. */
function readKept(store: StudyStore): void {
  if (store.getState().read) return;
  const { slug } = store;
  const sure = SURE.find((word) => word === kept(`sure:${slug}`));
  const below = (prefix: string) =>
    keptNames(`${prefix}:${slug}:`).map((id) => [id, kept(`${prefix}:${slug}:${id}`)] as const);
  store.setState({
    read: true,
    attempt: kept(`attempt:${slug}`) ?? '',
    sure,
    seconds: Number(kept(`clock:${slug}`)) || 0,
    had: new Set(below('had').map(([id]) => id)),
    judged: new Map(below('judged').map(([id, said]) => [id, said === 'holds'])),
    left: new Map(
      below('room').map(([room, how]) => [room as Room, how === 'done' ? 'done' : 'skipped']),
    ),
  });
}

/** What is kept of a question; nothing until the page's scripts are there. */
export function useStudy(slug: string) {
  const store = useMemo(() => storeOf(slug), [slug]);
  useEffect(() => readKept(store), [store]);
  return { store, study: useStore(store) };
}

/** Keeps the text of the attempt. */
export function setAttempt({ slug, setState }: StudyStore, attempt: string): void {
  setState({ attempt, outcome: keep(`attempt:${slug}`, attempt || undefined) });
}

/** Keeps how sure the reader is. */
export function setSure({ slug, setState }: StudyStore, sure: Sure): void {
  setState({ sure, outcome: keep(`sure:${slug}`, sure) });
}

/** Keeps how many seconds the attempt has taken. */
export function setSeconds({ slug, setState }: StudyStore, seconds: number): void {
  setState({ seconds, outcome: keep(`clock:${slug}`, seconds ? String(seconds) : undefined) });
}

/** Keeps whether the reader's text has a point. */
export function setHad({ slug, getState, setState }: StudyStore, id: string, has: boolean): void {
  const had = new Set(getState().had);
  if (has) had.add(id);
  else had.delete(id);
  setState({ had, outcome: keep(`had:${slug}:${id}`, has ? 'yes' : undefined) });
}

/** Keeps what the reader said of a statement. */
export function setJudged(store: StudyStore, id: string, holds: boolean): void {
  const judged = new Map(store.getState().judged).set(id, holds);
  const outcome = keep(`judged:${store.slug}:${id}`, holds ? 'holds' : 'not');
  store.setState({ judged, outcome });
}

/** Keeps that the reader went on from a room. */
export function leave(store: StudyStore, room: Room): void {
  readKept(store);
  const how = leavingOf(room, store.getState());
  const left = new Map(store.getState().left).set(room, how);
  store.setState({ left, outcome: keep(`room:${store.slug}:${room}`, how) });
}
