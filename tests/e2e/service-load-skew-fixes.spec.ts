import { expect, type Locator, type Page, test } from '@playwright/test';
import { overhang } from '../support/visit';

/** The scene that a link opens. */
async function openScene(page: Page, view: string, query = ''): Promise<Locator> {
  await page.goto(`/lab/service-load-skew?view=${view}${query}`, { waitUntil: 'domcontentloaded' });
  const scene = page.getByRole('tabpanel');
  await expect(scene.locator('.scene-title').first()).toBeVisible({ timeout: 30_000 });
  return scene;
}

/** What the scene shows by now fits the narrowest phone. */
async function expectToFit(page: Page) {
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overhang(page)).toBeLessThanOrEqual(0);
}

test.describe.configure({ timeout: 60_000 });

test('a fix that is applied comes to what its row promised', async ({ page }) => {
  const scene = await openScene(page, 'fixes');
  await expect(scene.locator('[data-result="fixes-sentence"]')).toContainText('fixes', {
    timeout: 30_000,
  });
  await expect(scene.locator('[data-table="traps"]')).toContainText('Scale out to 8 pods');
  const promised = await scene.locator('[data-result="fix-proxy"]').getAttribute('data-value');
  expect(Number(promised)).toBeGreaterThan(1);
  await expectToFit(page);
  await scene.getByRole('button', { name: 'Apply: A proxy that chooses' }).press('Enter');
  await expect(page).toHaveURL(/way=gateway/);
  await expect(page.locator('[data-result="skew"]')).toHaveAttribute('data-value', promised ?? '');
  await expect(scene.locator('[data-result="fixes-sentence"]')).toContainText('Nothing to mend', {
    timeout: 30_000,
  });
});

test('a cause opens its scenario, and is marked as what the run shows', async ({ page }) => {
  const scene = await openScene(page, 'causes');
  const late = scene.getByRole('button', { name: 'Open: Late pods' });
  await expect(late.locator('path').last()).toHaveAttribute('d', /^M/, { timeout: 30_000 });
  await expect(late).not.toHaveAttribute('aria-current');
  await late.press('Enter');
  await expect(page).toHaveURL(/clients=40/);
  await expect(late).toHaveAttribute('aria-current', 'true');
  await expect(scene.locator('[data-result="cause-says"]')).toContainText('late pods');
  await expectToFit(page);
});

test('exact figures answer to other numbers, and name what is wrong', async ({ page }) => {
  const scene = await openScene(page, 'causes');
  await scene.locator('summary', { hasText: 'Exact figures' }).press('Enter');
  await expect(scene.locator('[data-result="figure-1"]')).toHaveAttribute('data-value', '0.25');
  await scene.getByRole('combobox', { name: 'Of what' }).selectOption('rollout');
  await expect(page).toHaveURL(/with=figures\.what:rollout/);
  await expect(scene.locator('[data-table="figures"]')).toContainText('125/1024');
  await scene.getByRole('textbox', { name: 'maxSurge' }).fill('0');
  await expect(scene.getByRole('alert')).toContainText('maxSurge and maxUnavailable');
});

test('a setting changes the link, and one that does not fit changes nothing', async ({ page }) => {
  const scene = await openScene(page, 'world', '&events=-30:scale:8');
  const says = scene.locator('[data-result="world-says"]');
  await expect(says).toContainText('12 clients hold 1 HTTP/2 connection each to 4 pods on 4 nodes');
  const place = scene.getByRole('textbox', { name: 'Pods on each node' });
  await place.fill('3,1');
  await expect(page).toHaveURL(/place=3,1/);
  await expect(says).toContainText('to 4 pods on 2 nodes');
  await place.fill('99,99');
  await expect(scene.getByRole('alert')).toContainText('1 to 100 pods in all');
  await expect(page).toHaveURL(/place=3,1/);
  await expect(scene.getByRole('combobox', { name: 'IPVS scheduler' })).toHaveCount(0);
  await scene.getByRole('button', { name: /^Remove: .0:30 scale to 8 pods/ }).press('Enter');
  await expect(page).not.toHaveURL(/events=/);
  await expect(scene).toContainText('Nothing yet');
  await expectToFit(page);
});
