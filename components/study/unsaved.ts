'use client';
import { type Kept, keep, kept } from '@/components/ui/storage';
import type { Attempt, QuestionKept } from '@/lib/study/kept';

/**
 * A page that is left has no time for a database. What is not written yet goes into the browser's simple
 * storage, which writes at once, and into the database when the question is next opened.
 */
export interface Unsaved {
  readonly attempt?: Attempt | undefined;
  readonly question: QuestionKept;
}

const nameOf = (slug: string) => `unsaved:${slug}`;

/** Sets aside what is not written yet. */
export function setAside(slug: string, unsaved: Unsaved): Kept {
  return keep(nameOf(slug), JSON.stringify(unsaved));
}

/** What was set aside when the page was left. */
export function asideOf(slug: string): Unsaved | undefined {
  try {
    return JSON.parse(kept(nameOf(slug)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was set aside, once it is written. */
export function dropAside(slug: string): void {
  if (kept(nameOf(slug)) !== undefined) keep(nameOf(slug), undefined);
}
