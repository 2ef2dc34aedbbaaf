'use client';
import type { MouseEvent } from 'react';
import { followTo } from '@/components/ui/page-address';
import type { StudyStore } from './study-state';

/** Nobody waits longer than this. */
const WAIT_AT_MOST_MS = 400;

/** Follows a link once everything is written: a page that is left has no time for the database. */
export async function followWritten(store: StudyStore, event: MouseEvent<HTMLAnchorElement>) {
  // Opened beside this page, which stays.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { href } = event.currentTarget;
  await Promise.race([
    store.ready.then(() => store.pending),
    new Promise((resolve) => setTimeout(resolve, WAIT_AT_MOST_MS)),
  ]);
  followTo(href);
}
