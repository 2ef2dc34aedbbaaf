import { expect, type Page, test } from '@playwright/test';
import { SLUGS, type Slug } from '../../lib/kernel/slugs';
import { attemptPath } from '../../lib/study/attempt-path';
import type { StudyData } from '../../lib/study/kept';
import {
  everythingKept,
  fieldOf,
  handIn,
  headOf,
  judge,
  secondTab,
  start,
  stripOf,
  textOf,
  write,
  writeAt,
} from '../support/mock';
import { exportedContent } from '../support/told';
import { open, overhang } from '../support/visit';

const content = exportedContent();

/** The ids of the points that an answer to a question must make. */
function essentialsOf(slug: Slug): readonly string[] {
  const question = content.questions.find((one) => one.slug === slug);
  return (question?.rubric ?? []).flatMap(({ id, tier }) => (tier === 'must' ? [id] : []));
}

/** That the answers may be seen is written a moment after the report stands. */
async function expectShown(page: Page, at: string | undefined) {
  await expect
    .poll(async () => (await everythingKept(page)).attempts.map(({ shownAt }) => shownAt))
    .toEqual(Array(7).fill(at));
}

test('a mock that is handed in early tells what was left empty, and nothing of what is not checked', async ({
  page,
}) => {
  await start(page);
  await writeAt(page, 1, '# Answer\nto the first');
  await page.clock.fastForward('05:00');
  await writeAt(page, 3, 'Begun');
  await page.getByRole('checkbox', { name: 'Come back' }).check();
  await handIn(page);
  await expect(headOf(page)).toBeFocused();
  await expect(page).toHaveTitle('Report · Mock take-home · Dry Run');
  const { mocks } = await everythingKept(page);
  const [mock] = mocks;
  const idOf = (slug: Slug) => mock?.questions[slug]?.attempt ?? '';
  const first = page.locator('[data-question="dockerfile-review"]');
  await expect(first.getByRole('cell')).toHaveText([/^5 min$/, /^5 words$/, 'written', /Check/]);
  await expect(page.getByRole('region', { name: 'Lost to time' })).toHaveText(
    'Lost to time: nothing',
  );
  await expect(page.getByRole('region', { name: 'Left empty' }).getByRole('listitem')).toHaveText(
    [2, 4, 5, 6, 7].map((number) => new RegExp(`^Question ${number}: \\w+ essentials?$`)),
  );
  await expect(page.getByRole('region', { name: 'Lost to knowledge' })).toHaveText(
    'Lost to knowledge: not known until you have checked',
  );
  const empty = page.locator('[data-question="terraform-remote-state"]');
  await expect(empty).toContainText(`0 of ${essentialsOf('terraform-remote-state').length}`);
  await expect(empty.getByRole('link', { name: 'Read the essentials' })).toHaveAttribute(
    'href',
    attemptPath('terraform-remote-state', idOf('terraform-remote-state')),
  );
  await expect(stripOf(page)).toContainText('0 of 2 checked.');
  await expect(stripOf(page).getByRole('link', { name: 'Check question 1' })).toHaveAttribute(
    'href',
    attemptPath('dockerfile-review', idOf('dockerfile-review')),
  );
  await expectShown(page, mock?.ended?.at);
});

