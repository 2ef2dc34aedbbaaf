'use client';
import { type Attempt, beginAttempt, isWritten, type QuestionKept } from '@/lib/study/kept';
import { newId, now } from './moment';
import { read, update } from './study-database';
import type { StudyStore } from './study-state';
import { write } from './study-writes';
import { asideOf, dropAside, setAside } from './unsaved';

/** What is not written yet of a question. */
interface Unsaved {
  readonly attempt?: Attempt | undefined;
  readonly question: QuestionKept;
}

/**
 * Called when the page is left: sets aside what is not written yet.
 * @returns whether nothing would be lost
 */
export function leaveSafely(store: StudyStore): boolean {
  const { attempt, question, read: wasRead } = store.getState();
  const typed = store.dirty ? store.typed?.() : undefined;
  if (!wasRead || (store.unwritten === 0 && !typed)) return true;
  const begun = attempt ?? (typed && beginAttempt(store.slug, newId(), now()));
  const latest = begun && { ...begun, ...typed, changedAt: now() };
  const unsaved: Unsaved = { attempt: latest, question };
  const outcome = setAside(store.slug, unsaved);
  return outcome === 'kept' || !(latest && isWritten(latest));
}

/** Writes what was set aside when the page was last left, merged with what other tabs have written since. */
export async function takeAside(store: StudyStore): Promise<void> {
  const { slug, setState } = store;
  const aside = asideOf<Unsaved>(slug);
  if (!aside) return;
  setState({ question: aside.question, ...(aside.attempt ? { attempt: aside.attempt } : {}) });
  await write(store, async () => {
    const { mergeStudy } = await import('@/lib/study/merge');
    const id = aside.attempt?.id;
    const [attempt, question] = await Promise.all([
      id === undefined ? undefined : read('attempts', id),
      read('questions', slug),
    ]);
    const none = { mocks: [], solved: [] };
    const { attempts, questions } = mergeStudy(
      { ...none, attempts: attempt ? [attempt] : [], questions: question ? [question] : [] },
      {
        ...none,
        attempts: aside.attempt ? [aside.attempt] : [],
        questions: [aside.question],
      },
    );
    for (const one of attempts) await update('attempts', one.id, () => one);
    for (const one of questions) await update('questions', one.slug, () => one);
    const merged = attempts.find((one) => one.id === id);
    store.known = merged?.changedAt;
    setState({ ...(merged ? { attempt: merged } : {}), forked: attempts.length > 1 });
    dropAside(slug);
  });
}
