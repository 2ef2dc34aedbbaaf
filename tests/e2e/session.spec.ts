import { expect, type Locator, type Page, test } from '@playwright/test';
import { complaintsOf, open, overhang } from '../support/visit';

const QUORUM = '/lab/az-quorum';
const REPLICAS = '/lab/replicas-for-availability';

const result = (page: Page, name: string) => page.locator(`[data-result="${name}"]`);
const steps = (page: Page) => page.locator('.sim-bar .sim-run .num');

/** Safari's limit: more than 100 calls within 10 seconds are refused with an exception. */
function limitLikeSafari() {
  const write = History.prototype.replaceState;
  let calls: number[] = [];
  Object.assign(globalThis, { refused: 0 });
  History.prototype.replaceState = function (...given) {
    const now = performance.now();
    calls = [...calls.filter((at) => now - at < 10_000), now];
    if (calls.length > 100) {
      Object.assign(globalThis, { refused: calls.length });
      throw new DOMException('Attempt to use history.replaceState() too often', 'SecurityError');
    }
    return write.apply(this, given);
  };
}

/** Drags a slider to and fro; a mouse tells where it is about 125 times a second. */
async function drag(page: Page, slider: Locator, milliseconds: number) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not drawn');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  const until = Date.now() + milliseconds;
  for (let at = 0; Date.now() < until; at++) {
    await page.mouse.move(box.x + box.width * (0.1 + 0.8 * ((at % 97) / 97)), y);
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  await page.mouse.move(box.x + box.width * 0.9, y);
  await page.mouse.up();
}

/** One visit for all widths: what a session does must not hang on how wide the window is. */
const WIDTHS = [320, 390, 1280, 1920];
const widen = (page: Page, width: number) => page.setViewportSize({ width, height: 800 });

test('a drag of any length is one step of undo, and stays below Safari’s limit', async ({
  page,
}) => {
  await page.addInitScript(limitLikeSafari);
  const complaints = complaintsOf(page);
  await open(page, `${QUORUM}?cover=0`);
  const slider = page.getByRole('slider', { name: 'p, an instance is down by itself, slider' });
  const field = page.getByRole('textbox', { name: 'p, an instance is down by itself' });
  for (const width of WIDTHS) {
    await widen(page, width);
    await drag(page, slider, width === 390 ? 6000 : 500);
    await expect(steps(page), `${width} px`).toHaveText('1 of 1');
    await expect(page).toHaveURL(new RegExp(`[?&]p=${await field.inputValue()}$`));
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(field).toHaveValue('0.01');
    await expect(page).toHaveURL(/az-quorum\?cover=0$/);
  }
  expect(await page.evaluate(() => Reflect.get(globalThis, 'refused'))).toBe(0);
  expect(complaints).toEqual([]);
});

for (const lab of [QUORUM, REPLICAS])
  test(`one press of an arrow on any slider of ${lab} is one step of undo`, async ({ page }) => {
    await open(page, `${lab}?cover=0`);
    const sliders = await page.getByRole('slider', { name: /, slider$/ }).all();
    expect(sliders.length).toBeGreaterThan(2);
    for (const width of WIDTHS) {
      await widen(page, width);
      // Each slider once, and one of them at each width.
      for (const slider of width === WIDTHS[0] ? sliders : sliders.slice(0, 1)) {
        const before = await slider.inputValue();
        const isFull = before === (await slider.getAttribute('max'));
        await slider.press(isFull ? 'ArrowLeft' : 'ArrowRight');
        await expect(steps(page), `${width} px`).toHaveText('1 of 1');
        await page.keyboard.press('Control+z');
        await expect(steps(page), `${width} px`).toHaveText('0 of 1');
        await expect(slider).toHaveValue(before);
      }
    }
  });

test('following a link within the page leaves the run with its undo', async ({ page }) => {
  await open(page, '/questions/az-quorum/answer');
  for (const [at, width] of WIDTHS.entries()) {
    await widen(page, width);
    await page.getByRole('button', { name: 'Fail zone us-east-1a' }).press('Enter');
    await expect(page).toHaveURL(/down=us-east-1a/);
    const place = at % 2 === 0 ? '#on-counting' : '#on-running-it';
    await page.evaluate((anchor) => location.assign(anchor), place);
    await expect(page).toHaveURL(new RegExp(`\\?down=us-east-1a${place}$`));
    await expect(result(page, 'up'), `${width} px`).toHaveAttribute('data-value', '3');
    await page.keyboard.press('Control+z');
    await expect(result(page, 'up'), `${width} px`).toHaveAttribute('data-value', '4');
    await expect(page).toHaveURL(new RegExp(`az-quorum/answer${place}$`));
  }
});

test('parameters below what a number can hold are named, and the defaults shown', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const names = ['a', 'target', 'beta', 'lb'];
  await open(page, `${REPLICAS}?cover=0&${names.map((name) => `${name}=1e-320`).join('&')}`);
  const note = page.getByRole('alert').filter({ hasText: 'could not be read' });
  for (const name of names) await expect(note).toContainText(`${name}: found “1e-320”`);
  await expect(note).toContainText('with at most 40 decimals');
  await expect(result(page, 'combined')).toHaveAttribute('data-value', '0.9975');
  for (const width of WIDTHS) {
    await widen(page, width);
    await expect(note, `${width} px`).toBeVisible();
    expect(await overhang(page), `${width} px`).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
});

test('a state that cannot be shown keeps the page and offers the defaults', async ({ page }) => {
  await page.addInitScript(() => {
    const sort = Array.prototype.toSorted;
    Array.prototype.toSorted = function (...given) {
      if (location.search.includes('p=0.5')) throw new RangeError('a fault was planted');
      return sort.apply(this, given);
    };
  });
  for (const width of WIDTHS) {
    await widen(page, width);
    await page.goto(`${QUORUM}?p=0.5`);
    const note = page.getByRole('alert').filter({ hasText: 'cannot show this state' });
    await expect(note).toContainText('a fault was planted');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await note.getByRole('button', { name: 'Open the default state' }).press('Enter');
    await expect(page).toHaveURL(/az-quorum$/);
    await page.getByRole('button', { name: 'Show', exact: true }).press('Enter');
    await expect(result(page, 'up')).toHaveAttribute('data-value', '4');
    await page.getByRole('button', { name: 'Fail zone us-east-1a' }).press('Enter');
    await expect(result(page, 'up')).toHaveAttribute('data-value', '3');
  }
});
