import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { roomPath } from '../../lib/study/rooms';
import { newProfile } from '../support/profile';
import { open } from '../support/visit';

const TRY = roomPath('node-updates', 'try');
const CHECK = roomPath('node-updates', 'check');
/** What a browser that dies may take along at most. */
const MOST_LOST_MS = 300;

const fieldOf = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });
const savedIn = (page: Page) => page.getByText(/^Saved \d\d:\d\d:\d\d, in this browser$/);

/** Types into the field of Try and waits until it is saved. */
async function write(page: Page, text: string) {
  await fieldOf(page).fill(text);
  await expect(savedIn(page)).toBeVisible();
}

test('a browser that is killed while somebody types loses at most the last 300 ms', async ({
  baseURL,
}) => {
  const profile = newProfile();
  try {
    const page = await profile.start();
    await page.goto(`${baseURL}${TRY}`);
    await write(page, 'I would begin with ');
    // Each word is the moment at which it was typed.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#attempt-field');
      setInterval(() => {
        if (!field) return;
        field.value += `${Date.now()} `;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, 20);
    });
    await page.waitForTimeout(1500);
    const killed = Date.now();
    await profile.kill();
    const again = await profile.start();
    await again.goto(`${baseURL}${TRY}`);
    await expect(fieldOf(again)).toHaveValue(/^I would begin with \d/);
    const last = Number((await fieldOf(again).inputValue()).trim().split(' ').at(-1));
    expect(killed - last).toBeLessThanOrEqual(MOST_LOST_MS);
  } finally {
    await profile.remove();
  }
});

test('what was typed last is kept when the page is left at once', async ({ page }) => {
  await open(page, TRY);
  await expect(fieldOf(page)).toHaveValue('');
  await page.waitForFunction(() => document.querySelector('#attempt-field[data-read]'));
  await fieldOf(page).pressSequentially('last words');
  await page.goto(CHECK);
  await expect(page.getByRole('region', { name: 'Your text' })).toContainText('last words');
  await page.goto(TRY);
  await expect(fieldOf(page)).toHaveValue('last words');
});

test('another tab follows, and two tabs that write at once overwrite nothing', async ({
  page,
  context,
}) => {
  await open(page, TRY);
  await write(page, 'from one');
  const other = await context.newPage();
  await open(other, TRY);
  await expect(fieldOf(other)).toHaveValue('from one');
  await write(page, 'from one, longer');
  await expect(fieldOf(other)).toHaveValue('from one, longer');

  // Both type before either has heard of the other.
  await Promise.all([
    fieldOf(page).fill('what one says'),
    fieldOf(other).fill('what the other says'),
  ]);
  const told = /Another tab wrote to the same attempt/;
  const toldIn = async (tab: Page) => tab.getByText(told).count();
  await expect.poll(async () => (await toldIn(page)) + (await toldIn(other))).toBe(1);
  await expect(fieldOf(page)).toHaveValue('what one says');
  await expect(fieldOf(other)).toHaveValue('what the other says');
  await page.goto(CHECK);
  const text = page.getByRole('region', { name: 'Your text' });
  const choice = text.getByRole('combobox', { name: 'Attempt' });
  const texts: string[] = [];
  for (const value of ['0', '1']) {
    await choice.selectOption({ index: Number(value) });
    await expect(text).toContainText(/says/);
    texts.push((await text.locator('.sheet-text').textContent()) ?? '');
  }
  expect(texts.sort()).toEqual(['what one says', 'what the other says']);
});

test('a browser that keeps nothing says so, blocks nothing and gives the text as a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, TRY);
  await fieldOf(page).fill('only here');
  await expect(page.getByText('does not let the site keep anything')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Download it before you leave');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(readFileSync((await file.path()) ?? '', 'utf8')).toBe('only here');
  await page.getByRole('link', { name: 'Show me the answer' }).click();
  await expect(page).toHaveURL(/answer/);
  // Set aside in what the browser does keep.
  await page.goBack();
  await expect(fieldOf(page)).toHaveValue('only here');
});

test('a full storage says so, keeps the text in sight, and saves again once there is room', async ({
  page,
  baseURL,
}) => {
  // Before the first write: Chromium remembers for a while that there was room.
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await open(page, TRY);
  await fieldOf(page).fill('no room for this');
  await expect(page.getByText('storage has no room left')).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await fieldOf(page).press('End');
  await fieldOf(page).pressSequentially('!');
  await expect(savedIn(page)).toBeVisible();
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('no room for this!');
});

test('a browser that threw everything away says so', async ({ page, baseURL }) => {
  await open(page, TRY);
  await write(page, 'gone soon');
  const devtools = await page.context().newCDPSession(page);
  await page.goto('about:blank');
  await devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    storageTypes: 'indexeddb',
  });
  await open(page, TRY);
  await expect(page.getByRole('status')).toContainText('has thrown away what was kept');
  await expect(fieldOf(page)).toHaveValue('');
});

