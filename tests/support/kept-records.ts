import type { Page } from '@playwright/test';
import type { Attempt, QuestionKept, Verdict } from '../../lib/study/kept';
import { beginAttempt, untouched } from '../../lib/study/kept';

const AT = '2026-11-24T20:15:00.000Z';

/** An attempt that was shown, with what was judged of it. */
export function attemptWith(
  slug: string,
  id: string,
  verdicts: Readonly<Record<string, Verdict>>,
  own: Partial<Attempt> = {},
): Attempt {
  const judged = Object.fromEntries(
    Object.entries(verdicts).map(([point, verdict]) => [point, { verdict, evidence: [], at: AT }]),
  );
  return {
    ...beginAttempt(slug, id, AT),
    text: 'A majority of four is three.',
    seconds: 540,
    sure: 'fairly sure',
    shownAt: AT,
    judged,
    ...own,
  };
}

/** What is kept of a question: a note at a point, and a statement. */
export function questionWith(slug: string, point: string, note: string): QuestionKept {
  const statements = { 'trap-none': { holds: true, at: AT } };
  return { ...untouched(slug), notes: { [point]: { text: note, at: AT } }, statements };
}

interface Records {
  readonly attempts?: readonly Attempt[];
  readonly questions?: readonly QuestionKept[];
}

/** Puts records into the database that an open page has made, and loads the page again. */
export async function seed(page: Page, records: Records): Promise<void> {
  await page.evaluate(async (tables) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('dry-run', 1);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const work = db.transaction(['attempts', 'questions'], 'readwrite');
    for (const [table, list] of Object.entries(tables))
      for (const record of list) work.objectStore(table).put(record);
    await new Promise((resolve) => {
      work.oncomplete = resolve;
    });
    db.close();
  }, records);
  await page.reload();
}
