import { expect, test } from '@playwright/test';
import { SLUGS, type Slug } from '../../lib/kernel/slugs';
import type { StudyData } from '../../lib/study/kept';
import { roomPath } from '../../lib/study/rooms';
import { keyboard } from '../support/hands';
import {
  everythingKept,
  fieldOf,
  handIn,
  judge,
  NINE,
  savedIn,
  secondTab,
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

/** How many points an answer to a question must make. */
function essentialsOf(slug: Slug): number {
  const question = content.questions.find((one) => one.slug === slug);
  return question?.rubric.filter(({ tier }) => tier === 'must').length ?? Number.NaN;
}

test('a mock goes from the start over two passes and a pause to the files and the report', async ({
  page,
}) => {
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
    await strip.getByRole('link', { name: next }).click();
  }
  await expect(fieldOf(page)).toHaveValue('# Answer\nto question 3');
  await expect(squareOf(page, 'Question 3, marked to come back to')).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('checkbox', { name: 'Come back' }).uncheck();
  await expect(strip).toContainText(
    /About (twelve|eleven) minutes each for the two still to write/,
  );
  await strip.getByRole('link', { name: 'Next: question 4' }).click();
  await write(page, 'Late, but there');
  await strip.getByRole('link', { name: 'Next: question 6' }).click();
  await expect(fieldOf(page)).toHaveValue('');
  await expect(strip.getByRole('button', { name: 'Hand in' })).toBeVisible();

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paused');
  await expect(page.locator('[data-asked]:visible')).toHaveCount(0);
  await expect(fieldOf(page)).toHaveCount(0);
  const stood = (await timer.textContent()) ?? '';
  await page.clock.fastForward('20:00');
  await expect(timer).toHaveText(stood);
  await page.reload();
  await expect(timer).toHaveText(stood);
  await strip.getByRole('button', { name: 'Go on' }).click();
  await expect(fieldOf(page)).toBeFocused();
  await squareOf(page, 'Question 4, written').click();
  await expect(fieldOf(page)).toHaveValue('Late, but there');
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('Late, but there');

  await handIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^You wrote six of seven in 3[5-7] min\.$/,
  );
  await expect(page.getByText(/You handed it in with 2[2-4] min left/)).toBeVisible();
  const first = page.locator('[data-question="dockerfile-review"]');
  await expect(first.getByRole('cell')).toHaveText([/^5 min$/, /^5$/, 'written', /Check/]);
  const lost = essentialsOf('terraform-remote-state');
  await expect(page.getByRole('region', { name: 'Lost to time' })).toContainText('nothing');
  await expect(
    page.getByRole('region', { name: 'Lost to knowledge' }).getByRole('listitem'),
  ).toHaveText([/^Question 6: left empty, \w+ essentials?$/]);
  await expect(page.locator('[data-question="terraform-remote-state"]')).toContainText(
    `0 of ${lost}`,
  );
  await expect(strip.getByRole('link', { name: 'Check question 1' })).toHaveAttribute(
    'href',
    roomPath('dockerfile-review', 'check'),
  );

  const markdown = await textOf(page, page.getByRole('button', { name: 'Download as Markdown' }));
  for (const number of [1, 2, 3, 5, 7]) expect(markdown).toContain(`to question ${number}`);
  expect(markdown).toContain('Late, but there');
  const json = await textOf(page, page.getByRole('button', { name: 'Download as JSON' }));
  const { data } = JSON.parse(json) as { data: StudyData };
  expect(data.mocks).toHaveLength(1);
  expect(data.attempts.map(({ text }) => text)).toContain('Late, but there');
  expect(data.attempts.filter(({ shownAt }) => shownAt === data.mocks[0]?.ended?.at)).toHaveLength(
    7,
  );
  await page.getByRole('button', { name: 'Start another' }).click();
  await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
});

