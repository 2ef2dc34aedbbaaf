'use client';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Review } from '@/lib/review/kept';

interface Schema extends DBSchema {
  reviews: { key: string; value: Review };
}

/** A database of its own: what candidates gave is erased with it, and no page of a reader opens it. */
const NAME = 'dry-run-reviews';
const VERSION = 1;

/** What another tab is told: the id of a review that has changed. */
type Listener = (id: string) => void;
const listeners = new Set<Listener>();
/** Ids of reviews that this page has read or written. */
const seen = new Set<string>();
let opened: Promise<IDBPDatabase<Schema>> | undefined;
let channel: BroadcastChannel | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  channel ??= listenToTabs();
  return openDB<Schema>(NAME, VERSION, {
    upgrade: (db) => void db.createObjectStore('reviews', { keyPath: 'id' }),
    // Another tab erases it, or has a newer version of the site.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
}

function listenToTabs(): BroadcastChannel {
  const made = new BroadcastChannel(NAME);
  made.onmessage = ({ data }: MessageEvent<string>) => {
    for (const listener of listeners) listener(data);
  };
  return made;
}

/** Calls a listener with the id of each review that another tab changed or erased. */
export function onReviewChange(listener: Listener): () => void {
  channel ??= listenToTabs();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All reviews, the latest first. O(all of them). @throws DOMException; `troubleOf` of the study database says why */
export async function listReviews(): Promise<readonly Review[]> {
  const all = await (await database()).getAll('reviews');
  return all.sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

/** One review; undefined where there is none. @throws DOMException; `troubleOf` of the study database says why */
export async function readReview(id: string): Promise<Review | undefined> {
  const review = await (await database()).get('reviews', id);
  if (review) seen.add(id);
  return review;
}

/**
 * Writes a whole review, unless it was here and another tab has erased it: that it does not bring back.
 * @returns whether it was written
 * @throws DOMException; `troubleOf` of the study database says why
 */
export async function putReview(review: Review): Promise<boolean> {
  const work = (await database()).transaction('reviews', 'readwrite');
  const isErased = seen.has(review.id) && (await work.store.getKey(review.id)) === undefined;
  if (!isErased) await work.store.put(review);
  await work.done;
  if (isErased) return false;
  seen.add(review.id);
  channel?.postMessage(review.id);
  return true;
}

/** Erases one review; with the last one the database itself goes. */
export async function eraseReview(id: string): Promise<void> {
  const db = await database();
  await db.delete('reviews', id);
  if ((await db.count('reviews')) === 0) {
    db.close();
    opened = undefined;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
      // Another tab lets go at once, as `blocking` above says.
      request.onblocked = () => {};
    });
  }
  channel?.postMessage(id);
}
