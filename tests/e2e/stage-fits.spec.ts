import { expect, test } from '@playwright/test';
import { unreadable } from '../support/boxes';
import { open } from '../support/visit';

/** What is larger or longer than what a lab opens with must not break its one screen either. */
const FULL = {
  'five over three regions':
    'az-quorum?cover=0&nodes=us-east-1a,us-east-1b,us-east-2a,us-east-2b,us-west-1a',
  'seven, three zones each':
    'az-quorum?cover=0&nodes=us-east-1a,us-east-1b,us-east-1c,us-east-2a,us-east-2b,us-east-2c,us-west-1a',
  'nine in seven regions':
    'az-quorum?cover=0&nodes=us-east-1a,us-east-1b,us-east-1c,us-east-2a,us-west-1a,us-west-2a,eu-west-1a,eu-central-1a,ap-south-1a',
  'a list of situations': 'dockerfile-review?list=given;key;stages',
  'a hundred pods':
    'service-load-skew?cover=0&clients=200&conns=2&lean=0.75&near=PreferSameZone&rps=600&place=20,20,20,20,20',
  'two dozen pods': 'service-load-skew?cover=0&clients=40&events=-30:scale:24',
  'a hundred replicas': 'replicas-for-availability?n=100&k=30&window=60',
};

for (const [what, link] of Object.entries(FULL))
  test(`${what}: one screen, nothing on another, and all of the drawing can be reached`, async ({
    page,
  }) => {
    await open(page, `/lab/${link}`);
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(async () => expect(await unreadable(page), `${width} px`).toEqual([])).toPass({
        timeout: 8000,
      });
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(
        0,
      );
      const bar = await page.locator('.sim-bar').boundingBox();
      expect(bar?.height, 'the bar is one row').toBeLessThan(60 * (width / 1280));
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const part of await page.locator('.sim-drawing button:enabled').all())
      await part.click({ trial: true, position: { x: 12, y: 12 }, timeout: 5000 });
  });

test('a notice about a link moves nothing, covers no question, and goes', async ({ page }) => {
  await open(page, '/lab/az-quorum');
  const places = () =>
    page
      .locator('.says, .sim-picture, .sim-bar')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  const before = await places();
  await open(page, '/lab/az-quorum?view=nope&p=2&q=3&r=4&foo=1&utm_source=chat');
  expect(await places()).toEqual(before);
  await expect(page.locator('[data-covered]')).toContainText('How many instances can be lost');
  const note = page.locator('.sim').getByRole('alert');
  await expect(note.getByRole('listitem')).toHaveCount(5);
  const [question, notice] = await Promise.all(
    [page.locator('.says'), note].map((one) => one.boundingBox()),
  );
  expect(notice?.y).toBeGreaterThanOrEqual((question?.y ?? 0) + (question?.height ?? 0));
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
});

test('what is shown without a guess says the answer of what was asked', async ({ page }) => {
  await open(page, '/lab/dockerfile-review?step=0&cover=1');
  await expect(page.locator('[data-covered]')).toContainText('How many separate findings');
  await page.keyboard.press('s');
  await expect(page.locator('.sim-beside')).toContainText('The model says “8”.');
});
