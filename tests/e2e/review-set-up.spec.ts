import { expect, type Page, test } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import { attemptWith, seed } from '../support/kept-records';
import { handIn, start, textOf, writeAt } from '../support/mock';
import { newProfile } from '../support/profile';
import { openEmpty } from '../support/progress';
import { ANSWERS, openPresenter, openStage, reviewWith, seedReview } from '../support/reviews';
import { everythingStored, expectSaved } from '../support/scoring';
import { open } from '../support/visit';

const GREETING = 'Dear team, thank you for the time.';
const PASTED = `${GREETING}

## 1. Dockerfile
The private key is baked into an image layer.

## 3. Quorum
With 4 nodes the quorum is 3.

Updates need a budget.
`;

const candidateOf = (page: Page) => page.getByRole('textbox', { name: /^Candidate/ });
const takeHomeOf = (page: Page) => page.getByRole('textbox', { name: /^Paste / });
const placeOf = (page: Page, piece: number) =>
  page.getByRole('combobox', { name: new RegExp(`^Piece ${piece}\\b`) });
const savedIn = (page: Page) => page.getByText('Saved on this machine', { exact: true });
const answerIn = (page: Page) => page.getByRole('region', { name: 'Their answer' });

/** Pastes, as a hand would: at once. */
async function paste(page: Page, text: string) {
  await takeHomeOf(page).fill(text);
  await expect(page.getByRole('heading', { name: /, by question$/ })).toBeVisible();
}

test('a pasted take-home is split and corrected by hand, and a killed browser and a second tab lose none of it', async ({
  baseURL,
}) => {
  const profile = newProfile();
  try {
    const first = await profile.start();
    await first.goto(`${baseURL}/review`);
    await candidateOf(first).fill('Ada Example');
    await paste(first, PASTED);
    await expect(first.getByText('One piece is not placed.')).toBeVisible();
    const loose = first.getByRole('listitem').filter({ has: placeOf(first, 1) });
    await expect(loose).toContainText(GREETING);
    await expect(placeOf(first, 1)).toHaveValue('');
    await expect(placeOf(first, 2)).toHaveValue('dockerfile-review');
    await expect(placeOf(first, 3)).toHaveValue('az-quorum');

    await placeOf(first, 1).selectOption('replicas-for-availability');
    await expect(first.getByText('Every piece is placed.')).toBeVisible();
    await expect(placeOf(first, 1)).toBeFocused();
    await first.getByRole('button', { name: /of piece 3$/ }).click();
    const whole = first.getByRole('textbox', { name: /^Text of piece 3/ });
    await whole.evaluate((field: HTMLTextAreaElement) => {
      const from = field.value.indexOf('Updates');
      field.setSelectionRange(from, from);
    });
    await first.getByRole('button', { name: 'Split at the cursor' }).click();
    await expect(placeOf(first, 4)).toBeFocused();
    await placeOf(first, 4).selectOption('node-updates');
    await expect(savedIn(first)).toBeVisible();
    await profile.kill();

    const page = await profile.start();
    await page.goto(`${baseURL}/review`);
    await page.getByRole('link', { name: 'Set-up (Ada Example)' }).click();
    await expect(candidateOf(page)).toHaveValue('Ada Example');
    await page.reload();
    const places = ['replicas-for-availability', 'dockerfile-review', 'az-quorum', 'node-updates'];
    for (const [at, slug] of places.entries())
      await expect(placeOf(page, at + 1)).toHaveValue(slug);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.getByText('Another window is writing a review.')).toBeVisible();
    await expect(candidateOf(other)).toBeDisabled();
    await candidateOf(page).fill('Ada E.');
    await expect(candidateOf(other)).toHaveValue('Ada E.');
    await other.getByRole('button', { name: 'Write here instead' }).click();
    await expect(candidateOf(other)).toBeEnabled();
    await expect(page.getByText('Another window is writing a review.')).toBeVisible();

    await other.getByRole('button', { name: 'Begin the review' }).click();
    await expect(other).toHaveURL(/\/present\?review=/);
    await expect(answerIn(other)).toContainText('The private key is baked into an image layer.');
    for (const [number, words] of [
      [3, 'With 4 nodes the quorum is 3.'],
      [5, 'Updates need a budget.'],
      [7, GREETING],
    ] as const) {
      await other.getByRole('button', { name: `Question ${number}:` }).click();
      await expect(answerIn(other)).toContainText(words);
    }
    await expect(answerIn(other)).not.toContainText('quorum');
  } finally {
    await profile.remove();
  }
});

test('a draft that another tab opens is written by one of them alone, and what is erased there does not come back from here', async ({
  page,
  context,
}) => {
  await open(page, '/review');
  await candidateOf(page).fill('Ada Example');
  await paste(page, PASTED);
  await expect(savedIn(page)).toBeVisible();
  const other = await context.newPage();
  await open(other, page.url());
  await expect(other.getByText('Another window is writing a review.')).toBeVisible();
  await erase(other, 'Ada Example');
  await expect(other.getByText('No review yet.')).toBeVisible();
  await expect(page.getByText('it may have been erased')).toBeVisible();
  await expect(takeHomeOf(page)).toHaveValue('');
  await candidateOf(page).fill('Bea Sample');
  await expect(savedIn(page)).toBeVisible();
  await page.reload();
  await expect(candidateOf(page)).toHaveValue('Bea Sample');
  const stored = await everythingStored(page);
  expect(stored).toContain('Bea Sample');
  for (const gone of ['Ada Example', GREETING]) expect(stored).not.toContain(gone);
});

