import { expect, type Page, test } from '@playwright/test';
import { bringAxe, findings, LAYOUT_RULES } from '../support/axe';
import { openPresenter, openStage, reviewWith, seedReview } from '../support/reviews';
import { lock, openScorecard } from '../support/scoring';
import { open, overhang } from '../support/visit';

/** Looks at a page as it stands, on a wide window in the light and on a phone in the dark. */
async function expectAccessible(page: Page, what: string) {
  await bringAxe(page);
  for (const { width, colorScheme, rules } of [
    { width: 1280, colorScheme: 'light', rules: undefined },
    { width: 320, colorScheme: 'dark', rules: LAYOUT_RULES },
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = `${what}, ${width} px, ${colorScheme}`;
    await expect(async () => expect(await overhang(page), look).toBeLessThanOrEqual(0)).toPass({
      timeout: 5000,
    });
    expect.soft(await findings(page, rules), look).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('the pages of an interviewer have no accessibility violation and never scroll sideways', async ({
  page,
}) => {
  const { pieces } = reviewWith();
  const loose = { text: 'Thank you for the time.', why: 'before the first question' };
  await seedReview(page, reviewWith({ pieces: [loose, ...pieces] }));
  await open(page, '/review?review=review-1');
  await expect(page.getByText('One piece is not placed.')).toBeVisible();
  await page.getByRole('button', { name: /of piece 1$/ }).click();
  await expectAccessible(page, 'set-up');

  await openPresenter(page);
  const stage = await openStage(page);
  for (const key of ['1', '3', 'r', 'ArrowDown', 'r']) await page.keyboard.press(key);
  await expect(stage.locator('[data-view="points"]')).toBeVisible();
  await expectAccessible(stage, 'stage with points');
  await page.bringToFront();
  await expectAccessible(page, 'desk');
  await page.keyboard.press('v');
  await expectAccessible(page, 'desk with the stage at the left');
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'desk with a dialog');

  await openScorecard(page);
  await expectAccessible(page, 'open scorecard');
  await lock(page);
  await expectAccessible(page, 'locked scorecard');
});
