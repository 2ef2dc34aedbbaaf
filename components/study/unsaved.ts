'use client';
import { type Kept, keep, kept } from '@/components/ui/storage';
import type { Attempt } from '@/lib/study/kept';

/** What a reader types. */
export type Typed = Pick<Attempt, 'text' | 'lines'>;

/**
 * A page that is left has no time for a database. What is typed and not written yet goes into the
 * browser's simple storage, which writes at once, and into the database when the question is next opened.
 */
interface Unsaved extends Typed {
  /** The attempt that it was typed in, and the `changedAt` by which the page knew it; without one it was the first. */
  readonly id: string | undefined;
  readonly known: string | undefined;
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
