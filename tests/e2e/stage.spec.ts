import { expect, type Page, test } from '@playwright/test';
import { scenesOf } from '../../lib/simulator/declaration';
import { defaultsOf } from '../../lib/simulator/params';
import { type AnyDeclaration, declarationOf, SIMULATED } from '../../lib/simulators';
import { tooSmall, unreadable } from '../support/boxes';
import { findings, steps } from '../support/review';
import { open } from '../support/visit';

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** How far the page itself scrolls, in pixels. */
const scrolls = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight].map((far) => Math.max(0, far));
  });

async function expectOneScreen(page: Page, what: string) {
  await expect(async () => {
    expect(await scrolls(page), what).toEqual([0, 0]);
    expect(await unreadable(page), what).toEqual([]);
  }).toPass({ timeout: 8000 });
}

/** What the content holds for a simulator; only one needs any. */
const DATA = { findings, steps, mainSources: [] };

for (const slug of SIMULATED) {
  const declaration = declarationOf(slug, DATA);
  const lab = `/lab/${slug}`;

  test(`${lab} fits one screen, covered and open, in each of its scenes`, async ({ page }) => {
    await open(page, lab);
    for (const size of SCREENS) {
      await page.setViewportSize(size);
      await expectOneScreen(page, `${size.width} px, covered`);
    }
    await page.keyboard.press('s');
    await expect(page.locator('[data-verdict]')).toBeVisible();
    const scenes = scenesOf(declaration);
    for (const scene of scenes) {
      const tab = page.getByRole('tab', { name: scene.label, exact: true });
      if (scene.more)
        await page.getByRole('combobox', { name: 'More scenes' }).selectOption(scene.id);
      else await tab.click();
      await expect(page.getByRole('tabpanel', { name: scene.label })).toBeVisible();
      await page.waitForLoadState('networkidle');
      for (const size of SCREENS) {
        await page.setViewportSize(size);
        await expectOneScreen(page, `${size.width} px, ${scene.id}`);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      expect.soft(await tooSmall(page), scene.id).toEqual([]);
    }
  });

  test(`${lab} tells nothing of a result while it is covered`, async ({ page }) => {
    await open(page, lab);
    await expectNothingTold(page, declaration);
    for (const scenario of declaration.scenarios) {
      await page
        .getByRole('combobox', { name: 'Scenario' })
        .selectOption({ label: scenario.title });
      await expectNothingTold(page, declaration, scenario);
    }
  });

  test(`${lab} is a page on a small window, whose verdict stays in sight`, async ({ page }) => {
    await open(page, `${lab}?cover=0`);
    for (const size of [
      { width: 390, height: 844 },
      { width: 320, height: 640 },
      // A window of 1280 by 720 at 200 % zoom.
      { width: 640, height: 360 },
    ]) {
      await page.setViewportSize(size);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
      await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
      await expect(page.locator('[data-verdict]')).toBeInViewport({ ratio: 0.9 });
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lab shows its situation and leads to the guide, where the tables are', async ({
    page,
  }) => {
    for (const slug of SIMULATED) {
      await page.goto(`/lab/${slug}`);
      await expect(page.locator('[data-covered]')).toBeVisible();
      const html = await page.content();
      expect(html).toContain('The simulator needs JavaScript.');
      expect(html).toContain(`/questions/${slug}/answer`);
      await expect(
        page.locator('.sim :is(button.tool, .segmented):visible, .answer:visible'),
      ).toHaveCount(0);
      await page.goto(`/questions/${slug}/answer`);
      await expect(page.locator('.sim [data-verdict]')).toBeVisible();
      await expect(
        page.locator('.sim table:visible').nth(1).or(page.locator('.rv-findings')),
      ).toBeVisible();
    }
  });
});

