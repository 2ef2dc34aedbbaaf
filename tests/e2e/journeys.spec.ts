import { expect, type Locator, type Page, test } from '@playwright/test';
import { roomPath } from '../../lib/study/rooms';
import { finger, type Hand, keyboard } from '../support/hands';
import { open } from '../support/visit';

const SLUG = 'node-updates';
const TEXT = 'A drain evicts the pods. Two replicas, and a budget of one.';
const VERDICTS = ['Present', 'Absent', 'Partly', 'Present', 'Present', 'Present'] as const;

/** How a hand presses one of a row of radio buttons, whose boxes a finger never sees. */
type Choose = (group: Locator, label: string) => Promise<void>;

/** From the first word to the next question, with a reload after every step. */
async function studyWith(page: Page, hand: Hand, choose: Choose) {
  const strip = page.getByRole('region', { name: 'What to do next' });
  const bar = page.getByRole('navigation', { name: 'Rooms of question 5' });
  const again = () => page.reload({ waitUntil: 'load' });
  const goOn = async (name: string | RegExp, url: RegExp | string) => {
    await hand.press(strip.getByRole('link', { name }));
    await expect(page).toHaveURL(url);
    await again();
  };

  await open(page, roomPath(SLUG, 'try'));
  const field = page.getByRole('textbox', { name: 'Your answer' });
  await hand.press(field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(TEXT);
  await expect(page.getByText(/^Saved \d\d:/)).toBeVisible();
  await again();
  await expect(field).toHaveValue(TEXT);
  await hand.press(page.locator('.hints summary').first());
  await expect(page.locator('.hints details').first()).toHaveAttribute('open');
  await choose(strip, 'Fairly sure');
  await expect(strip.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
  await again();
  await expect(strip.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
  await goOn('Show me the answer', /answer$/);

  await expect(bar.getByRole('link', { name: 'Try (done)' })).toBeVisible();
  await goOn('Check what I wrote', /check$/);
  const points = page.locator('section.tier .points > li');
  for (const [at, verdict] of VERDICTS.entries()) {
    await choose(points.nth(at), verdict);
    if (at < VERDICTS.length - 1)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${at + 1} of 6 judged.`);
    await again();
    await expect(points.nth(at).getByRole('radio', { name: verdict })).toBeChecked();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Four of the six essentials are there, one in part, one missing.',
  );
  await expect(page.getByText('You were fairly sure, and had four of six.')).toBeVisible();
  await hand.press(points.first().getByRole('button', { name: 'Quote my text' }));
  await hand.press(page.getByRole('checkbox', { name: 'A drain evicts the pods.' }));
  await hand.press(page.getByRole('button', { name: 'Attach' }));
  await expect(points.first()).toContainText('“A drain evicts the pods.”');
  await again();
  await expect(points.first()).toContainText('“A drain evicts the pods.”');
  await hand.press(points.nth(1).locator('summary', { hasText: 'Why' }));
  await expect(points.nth(1).locator('.why .prose')).toBeVisible();
  await goOn('Go over what is missing', /answer/);

  await page.goto(roomPath(SLUG, 'practise'));
  const statement = page.locator('.statements > li').first();
  await choose(statement, 'It does not');
  await expect(statement.locator('.judged')).toBeVisible();
  await again();
  await expect(strip).toContainText(/^1 of \d+ judged/);

  await page.goto('/progress');
  const row = page.getByRole('row').nth(5);
  await expect(row).toContainText(/1.*1/s);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Question 5/);
}

test('a candidate studies a question with nothing but keys, reloading at every step', async ({
  page,
}) => {
  const hand = keyboard(page);
  await studyWith(page, hand, (group, label) =>
    hand.press(group.getByRole('radio', { name: label, exact: true })),
  );
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a candidate studies a question by touch, reloading at every step', async ({ page }) => {
    await studyWith(page, finger, (group, label) =>
      group.locator('label').filter({ hasText: label }).tap(),
    );
  });
});
