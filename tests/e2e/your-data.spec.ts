import { expect, type Page, test } from '@playwright/test';
import { keyboard } from '../support/hands';
import { attemptWith, seed } from '../support/kept-records';
import { going, region, textOf, title } from '../support/progress';
import { open } from '../support/visit';

const status = (page: Page) => region(page, 'Your data').getByRole('status').last();

async function everythingFrom(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download everything' }).click(),
  ]);
  return textOf(download);
}

const choose = (page: Page, text: string) =>
  page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('all answers come as one Markdown file, everything as one JSON file with its day', async ({
  page,
}) => {
  await going(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all my answers' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^dry-run-answers-\d{4}-\d\d-\d\d\.md$/);
  expect(await textOf(download)).toContain('A majority of four is three.');
  await expect(region(page, 'Your data')).toContainText('last copy: never');
  const file = JSON.parse(await everythingFrom(page));
  expect(file.data.attempts.map(({ id }: { id: string }) => id)).toEqual(['seeded']);
  await expect(region(page, 'Your data')).not.toContainText('last copy: never');
  const schema = await page.request.get('/progress/study-file.schema.json');
  expect((await schema.json()).properties.format).toBeDefined();
});

test('a wrong file is refused with where, found and expected, and changes nothing', async ({
  page,
}) => {
  await going(page);
  const right = await everythingFrom(page);
  const wrong = right.replace('"seconds": 540', '"seconds": -540');
  expect(wrong).not.toBe(right);
  await choose(page, wrong);
  const says = region(page, 'Your data').getByRole('alert');
  await expect(says).toContainText('data.attempts[0].seconds');
  await expect(says).toContainText('found -540');
  await expect(says).toContainText('expected');
  await choose(page, right.slice(0, 200));
  await expect(says).toContainText('nothing was changed');
  await expect(page.getByRole('button', { name: 'Merge with what is here' })).toBeHidden();
  await page.reload();
  expect(JSON.parse(await everythingFrom(page)).data).toEqual(JSON.parse(right).data);
});

test('a file is merged, or put in place, and a copy is downloaded before', async ({ page }) => {
  await going(page);
  const first = await everythingFrom(page);
  await seed(page, {
    attempts: [attemptWith('node-updates', 'second', {}, { text: 'Only here.' })],
  });
  await expect(region(page, 'What you did')).toContainText('Question 5, attempt 1');
  await choose(page, first);
  await expect(region(page, 'Your data').getByRole('alert')).toContainText(
    'It holds one attempt, one judged statement, one note, written',
  );
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Merge with what is here' }).click(),
  ]);
  expect(backup.suggestedFilename()).toMatch(/^dry-run-backup-/);
  expect(await textOf(backup)).toContain('Only here.');
  await expect(status(page)).toContainText('Merged.');
  await expect(region(page, 'What you did')).toContainText('Question 5, attempt 1');

  await choose(page, first);
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Put in place of what is here' }).click(),
  ]);
  expect(await textOf(again)).toContain('Only here.');
  await expect(status(page)).toContainText('in place');
  await expect(region(page, 'What you did')).not.toContainText('Question 5');
  await expect(region(page, 'What you did')).toContainText('Question 3, attempt 1');
});

test('erasing asks first, by keys too, and leaves only how the site looks', async ({ page }) => {
  await going(page);
  await page.getByLabel('Theme', { exact: true }).selectOption('dark');
  await page.evaluate(() => localStorage.setItem('dry-run:solved:az-quorum:x', 'yes'));
  const hand = keyboard(page);
  const erase = region(page, 'Your data').getByRole('button', { name: 'Erase everything' });
  await hand.press(erase);
  const dialog = page.getByRole('dialog', { name: /^Erase everything/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(title(page)).toHaveText(/essentials are yours/);
  await hand.press(erase);
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    hand.press(dialog.getByRole('button', { name: 'Download a copy' })),
  ]);
  expect(await textOf(copy)).toContain('seeded');
  await hand.press(dialog.getByRole('button', { name: 'Erase everything' }));
  await expect(title(page)).toHaveText(/^Nothing here yet/);
  const names = await page.evaluate(() => Object.keys(localStorage).sort());
  expect(names).toEqual(['dry-run:theme', 'dry-run:version']);
});

test('what the browser promises is said as it is', async ({ page }) => {
  await page.addInitScript(() => {
    let promised = false;
    navigator.storage.persisted = async () => promised;
    navigator.storage.persist = async () => {
      promised = document.title === 'used often';
      return promised;
    };
  });
  const ask = page.getByRole('button', { name: 'Ask the browser to keep it' });
  await open(page, '/progress');
  await expect(page.getByText('not promised yet')).toBeVisible();
  await ask.click();
  await expect(page.getByText('not promised: some browsers')).toBeVisible();
  await page.evaluate(() => {
    document.title = 'used often';
  });
  await ask.click();
  await expect(page.getByText('promised: the browser keeps it')).toBeVisible();
  await expect(ask).toBeDisabled();
});
