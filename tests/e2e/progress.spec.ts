import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import type { Verdict } from '../../lib/study/kept';
import { keyboard } from '../support/hands';
import { attemptWith, questionWith, seed } from '../support/kept-records';
import { loadQuestionIds } from '../support/question-ids';
import { complaintsOf, open, overhang } from '../support/visit';

const QUORUM = 'az-quorum';
const MUSTS = loadQuestionIds(QUORUM, 'must');
const [FIRST = '', SECOND = '', ...OTHERS] = MUSTS;
const JUDGED: Readonly<Record<string, Verdict>> = {
  [FIRST]: 'absent',
  [SECOND]: 'partly',
  ...Object.fromEntries(OTHERS.map((id) => [id, 'present'])),
};

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const region = (page: Page, name: string) => page.getByRole('region', { name });
const status = (page: Page) => region(page, 'Your data').getByRole('status').last();
const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

/** /progress of a reader who has judged one attempt, wrote a note and judged a statement. */
async function going(page: Page) {
  await open(page, '/progress');
  await expect(title(page)).toHaveText(/^Nothing here yet/);
  await seed(page, {
    attempts: [attemptWith(QUORUM, 'seeded', JUDGED)],
    questions: [questionWith(QUORUM, FIRST, 'Three of four, always.')],
  });
  await expect(title(page)).toHaveText(/essentials are yours/);
}

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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it is and what it needs', async ({ page }) => {
    await page.goto('/progress');
    await expect(title(page)).toHaveText('Where you stand');
    await expect(page.getByText('which needs scripts')).toBeVisible();
  });
});

test('whoever did nothing is told how it fills, and can import', async ({ page }) => {
  const complaints = complaintsOf(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, '/progress');
  await expect(title(page)).toHaveText(/^Nothing here yet/);
  await expect(page.getByRole('link', { name: 'Try question 1' })).toBeVisible();
  await expect(page.getByLabel('Import a file')).toBeEnabled();
  await expect(region(page, 'By question')).toHaveCount(0);
  expect(fetched).not.toContain('/progress/points.json');
  expect(complaints).toEqual([]);
});

test('what was judged shows as a sentence, by question, by sureness and as history', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await going(page);
  await expect(title(page)).toHaveText(/^Four of the \d+ essentials are yours\.$/);
  await expect(page.getByText('Two are there in part or missing;')).toBeVisible();
  const row = region(page, 'By question').getByRole('row').nth(3);
  await expect(row.getByRole('img')).toHaveAccessibleName('4 present, 1 partly, 1 absent');
  await expect(region(page, 'By question').getByRole('row')).toHaveCount(SLUGS.length + 1);
  const sure = region(page, 'How sure, and how right');
  await expect(sure.getByRole('row', { name: /^fairly sure/ })).toHaveText(/4\s*1\s*1$/);
  await expect(sure).toContainText('One attempt, six judgements: too few to say anything.');
  const history = region(page, 'What you did');
  await expect(history).toContainText(
    'Question 3, attempt 1: 6 words in nine minutes, fairly sure',
  );
  await expect(history).toContainText(
    'attempt 1 judged: 4 of 6 essentials, one in part, one missing',
  );
  await expect(history).toContainText('Question 3: one statement judged');
  const note = region(page, 'Your notes').getByRole('link');
  await expect(region(page, 'Your notes')).toContainText('Three of four, always.');
  await expect(note).toHaveAttribute('href', `/questions/${QUORUM}/check#${FIRST}`);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overhang(page), `at ${width} px`).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
});

test('twenty minutes are the weakest points as links, within twenty minutes', async ({ page }) => {
  await going(page);
  await page.goto('about:blank');
  await page.goto('/progress#twenty');
  const picks = region(page, 'Twenty minutes').getByRole('listitem');
  await expect(page.locator('#twenty')).toBeInViewport();
  await expect(picks.first().getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`^/questions/${QUORUM}/answer`),
  );
  const minutes = (await picks.allInnerTexts()).map((text) => Number(/(\d+) min/.exec(text)?.[1]));
  expect(minutes.length).toBeGreaterThan(2);
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(20);
});

test('long histories show their first ten entries until all are asked for', async ({ page }) => {
  await open(page, '/progress');
  await expect(title(page)).toHaveText(/^Nothing here yet/);
  const attempts = Array.from({ length: 12 }, (_, at) => attemptWith(QUORUM, `n${at}`, {}));
  await seed(page, { attempts });
  const rows = region(page, 'What you did').getByRole('row');
  await expect(rows).toHaveCount(10);
  await page.getByRole('button', { name: 'Show all 12 entries' }).click();
  await expect(rows).toHaveCount(12);
});

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
  await expect(region(page, 'Your data').getByRole('alert')).toContainText('It holds one attempt');
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

test('erasing asks once, by keys too, and leaves only how the site looks', async ({ page }) => {
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

test('storage that the browser refuses is said at the top', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await open(page, '/progress');
  await expect(page.locator('.note')).toContainText('does not let the site read or keep anything');
  await expect(page.getByRole('button', { name: 'Download everything' })).toBeDisabled();
});

test('points that cannot be loaded are asked for again', async ({ page }) => {
  await going(page);
  await page.route('**/progress/points.json', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download everything' })).toBeEnabled();
  await page.unroute('**/progress/points.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title(page)).toHaveText(/essentials are yours/);
});
