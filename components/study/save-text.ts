'use client';
import { type Attempt, beginAttempt } from '@/lib/study/kept';
import { newId, now } from './moment';
import { update } from './study-database';
import type { StudyStore } from './study-state';
import { attemptOf, show, write } from './study-writes';
import { asideOf, dropAside, setAside, type Typed } from './unsaved';

/** Within this time after a key what is typed is written; with the writing itself within 300 ms. */
const SAVE_AFTER_MS = 200;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Notes that something was typed, and writes it in a moment. A key costs O(1), and only the first after
 * a pause draws anything: `typed` is asked only when the text is written, at most five times a second.
 */
export function noteTyped(store: StudyStore, typed: () => Typed): void {
  store.dirty = true;
  store.typedAt = performance.now();
  if (store.getState().saving === 'saved') store.setState({ saving: 'saving' });
  timer ??= setTimeout(() => saveText(store, typed()), SAVE_AFTER_MS);
}

/** Writes what is typed now. O(length). */
export function saveText(store: StudyStore, typed: Typed): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  store.dirty = false;
  store.setState({ attempt: { ...attemptOf(store), ...typed, changedAt: now() } });
  return write(store, async () => {
    const mine = attemptOf(store);
    let foreign = false;
    await update('attempts', mine.id, (kept) => {
      foreign = kept !== undefined && kept.changedAt !== store.known && !isSame(kept, typed);
      if (foreign) return undefined;
      const seconds = Math.max(mine.seconds, kept?.seconds ?? 0);
      return { ...mine, ...kept, ...typed, seconds, changedAt: mine.changedAt };
    });
    if (foreign) await fork(store, { ...mine, ...typed });
    else store.known = mine.changedAt;
    dropAside(store.slug);
  });
}

function isSame(one: Typed, other: Typed): boolean {
  return one.text === other.text && JSON.stringify(one.lines) === JSON.stringify(other.lines);
}

/** Another tab wrote to the same attempt: both are kept, and what is typed here goes on as one of its own. */
async function fork(store: StudyStore, mine: Attempt): Promise<void> {
  const { text, lines, seconds, hints, sure } = mine;
  const begun = beginAttempt(store.slug, newId(), now());
  const made = { ...begun, text, lines, seconds, hints, ...(sure ? { sure } : {}) };
  await update('attempts', made.id, () => made);
  show(store, made);
  store.setState({ forked: true });
}

/**
 * Called when the page is left: sets aside what is not written yet.
 * @returns whether nothing would be lost
 */
export function leaveSafely(store: StudyStore, typed: Typed): boolean {
  const { attempt, saving } = store.getState();
  if (!store.dirty && (saving === 'saved' || saving === 'nothing')) return true;
  if (typed.text === '' && Object.keys(typed.lines).length === 0) return true;
  const { known } = store;
  return setAside(store.slug, { ...typed, id: attempt?.id, known }) === 'kept';
}

/** Writes what was set aside when the page was last left; as an attempt of its own where another tab went on. */
export async function takeUnsaved(store: StudyStore): Promise<void> {
  const aside = asideOf(store.slug);
  if (!aside) return;
  const { attempt } = store.getState();
  const typed = { text: aside.text, lines: aside.lines };
  if (attempt && isSame(attempt, typed)) return dropAside(store.slug);
  // What is not known to be the same attempt as it was left is another one.
  if (attempt && (attempt.id !== aside.id || attempt.changedAt !== aside.known))
    show(store, beginAttempt(store.slug, newId(), now()));
  await saveText(store, typed);
}
