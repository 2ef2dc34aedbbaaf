import { expect, test } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import { keyboard } from '../support/hands';
import {
  everythingKept,
  fieldOf,
  goOn,
  handIn,
  headOf,
  savedIn,
  squareOf,
  start,
  stripOf,
  textOf,
  write,
  writeAt,
} from '../support/mock';
import { answeringSentences, bare, exportedContent } from '../support/told';
import { open, overhang } from '../support/visit';

const content = exportedContent();

test('a mock goes from the start over two passes and a pause to the report', async ({ page }) => {
  await start(page);
  const strip = stripOf(page);
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/^(1:00:00|0:59:\d\d)$/);
  for (const [at, slug] of SLUGS.entries()) {
    const number = at + 1;
    await expect(page.locator('[data-asked]:visible')).toHaveAttribute('data-asked', slug);
    await expect(fieldOf(page)).toHaveAccessibleName(`Your answer to question ${number}`);
    await expect(fieldOf(page)).toBeFocused();
    if (number !== 4 && number !== 6) await write(page, `# Answer\nto question ${number}`);
    if (number === 3) await page.getByRole('checkbox', { name: 'Come back' }).check();
    await page.clock.fastForward('05:00');
    const next = number < 7 ? `Next: question ${number + 1}` : 'Second pass: question 3';
    await goOn(page, next);
  }
  await expect(fieldOf(page)).toHaveValue('# Answer\nto question 3');
  await expect(squareOf(page, 'Question 3, marked to come back to')).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('checkbox', { name: 'Come back' }).uncheck();
  await expect(strip).toContainText(/About 1[12] min each for the two empty/);
  await goOn(page, 'Second pass: question 4');
  await write(page, 'Late, but there');
  await goOn(page, 'Second pass: question 6');
  await expect(fieldOf(page)).toHaveValue('');
  await expect(strip.getByRole('button', { name: 'Hand in' })).toBeVisible();

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(headOf(page)).toHaveText('Paused');
  await expect(page.locator('[data-asked]:visible')).toHaveCount(0);
  await expect(fieldOf(page)).toHaveCount(0);
  const stood = (await timer.textContent()) ?? '';
  await page.clock.fastForward('20:00');
  await expect(timer).toHaveText(stood);
  await page.reload();
  await expect(timer).toHaveText(stood);
  await expect(page).toHaveTitle('Paused · Mock take-home · Dry Run');
  await expect(
    page.getByRole('navigation', { name: 'Questions of' }).getByRole('link'),
  ).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toBeFocused();
  await squareOf(page, 'Question 4, written').click();
  await expect(fieldOf(page)).toHaveValue('Late, but there');
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('Late, but there');

  await handIn(page);
  await expect(headOf(page)).toHaveText(/^You wrote six of seven in 3[5-7] min\.$/);
  await expect(page.getByText(/You handed it in with 2[2-4] min left/)).toBeVisible();
});

test('until it is handed in nothing that answers is requested, and nothing of it is ever stored', async ({
  page,
}) => {
  const loaded = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    if (/\.(woff2|png)$/.test(response.url())) return;
    loaded.set(response.url(), response.text());
  });
  await start(page);
  for (const number of [1, 2, 3, 4, 5, 6, 7]) await writeAt(page, number, `Mine, ${number}.`);
  await page.mouse.move(5, 5);
  await page.waitForLoadState('networkidle');
  const before = new Map(loaded);
  await page.getByRole('button', { name: 'Hand in now' }).click();
  await expect(page.getByRole('region', { name: 'Lost to time' })).toBeVisible();
  const stored = JSON.stringify([
    await everythingKept(page),
    await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]),
  ]);
  const texts = new Map([['what is stored', bare(stored)]]);
  for (const [url, text] of before) texts.set(url, bare(await text));
  const told = content.questions.flatMap((question) => {
    const sentences = answeringSentences(question);
    expect(sentences.length).toBeGreaterThan(200);
    return [...texts].flatMap(([where, words]) =>
      sentences.filter((one) => words.includes(one)).map((one) => `${where}: ${one}`),
    );
  });
  expect(told).toEqual([]);
  expect([...before.keys()].filter((url) => /\/(questions|lab|progress|find)/.test(url))).toEqual(
    [],
  );
});

test('a browser that has no more room says so, and hands out all that was typed', async ({
  page,
}) => {
  await start(page);
  await write(page, 'kept');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await fieldOf(page).fill('only here');
  await expect(page.getByText('There is no room left')).toBeVisible();
  await expect(savedIn(page)).toHaveCount(0);
  await squareOf(page, 'Question 2, empty').click();
  await fieldOf(page).fill('and here');
  const text = await textOf(page, page.getByRole('button', { name: 'Download all answers' }));
  expect(text).toMatch(/only here[\s\S]*and here/);
});

