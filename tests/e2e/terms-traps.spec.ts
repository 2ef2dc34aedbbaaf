import { expect, type Page, test } from '@playwright/test';
import { open } from '../support/visit';

const POINT = '/questions/az-quorum/check#even-buys-nothing';

const term = (page: Page) => page.getByRole('dialog', { name: 'quorum', exact: true });

test.describe('by touch, on a small phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 568 } });

  test('a term says what it means within the window, and a tap outside takes it away', async ({
    page,
  }) => {
    await open(page, '/questions/az-quorum/check');
    const point = page.locator('#even-buys-nothing');
    await point.locator('summary').tap();
    await point.locator('a.term').first().tap();
    const box = term(page);
    await expect(box).toContainText(/.{40}/);
    const { x, y, width, height } = (await box.boundingBox()) ?? {
      x: -1,
      y: -1,
      width: 0,
      height: 0,
    };
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
    expect(y + height).toBeLessThanOrEqual(568);
    await page.touchscreen.tap(316, 4);
    await expect(box).toBeHidden();
    await expect(page).toHaveURL('/questions/az-quorum/check');
  });
});

test('a term whose sentence does not come leads to the glossary, as with a key held', async ({
  page,
  context,
}) => {
  await page.route('**/terms.json', (route) => route.abort());
  await open(page, POINT);
  const link = page.locator('#even-buys-nothing a.term').first();
  await page.locator('#even-buys-nothing summary').click();
  const tab = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expect(await tab).toHaveURL('/glossary#quorum');
  await expect(page).toHaveURL(POINT);
  await link.click();
  await expect(page).toHaveURL('/glossary#quorum');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what people get wrong is all there, and leads to the point and to the statement', async ({
    page,
  }) => {
    await page.goto('/traps');
    const traps = page.locator('.traps li');
    await expect(page.locator('.lede')).toContainText(`${await traps.count()} statements`);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(7);
    const jumps = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    await expect(jumps).toHaveCount(7);
    await jumps.last().click();
    await expect(page.getByRole('heading', { level: 2 }).last()).toBeInViewport();
    const first = traps.first();
    const why = first.getByText('Why not:');
    await expect(why).toBeHidden();
    await first.locator('summary').click();
    await expect(why).toBeVisible();
    await first.getByRole('link', { name: 'Judge it' }).click();
    await expect(page).toHaveURL(/\/practise#trap-/);
    await page.goBack();
    await first.locator('summary').click();
    await first.getByRole('link', { name: 'The point behind it' }).click();
    await expect(page).toHaveURL(/\/check#/);
  });
});
