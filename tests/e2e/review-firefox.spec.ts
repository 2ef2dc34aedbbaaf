import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { startFirefox } from '../support/firefox';
import { keepReview, reviewWith } from '../support/reviews';

/** Everything that the two windows say to each other, in the other engine. */
test.describe.configure({ mode: 'serial' });

let firefox: Browser | undefined;
test.beforeAll(async () => {
  firefox = await startFirefox();
});
test.afterAll(() => firefox?.close());

const words = (page: Page) => page.$eval('body', (body) => body.textContent ?? '');
const shows = (page: Page, text: string | RegExp) =>
  expect.poll(() => words(page), { timeout: 20_000 }).toMatch(text);

test('in Firefox the presenter leads, the stage follows, and both may be closed and opened', async ({
  baseURL,
}) => {
  test.skip(!firefox, 'No Firefox is installed.');
  if (!firefox) return;
  const presenter = await firefox.newPage();
  await presenter.setViewport({ width: 1280, height: 720 });
  await presenter.goto(`${baseURL}/icon.svg`);
  await presenter.evaluate(keepReview, reviewWith({ open: 'az-quorum' }));
  await presenter.goto(`${baseURL}/present?review=review-1`);
  await shows(presenter, 'Rubric');
  const openStage = async () => {
    const page = await (firefox as Browser).newPage();
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(`${baseURL}/stage`);
    return page;
  };
  let stage = await openStage();
  await shows(presenter, 'Stage: open, same version');
  const press = async (key: 'ArrowRight' | 'ArrowLeft' | 'b' | 'h' | 's' | '1') => {
    await presenter.bringToFront();
    await presenter.keyboard.press(key);
  };
  await press('ArrowRight');
  await shows(stage, 'What kind of possible problems');
  await press('ArrowRight');
  await press('ArrowRight');
  await shows(stage, 'Four members need three');

  await stage.close();
  stage = await openStage();
  await shows(stage, 'Four members need three');
  await press('1');
  await shows(presenter, '1 of 6 scored');

  await press('h');
  await press('ArrowRight');
  await shows(presenter, 'Three of the four members share us-east-1');
  expect(await words(stage)).not.toContain('Three of the four members');
  await press('s');
  await shows(stage, 'Three of the four members share us-east-1');

  await presenter.reload();
  await shows(presenter, '1 of 6 scored');
  await press('b');
  await expect.poll(() => words(stage).then((text) => text.trim())).not.toContain('members');
  await stage.close();
  await presenter.close();
});
