import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readScorecard } from '../../lib/review/scorecard-file';
import { keyboard } from '../support/hands';
import { keptReview, openPresenter, reviewWith, seedReview } from '../support/reviews';
import { expectAtHand, expectSaved, lock, openScorecard, pointRow } from '../support/scoring';
import { exportedContent } from '../support/told';

const { questions } = exportedContent();
const SLUG = 'node-updates';
const SENTENCE = 'Use a PodDisruptionBudget and more than one replica.';
const ANSWER = `${SENTENCE} A drain evicts the pods.`;
const MARK_KEYS = [
  ['1', 'present'],
  ['2', 'partial'],
  ['3', 'absent'],
  ['0', 'not asked'],
] as const;
const marksIn = (page: Page) => page.locator('[data-own-answer] mark');
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Draws the mouse over words of the answer. */
async function select(page: Page, words: string) {
  const box = await page.locator('[data-own-answer]').evaluate((answer, wanted) => {
    const walk = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const from = (node.textContent ?? '').indexOf(wanted);
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    throw new Error(`There is no “${wanted}” in the answer.`);
  }, words);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 3 });
  await page.mouse.up();
}

test('a question is scored by keys alone, and a reload keeps all of it', async ({ page }) => {
  const hand = keyboard(page);
  const pieces = [{ slug: SLUG, text: ANSWER, why: 'by hand' }];
  await seedReview(page, reviewWith({ pieces, open: SLUG }));
  await openPresenter(page);
  await expectAtHand(page, 1);
  await expect(page.locator('body')).toBeFocused();
  for (const [at, [key, mark]] of MARK_KEYS.entries()) {
    await page.keyboard.press(key);
    await expectAtHand(page, at + 2);
    await expect(pointRow(page, at + 1).getByRole('radio', { name: mark })).toBeChecked();
  }
  await page.keyboard.press('ArrowUp');
  await expectAtHand(page, 4);
  await page.keyboard.press('Backspace');
  await expect(pointRow(page, 4).getByRole('radio', { checked: true })).toHaveCount(0);
  await expectAtHand(page, 4);
  await page.keyboard.press('2');

  // Sentences for the fifth, words for the first.
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Which sentences say this?' });
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(pointRow(page, 5).locator('q')).toHaveText(SENTENCE);
  await expect(pointRow(page, 5).getByRole('radio', { checked: true })).toHaveCount(0);
  for (let up = 0; up < 4; up++) await page.keyboard.press('ArrowUp');
  await expectAtHand(page, 1);
  await select(page, 'evicts the pods');
  await page.keyboard.press('e');
  await expect(pointRow(page, 1).locator('q')).toHaveText('evicts the pods');
  await expect(marksIn(page)).toHaveText([SENTENCE, 'evicts the pods']);
  await page.keyboard.press('x');
  await expect(marksIn(page)).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(marksIn(page)).toHaveCount(2);

  await hand.press(page.getByRole('button', { name: 'Suggest where a point may be' }));
  await expect(page.locator('.suggested').first()).toContainText(/May be here: .+ by .+/);
  await expectSaved(page);
  const suggested = await keptReview(page);
  expect(Object.values(suggested?.answers[SLUG]?.points ?? {}).map(({ mark }) => mark)).toEqual([
    'present',
    'partial',
    'absent',
    'partial',
    undefined,
  ]);

  const probe = region(page, 'Probes').getByRole('listitem').first();
  await hand.press(probe.getByRole('radio', { name: 'partial' }));
  await page.keyboard.press('Tab');
  await expect(probe.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('knew the layer, not the cache');
  const notes = page.getByRole('textbox', { name: 'Notes', exact: true });
  await hand.press(notes);
  await page.keyboard.type('calm, 1 2 3');
  await hand.press(region(page, 'Score').getByText('Override', { exact: true }).first());
  const score = page.getByRole('textbox', { name: 'Score, 0 to 100' });
  await page.keyboard.press('Tab');
  await expect(score).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(score).toBeFocused();
  const says = region(page, 'Score').getByRole('alert');
  await expect(says.first()).toHaveText('A whole number from 0 to 100 is needed.');
  await expect(says.last()).toContainText('A reason is needed');
  await page.keyboard.type('101');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Explained it well on the stage.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(score).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('55');
  await page.keyboard.press('Enter');
  await expect(region(page, 'Score').locator('.score-now')).toContainText('55');
  await expect(page.getByText('Change the override')).toBeFocused();

  await expectSaved(page);
  await page.reload();
  await expect(pointRow(page, 2).getByRole('radio', { name: 'partial' })).toBeChecked();
  await expect(pointRow(page, 1).locator('q')).toHaveText('evicts the pods');
  await expect(probe.getByRole('radio', { name: 'partial' })).toBeChecked();
  await expect(probe.getByRole('textbox')).toHaveValue('knew the layer, not the cache');
  await expect(notes).toHaveValue(/calm, 1 2 3/);
  await expect(region(page, 'Score').locator('.score-now')).toContainText('55');
  await expectAtHand(page, 5);

  await openScorecard(page);
  const sheet = page.locator(`[data-question="${SLUG}"]`);
  await expect(sheet.locator('q')).toHaveText(['evicts the pods', SENTENCE]);
  await expect(sheet).toContainText('knew the layer, not the cache');
  await expect(sheet).toContainText('Explained it well on the stage.');
});

test('all seven are reviewed by keys as their good sample answers say, and score what these score', async ({
  page,
}) => {
  // A machine that is busy with other tests needs half of it.
  test.setTimeout(120_000);
  await seedReview(page, reviewWith());
  await openPresenter(page);
  for (const [at, { number, rubric, traps, anchors }] of questions.entries()) {
    const good = anchors.find(({ level }) => level === 'good');
    if (at > 0) await page.keyboard.press(']');
    await expect(page.getByRole('button', { name: `Question ${number}:` })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expectAtHand(page, 1);
    for (const { id } of rubric) await page.keyboard.press(good?.points.includes(id) ? '1' : '3');
    for (const id of good?.traps ?? []) {
      await page.getByText(/^traps: /).click();
      const place = traps.findIndex((trap) => trap.id === id) + 1;
      const trap = page.getByRole('group', { name: `Trap ${place}`, exact: true });
      await trap.getByRole('radio', { name: 'asserted' }).click();
    }
  }
  await expectSaved(page);
  await openScorecard(page);
  await lock(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  const read = readScorecard(readFileSync(await download.path(), 'utf8'));
  if (!('card' in read)) throw new Error(read.refused);
  const { card } = read;
  const expected = questions.map(({ slug, rubric, anchors }) => {
    const good = anchors.find(({ level }) => level === 'good');
    return {
      slug,
      score: good?.score,
      marks: rubric.map(({ id }) => [id, good?.points.includes(id) ? 'present' : 'absent']),
      traps: good?.traps.map((id) => [id, 'asserted']),
    };
  });
  const found = card.questions.map(({ slug, score, points, traps }) => ({
    slug,
    score: score.final,
    marks: points.map(({ id, mark }) => [id, mark]),
    traps: traps.map(({ id, said }) => [id, said]),
  }));
  expect(found).toEqual(expected);
  const sum = expected.reduce((all, { score = 0 }) => all + score, 0);
  expect(card.overall.final).toBe(Math.floor(sum / expected.length + 0.5));
});
