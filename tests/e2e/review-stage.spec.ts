import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import {
  lookOf,
  openPresenter,
  openStage,
  pressed,
  reviewWith,
  seedReview,
} from '../support/reviews';

const SLUG = 'az-quorum';
const END = 'Next: nothing more of this question.';

const begin = (page: Page) => seedReview(page, reviewWith({ questions: [SLUG], open: SLUG }));
const placeIn = (presenter: Page) => presenter.getByText('On the stage:');
const isOpen = (presenter: Page) =>
  expect(presenter.getByText('Stage: open, same version')).toBeVisible();
/** An instance of the simulator that has failed. */
const failed = (stage: Page | FrameLocator, name: 'i1' | 'i4') =>
  stage.getByRole('button', { name: `Fail instance ${name}`, pressed: true });

/** Fails an instance in the picture of the stage that is in the presenter’s window, and leaves it. */
async function failInMirror(presenter: Page, title: string) {
  const left = presenter.getByRole('group', { name: 'What stands at the left' });
  await left.getByText('Stage').click();
  await presenter.getByRole('button', { name: 'Enlarge the stage', pressed: false }).click();
  const mirror = presenter.locator(`iframe[title="${title}"]`);
  const widthOf = async (one: Locator) => Math.round((await one.boundingBox())?.width ?? 0);
  const room = await mirror.locator('..').evaluate(({ clientWidth }) => clientWidth);
  await expect.poll(() => widthOf(mirror)).toBe(room);
  // The picture is drawn smaller, of which Playwright’s own press takes no account.
  const place = await mirror
    .contentFrame()
    .getByRole('button', { name: 'Fail instance i1' })
    .evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: (left + width / 2) / innerWidth, y: (top + height / 2) / innerHeight };
    });
  const { x = 0, y = 0, width = 0, height = 0 } = (await mirror.boundingBox()) ?? {};
  await presenter.mouse.click(x + place.x * width, y + place.y * height);
  await expect(failed(mirror.contentFrame(), 'i1')).toBeVisible();
  await presenter.keyboard.press('Escape');
}

