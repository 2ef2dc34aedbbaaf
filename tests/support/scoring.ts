import { expect, type Page } from '@playwright/test';

/** The row of a point of the rubric, by its number from 1. */
export const pointRow = (page: Page, number: number) =>
  page
    .locator('[data-point]')
    .filter({ has: page.getByRole('group', { name: `Point ${number}`, exact: true }) });

/** Waits until a point, by its number from 1, is the one that keys judge. */
export async function expectAtHand(page: Page, number: number): Promise<void> {
  await expect(page.getByText(new RegExp(`^Point ${number} is at hand: `))).toBeAttached();
}

/** Waits until the browser keeps what the private window shows. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
}

/** The scorecard of a review on this machine. */
export async function openScorecard(page: Page, id = 'review-1'): Promise<void> {
  await page.goto(`/review/scorecard?review=${id}`);
  await expect(page.getByRole('heading', { name: 'By question' })).toBeVisible();
}

/** Locks the scorecard that is open, after the question whether to. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lock it' }).click();
  await expect(page.getByText('Locked.', { exact: true })).toBeFocused();
}

/** Everything that the browser keeps of the site for good, and that this tab keeps or shows in its address, as one text. */
export async function everythingStored(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  const stored = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [
      { ...localStorage },
      { ...sessionStorage },
      location.href,
      history.state,
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      const stores = [...db.objectStoreNames];
      for (const store of stores) {
        const records = db.transaction(store).objectStore(store);
        found.push(name, store, await done(records.getAllKeys()));
        found.push(await done(db.transaction(store).objectStore(store).getAll()));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found.push(request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify(found);
  });
  return `${stored} ${JSON.stringify(cookies)}`;
}
