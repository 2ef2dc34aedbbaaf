import { expect, test } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import { attemptWith, seed } from '../support/kept-records';
import { handIn, start, write } from '../support/mock';
import {
  FIRST,
  going,
  JUDGED,
  openEmpty,
  QUORUM,
  region,
  SECOND,
  textOf,
  title,
} from '../support/progress';
import { loadQuestionIds } from '../support/question-ids';
import { complaintsOf, open, overhang } from '../support/visit';

const ANSWER = `/questions/${QUORUM}/answer`;

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
  await openEmpty(page);
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
  for (const name of [/^Read: Question 3, attempt 1: /, /^Check: Question 3, attempt 1 judged/])
    await expect(history.getByRole('link', { name })).toHaveAttribute(
      'href',
      `/questions/${QUORUM}/check?attempt=seeded`,
    );
  const note = region(page, 'Your notes').getByRole('link');
  await expect(region(page, 'Your notes')).toContainText('Three of four, always.');
  await expect(note).toHaveAttribute('href', `/questions/${QUORUM}/check#${FIRST}`);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overhang(page), `at ${width} px`).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
});

test('what an attempt lacked stays until a later one judges it anew, and counts say of how many', async ({
  page,
}) => {
  await openEmpty(page);
  const [below = '', ...others] = loadQuestionIds(QUORUM, 'should');
  const first = { ...JUDGED, [below]: 'absent' as const };
  await seed(page, {
    attempts: [
      attemptWith(QUORUM, 'first', first, { hints: [1, 2], seconds: 59 }),
      attemptWith(
        QUORUM,
        'second',
        { [SECOND]: 'present' },
        { startedAt: '2026-11-25T17:36:00.000Z', hints: [1] },
      ),
    ],
  });
  await expect(title(page)).toHaveText(/^Five of the \d+ essentials are yours\.$/);
  const row = region(page, 'By question').getByRole('row').nth(3);
  await expect(row.getByRole('img')).toHaveAccessibleName('5 present, 1 absent');
  await expect(row.getByRole('cell')).toHaveText([
    '3',
    '',
    `0 of 1, ${others.length} not judged`,
    '–',
    '2',
    '3',
  ]);
  const pick = region(page, /minutes$/)
    .getByRole('listitem')
    .first();
  await expect(pick.getByRole('link')).toHaveAttribute('href', new RegExp(`^${ANSWER}`));
  await expect(region(page, 'What you did')).toContainText('6 words in less than a minute');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all my answers' }).click(),
  ]);
  const headings = (await textOf(download)).match(/^### .*$/gm);
  expect(headings).toEqual([
    expect.stringMatching(/^### Attempt 2, 25 November 2026, \d\d:36$/),
    expect.stringMatching(/^### Attempt 1, 24 November 2026, \d\d:15$/),
  ]);
});

test('what to go over are the weakest points as links, under the minutes that they take', async ({
  page,
}) => {
  await going(page);
  await page.goto('about:blank');
  await page.goto('/progress#twenty');
  const picks = region(page, /minutes$/).getByRole('listitem');
  await expect(page.locator('#twenty')).toBeInViewport();
  await expect(picks.first().getByRole('link')).toHaveAttribute('href', new RegExp(`^${ANSWER}`));
  const minutes = (await picks.allInnerTexts()).map((text) => Number(/(\d+) min/.exec(text)?.[1]));
  expect(minutes.length).toBeGreaterThan(2);
  const sum = minutes.reduce((total, one) => total + one, 0);
  await expect(page.locator('#twenty')).toHaveText(`About ${sum} minutes`);
  const go = page.getByRole('link', { name: 'Go on with question 3' });
  await expect(go).toHaveAttribute('href', new RegExp(`^${ANSWER}`));
});

test('twenty minutes that are filled say so, and a place to read is listed once', async ({
  page,
}) => {
  await openEmpty(page);
  const ids = ['must', 'should', 'expert'].flatMap((tier) => loadQuestionIds(QUORUM, tier));
  const all = Object.fromEntries(ids.map((id) => [id, 'absent' as const]));
  await seed(page, { attempts: [attemptWith(QUORUM, 'seeded', all)] });
  const twenty = region(page, 'Twenty minutes');
  await expect(twenty).toContainText(/for \d points/);
  const read = twenty.getByRole('link', { name: /^Read / });
  const hrefs = await read.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThan(2);
  expect(new Set(hrefs).size).toBe(hrefs.length);
});

test('long histories show their first ten entries until all are asked for', async ({ page }) => {
  await openEmpty(page);
  const attempts = Array.from({ length: 12 }, (_, at) => attemptWith(QUORUM, `n${at}`, {}));
  await seed(page, { attempts });
  const rows = region(page, 'What you did').getByRole('row');
  await expect(rows).toHaveCount(10);
  await page.getByRole('button', { name: 'Show all 12 entries' }).click();
  await expect(rows).toHaveCount(12);
});

test('history leads on to what is open, and back to what was handed in', async ({ page }) => {
  await start(page);
  await write(page, 'Two words');
  await page.goto('/progress');
  const history = region(page, 'What you did');
  const href = async (name: RegExp) => history.getByRole('link', { name }).getAttribute('href');
  const attempt = 'Question 1, attempt 1 in the mock take-home: 2 words';
  expect(await href(new RegExp(`^Go on: ${attempt}`))).toBe('/mock');
  expect(await href(/^Go on: Mock take-home of 1 h, going on: one of seven/)).toBe('/mock');
  await page.goto('/mock');
  await handIn(page);
  await page.goto('/progress');
  expect(await href(new RegExp(`^Read: ${attempt}`))).toMatch(
    /^\/questions\/dockerfile-review\/check\?attempt=[\w-]+$/,
  );
  expect(await href(/^Open: Mock take-home of 1 h, handed in: one of seven/)).toMatch(
    /^\/mock#mock-[\w-]+$/,
  );
  const { shownAt: _, ...begun } = attemptWith('node-updates', 'begun', {});
  await seed(page, { attempts: [begun] });
  expect(await href(/^Go on: Question 5, attempt 1: .*answer not looked at/)).toBe(
    '/questions/node-updates',
  );
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
