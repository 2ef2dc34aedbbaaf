import { expect, test } from '@playwright/test';
import { comeLate, expectStill, readThrough, watchShifts } from '../support/late';
import { labPages } from '../support/pages.mjs';
import { open } from '../support/visit';

/** A sentence of the drawing, which only its own code holds. */
const OF_THE_VIEW = 'Fail zone ';

for (const path of ['/questions/az-quorum/answer', '/lab/az-quorum'])
  test(`${path}: what is pressed before the simulator's code arrives is done when it does`, async ({
    page,
  }) => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let held = 0;
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(OF_THE_VIEW)) {
        held++;
        await arrived;
      }
      await route.fulfill({ response });
    });
    await page.goto(path);
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
    );
    const zone = page.getByRole('button', { name: 'Fail zone us-east-1a' });
    await zone.click({ position: { x: 8, y: 8 } });
    await expect.poll(() => held).toBe(1);
    await expect(zone).toHaveAttribute('aria-pressed', 'false');
    arrive();
    await expect(zone).toHaveAttribute('aria-pressed', 'true');
    await expect(zone).toBeFocused();
    await expect(page).toHaveURL(/down=us-east-1a/);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

for (const path of labPages())
  test(`${path} keeps still on the stage while charts and typefaces come late`, async ({
    page,
  }) => {
    await comeLate(page);
    const shiftsSoFar = await watchShifts(page);
    await open(page, path);
    await readThrough(page);
    expectStill(await shiftsSoFar());
  });
