'use client';
import { type Attempt, beginAttempt } from '@/lib/study/kept';
import { newId, now } from './moment';
import { update } from './study-database';
import type { StudyStore, Typed } from './study-state';
import { attemptOf, show, write } from './study-writes';
import { SAVE_AFTER_MS } from './when-quiet';

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Notes that something was typed, and writes it in a moment. A key costs O(1), and only the first after
 * a pause draws anything: what is typed is asked for only when it is written, at most five times a second.
 */
export function noteTyped(store: StudyStore): void {
  store.dirty = true;
  store.typedAt = performance.now();
  if (store.getState().saving === 'saved') store.setState({ saving: 'saving' });
  timer ??= setTimeout(() => {
    if (store.typed) saveText(store, store.typed());
  }, SAVE_AFTER_MS);
}

/** Writes what is typed now. O(length). */
export function saveText(store: StudyStore, typed: Typed): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  store.dirty = false;
  // What was written in a mock take-home stays as it was handed in.
  if (store.getState().attempt?.mock) show(store, beginAttempt(store.slug, newId(), now()));
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
