'use client';
import { newId, now } from '@/components/study/moment';
import { update } from '@/components/study/study-database';
import { asideOf, dropAside, setAside } from '@/components/study/unsaved';
import { SAVE_AFTER_MS, whenQuiet } from '@/components/study/when-quiet';
import type { Slug } from '@/lib/kernel/slugs';
import { type Attempt, beginAttempt } from '@/lib/study/kept';
import { fail, noteChange, showAttempt } from './mock-act';
import { live, mockStore } from './mock-state';

/** Under this name what is typed and not written yet is set aside. */
const ASIDE = 'mock';

interface Aside {
  readonly slug: Slug;
  /** Of the attempt. */
  readonly id: string;
  readonly text: string;
  readonly at: string;
}

let timer: ReturnType<typeof setTimeout> | undefined;
let writing = Promise.resolve();
let typedAt = Number.NEGATIVE_INFINITY;

/** Notes that something was typed, and writes it in a moment. O(1), and only the first key after a pause draws anything. */
export function noteTyped(): void {
  typedAt = performance.now();
  if (live.field) live.unsaved.add(live.field.slug);
  if (mockStore.getState().saving === 'saved') mockStore.setState({ saving: 'saving' });
  timer ??= setTimeout(saveField, SAVE_AFTER_MS);
}

/**
 * Writes what is in the open field, and what could not be written before. Settles when all that was
 * typed so far is written or has failed. O(length).
 */
export function saveField(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const { slug, area } = live.field ?? {};
  const attempt = slug && mockStore.getState().attempts[slug];
  if (attempt && live.unsaved.has(slug) && area)
    showAttempt({ ...attempt, text: area.value, changedAt: now() });
  return saveAll();
}

function saveAll(): Promise<void> {
  const { attempts } = mockStore.getState();
  const due = [...live.unsaved].flatMap((slug) => attempts[slug] ?? []);
  if (due.length > 0) writing = writing.then(() => writeAll(due)).catch(fail);
  return writing;
}

async function writeAll(due: readonly Attempt[]): Promise<void> {
  for (const attempt of due) {
    const { id, slug, text, changedAt } = attempt;
    await update('attempts', id, (one) => ({ ...(one ?? attempt), text, changedAt }));
    noteChange();
    // What was typed meanwhile is still to be written.
    if (textNow(slug as Slug) === text) live.unsaved.delete(slug as Slug);
  }
  dropAside(ASIDE);
  const savedAt = now();
  const done = writing;
  // What is written later says itself how it went.
  const isLast = () => writing === done && timer === undefined;
  whenQuiet(
    () => typedAt,
    () => isLast() && mockStore.setState({ saving: 'saved', savedAt }),
  );
}

function textNow(slug: Slug): string | undefined {
  const { field } = live;
  return field?.slug === slug ? field.area.value : mockStore.getState().attempts[slug]?.text;
}

/** Called when the page is left: what is not written yet is set aside, and may still be written. */
export function leaveField(): void {
  saveField();
  const { slug, area } = live.field ?? {};
  const id = slug && mockStore.getState().attempts[slug]?.id;
  if (!id || !area || !live.unsaved.has(slug)) return;
  const aside: Aside = { slug, id, text: area.value, at: now() };
  setAside(ASIDE, aside);
}

/** Writes what was set aside when the page was last left. */
export async function takeAside(): Promise<void> {
  const aside = asideOf<Aside>(ASIDE);
  if (!aside) return;
  const { slug, id, text, at } = aside;
  const attempt = mockStore.getState().attempts[slug];
  if (attempt?.id === id && attempt.changedAt <= at) {
    live.unsaved.add(slug);
    showAttempt({ ...attempt, text, changedAt: at });
    return saveAll();
  }
  // It belongs to no question that is shown here, or was written in since: it is kept as an attempt of its own.
  const made = { ...beginAttempt(slug, newId(), at), text };
  await update('attempts', made.id, () => made).then(() => dropAside(ASIDE), fail);
}

/** Makes a field the one that is written in. @returns what closes it again */
export function openField(slug: Slug, area: HTMLTextAreaElement): () => void {
  area.value = mockStore.getState().attempts[slug]?.text ?? '';
  live.field = { slug, area };
  if (live.focus) {
    area.setSelectionRange(area.value.length, area.value.length);
    // The question is read first, also where the field stands below it.
    area.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
    live.focus = false;
  }
  return () => {
    saveField();
    live.field = undefined;
  };
}
