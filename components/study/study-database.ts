'use client';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { keep, kept } from '@/components/ui/storage';
import type { Attempt, Mock, Plan, QuestionKept, StudyData } from '@/lib/study/kept';
import { adoptFormer } from './former-storage';

/** The tables and their records. */
interface Tables {
  readonly attempts: Attempt;
  readonly questions: QuestionKept;
  readonly mocks: Mock;
  readonly plans: Plan & { readonly id: 'plan' };
}
export type Table = keyof Tables;

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt; indexes: { 'by-question': [string, string] } };
  questions: { key: string; value: QuestionKept };
  mocks: { key: string; value: Mock };
  plans: { key: string; value: Tables['plans'] };
}

/** Why nothing can be kept: no room is left, the browser refuses, or a newer version of the site has taken over. */
export type Trouble = 'full' | 'blocked' | 'newer';

/** One attempt in the list of a question, without its text. */
export interface Listed {
  readonly id: string;
  readonly startedAt: string;
}

const NAME = 'dry-run';
/** Stands outside of the database, to be found where the browser has thrown that away. */
const SINCE = 'kept-since';
const VERSION = 1;
/** A browser may never answer where another connection does not let go; a reader is told. */
const OPEN_WITHIN_MS = 4000;
/** Sorts after every text in a key, as arrays do. https://w3c.github.io/IndexedDB/#key-construct */
const AFTER_ALL: never[] = [];

type Listener = (table: Table, key: string, where: 'here' | 'elsewhere') => void;
const listeners = new Set<Listener>();
let opened: Promise<IDBPDatabase<Schema>> | undefined;
let channel: BroadcastChannel | undefined;
let wasMissing = false;

/** The database, opened once, and again after the browser has closed it. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('The browser does not open its storage.')), OPEN_WITHIN_MS),
  );
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      wasMissing = true;
      const attempts = db.createObjectStore('attempts', { keyPath: 'id' });
      attempts.createIndex('by-question', ['slug', 'startedAt']);
      db.createObjectStore('questions', { keyPath: 'slug' });
      db.createObjectStore('mocks', { keyPath: 'id' });
      db.createObjectStore('plans', { keyPath: 'id' });
    },
    // A newer version of the site, in another tab, waits for this one to let go.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  const db = await Promise.race([opening, late]);
  channel ??= listenToTabs();
  await adoptFormer((data) => fill(db, data, false));
  return db;
}

function listenToTabs(): BroadcastChannel {
  const made = new BroadcastChannel(NAME);
  made.onmessage = ({ data: [table, key] }: MessageEvent<[Table, string]>) =>
    tell(table, key, 'elsewhere');
  return made;
}

function tell(...change: Parameters<Listener>): void {
  for (const listener of listeners) listener(...change);
}

function changed(table: Table, key: string): void {
  channel?.postMessage([table, key]);
  tell(table, key, 'here');
}

const TABLES = ['attempts', 'questions', 'mocks', 'plans'] as const;

/** Puts every record of some data in one transaction: all of it or nothing. */
async function fill(db: IDBPDatabase<Schema>, data: StudyData, cleared: boolean): Promise<void> {
  const { attempts, questions, mocks, plan } = data;
  const work = db.transaction(TABLES, 'readwrite');
  const asked = [
    ...(cleared ? TABLES.map((table) => work.objectStore(table).clear()) : []),
    ...attempts.map((one) => work.objectStore('attempts').put(one)),
    ...questions.map((one) => work.objectStore('questions').put(one)),
    ...mocks.map((one) => work.objectStore('mocks').put(one)),
    ...(plan ? [work.objectStore('plans').put({ id: 'plan', ...plan })] : []),
  ];
  await Promise.all([...asked, work.done]);
}

/** What a failure of the browser's storage means. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'blocked';
}

/** Whether the browser had kept something here before and has thrown it away; asked once the database was read. */
export function wasEvicted(): boolean {
  return wasMissing && kept(SINCE) !== undefined;
}

/** Calls a listener with each record that changed, here or in another tab; a key of '' means all of a table. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Reads one record, and puts what `change` makes of it, in one transaction, so that nothing that
 * another tab wrote meanwhile is lost. Where `change` gives undefined nothing is written.
 * @throws DOMException where the browser cannot; `troubleOf` says why
 */
export async function update<T extends Table>(
  table: T,
  key: string,
  change: (now: Tables[T] | undefined) => Tables[T] | undefined,
): Promise<void> {
  const db = await database();
  const work = db.transaction(table, 'readwrite');
  const now = (await work.store.get(key)) as Tables[T] | undefined;
  const next = change(now);
  if (next) work.store.put(next as never);
  await work.done;
  if (!next) return;
  if (kept(SINCE) === undefined) keep(SINCE, new Date().toISOString());
  changed(table, key);
}

/** One record; undefined where there is none. */
export async function read<T extends Table>(table: T, key: string): Promise<Tables[T] | undefined> {
  return (await (await database()).get(table, key)) as Tables[T] | undefined;
}

/** The attempts at a question without their texts, the oldest first. O(attempts). */
export async function listAttempts(slug: string): Promise<readonly Listed[]> {
  const db = await database();
  const list: Listed[] = [];
  const range = IDBKeyRange.bound([slug], [slug, AFTER_ALL]);
  let at = await db.transaction('attempts').store.index('by-question').openKeyCursor(range);
  for (; at; at = await at.continue()) list.push({ id: at.primaryKey, startedAt: at.key[1] });
  return list;
}

/** The mock take-home that has not ended, where there is one. O(mocks). */
export async function openMock(): Promise<Mock | undefined> {
  return (await (await database()).getAll('mocks')).find(({ ended }) => ended === undefined);
}

/** Everything that is kept in tables. O(all of it). */
export async function readAll(): Promise<Omit<StudyData, 'solved'>> {
  const db = await database();
  const [attempts, questions, mocks, plan] = await Promise.all([
    db.getAll('attempts'),
    db.getAll('questions'),
    db.getAll('mocks'),
    db.get('plans', 'plan'),
  ]);
  if (!plan) return { attempts, questions, mocks };
  return { attempts, questions, mocks, plan: { text: plan.text, at: plan.at } };
}

/** Puts some data in the place of everything, in one transaction: all of it or nothing. O(all of it). */
export async function replaceAll(data: StudyData): Promise<void> {
  await fill(await database(), data, true);
  for (const table of TABLES) changed(table, '');
}
