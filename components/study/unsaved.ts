'use client';
import { type Kept, keep, kept } from '@/components/ui/storage';

/*
 * A page that is left has no time for a database. What is not written yet goes into the browser's simple
 * storage, which writes at once, and into the database when it is next opened.
 */

const nameOf = (name: string) => `unsaved:${name}`;

/** Sets aside what is not written yet. */
export function setAside(name: string, unsaved: object): Kept {
  return keep(nameOf(name), JSON.stringify(unsaved));
}

/** What was set aside under a name when its page was left. */
export function asideOf<T extends object>(name: string): T | undefined {
  try {
    return JSON.parse(kept(nameOf(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was set aside, once it is written. */
export function dropAside(name: string): void {
  if (kept(nameOf(name)) !== undefined) keep(nameOf(name), undefined);
}
