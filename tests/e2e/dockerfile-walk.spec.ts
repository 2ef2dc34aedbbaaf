import { expect, test } from '@playwright/test';
import { plainText } from '../../lib/content/rich-text';
import {
  beside,
  findings,
  LAB,
  last,
  list,
  marked,
  OPEN,
  read,
  result,
  shown,
  steps,
} from '../support/review';
import { open } from '../support/visit';

test('arrow keys walk from the broken file to the fixed one, file by file', async ({ page }) => {
  test.slow();
  await open(page, OPEN);
  await expect(async () => {
    if (!page.url().includes('step=')) await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/\?step=0$/, { timeout: 3000 });
  }).toPass();
  await expect.poll(() => shown(page)).toBe(read('given/Dockerfile'));
  let resolved = 0;
  for (const [at, step] of steps.entries()) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.rv-step .scene-title')).toContainText(plainText(step.title));
    await expect.poll(() => shown(page)).toBe(read(step.file));
    await expect
      .poll(() => shown(page, 'old'))
      .toBe(read(steps[at - 1]?.file ?? 'given/Dockerfile'));
    resolved += step.findings.length;
    await expect(result(page, 'findings-resolved')).toHaveAttribute('data-value', `${resolved}`);
  }
  await expect(page).toHaveURL(new RegExp(`\\?step=${last}$`));
  await expect.poll(() => shown(page)).toBe(read('answer/Dockerfile'));
  await expect(page.locator('[data-verdict="good"]')).toContainText(
    `All ${findings.length} findings are answered, ${beside.length} of them beside this file.`,
  );
  await expect(result(page, 'findings-left')).toHaveAttribute('data-value', '0');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(new RegExp(`\\?step=${last - 1}$`));
});

test('the keys keep working after a step taken from a line', async ({ page }) => {
  await open(page, `${LAB}?step=1`);
  await page.getByRole('button', { name: /^Line 1\b/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?step=3$/);
});

test('the arrow keys walk from a fresh link, but not behind the sheet', async ({ page }) => {
  await open(page, `${LAB}?step=6`);
  // The page listens a moment after its elements are taken over.
  await expect(async () => {
    if (page.url().endsWith('step=6')) await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/\?step=7$/, { timeout: 3000 });
  }).toPass();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/\?step=6$/);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('the step before or after');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?step=6$/);
});

test('in the guide the arrow keys belong to the viewer', async ({ page }) => {
  await open(page, '/questions/dockerfile-review/answer');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: /^Step 3:/ }).click();
  await expect(page).toHaveURL(/\?step=3$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?step=4$/);
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?step=4$/);
  await page.getByRole('radio', { name: 'Side by side' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?step=4&layout=unified$/);
});

test('a step can be opened by its link, by its number, and undone', async ({ page }) => {
  await open(page, `${LAB}?step=3`);
  await expect.poll(() => shown(page)).toBe(read(steps[2]?.file ?? ''));
  await page.getByRole('button', { name: /^Step 12:/ }).click();
  await expect(page).toHaveURL(/\?step=12$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/\?step=3$/);
  await page.getByRole('button', { name: 'Whole diff' }).click();
  await expect(page).toHaveURL(new RegExp(`${LAB}\\?cover=0$`));
});

test('in the walk a finding leads to the step that resolves it', async ({ page }) => {
  await open(page, `${LAB}?step=1`);
  const at = steps.findIndex((step) => step.findings.includes('cache-in-layer')) + 1;
  await list(page).getByRole('button', { name: 'The download cache is kept in the layer' }).click();
  await expect(page).toHaveURL(new RegExp(`step=${at}&finding=cache-in-layer$`));
  await expect.poll(async () => (await marked(page, 'new')).length).toBeGreaterThan(0);
});

test('what is fixed says so in words, and what is answered beside the file is told apart', async ({
  page,
}) => {
  await open(page, `${LAB}?step=${last}`);
  const named = (name: string | RegExp) => list(page).getByRole('button', { name });
  await expect(named('fixed: A private key is stored in an image layer')).toBeVisible();
  await expect(named(/^fixed: /)).toHaveCount(findings.length - beside.length);
  await expect(named(/^answered beside the file: /)).toHaveCount(beside.length);
  await page.getByRole('button', { name: /^Step 1:/ }).click();
  await expect(named('open: A private key is stored in an image layer')).toBeVisible();
  await expect(named(/^open: /)).toHaveCount(findings.length - (steps[0]?.findings.length ?? 0));
});

test('a step that does not exist is named in a note, and the default is shown', async ({
  page,
}) => {
  for (const value of ['99', '-1', '1.5', 'x']) {
    await open(page, `${LAB}?step=${value}&cover=0`);
    await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toContainText(
      `step: found “${value}”`,
    );
    await expect.poll(() => shown(page, 'old')).toBe(read('given/Dockerfile'));
    await expect.poll(() => shown(page)).toBe(read('answer/Dockerfile'));
  }
});
