import { expect, type Page, test } from '@playwright/test';
import { untouched, type Verdict } from '../../lib/study/kept';
import { keyboard } from '../support/hands';
import { attemptWith, seed } from '../support/kept-records';
import { handIn, start, write } from '../support/mock';
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
      new RegExp(`^/questions/${QUORUM}/answer`),
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

test('what was gone over is no longer next, and is told as it was judged all the same', async ({
  page,
}) => {
  await open(page, '/');
  await expect(plan(page)).toBeVisible();
  const { [QUORUM]: question } = await (await page.request.get('/progress/points.json')).json();
  const { judge } = question.points.find(({ id }: { id: string }) => id === FIRST);
  const said = (holds: boolean) => ({
    ...untouched(QUORUM),
    statements: { [judge.id]: { holds, at: '2026-11-25T08:00:00.000Z' } },
  });
  const attempts = [attemptWith(QUORUM, 'seeded', JUDGED)];
  await seed(page, { attempts, questions: [said(judge.holds)] });
  await expect(title(page)).toHaveText(/^Question 1: /);
  await expect(item(page, 3)).toContainText('5 of 6 essentials, one missing');
  await page.goto('/progress');
  await expect(title(page)).toHaveText(/^Five of the \d+ essentials are yours\.$/);
  await expect(page.getByText('One is there in part or missing;')).toBeVisible();

  const again = attemptWith(
    QUORUM,
    'again',
    { [FIRST]: 'present' },
    { startedAt: '2026-11-26T08:00:00.000Z' },
  );
  await seed(page, { attempts: [again], questions: [said(!judge.holds)] });
  const todo = page.getByRole('region', { name: 'About 1 minute' }).getByRole('listitem');
  await expect(todo).toHaveText(/Judge again: /);
  await page.goto('/');
  await expect(item(page, 3)).toContainText('all 6 essentials');
  await expect(page.getByRole('link', { name: /^I have 20 minutes/ })).toContainText(
    'Your weakest point, question 3',
  );
});

test('an attempt that was only begun goes on, and its words and day are told', async ({ page }) => {
  await open(page, '/');
  await expect(plan(page)).toBeVisible();
  const { shownAt: _, ...begun } = attemptWith('node-updates', 'begun', {});
  await seed(page, { attempts: [begun] });
  await expect(title(page)).toHaveText('Question 5: you have begun to answer.');
  await expect(item(page, 5)).toContainText('6 words, Tuesday');
});

test('a mock take-home is told as it stands, and what it held is to be checked', async ({
  page,
}) => {
  const next = page.locator('.button.main');
  const way = page.getByRole('link', { name: /^Mock take-home/ });
  await start(page);
  await write(page, 'Two words');
  // Half a minute to spare for a slow machine.
  await page.clock.fastForward('12:30');
  await page.goto('/');
  await expect(title(page)).toHaveText('Your mock take-home is running, 47 min left.');
  await expect(next).toHaveText('Go on with the mock take-home');
  await expect(next).toHaveAttribute('href', '/mock');
  await expect(way).toHaveText(/Going on$/);
  await page.goto('/mock');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(title(page)).toHaveText('Paused');
  await page.goto('/');
  await expect(title(page)).toHaveText('Your mock take-home is paused, with 47 min left.');
  await page.goto('/mock');
  await page.getByRole('button', { name: 'Go on' }).first().click();
  await handIn(page);
  await page.goto('/');
  await expect(title(page)).toHaveText('Question 1: check what you had.');
  await expect(next).toHaveAttribute(
    'href',
    /^\/questions\/dockerfile-review\/check\?attempt=[\w-]+$/,
  );
  await expect(way).toHaveText(/All seven in order/);
});

test('a mock take-home that ran out elsewhere leads to its report', async ({ page }) => {
  await start(page);
  await page.goto('/');
  await expect(title(page)).toHaveText(/^Your mock take-home is running/);
  await page.clock.fastForward('01:00:00');
  await page.reload();
  await expect(title(page)).toHaveText('Your mock take-home ran out of time.');
  await expect(page.getByRole('link', { name: /^Mock take-home/ })).toHaveText(/Out of time$/);
  await page.getByRole('link', { name: 'See the report' }).click();
  await expect(title(page)).toHaveText(/^You wrote none of seven/);
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
