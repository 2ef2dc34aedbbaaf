import { expect, type Page, test } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import { ROOM_NAMES, ROOMS, roomPath } from '../../lib/study/rooms';
import { guidePages } from '../support/pages.mjs';
import { open } from '../support/visit';

const GUIDES = SLUGS.map((slug) => `/questions/${slug}`);

const focused = (page: Page) => page.locator(':focus');
const header = (page: Page) => page.getByRole('navigation', { name: 'Questions' });

test('there is a guide for each of the seven questions', () => {
  expect(guidePages().sort()).toEqual([...GUIDES].sort());
});

test('the skip link moves the focus past the header', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveText('Skip to the content');
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await focused(page).evaluate((element) => element.closest('main') !== null);
  expect(inMain).toBe(true);
});

test('Tab walks the header in its order, and Enter follows a link', async ({ page }) => {
  await open(page, '/');
  const names = ['Skip to the content', 'Dry Run, home'];
  for (let number = 1; number <= 7; number++) names.push(`Question ${number}: `);
  names.push('Progress', 'Find', 'Start with question 1');
  for (const name of names) {
    await page.keyboard.press('Tab');
    await expect(focused(page)).toHaveAccessibleName(new RegExp(`^${name}`));
  }
  for (let back = 0; back < 7; back++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/questions\/az-quorum$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the header marks the question that is open, in each of its rooms', async ({ page }) => {
  for (const [at, room] of ROOMS.entries()) {
    const slug = SLUGS[at] ?? SLUGS[0];
    await page.goto(roomPath(slug, room));
    await expect(header(page).locator('[aria-current=page]')).toHaveText(String(at + 1));
    const bar = page.getByRole('navigation', { name: `Rooms of question ${at + 1}` });
    await expect(bar.locator('[aria-current=page]')).toHaveText(new RegExp(`^${ROOM_NAMES[room]}`));
  }
});

test('an address without a page says so, with status 404 and a way home', async ({ page }) => {
  const response = await page.goto('/questions/no-such-question');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no page/);
  await page.getByRole('link', { name: /seven questions/ }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('the chosen theme is kept and set before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.atStart = document.documentElement.dataset.theme ?? 'system';
    });
  });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const root = page.locator('html');
  const picker = page.getByLabel('Theme', { exact: true });
  await open(page, '/');
  const light = await background();
  await picker.selectOption('dark');
  expect(await background()).not.toBe(light);
  await page.reload();
  await expect(root).toHaveAttribute('data-at-start', 'dark');
  await expect(picker).toHaveValue('dark');
  expect(await background()).not.toBe(light);

  await picker.selectOption('system');
  await page.reload();
  await expect(root).toHaveAttribute('data-at-start', 'system');
  await expect(picker).toHaveValue('system');
  expect(await background()).toBe(light);
});
