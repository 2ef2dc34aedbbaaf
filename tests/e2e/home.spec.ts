import { expect, type Page, test } from '@playwright/test';
import type { Verdict } from '../../lib/study/kept';
import { keyboard } from '../support/hands';
import { attemptWith, seed } from '../support/kept-records';
import { loadQuestionIds } from '../support/question-ids';
import { open, overhang } from '../support/visit';

const QUORUM = 'az-quorum';
const [FIRST = '', ...OTHERS] = loadQuestionIds(QUORUM, 'must');
const JUDGED: Readonly<Record<string, Verdict>> = {
  [FIRST]: 'absent',
  ...Object.fromEntries(OTHERS.map((id) => [id, 'present'])),
};

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const plan = (page: Page) => page.getByLabel('What do you want to do with this?');
const item = (page: Page, number: number) =>
  page
    .locator('main ol')
    .getByRole('listitem')
    .nth(number - 1);

/** Watches how much of what stands is moved, from the next load on. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum);
}

test('whoever is new starts with question 1, and no point is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, '/');
  await expect(title(page)).toHaveText(/^Seven questions about running software/);
  await expect(plan(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Start with question 1' })).toHaveAttribute(
    'href',
    '/questions/dockerfile-review',
  );
  await expect(page.getByRole('link', { name: /^I have 20 minutes/ })).toHaveAttribute(
    'href',
    '/questions/replicas-for-availability',
  );
  expect(fetched).not.toContain('/progress/points.json');
});

for (const width of [320, 390, 768, 1024, 1280])
  test(`whoever comes back meets the next thing at ${width} px, and nothing moves`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '/');
    await expect(plan(page)).toBeVisible();
    const shifted = await watchShifts(page);
    await seed(page, { attempts: [attemptWith(QUORUM, 'seeded', JUDGED)] });
    await expect(title(page)).toHaveText('Question 3: one essential is missing.');
    await expect(page.getByRole('link', { name: 'Go on with question 3' })).toHaveAttribute(
      'href',
      `/questions/${QUORUM}/check`,
    );
    await expect(page.getByRole('link', { name: /^I have 20 minutes/ })).toHaveAttribute(
      'href',
      '/progress#twenty',
    );
    await expect(item(page, 3)).toContainText('5 of 6 essentials, one missing');
    await expect(item(page, 3).getByRole('img')).toHaveAccessibleName(
      'Try begun, Answer not yet, Check begun, Practise not yet',
    );
    await expect(item(page, 4).getByRole('img')).toHaveAccessibleName(/^Try not yet/);
    expect(await shifted()).toBeLessThan(0.01);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  });

test('an attempt that was only begun goes on, and its words and day are told', async ({ page }) => {
  await open(page, '/');
  await expect(plan(page)).toBeVisible();
  const { shownAt: _, ...begun } = attemptWith('node-updates', 'begun', {});
  await seed(page, { attempts: [begun] });
  await expect(title(page)).toHaveText('Question 5: you have begun to answer.');
  await expect(item(page, 5)).toContainText('6 words, Tuesday');
});

test('what a reader wants is asked once, shown again and can be changed, by keys', async ({
  page,
}) => {
  const hand = keyboard(page);
  await open(page, '/');
  await hand.press(plan(page));
  await page.keyboard.type('Interview on Friday');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You wanted:')).toContainText('Interview on Friday');
  await page.reload();
  await expect(page.getByText('You wanted:')).toContainText('Interview on Friday');
  await expect(plan(page)).toHaveCount(0);
  await hand.press(page.getByRole('button', { name: 'change' }));
  await expect(plan(page)).toHaveValue('Interview on Friday');
  await plan(page).fill('Interview on Monday');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You wanted:')).toContainText('Interview on Monday');
});

test('whoever would not say is not asked again', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(plan(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Start with question 1' })).toBeVisible();
  await expect(plan(page)).toHaveCount(0);
});