test('everything is reached by keys, and the clock can be hidden', async ({ page }) => {
  const { press } = keyboard(page);
  await open(page, '/mock');
  await press(page.getByRole('radio', { name: '2 h', exact: true }));
  await press(page.getByRole('button', { name: 'Start the clock' }));
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type('typed', { delay: 100 });
  await press(page.getByRole('checkbox', { name: 'Come back' }));
  await press(stripOf(page).getByRole('link', { name: 'Next: question 2' }));
  await expect(headOf(page)).toContainText('question 2 of 7');
  await expect(fieldOf(page)).toBeFocused();
  await press(page.getByRole('button', { name: 'Hide' }));
  await expect(page.getByRole('timer')).toHaveCount(0);
  await press(page.getByRole('button', { name: 'Show the clock' }));
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(squareOf(page, 'Question 1, marked to come back to')).toBeVisible();
});

test('on a phone the seven, the clock and the strip stay, in a low window nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await start(page);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  const toFoot = () =>
    page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await toFoot();
  await expect(page.getByRole('timer')).toBeInViewport();
  await expect(squareOf(page, 'Question 1,')).toBeInViewport();
  const bar = await page.getByRole('banner').boundingBox();
  expect(bar?.height).toBeLessThanOrEqual(88);
  await expect(stripOf(page)).toBeInViewport();
  await page.setViewportSize({ width: 640, height: 400 });
  await toFoot();
  await expect(page.getByRole('timer')).not.toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-asked]:visible')).toHaveCount(7);
  await expect(fieldOf(page)).toBeHidden();
});

test('going to a question makes history: Back leads to the one before, and from the first away', async ({
  page,
}) => {
  await open(page, '/');
  await start(page);
  await goOn(page, 'Next: question 2');
  await squareOf(page, 'Question 5,').click();
  for (const number of [5, 2, 1]) {
    await expect(headOf(page)).toContainText(`question ${number} of 7`);
    await expect(fieldOf(page)).toBeFocused();
    await expect(page).toHaveTitle(`Question ${number} · Mock take-home · Dry Run`);
    await page.goBack();
  }
  await expect(page).toHaveURL('/');
});

test('what was typed a moment before the page is left is there when it is opened again', async ({
  page,
}) => {
  await start(page);
  await fieldOf(page).fill('just typed');
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('just typed');
});

test('two presses in a moment count as one, and Ctrl-Enter does what the strip offers', async ({
  page,
}) => {
  await start(page);
  await page.clock.fastForward(500);
  await stripOf(page).getByRole('link', { name: 'Next: question 2' }).dblclick();
  await expect(headOf(page)).toContainText('question 2 of 7');
  await expect(fieldOf(page)).toBeFocused();
  await page.clock.fastForward(500);
  await page.keyboard.press('Control+Enter');
  await expect(headOf(page)).toContainText('question 3 of 7');
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveValue('');
});

test('the last minutes are told, also where the clock is hidden, which a tab remembers', async ({
  page,
}) => {
  await start(page);
  await page.getByRole('button', { name: 'Hide' }).click();
  const told = page.getByRole('banner').getByRole('status');
  await expect(told).toHaveText('');
  for (const [passes, words] of [
    ['50:01', 'Last 10 minutes'],
    ['05:00', 'Last 5 minutes'],
    ['04:00', 'Last minute'],
  ] as const) {
    await page.clock.fastForward(passes);
    await expect(told).toHaveText(words);
  }
  await page.reload();
  await expect(fieldOf(page)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
});

test('once all that is open was gone through, the strip hands in, or goes through it again', async ({
  page,
}) => {
  await start(page);
  for (const number of [1, 2, 3, 4, 6]) await writeAt(page, number, `Mine, ${number}.`);
  await squareOf(page, 'Question 7,').click();
  await goOn(page, 'Second pass: question 5');
  await goOn(page, 'Second pass: question 7');
  await page.clock.fastForward(500);
  await stripOf(page).getByRole('button', { name: 'Hand in' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand in now?' });
  await expect(dialog).toContainText('Two questions are not finished');
  await expect(dialog.getByRole('button', { name: 'Keep writing' })).toBeFocused();
  await dialog.getByRole('link', { name: /^7\./ }).click();
  await expect(dialog).toBeHidden();
  await stripOf(page).getByRole('link', { name: 'or go through the open ones again' }).click();
  await expect(headOf(page)).toContainText('question 5 of 7');
  await page.clock.fastForward(500);
  await page.getByRole('button', { name: 'Hand in now' }).click();
  await page.clock.fastForward('01:00:00');
  await expect(headOf(page)).toHaveText('You wrote five of seven in 1 h.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all seven questions can be read, and the page says what the clock needs', async ({
    page,
  }) => {
    await page.goto('/mock');
    await expect(page.locator('[data-asked]:visible')).toHaveCount(7);
    await expect(page.getByText('need scripts, which are off')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start the clock' })).toBeDisabled();
  });
});
