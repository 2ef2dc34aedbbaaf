import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Slug } from '../../lib/kernel/slugs';
import type { StudyData } from '../../lib/study/kept';
import { open } from './visit';

const NINE = new Date('2026-11-30T09:00:00.000Z');

export const fieldOf = (page: Page) =>
  page.getByRole('textbox', { name: /^Your answer to question/ });
export const stripOf = (page: Page) => page.getByRole('region', { name: 'What to do next' });
export const headOf = (page: Page) => page.getByRole('heading', { level: 1 });
export const savedIn = (page: Page) => page.getByText(/^Saved \d\d:\d\d:\d\d, in this browser$/);
export const squareOf = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Questions of the take-home' }).getByRole('link', { name });

/** Starts the clock of a mock of one hour at nine. */
export async function start(page: Page) {
  await page.clock.install({ time: NINE });
  await open(page, '/mock');
  await page.getByText('1 h', { exact: true }).click();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(fieldOf(page)).toBeFocused();
}

/** Fills the open field, and waits until it is saved. */
export async function write(page: Page, text: string) {
  await fieldOf(page).fill(text);
  await expect(savedIn(page)).toBeVisible();
}

/** Opens a question by its square, and fills its field. */
export async function writeAt(page: Page, number: number, text: string) {
  await squareOf(page, `Question ${number},`).click();
  await expect(headOf(page)).toContainText(`question ${number} of 7`);
  await write(page, text);
}

/** Hands in before the end, though something is empty. */
export async function handIn(page: Page) {
  await page.getByRole('button', { name: 'Hand in now' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(headOf(page)).toHaveText(/^You wrote/);
}

/** Everything in the site's database. */
export function everythingKept(page: Page): Promise<StudyData> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('dry-run'));
    const names = [...db.objectStoreNames];
    const work = db.transaction(names);
    const all = names.map(async (name) => [name, await done(work.objectStore(name).getAll())]);
    const kept = Object.fromEntries(await Promise.all(all));
    db.close();
    return kept;
  });
}

/** Judges a point of an attempt, as Check does. */
export async function judge(page: Page, slug: Slug, point: string, verdict: 'present' | 'absent') {
  await page.evaluate(
    async ([which, id, said]) => {
      const request = indexedDB.open('dry-run');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const work = request.result.transaction('attempts', 'readwrite');
      const all = work.objectStore('attempts').getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      const attempt = all.result.find((one) => one.slug === which);
      const at = attempt.changedAt;
      attempt.judged[id ?? ''] = { verdict: said, evidence: [], at };
      work.objectStore('attempts').put(attempt);
      await new Promise((resolve) => {
        work.oncomplete = resolve;
      });
      request.result.close();
    },
    [slug, point, verdict] as const,
  );
}

/** The text of the file that a button hands out. */
export async function textOf(page: Page, press: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return readFileSync(await file.path(), 'utf8');
}

/** Presses what the strip leads on with; two presses in a moment would count as one. */
export async function goOn(page: Page, name: string) {
  await page.clock.fastForward(500);
  await stripOf(page).getByRole('link', { name }).click();
}

/** The same page in another tab. */
export async function secondTab(context: BrowserContext): Promise<Page> {
  const other = await context.newPage();
  await open(other, '/mock');
  return other;
}