/** Ends the page’s process, without a chance to say or keep anything. */
async function crash(page: Page) {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const protocol = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  protocol.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

test('at every step a stage may be reloaded, closed, opened anew and opened twice', async ({
  page,
}) => {
  await begin(page);
  await openPresenter(page);
  const stage = await openStage(page);
  let second = await openStage(page);
  await expect(page.getByText('2 stages, same version')).toBeVisible();
  const seen = new Set<string>();
  const killBoth = async (shown: string) => {
    await stage.reload();
    await expect.poll(() => lookOf(stage)).toBe(shown);
    await second.close();
    second = await openStage(page);
    await expect.poll(() => lookOf(second)).toBe(shown);
    expect(await lookOf(stage)).toBe(shown);
    seen.add(shown);
  };
  while (!(await page.getByText(END).isVisible())) {
    const shown = await pressed(page, stage, 'ArrowRight');
    await killBoth(shown);
    if (!shown.startsWith('simulator')) continue;
    await stage.getByRole('button', { name: 'Fail instance i4' }).click();
    await expect(failed(second, 'i4')).toBeVisible();
    await killBoth(await lookOf(stage));
    await failInMirror(page, 'The stage, small');
    await expect(failed(stage, 'i1')).toBeVisible();
    await expect(failed(stage, 'i4')).toBeVisible();
    await killBoth(await lookOf(stage));
  }
  // The question, the answer, six points, the simulator three times, eleven pieces of the answer.
  expect(seen.size).toBe(22);
  await second.close();
  await isOpen(page);
});

test('at every step the presenter may crash and come back, and the stage stays as it is', async ({
  page,
}) => {
  await begin(page);
  const stage = await openStage(page);
  await expect(stage.getByText('Waiting for the presenter’s window')).toBeVisible();
  let presenter = await page.context().newPage();
  await openPresenter(presenter);
  const kill = async () => {
    const shown = await lookOf(stage);
    const place = (await placeIn(presenter).textContent()) ?? '';
    // Nothing may be drawn anew either: whoever watches would see it flash.
    const changes = await stage.evaluateHandle(() => {
      const log: string[] = [];
      const drawn = document.querySelector('[data-view]') as Element;
      const options = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((all) => log.push(...all.map(({ type }) => type))).observe(
        drawn,
        options,
      );
      return log;
    });
    await crash(presenter);
    presenter = await page.context().newPage();
    await openPresenter(presenter);
    await isOpen(presenter);
    await expect(placeIn(presenter)).toHaveText(place);
    expect(await lookOf(stage)).toBe(shown);
    expect(await changes.jsonValue()).toEqual([]);
  };
  let steps = 0;
  for (; !(await presenter.getByText(END).isVisible()); steps++) {
    const shown = await pressed(presenter, stage, 'ArrowRight');
    await kill();
    if (!shown.startsWith('simulator')) continue;
    await stage.getByRole('button', { name: 'Fail instance i4' }).click();
    await expect(failed(stage, 'i4')).toBeVisible();
    await kill();
    await failInMirror(presenter, 'The stage, small');
    await expect(failed(stage, 'i1')).toBeVisible();
    await kill();
    await expect(failed(stage, 'i4')).toBeVisible();
  }
  expect(steps).toBe(20);
});

/** A picture of a window once nothing moves in it any more. */
async function settled(window: Page): Promise<Buffer> {
  let picture = await window.screenshot();
  await expect(async () => {
    const before = picture;
    picture = await window.screenshot();
    expect(picture.equals(before)).toBe(true);
  }).toPass();
  return picture;
}

test('a held stage stays pixel for pixel as it is, until what is prepared is sent', async ({
  page,
}) => {
  await begin(page);
  await openPresenter(page);
  const stage = await openStage(page);
  for (const _ of ['question', 'answer', 'point']) await pressed(page, stage, 'ArrowRight');
  const isAsBefore = async (before: Buffer) => (await stage.screenshot()).equals(before);
  const held = page.getByText('The stage stays as it is.');

  const before = await settled(stage);
  await page.keyboard.press('h');
  await expect(held).toContainText('Nothing is prepared');
  await page.keyboard.press('ArrowRight');
  await expect(held).toContainText('Prepared: point 2 of 37');
  expect(await isAsBefore(before)).toBe(true);
  await page.keyboard.press('m');
  await failInMirror(page, 'What is prepared');
  const prepared = page.frameLocator('iframe[title="What is prepared"]');
  await expect(failed(prepared, 'i1')).toBeVisible();
  await page.keyboard.press('+');
  await expect(prepared.locator('[data-size="110"]')).toBeVisible();
  await expect(held).toContainText('Prepared: the simulator');
  expect(await isAsBefore(before)).toBe(true);
  // Whoever joins meanwhile sees what is on the stage.
  const late = await openStage(page);
  await expect.poll(() => lookOf(late)).toBe(await lookOf(stage));
  await page.keyboard.press('s');
  for (const one of [stage, late]) {
    await expect(failed(one, 'i1')).toBeVisible();
    await expect(one.locator('[data-size="110"]')).toBeVisible();
  }
  await expect(held).toHaveCount(0);

  const sent = await settled(stage);
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Show: Simulator in a situation' }).click();
  await page.keyboard.press('q');
  await expect(held).toContainText('Prepared: the question');
  expect(await isAsBefore(sent)).toBe(true);
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(held).toHaveCount(0);
  expect(await isAsBefore(sent)).toBe(true);
  await pressed(page, stage, 'ArrowRight');
  await expect(stage.getByRole('heading', { name: 'In 30 seconds' })).toBeVisible();
});

test('what another version says is not shown, and both windows say so', async ({ page }) => {
  await begin(page);
  await openPresenter(page);
  const stage = await openStage(page);
  const shown = await pressed(page, stage, 'ArrowRight');
  const other = await page.context().newPage();
  await other.goto('/icon.svg');
  const say = () =>
    other.evaluate(() => {
      const view = { kind: 'own', number: 1, title: 'Other', own: { text: 'Other', marked: [] } };
      new BroadcastChannel('dry-run stage').postMessage({
        dryRun: 2,
        kind: 'show',
        follows: 'live',
        state: { revision: 99, size: 200, view },
      });
    });
  await say();
  await expect(page.getByText('Stage: another version, reload it')).toBeVisible();
  // Its own presenter would answer for itself.
  await page.close();
  await say();
  const words = 'The presenter’s window runs another version of Dry Run: reload both windows.';
  await expect(stage.getByRole('alert').filter({ hasText: words })).toBeVisible();
  expect(await lookOf(stage)).toBe(shown);
});

test('quiet minutes leave the question alone on the stage, and only the clock goes on', async ({
  page,
}) => {
  await page.clock.install();
  await begin(page);
  await openPresenter(page);
  const stage = await openStage(page);
  await pressed(page, stage, 'ArrowRight');
  await pressed(page, stage, 'ArrowRight');
  await page.getByRole('group', { name: 'What stands at the left' }).getByText('Stage').click();
  await page.getByRole('button', { name: 'Quiet minutes' }).click();
  await expect(stage.locator('[data-view]')).toHaveAttribute('data-view', 'question');
  const quiet = await settled(stage);
  const left = page.getByText('The stage shows the question and stands still.');
  await expect(left.getByRole('timer')).toHaveText(/^(2:00|1:5\d)$/);
  const time = page.getByRole('banner').getByRole('timer').filter({ hasText: 'of' });
  const stood = (await time.textContent()) ?? '';
  for (const key of ['ArrowRight', 'm', '+', 's', 'h']) await page.keyboard.press(key);
  await expect(left).toContainText('Prepared: the simulator');
  await page.clock.fastForward('01:00');
  await expect(left.getByRole('timer')).toHaveText(/^(1:00|0:5\d)$/);
  await expect(time).not.toHaveText(stood);
  expect((await stage.screenshot()).equals(quiet)).toBe(true);
  await page.clock.fastForward('01:00');
  await expect(left).toHaveCount(0);
  expect((await stage.screenshot()).equals(quiet)).toBe(true);
  await page.keyboard.press('s');
  await expect(stage.locator('[data-view]')).toHaveAttribute('data-view', 'simulator');
});

test('the pointer is where the presenter points, and goes when it is off; blank is blank', async ({
  page,
}) => {
  await begin(page);
  await openPresenter(page);
  const stage = await openStage(page);
  const shown = await pressed(page, stage, 'ArrowRight');
  const pointer = stage.locator('.shared-pointer');
  const middle = async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await pointer.boundingBox()) ?? {};
    const size = stage.viewportSize() ?? { width: 1, height: 1 };
    return [(x + width / 2) / size.width, (y + height / 2) / size.height].map(
      (part) => Math.round(part * 100) / 100,
    );
  };
  await expect(pointer).toHaveCount(0);
  await page.keyboard.press('p');
  await expect.poll(middle).toEqual([0.5, 0.5]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(middle).toEqual([0.52, 0.48]);
  expect(await lookOf(stage)).toBe(shown);
  await page.getByRole('group', { name: 'What stands at the left' }).getByText('Stage').click();
  const box = await page.locator('iframe[title="The stage, small"]').boundingBox();
  if (!box) throw new Error('There is no picture of the stage.');
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.75);
  await expect.poll(middle).toEqual([0.25, 0.75]);
  await page.keyboard.press('p');
  await expect(pointer).toHaveCount(0);

  await page.keyboard.press('b');
  await expect(stage.getByRole('main')).toBeEmpty();
  expect(await lookOf(stage)).toBe('blank\n100\nStage');
  expect(await pressed(page, stage, 'b')).toBe(shown);
});
