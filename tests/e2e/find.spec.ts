import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { keyboard } from '../support/hands';
import { open, overhang } from '../support/visit';

const QUORUM = '/questions/az-quorum/check#even-buys-nothing';

const menu = (page: Page) => page.getByRole('dialog', { name: 'Find' });
const field = (page: Page) => page.getByRole('combobox', { name: 'What to find' });
const chosen = (page: Page) => menu(page).getByRole('option', { selected: true });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keys', exact: true });
const letters = (page: Page) => page.getByRole('checkbox', { name: 'Single-letter keys' });
const term = (page: Page) => page.getByRole('dialog', { name: 'quorum', exact: true });

/** Waits as long as it takes to draw what a key did, to see that it did nothing. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

test('by keys alone a reader goes from home to a point, and to what a word in it means', async ({
  page,
}) => {
  await open(page, '/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('four members need three');
  await expect(menu(page).getByRole('status')).toHaveText(/result/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveAttribute('id', /-0$/);
  const id = await chosen(page).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '');
  for (let at = 0; at < 12 && (await chosen(page).getAttribute('href')) !== QUORUM; at++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(QUORUM);
  await expect(page.locator('#even-buys-nothing')).toBeInViewport();

  const hand = keyboard(page);
  const point = page.locator('#even-buys-nothing');
  await hand.press(point.locator('summary'));
  const link = point.locator('a.term').first();
  await hand.press(link);
  await expect(term(page)).toBeFocused();
  await expect(page).toHaveURL(QUORUM);
  await page.keyboard.press('Escape');
  await expect(term(page)).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(term(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'In the glossary' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/glossary#quorum');
});

test('Ctrl-K opens the menu, Escape gives the focus back, and the index is fetched once', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.json')) fetched.push(new URL(request.url()).pathname);
  });
  await open(page, '/glossary');
  expect(fetched).toEqual([]);
  const home = page.getByRole('link', { name: 'Dry Run, home' });
  await home.focus();
  for (let time = 0; time < 2; time++) {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('PDB');
    await expect(chosen(page)).toHaveText('PodDisruptionBudget');
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveCount(0);
    await expect(home).toBeFocused();
  }
  expect(fetched).toEqual(['/find.json']);
});

test('the menu says what can be found, and when there is nothing', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(menu(page)).toContainText('“state lock”');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).fill('zzzzqqqq');
  await expect(menu(page).getByRole('status')).toHaveText('Nothing here is about “zzzzqqqq”.');
  await expect(menu(page).getByRole('link', { name: 'glossary' })).toHaveAttribute(
    'href',
    '/glossary',
  );
  await field(page).fill('quorm');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  const count = await menu(page).getByRole('option').count();
  await expect(menu(page).getByRole('status')).toHaveText(`${count} results`);
  await expect(menu(page).getByRole('group', { name: 'Glossary' })).toContainText('quorum');
  await menu(page).getByRole('button', { name: 'Close' }).click();
  await expect(menu(page)).toHaveCount(0);
});

test('a result opens in a tab of its own with Ctrl', async ({ page, context }) => {
  await open(page, '/');
  await page.keyboard.press('/');
  await field(page).fill('glossary');
  await expect(chosen(page)).toHaveText('Glossary');
  const tab = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await tab).toHaveURL('/glossary');
  await expect(menu(page)).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('what could not be loaded is said, and can be tried again', async ({ page }) => {
  await page.route('**/find.json', (route) => route.abort(), { times: 1 });
  await open(page, '/');
  await page.keyboard.press('/');
  await expect(menu(page).getByRole('status')).toHaveText(/could not be loaded/);
  await menu(page).getByRole('button', { name: 'Try again' }).click();
  await field(page).fill('quorum');
  await expect(chosen(page)).toHaveText('quorum');
});

test('keys are listed by ?, and single letters can be switched off and on again', async ({
  page,
}) => {
  await open(page, '/');
  await page.keyboard.press('?');
  await expect(sheet(page)).toContainText('find anything');
  await expect(sheet(page).getByRole('heading', { name: 'In a simulator alone' })).toBeVisible();
  await letters(page).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Escape');
  for (const key of ['/', '?']) {
    await page.keyboard.press(key);
    await drawn(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  await open(page, '/lab/az-quorum');
  const covered = page.locator('[data-covered]');
  await page.keyboard.press('s');
  await drawn(page);
  await expect(covered).toHaveCount(1);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(letters(page)).not.toBeChecked();
  await letters(page).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(covered).toHaveCount(0);

  await open(page, '/');
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(letters(page)).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(menu(page)).toBeVisible();
});

test('what is typed into a field is text', async ({ page }) => {
  await open(page, '/questions/node-updates');
  const answer = page.getByRole('textbox', { name: 'Your answer' });
  await answer.fill('');
  await answer.pressSequentially('and/or?');
  await expect(answer).toHaveValue('and/or?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('in a guide ? lists the keys of the page, or those of the simulator that has the focus', async ({
  page,
}) => {
  await open(page, '/questions/az-quorum/answer');
  await page.keyboard.press('?');
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
});

test('where a question is answered in quiet, nothing can be found', async ({ page }) => {
  await open(page, '/mock');
  await expect(page.getByRole('button', { name: 'Find' })).toHaveCount(0);
  for (const key of ['Control+k', '/']) {
    await page.keyboard.press(key);
    await drawn(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test.describe('by touch, on a small phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 568 } });

  test('the seven and the way to find things stand in one row', async ({ page }) => {
    await open(page, '/');
    const row = [
      ...(await page.getByRole('navigation', { name: 'Questions' }).getByRole('link').all()),
      page.getByRole('button', { name: 'Find' }),
    ];
    const boxes = await Promise.all(row.map((one) => one.boundingBox()));
    expect(
      new Set(boxes.map((box) => (box ? Math.round(box.y + box.height / 2) : undefined))).size,
    ).toBe(1);
    for (const box of boxes)
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Find' }).tap();
    await field(page).fill('quorum');
    await expect(chosen(page)).toHaveText('quorum');
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await menu(page).getByRole('option').nth(1).tap();
    await expect(menu(page)).toHaveCount(0);
    await expect(page).not.toHaveURL('/');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that would do nothing', async ({ page }) => {
    await page.goto('/');
    for (const name of ['Find', 'Keys'])
      await expect(page.getByRole('button', { name })).toHaveCount(0);
  });
});

test('everything that can be found is where it is said to be', () => {
  const { documentIds } = JSON.parse(readFileSync('out/find.json', 'utf8'));
  const pages = new Map<string, string>();
  const lost = Object.values<string>(documentIds).filter((href) => {
    const { pathname, hash } = new URL(href, 'http://localhost');
    const html =
      pages.get(pathname) ??
      readFileSync(`out${pathname === '/' ? '/index' : pathname}.html`, 'utf8');
    pages.set(pathname, html);
    return hash !== '' && !html.includes(` id="${hash.slice(1)}"`);
  });
  expect(lost).toEqual([]);
});