/** Presses Erase at a review, and means it. */
async function erase(page: Page, name: string, act = 'Erase') {
  await page.getByRole('button', { name: `Erase ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
}

test('what the mock and Progress download is placed question by question; a damaged file is told and its text kept', async ({
  page,
}) => {
  await openEmpty(page);
  await seed(page, {
    attempts: [
      attemptWith('az-quorum', 'one', {}),
      attemptWith('node-updates', 'two', {}, { text: 'A budget.' }),
    ],
  });
  const button = (name: string) => page.getByRole('button', { name });
  const json = await textOf(page, button('Download everything'));
  const markdown = await textOf(page, button('Download all my answers'));
  await start(page);
  await writeAt(page, 2, '## Not a question\nA role in the other account.');
  await writeAt(page, 6, 'It locks.');
  await handIn(page);
  const mock = await textOf(page, button('Download as Markdown'));
  const mockJson = await textOf(page, button('Download as JSON'));

  const damaged = json.replace('A majority', 'A minority');
  expect(damaged).not.toBe(json);
  const files = [
    {
      name: 'everything.json',
      text: json,
      placed: { 'az-quorum': 'A majority of four is three.', 'node-updates': 'A budget.' },
    },
    {
      name: 'answers.md',
      text: markdown,
      placed: { 'az-quorum': 'A majority of four is three.', 'node-updates': 'A budget.' },
    },
    {
      name: 'mock.md',
      text: mock,
      placed: {
        'ecr-cross-account-push': '## Not a question\nA role in the other account.',
        'terraform-remote-state': 'It locks.',
      },
    },
    {
      name: 'mock.json',
      text: mockJson,
      placed: {
        'ecr-cross-account-push': '## Not a question\nA role in the other account.',
        'terraform-remote-state': 'It locks.',
      },
    },
  ];
  for (const { name, text, placed } of files) {
    await open(page, '/review');
    await page
      .getByLabel('Open a file')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(page.getByText('Every piece is placed.')).toBeVisible();
    const pieces = page.locator('[data-piece]');
    await expect(pieces).toHaveCount(Object.keys(placed).length);
    for (const [at, [slug, words]] of Object.entries(placed).entries()) {
      await expect(placeOf(page, at + 1)).toHaveValue(slug);
      await pieces
        .nth(at)
        .getByRole('button', { name: /of piece/ })
        .click();
      await expect(pieces.nth(at).getByRole('textbox')).toHaveValue(words);
    }
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  }
  await open(page, '/review');
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'damaged.json', mimeType: 'text/plain', buffer: Buffer.from(damaged) });
  await expect(page.getByRole('alert').filter({ hasText: 'damaged.json: At ' })).toContainText(
    /found .*, expected /,
  );
  await expect(page.getByText('One piece is not placed.')).toBeVisible();
  await page.getByRole('button', { name: /of piece 1/ }).click();
  await expect(page.getByRole('textbox', { name: /^Text of piece 1/ })).toHaveValue(/A minority/);
});

test('after Erase nothing of a candidate is left anywhere, and a private window that was open brings nothing back', async ({
  page,
  context,
}) => {
  const words = ['Ada Example', ...SLUGS.map((slug) => (ANSWERS[slug] ?? '').slice(0, 24))];
  const leftIn = async (tab: Page) => {
    const stored = await everythingStored(tab);
    return words.filter((one) => stored.includes(JSON.stringify(one).slice(1, -1)));
  };
  await seedReview(page, reviewWith());
  const presenter = await context.newPage();
  await openPresenter(presenter);
  await presenter.keyboard.press('1');
  const stage = await openStage(presenter);
  await presenter.keyboard.press('a');
  await expect(stage.locator('main')).toContainText(ANSWERS[SLUGS[0]] ?? '');
  await presenter
    .getByRole('textbox', { name: 'Notes', exact: true })
    .fill('Ada Example hesitates');
  await expectSaved(presenter);
  expect(await leftIn(presenter)).toEqual(words);

  await open(page, '/review');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    erase(page, 'Ada Example', 'Download and erase'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^scorecard-.*\.json$/);
  await expect(page.getByText('Erased.', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'On this machine' })).toBeFocused();
  await expect(stage.locator('[data-view="blank"]')).toBeAttached();
  await expect(stage.locator('body')).not.toContainText(ANSWERS[SLUGS[0]] ?? '');
  await expect(page.getByText('No review yet.')).toBeVisible();
  await expect(
    presenter.getByRole('heading', { name: 'There is no such review here' }),
  ).toBeVisible();
  await presenter.keyboard.press('2');
  await presenter.reload();
  await expect(
    presenter.getByRole('heading', { name: 'There is no such review here' }),
  ).toBeVisible();
  for (const tab of [page, presenter]) expect(await leftIn(tab)).toEqual([]);
  await page.reload();
  await expect(page.getByText('No review yet.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Ada');
});