test('what an earlier version of the site kept is taken over', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('seeded')) return;
    sessionStorage.setItem('seeded', 'yes');
    const former = {
      version: '1',
      'attempt:node-updates': 'from before',
      'sure:node-updates': 'shaky',
      'clock:node-updates': '65',
      'had:node-updates:drain-evicts': 'yes',
      'room:node-updates:try': 'done',
    };
    for (const [name, text] of Object.entries(former))
      localStorage.setItem(`dry-run:${name}`, text);
  });
  await open(page, TRY);
  await expect(fieldOf(page)).toHaveValue('from before');
  await expect(page.getByRole('radio', { name: 'Shaky' })).toBeChecked();
  await page.goto(CHECK);
  await expect(page.locator('#drain-evicts').getByRole('radio', { name: 'Present' })).toBeChecked();
  expect(
    await page.evaluate(() => localStorage.getItem('dry-run:attempt:node-updates')),
  ).toBeNull();
});

test('hints that were opened and notes on lines stand in the attempt', async ({ page }) => {
  await open(page, roomPath('dockerfile-review', 'try'));
  await page.waitForFunction(() => document.querySelector('#attempt-field[data-read]'));
  await page.locator('.hints summary').first().click();
  await page.locator('#given-L3 > a').click();
  await expect(page.getByRole('textbox', { name: 'Line 3' })).toBeFocused();
  await page.keyboard.type('expanded too early');
  await page.getByRole('spinbutton').fill('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Line 4' })).toBeFocused();
  await page.keyboard.type('no such folder');
  await expect(savedIn(page)).toBeVisible();
  await page.reload();
  await expect(page.locator('.hints details').first()).toHaveAttribute('open');
  await expect(page.getByRole('textbox', { name: 'Line 3' })).toHaveValue('expanded too early');
  await page.goto(roomPath('dockerfile-review', 'check'));
  const text = page.getByRole('region', { name: 'Your text' });
  await expect(text).toContainText('Line 3: expanded too early');
  await expect(text).toContainText('Line 4: no such folder');
});

test('words of the text become evidence, by selection and by choosing sentences', async ({
  page,
}) => {
  await open(page, TRY);
  await write(page, 'A drain evicts pods. A budget limits that. Spread them out.');
  await page.goto(CHECK);
  const text = page.getByRole('region', { name: 'Your text' });
  await expect(text).toContainText('A budget limits');
  await page.evaluate(() => {
    const words = document.querySelector('.sheet-text')?.firstChild;
    // Whole words are taken, whatever the finger meant.
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, 17);
  });
  await text.getByRole('group').getByRole('button', { name: '2' }).click();
  const second = page.locator('section.tier .points > li').nth(1);
  await expect(second).toContainText('“A drain evicts pods”');
  await expect(text.locator('mark')).toHaveText('A drain evicts pods');

  const first = page.locator('section.tier .points > li').first();
  await first.getByRole('button', { name: 'Quote my text' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'A budget limits that.' }).press('Space');
  await page.keyboard.press('Enter');
  await expect(first).toContainText('“A budget limits that.”');
  await page.reload();
  await expect(text.locator('mark')).toHaveText(['A drain evicts pods', 'A budget limits that.']);
  await second.getByRole('button', { name: /Take away/ }).click();
  await expect(text.locator('mark')).toHaveText(['A budget limits that.']);

  await first.getByRole('button', { name: 'Note' }).click();
  await expect(first.getByRole('textbox', { name: 'Your note' })).toBeFocused();
  await page.keyboard.type('Ask about PDBs');
  await page.reload();
  await expect(first.getByRole('textbox', { name: 'Your note' })).toHaveValue('Ask about PDBs');
});

test('a fresh attempt hides the old one, keeps it, and the two can be compared', async ({
  page,
}) => {
  await open(page, TRY);
  await write(page, 'Two replicas');
  await page.getByText('Fairly sure').click();
  await page.getByRole('link', { name: 'Show me the answer' }).click();
  await expect(page).toHaveURL(/answer$/);
  await page.goto(CHECK);
  const points = page.locator('section.tier .points > li');
  await points.first().getByText('Absent', { exact: true }).click();
  await page.getByRole('link', { name: 'Try afresh' }).click();
  await expect(page).toHaveURL(TRY);
  await expect(fieldOf(page)).toHaveValue('');
  await expect(page.getByRole('radio', { name: 'Fairly sure' })).not.toBeChecked();
  await write(page, 'Two replicas and a budget');
  await page.goto(CHECK);
  await expect(points.first().getByRole('radio', { name: 'Absent' })).not.toBeChecked();
  await points.first().getByText('Present', { exact: true }).click();
  await page.getByRole('button', { name: 'Compare two attempts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare two attempts' });
  await expect(dialog.getByRole('definition')).toHaveText(/absent.*present/);
  await expect(dialog.locator('ins')).toContainText('and a budget');
  await page.keyboard.press('Escape');
  const choice = page.getByRole('combobox', { name: 'Attempt' });
  await choice.selectOption({ index: 0 });
  await expect(points.first().getByRole('radio', { name: 'Absent' })).toBeChecked();
  // The choice is in the address.
  await page.reload();
  await expect(points.first().getByRole('radio', { name: 'Absent' })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Your text' })).not.toContainText('a budget');
});

test('who reloads Check stays at the point that was looked at', async ({ page }) => {
  await open(page, TRY);
  await write(page, 'Words that stand beside the points. '.repeat(20));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(CHECK);
  const point = page.locator('section.tier .points > li').nth(2);
  await point.getByText('Partly', { exact: true }).click();
  await point.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const before = await page.evaluate(() => scrollY);
  await page.reload();
  await expect(point.getByRole('radio', { name: 'Partly' })).toBeChecked();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
});
