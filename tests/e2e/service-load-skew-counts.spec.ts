import { expect, type Locator, type Page, test } from '@playwright/test';
import { judgeCounts } from '../../lib/models/service-load-skew/your-counts/judge-counts';
import { readCounts } from '../../lib/models/service-load-skew/your-counts/read-counts';
import { sayCounts } from '../../lib/models/service-load-skew/your-counts/say-counts';
import { overhang } from '../support/visit';

/** The scene that a link opens. */
async function openCounts(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/lab/service-load-skew?view=your-counts${query}&cover=0`, {
    waitUntil: 'domcontentloaded',
  });
  const scene = page.getByRole('tabpanel');
  await expect(scene.locator('.scene-title').first()).toBeVisible({ timeout: 30_000 });
  return scene;
}

const field = (scene: Locator) => scene.getByRole('textbox', { name: 'Connections per pod' });

/** The scene shows what the model says of a text. */
async function expectVerdict(scene: Locator, text: string) {
  const judgment = judgeCounts(readCounts(text));
  const verdict = scene.locator('[data-result="counts-verdict"]');
  await expect(verdict).toHaveText(sayCounts(judgment).verdict, { timeout: 30_000 });
  await expect(verdict).toHaveAttribute('data-value', judgment.verdict.kind);
  await expect(scene.locator('[data-table="counts"] tbody tr')).toHaveCount(judgment.pods.length);
}

test.describe.configure({ timeout: 60_000 });

test('counts that are pasted have the verdict of the model, and stay out of the link', async ({
  page,
}) => {
  const scene = await openCounts(page);
  const text = 'NAME CONNECTIONS\nweb-0 31\nweb-1 3\nweb-2 28\nweb-3 5\nweb-4 35';
  await field(scene).fill(text);
  await expectVerdict(scene, text);
  await expect(scene.locator('[data-table="counts"] [data-off="above"]')).toHaveCount(3);
  await expect(scene.locator('[data-result="counts-skipped"]')).toHaveAttribute('data-value', '1');
  await expect(scene.locator('[data-result="counts-where"]')).toHaveText(
    'Nothing leaves your browser.',
  );
  expect(page.url()).not.toContain('counts.text');
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overhang(page)).toBeLessThanOrEqual(0);
});

test('a line that cannot be read is named by its number, and stays in the text', async ({
  page,
}) => {
  const scene = await openCounts(page);
  const text = 'web-0 6\nweb-1 three\nweb-2 2';
  await field(scene).fill(text);
  await expectVerdict(scene, text);
  const faults = scene.locator('[data-result="counts-faults"]');
  await expect(faults).toHaveAttribute('data-value', '1');
  await expect(faults.getByRole('listitem')).toContainText('Line 2: found “web-1 three”');
  await expect(field(scene)).toHaveValue(text);
});

test('an example is kept in the link when it is asked for, and a reload judges it again', async ({
  page,
}) => {
  const scene = await openCounts(page);
  await scene.getByRole('button', { name: 'Example: chance', exact: true }).press('Enter');
  const text = await field(scene).inputValue();
  await expectVerdict(scene, text);
  await scene.getByRole('checkbox', { name: 'Keep them in the link' }).press('Space');
  await expect(page).toHaveURL(/with=counts\.text:[\w-]+/);
  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect(field(scene)).toHaveValue(text, { timeout: 30_000 });
  await expectVerdict(scene, text);
  await scene.getByRole('button', { name: 'Clear' }).press('Enter');
  await expect(page).not.toHaveURL(/counts\.text/);
  await expect(scene.locator('[data-table="counts"]')).toHaveCount(0);
});

test('counts of a link that cannot be read are named', async ({ page }) => {
  const scene = await openCounts(page, '&with=counts.text:____');
  await expect(scene.getByRole('alert')).toContainText('counts.text: found “____”');
  await expect(field(scene)).toHaveValue('');
});
