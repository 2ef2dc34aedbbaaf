import { expect, test } from '@playwright/test';
import { SIMULATED } from '../../lib/simulators';
import { open } from '../support/visit';

const NAMES = [
  'a',
  'target',
  'n',
  'beta',
  'k',
  'nodes',
  'down',
  'cut',
  'p',
  'q',
  'r',
  'step',
  'v',
  'view',
  'nonsense',
  '__proto__',
];
const VALUES = [
  '0',
  '1',
  '-1',
  '0.5',
  '1e999',
  'NaN',
  '',
  ',',
  ',,,',
  'us-east-1a',
  'i1,i2',
  'us-east-1|us-west-1',
  'x|x',
  '%25',
  '<b>',
  '../..',
  'ä',
  '9'.repeat(60),
];
/** That every link can be read and computed is shown without a browser; here, that a page says so. */
const PER_LAB = 6;

/** A small generator of our own, so that a failing query can be found again by its number. */
function* numbers(seed: number) {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

// What is drawn is not looked at here, so little of it is.
test.use({ viewport: { width: 400, height: 300 } });

for (const slug of SIMULATED) {
  test(`${PER_LAB} random links of ${slug} open, and say what they could not read`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
    const random = numbers(slug.length);
    const pick = <T>(list: readonly T[]) =>
      list[Math.floor((random.next().value ?? 0) * list.length)] as T;
    for (let round = 0; round < PER_LAB; round++) {
      const query = Array.from(
        { length: 1 + Math.floor((random.next().value ?? 0) * 4) },
        () => `${pick(NAMES)}=${encodeURIComponent(pick(VALUES))}`,
      ).join('&');
      await open(page, `/lab/${slug}?${query}&nonsense=1`);
      await expect(page.locator('[role=alert]', { hasText: 'nonsense' }), query).toBeVisible();
      // Where nothing is understood it opens covered, as the lab without parameters.
      const shown = page.locator('[data-verdict], [data-covered]');
      await expect(shown, query).toBeVisible();
      if (await page.locator('[data-covered]').count()) await page.keyboard.press('s');
      await expect(page.locator('[data-verdict]'), query).toBeVisible();
    }
    expect(errors).toEqual([]);
  });
}
