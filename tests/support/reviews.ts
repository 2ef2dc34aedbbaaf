import { expect, type Page } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import { beginReview, type Review } from '../../lib/review/kept';

const AT = '2026-11-30T14:02:00.000Z';

/** What a candidate gave, by question; short, and nobody’s real words. */
export const ANSWERS: Readonly<Record<string, string>> = {
  'dockerfile-review':
    'The private key is baked into an image layer. Anyone who pulls the image can read it.',
  'ecr-cross-account-push':
    'A role in the ECR account with a trust policy, and sts:AssumeRole for the user.',
  'az-quorum':
    'With 4 nodes the quorum is 3, so we can lose only one node. If us-east-1 goes down there is no majority.\n\nThe leader may end up in the west, then all writes are slow.',
  'service-load-skew': 'Connections are balanced, not requests, so long-lived ones stick to a pod.',
  'node-updates': 'Use a PodDisruptionBudget and more than one replica.',
  'terraform-remote-state': 'It keeps the state in one place and locks it.',
  'replicas-for-availability': 'Two replicas, 1 - 0.05^2 = 99.75 %.',
};

/** A review of all seven that has a take-home and was not begun. */
export function reviewWith(given: Partial<Review> = {}): Review {
  const pieces = SLUGS.map((slug) => ({ slug, text: ANSWERS[slug] ?? '', why: 'by hand' }));
  const begun = beginReview('review-1', AT, {
    candidate: 'Ada Example',
    interviewer: 'M. Sato',
    questions: SLUGS,
    minutes: 40,
    source: 'pasted',
    pieces,
    variants: {},
  });
  return { ...begun, ...given };
}

/** Runs in a page of the site: keeps a review as the set-up does. */
export async function keepReview(record: Review): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('dry-run-reviews', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('reviews', { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const work = db.transaction('reviews', 'readwrite');
  work.objectStore('reviews').put(record);
  await new Promise((resolve) => {
    work.oncomplete = resolve;
  });
  db.close();
}

/** Puts a review into the browser, as the set-up does. */
export async function seedReview(page: Page, review: Review): Promise<void> {
  await page.goto('/icon.svg');
  await page.evaluate(keepReview, review);
}

/** What the browser keeps of a review. */
export async function keptReview(page: Page, id = 'review-1'): Promise<Review | undefined> {
  return page.evaluate(async (key) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('dry-run-reviews', 1);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const asking = db.transaction('reviews').objectStore('reviews').get(key);
    const found = await new Promise((resolve) => {
      asking.onsuccess = () => resolve(asking.result);
    });
    db.close();
    return found as Review | undefined;
  }, id);
}

/** The private window of a review, once its guides are there. */
export async function openPresenter(page: Page, id = 'review-1'): Promise<void> {
  await page.goto(`/present?review=${id}`);
  await expect(page.getByRole('navigation', { name: 'Questions of the review' })).toBeVisible();
}

/** The shared window, in the same browser. */
export async function openStage(page: Page): Promise<Page> {
  const stage = await page.context().newPage();
  await stage.goto('/stage');
  return stage;
}

/** What a stage shows: its view, its size and all its words, a line each. */
export function lookOf(stage: Page): Promise<string> {
  return stage.evaluate(() => {
    const shared = document.querySelector<HTMLElement>('[data-view]');
    return [shared?.dataset.view, shared?.dataset.size, shared?.textContent].join('\n');
  });
}

/** Presses a key at the presenter’s; settles with what the stage shows once that is something else. */
export async function pressed(presenter: Page, stage: Page, key: string): Promise<string> {
  const before = await lookOf(stage);
  await presenter.keyboard.press(key);
  await expect.poll(() => lookOf(stage)).not.toBe(before);
  // The code of a simulator comes late.
  await expect(stage.getByRole('main')).not.toBeEmpty();
  return lookOf(stage);
}
