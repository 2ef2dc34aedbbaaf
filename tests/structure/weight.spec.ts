import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { comeLate, expectStill, readThrough, watchShifts } from '../support/late';
import { guidePages, labPages } from '../support/pages.mjs';
import { hydrated } from '../support/visit';

const KILOBYTE = 1024;
const GUIDE_SCRIPT_LIMIT = 150 * KILOBYTE;
const LAB_SCRIPT_LIMIT = 200 * KILOBYTE;
const STYLE_LIMIT = 20 * KILOBYTE;

interface File {
  readonly name: string;
  /** Bytes, gzip level 9, as the site is stored. */
  readonly size: number;
  readonly chart: boolean;
}

/** Everything of one kind that the page asks for from now on. */
function filesOf(page: Page, ending: '.js' | '.css') {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith(ending)) responses.push(response);
  });
  return async (): Promise<File[]> =>
    Promise.all(
      responses.map(async (response) => {
        const body = await response.body();
        const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
        const size = gzipSync(body, { level: 9 }).length;
        return { name, size, chart: body.includes('recharts-') && ending === '.js' };
      }),
    );
}

/** Fails with the list of files when they weigh more than they may. */
function expectWithin(files: readonly File[], limit: number) {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const list = [...files]
    .sort((a, b) => b.size - a.size)
    .map((file) => `${(file.size / KILOBYTE).toFixed(1).padStart(6)} KB  ${file.name}`);
  const says = `${(total / KILOBYTE).toFixed(1)} of ${limit / KILOBYTE} KB\n${list.join('\n')}\n`;
  expect(total, says).toBeLessThanOrEqual(limit);
}

for (const path of [...guidePages(), ...labPages()]) {
  const limit = path.startsWith('/lab/') ? LAB_SCRIPT_LIMIT : GUIDE_SCRIPT_LIMIT;

  test(`${path} loads at most ${limit / KILOBYTE} KB of scripts, charts when they come near, and stays in its place`, async ({
    page,
  }) => {
    // So low a window has no chart near it until the page is scrolled.
    await page.setViewportSize({ width: 1280, height: 200 });
    await comeLate(page);
    const shiftsSoFar = await watchShifts(page);
    const scripts = filesOf(page, '.js');
    const styles = filesOf(page, '.css');
    await page.goto(path, { waitUntil: 'networkidle' });
    const early = await scripts();
    expectWithin(
      early.filter((file) => !file.chart),
      limit,
    );
    expectWithin(await styles(), STYLE_LIMIT);
    // Alone in the window a simulator's chart may be near from the start.
    if (path.startsWith('/questions/')) expect(early.filter((file) => file.chart)).toEqual([]);

    await hydrated(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    const hasCharts = (await page.locator('.chart:visible').count()) > 0;
    await readThrough(page);
    expect((await scripts()).some((file) => file.chart)).toBe(hasCharts);
    expectStill(await shiftsSoFar());
  });
}