test('the files of a mock hold the questions, the answers and how each was left', async ({
  page,
}) => {
  await start(page);
  await write(page, 'Mine, of the first');
  await writeAt(page, 3, 'Begun');
  await page.getByRole('checkbox', { name: 'Come back' }).check();
  await handIn(page);
  const button = page.getByRole('button', { name: 'Download as Markdown' });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toMatch(/^mock-take-home-2026-11-30-\d{4}\.md$/);
  const markdown = await textOf(page, button);
  expect(markdown).toMatch(
    /^# Mock take-home\n\nBegun 30 November 2026.* Limit 1 hour, used .* You handed it in with /,
  );
  for (const slug of SLUGS) {
    const asked = page.locator(`[data-asked="${slug}"] .slip > p:not(.no-print)`);
    for (const text of await asked.allTextContents()) expect(markdown).toContain(text);
  }
  // The file as it was given, without the numbers of its lines.
  expect(markdown).toMatch(/```\nFROM /);
  expect(markdown).toMatch(/0 min, 4 words\.\n\n> Mine, of the first/);
  expect(markdown).toMatch(/0 min, 1 word, marked to come back to\.\n\n> Begun/);
  const json = await textOf(page, page.getByRole('button', { name: 'Download as JSON' }));
  const { data } = JSON.parse(json) as { data: StudyData };
  expect(data.mocks).toHaveLength(1);
  expect(data.attempts.map(({ text }) => text)).toContain('Mine, of the first');
});

test('each mock has an address, and the start page leads back to it', async ({ page }) => {
  await start(page);
  await write(page, 'Written');
  await handIn(page);
  const report = page.url();
  expect(report).toMatch(/\/mock#mock-/);
  await page.getByRole('link', { name: 'Start another' }).click();
  await expect(page.getByRole('heading', { name: 'Mock take-home' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: /^30 Nov, \d\d:\d\d/ })).toHaveText(
    /: one of seven, less than a minute$/,
  );
  await page.getByRole('link', { name: /^30 Nov/ }).click();
  await expect(headOf(page)).toBeFocused();
  await expect(page).toHaveURL(report);
  await page.goBack();
  await page.clock.fastForward(500);
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(fieldOf(page)).toHaveValue('');
  // A report can be read while another mock goes on.
  const other = await page.context().newPage();
  await open(other, report.replace(/^.*\/mock/, '/mock'));
  await expect(headOf(other)).toHaveText(/^You wrote one of seven/);
});

test('time that runs out while the page is closed ends the mock then, and what was lost is told apart', async ({
  page,
}) => {
  await start(page);
  await writeAt(page, 1, 'Written');
  await writeAt(page, 2, 'Begun');
  await page.getByRole('checkbox', { name: 'Come back' }).check();
  // The browser may drop what it has not written when a page is left in the same moment.
  await expect
    .poll(async () => JSON.stringify((await everythingKept(page)).mocks))
    .toContain('"flagged":true');
  await page.goto('about:blank');
  await page.clock.fastForward('05:00:00');
  await open(page, '/mock');
  await expect(headOf(page)).toHaveText('You wrote two of seven in 1 h.');
  await expect(
    page.getByText(/^Time is up\. Your text up to \d\d:00:\d\d is kept\.$/),
  ).toBeVisible();
  const { mocks } = await everythingKept(page);
  const [mock] = mocks;
  expect(mock?.ended).toEqual({
    at: new Date(Date.parse(mock?.startedAt ?? '') + 3_600_000).toISOString(),
    how: 'out of time',
  });
  await expectShown(page, mock?.ended?.at);

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
  // What is empty needs no check.
  await expect(stripOf(page)).toContainText('All that you wrote is checked.');
});

test('time that runs out while somebody types ends the mock with every word', async ({ page }) => {
  await start(page);
  await fieldOf(page).pressSequentially('to the last');
  await page.clock.fastForward('01:00:00');
  await expect(headOf(page)).toBeFocused();
  await expect(headOf(page)).toHaveText('You wrote one of seven in 1 h.');
  expect((await everythingKept(page)).attempts.map(({ text }) => text)).toContain('to the last');
});

test('a second tab is told, takes over with all that was typed, and hands back when it is closed', async ({
  page,
  context,
}) => {
  const told = 'Your mock take-home is open in another tab';
  await start(page);
  await write(page, 'from one');
  const other = await secondTab(context);
  await expect(headOf(other)).toHaveText(told);
  await expect(other.getByRole('timer')).toBeVisible();
  await fieldOf(page).pressSequentially(', and more');
  await other.getByRole('button', { name: 'Write here instead' }).click();
  await expect(fieldOf(other)).toHaveValue('from one, and more');
  await expect(headOf(page)).toHaveText(told);
  await write(other, 'from the other');
  await other.close();
  await expect(fieldOf(page)).toHaveValue('from the other');
});

test('a mock that is handed in ends in every tab, which says where it was', async ({
  page,
  context,
}) => {
  await start(page);
  await write(page, 'from one');
  const other = await secondTab(context);
  await handIn(page);
  await expect(headOf(other)).toHaveText(/^You wrote one of seven/);
  await expect(other.getByText(/^Handed in in another tab\./)).toBeVisible();
  await expect(page.getByText('Handed in in another tab.')).toHaveCount(0);
});

test('on a phone a report is no wider than its window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '/mock');
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await start(page);
  await write(page, 'Written');
  await handIn(page);
  await expect(page.getByRole('region', { name: 'Lost to time' })).toBeVisible();
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  const box = page.getByRole('group', { name: 'Table: The seven questions' });
  expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});