/** The verdict and each result of a state are in no text, attribute or title of the page. */
async function expectNothingTold(
  page: Page,
  declaration: AnyDeclaration,
  scenario?: AnyDeclaration['scenarios'][number],
) {
  const values = { ...defaultsOf(declaration.params), ...scenario?.values };
  const state = declaration.initial(values as never);
  const summary = declaration.summary(state);
  const { says, more } = declaration.verdict(summary);
  const prints = declaration.results.map(({ print }) => print(summary));
  const { asks } = scenario?.predict ?? declaration.expect(state);
  // A short number is everywhere; that its label and its cell are missing is looked at below.
  const long = prints.filter((text) => text.length > 3 && /[.,]\d/.test(text));
  const telling = [says, more, ...long].filter((text) => text && !asks.includes(text));
  await expect(page.locator('[data-covered]')).toBeVisible();
  const told = await page.evaluate((texts) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const code of copy.querySelectorAll('script, style')) code.remove();
    // Names in a sentence have tags of their own, so its text is looked at too. A place is no result.
    const html = `${copy.outerHTML} ${copy.textContent}`.replaceAll('&nbsp;', '\u00A0');
    const said = html.replaceAll(/(?:left|width): [\d.]+%/g, '');
    return texts.filter((text) => said.includes(text));
  }, telling as string[]);
  expect(told).toEqual([]);
  await expect(page.locator('[data-result], [data-verdict], [role=tab], table')).toHaveCount(0);
}

