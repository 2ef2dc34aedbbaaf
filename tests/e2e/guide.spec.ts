import { expect, type Page, test } from '@playwright/test';
import { hydrated } from '../support/arrive.mjs';
import { assignment, spaced } from '../support/assignment';
import { guidePages } from '../support/pages.mjs';
import { open } from '../support/visit';

const LENGTHS = ['brief', 'spoken', 'full'] as const;
const ANY_GUIDE = '/questions/replicas-for-availability';

const length = (page: Page, name: string) => page.locator(`[data-length="${name}"]`);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of guidePages())
    test(`${path} asks word for word, shows each length, rubric, sources and results, and prints`, async ({
      page,
    }) => {
      await page.goto(path);
      const label = await page.locator('main > .label').first().textContent();
      const number = Number(/Question (\d)/.exec(label ?? '')?.[1]);
      expect(await asked(page)).toEqual(assignment()[number - 1]);

      await expect(length(page, 'full')).toBeVisible();
      for (const chosen of LENGTHS) {
        await page.locator(`label:has(#length-${chosen})`).click();
        for (const name of LENGTHS)
          await expect(length(page, name)).toBeVisible({ visible: name === chosen });
        await expect(length(page, chosen)).toHaveText(/.{200}/s);
      }
      await expect(page.locator('#rubric input[type=checkbox]').first()).toBeVisible();
      await expect(page.locator('#sources a[href^="https://"]').first()).toBeVisible();
      for (const simulator of await page.locator('[data-simulator]').all()) {
        await expect(simulator.locator('[data-verdict]')).toBeVisible();
        await expect(simulator.locator('[data-result][data-value]').first()).toBeVisible();
      }

      await page.emulateMedia({ media: 'print' });
      for (const name of LENGTHS) await expect(length(page, name)).toBeVisible();
      for (const part of ['header.wrap', 'footer', '.side', 'textarea'])
        await expect(page.locator(part).first()).toBeHidden();
      await expect(page.locator('#rubric details .more, #rubric details p').first()).toBeVisible();
    });
});

/** The question as the guide has it: its prose, and its code line by line. */
async function asked(page: Page) {
  const slip = await page.locator('section.slip').evaluate((section) => {
    const copy = section.cloneNode(true) as HTMLElement;
    for (const extra of copy.querySelectorAll('figcaption, .line > a')) extra.remove();
    const code = [...copy.querySelectorAll('.line')].map((line) => line.textContent);
    for (const figure of copy.querySelectorAll('figure')) figure.remove();
    const blocks = [...copy.querySelectorAll('p, li')];
    return { prose: blocks.map((block) => block.textContent).join(' '), code };
  });
  return { ...slip, prose: spaced(slip.prose) };
}

test('a typed answer and check marks are there after a reload, and can be taken back', async ({
  page,
}) => {
  await open(page, ANY_GUIDE);
  const attempt = page.getByRole('textbox', { name: /write your answer first/i });
  const marks = page.locator('#rubric input[type=checkbox]');
  await attempt.fill('Two: 1 - 0.05^2 = 99.75 %');
  await marks.nth(0).check();
  await marks.nth(1).check();
  await marks.nth(1).uncheck();
  await page.reload();
  await expect(attempt).toHaveValue('Two: 1 - 0.05^2 = 99.75 %');
  await expect(marks.nth(0)).toBeChecked();
  await expect(marks.nth(1)).not.toBeChecked();
  await page.goto('/questions/node-updates');
  await expect(attempt).toHaveValue('');
});

test('what is typed and checked before the scripts arrive is kept', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await arrived;
    await route.fallback();
  });
  await page.goto(ANY_GUIDE, { waitUntil: 'commit' });
  const attempt = page.getByRole('textbox', { name: /write your answer first/i });
  await attempt.fill('typed early');
  const had = page.locator('#rubric input[type=checkbox]').first();
  await had.check();
  await page.locator('label:has(#length-brief)').click();
  arrive();
  await hydrated(page);
  await expect(attempt).toHaveValue('typed early');
  await expect(had).toBeChecked();
  await expect(length(page, 'brief')).toBeVisible();
  await page.reload();
  await expect(attempt).toHaveValue('typed early');
  await expect(had).toBeChecked();
});

test('a link into a length that is hidden opens that length', async ({ page }) => {
  await open(page, ANY_GUIDE);
  const target = length(page, 'full').locator('h3[id]').last();
  const id = await target.getAttribute('id');
  await page.locator('label:has(#length-brief)').click();
  await expect(target).toBeHidden();
  await page.locator(`.side a[href="#${id}"]`).click();
  await expect(target).toBeInViewport();

  const marked = length(page, 'brief').locator('a[href^="#"]').first();
  await page.locator('label:has(#length-brief)').click();
  const point = await marked.getAttribute('href');
  await marked.click();
  await expect(page.locator(point ?? '')).toBeInViewport();
});

test('a deep link opens its length on arrival', async ({ page }) => {
  await page.goto(ANY_GUIDE);
  const target = length(page, 'full').locator('h3[id]').last();
  const id = await target.getAttribute('id');
  // As a browser that gives a form back the choices of the last visit.
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      const brief = document.getElementById('length-brief') as HTMLInputElement;
      brief.checked = true;
    }),
  );
  await page.goto('about:blank');
  await page.goto(`${ANY_GUIDE}#${id}`);
  await expect(target).toBeInViewport();
});

test('the contents mark the section that is being read, and only it', async ({ page }) => {
  await open(page, ANY_GUIDE);
  const marked = page.locator('.side [aria-current]');
  const headings = page.locator('.side .deep a');
  for (const link of [headings.first(), headings.nth(2), page.locator('.side a[href="#traps"]')]) {
    await link.click();
    await expect(marked).toHaveCount(1);
    await expect(marked).toHaveText((await link.textContent()) ?? '');
  }
});