test('time that runs out while the page is closed ends the mock then, and what was lost is told apart', async ({
  page,
}) => {
  await start(page);
  await writeAt(page, 1, 'Written');
  await writeAt(page, 2, 'Begun');
  await page.getByRole('checkbox', { name: 'Come back' }).check();
  await page.goto('about:blank');
  await page.clock.fastForward('05:00:00');
  await open(page, '/mock');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You wrote two of seven in 1 h.',
  );
  await expect(page.getByText('The clock ran out after 1 hour.')).toBeVisible();
  const { mocks, attempts } = await everythingKept(page);
  const [mock] = mocks;
  expect(mock?.ended).toEqual({
    at: new Date(Date.parse(mock?.startedAt ?? '') + 3_600_000).toISOString(),
    how: 'out of time',
  });
  expect(attempts.every(({ shownAt }) => shownAt === mock?.ended?.at)).toBe(true);

  const essential = (slug: Slug) =>
    content.questions.find((one) => one.slug === slug)?.rubric.find(({ tier }) => tier === 'must')
      ?.id ?? '';
  await judge(page, 'dockerfile-review', essential('dockerfile-review'), 'absent');
  await judge(page, 'ecr-cross-account-push', essential('ecr-cross-account-push'), 'absent');
  await page.reload();
  const empty = SLUGS.slice(2).map((_, at) => new RegExp(`^Question ${at + 3}: left empty, `));
  await expect(page.getByRole('region', { name: 'Lost to time' }).getByRole('listitem')).toHaveText(
    [/^Question 2: marked to come back to, one missing$/, ...empty],
  );
  await expect(
    page.getByRole('region', { name: 'Lost to knowledge' }).getByRole('listitem'),
  ).toHaveText(['Question 1: one missing']);
  await expect(stripOf(page).getByRole('link', { name: 'Check question 3' })).toBeVisible();
});

test('time that runs out while somebody types ends the mock with every word', async ({ page }) => {
  await start(page);
  await fieldOf(page).pressSequentially('to the last');
  await page.clock.fastForward('01:00:00');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You wrote one of seven in 1 h.',
  );
  expect((await everythingKept(page)).attempts.map(({ text }) => text)).toContain('to the last');
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

test('two tabs that write to one answer overwrite nothing', async ({ page, context }) => {
  await start(page);
  const other = await secondTab(context);
  await write(page, 'from one');
  await expect(fieldOf(other)).toHaveValue('from one');
  // Time stands, so that neither is written before both are typed.
  await page.clock.pauseAt(new Date(NINE.getTime() + 10 * 60_000));
  await fieldOf(page).fill('says one');
  await fieldOf(other).fill('says the other');
  await page.clock.resume();
  await expect(async () => {
    const texts = (await everythingKept(page)).attempts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['says one', 'says the other']));
  }).toPass();
});

test('everything is reached by keys, and the clock can be hidden', async ({ page }) => {
  const { press } = keyboard(page);
  await open(page, '/mock');
  await press(page.getByRole('radio', { name: '2 h', exact: true }));
  await press(page.getByRole('button', { name: 'Start the clock' }));
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type('typed');
  await press(page.getByRole('checkbox', { name: 'Come back' }));
  await press(stripOf(page).getByRole('link', { name: 'Next: question 2' }));
  await expect(fieldOf(page)).toBeFocused();
  await press(page.getByRole('button', { name: 'Hide' }));
  await expect(page.getByRole('timer')).toHaveCount(0);
  await press(page.getByRole('button', { name: 'Show the clock' }));
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(squareOf(page, 'Question 1, marked to come back to')).toBeVisible();
});

test('on a phone only the clock and the strip stay, in a low window nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await start(page);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  const toFoot = () =>
    page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await toFoot();
  await expect(page.getByRole('timer')).toBeInViewport();
  await expect(squareOf(page, 'Question 1,')).not.toBeInViewport();
  await expect(stripOf(page)).toBeInViewport();
  await page.setViewportSize({ width: 640, height: 400 });
  await toFoot();
  await expect(page.getByRole('timer')).not.toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-asked]:visible')).toHaveCount(7);
  await expect(fieldOf(page)).toBeHidden();
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