test('a list of situations is put together, opens covered, and is walked by keys', async ({
  page,
}) => {
  await open(page, '/lab/az-quorum?down=us-east-1a');
  await page.getByRole('button', { name: 'List' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Add what is shown now' }).click();
  for (const label of ['Lose us-east-1', 'As asked'])
    await sheet.getByRole('combobox', { name: 'Add a scenario' }).selectOption({ label });
  await sheet.getByRole('button', { name: 'Move As asked up' }).click();
  await expect(sheet.getByRole('listitem')).toHaveText([
    /^down=us-east-1a/,
    /^As asked/,
    /^Lose us-east-1/,
  ]);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/list=down%3Dus-east-1a;as-asked;lose-east$/);

  await open(page, '/lab/az-quorum?list=down%3Dus-east-1a;as-asked;lose-east');
  const head = page.locator('.says');
  await expect(head).toContainText('Zone us-east-1a goes down.');
  await expect(page.locator('[data-verdict]')).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(page.locator('[data-verdict]')).toContainText('3 of 4 up');
  await page.keyboard.press('PageDown');
  await expect(head).toContainText('How many instances can be lost');
  await page.keyboard.press('n');
  await expect(head).toContainText('The whole region us-east-1 goes down.');
  await expect(page).toHaveURL(/at=3$/);
  await page.keyboard.press('p');
  await expect(head).toContainText('How many instances can be lost');
  await expect(page).toHaveURL(/at=2$/);
  await page.reload();
  await expect(head).toContainText('How many instances can be lost');
  await expect(page.getByText('2 of 3')).toBeVisible();
});

test('parts of the drawing are three tabs away, arrows go between them, and each has a key', async ({
  page,
}) => {
  await open(page, '/lab/az-quorum');
  const focused = page.locator(':focus');
  for (let tab = 0; tab < 3; tab++) {
    await page.keyboard.press('Tab');
    if (await focused.getAttribute('data-key')) break;
  }
  await expect(focused).toHaveAccessibleName('Fail region us-east-1');
  for (const [key, name] of [
    ['ArrowRight', 'Cut the link between us-east-1 and us-west-1'],
    ['ArrowLeft', 'Fail zone us-east-1c'],
    ['ArrowLeft', 'Fail zone us-east-1b'],
    ['ArrowUp', 'Fail region us-east-1'],
    ['ArrowDown', 'Fail zone us-east-1b'],
    ['ArrowDown', 'Fail instance i2'],
    ['ArrowRight', 'Fail instance i3'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focused).toHaveAccessibleName(name);
  }
  await page.keyboard.press('s');
  const up = page.locator('[data-result="up"]');
  for (const [key, count] of [
    ['1', '3'],
    ['b', '2'],
    ['v', '1'],
    ['v', '2'],
    ['b', '3'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(up).toHaveAttribute('data-value', count);
  }
  const names = () =>
    page
      .locator('[data-key]')
      .evaluateAll((all) => all.map((part) => getComputedStyle(part, '::after').content));
  expect((await names()).filter((name) => name !== 'none')).toEqual([]);
  await page.keyboard.press('k');
  expect(await names()).toEqual([
    '"u"',
    '"a"',
    '"1"',
    '"b"',
    '"2"',
    '"c"',
    '"3"',
    '"l"',
    '"v"',
    '"d"',
    '"4"',
  ]);
  await page.keyboard.press('.');
  await expect(page.getByRole('tab', { name: 'Layouts' })).toHaveAttribute('aria-selected', 'true');
});

test('while it asks first, what is done is asked about before it is told', async ({ page }) => {
  await open(page, '/lab/az-quorum?cover=0');
  await page.getByRole('checkbox', { name: 'Ask me first' }).check();
  await page.getByRole('button', { name: 'Fail zone us-east-1b' }).press('Enter');
  await expect(page.locator('[data-covered]')).toContainText(
    'us-east-1b is down. Does the service have a quorum?',
  );
  await page.getByRole('button', { name: 'Yes, with nothing to spare' }).click();
  await expect(page.getByText('“Yes, with nothing to spare”: right.')).toBeVisible();
});

test('what is typed and refused goes with a reset', async ({ page }) => {
  await open(page, '/lab/az-quorum?cover=0');
  const field = page.getByRole('textbox', { name: 'p, an instance is down by itself' });
  await field.fill('often');
  await expect(page.getByText(/^Expected a number/)).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(field).toHaveValue('0.01');
  await expect(page.getByText(/^Expected a number/)).toHaveCount(0);

  await page.getByRole('tab', { name: 'Commit', exact: true }).click();
  await page.locator('summary').filter({ hasText: 'Round trips' }).click();
  const trip = page
    .getByRole('group', { name: /Round trips/ })
    .getByRole('textbox')
    .first();
  const listed = await trip.inputValue();
  await trip.fill('soon');
  await page.getByRole('button', { name: 'Back to the defaults' }).click();
  await expect(trip).toHaveValue(listed);
});

test('unknown scenes, settings and situations of a link are named', async ({ page }) => {
  await open(page, '/lab/az-quorum?view=nope&with=nope.x:1&list=nope;as-asked&down=us-east-9z');
  const note = page.locator('.sim').getByRole('alert');
  for (const text of ['view: found “nope”', 'with: found “nope.x”', 'list: found “nope”'])
    await expect(note).toContainText(text);
  await expect(note).toContainText('down: found “us-east-9z”');
});

test('forced colors keep what is chosen in sight', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '/lab/dockerfile-review?step=3&finding=key-in-layer');
  /** Whether two elements look different where colors are the system's own. */
  const differ = (chosen: string, other: string) =>
    page.evaluate(
      (selectors) => {
        const [one, two] = selectors.map((selector) => {
          const element = document.querySelector(selector);
          if (!element) throw new Error(selector);
          const { backgroundColor, outlineStyle, borderTopStyle, color } =
            getComputedStyle(element);
          return [backgroundColor, outlineStyle, borderTopStyle, color].join();
        });
        return one !== two;
      },
      [chosen, other],
    );
  expect(await differ('.square[aria-current]', '.square:not([aria-current])')).toBe(true);
  expect(await differ('.rv-link[aria-pressed=true]', '.rv-link[aria-pressed=false]')).toBe(true);
  await open(page, '/lab/az-quorum?cover=0');
  expect(await differ('[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]')).toBe(
    true,
  );
});
