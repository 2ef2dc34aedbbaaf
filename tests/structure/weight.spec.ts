import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { guidePages, labPages, sitePages } from '../support/pages.mjs';
import { hydrated, open, scrollToBottom } from '../support/visit';

const KILOBYTE = 1024;
const GUIDE_SCRIPT_LIMIT = 150 * KILOBYTE;
const LAB_SCRIPT_LIMIT = 200 * KILOBYTE;
const STYLE_LIMIT = 20 * KILOBYTE;
/** Google's "good" is 0.1 for a whole visit; all room is reserved, so a page needs far less. */
const SHIFT_LIMIT = 0.01;
/** How much later than the page its typefaces and charts come, in milliseconds. */
const LATE = 800;

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

  test(`${path} loads at most ${limit / KILOBYTE} KB of scripts, and charts when they come near`, async ({
    page,
  }) => {
    // So low a window has no chart near it until the page is scrolled.
    await page.setViewportSize({ width: 1280, height: 200 });
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
    const chart = page.locator('.chart:visible').first();
    if ((await chart.count()) === 0) return;
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();
    expect((await scripts()).some((file) => file.chart)).toBe(true);
  });
}

/** Lets typefaces and charts come long after the page, as over a slow line. */
async function comeLate(page: Page): Promise<void> {
  await page.route(/\.(js|woff2)$/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const isLate = route.request().url().endsWith('.woff2') || body.includes('recharts-');
    if (isLate) await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.fulfill({ response, body });
  });
}

/** Notes every move of what is on the screen from now on that no press of the reader caused. */
async function watchShifts(page: Page): Promise<() => Promise<readonly Shift[]>> {
  await page.addInitScript(() => {
    const shifts: { value: number; what: string }[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        const nodes = entry.sources.map(({ node }) => (node as Element | null)?.outerHTML);
        const what = nodes.map((html) => html?.slice(0, 80)).join(' ');
        if (!entry.hadRecentInput) shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'shifts') as Shift[]);
}

/** Every page at a phone's width; those with charts at a laptop's too. */
const LATE_VISITS = [
  ...sitePages().map((path) => ({ path, width: 412 })),
  ...[...guidePages(), ...labPages()].map((path) => ({ path, width: 1280 })),
];

for (const { path, width } of LATE_VISITS)
  test(`${path} does not move under the reader at ${width} px when typefaces and charts come late`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await comeLate(page);
    const shiftsSoFar = await watchShifts(page);
    await open(page, path);
    await page.evaluate(() => document.fonts.ready);
    for (const chart of await page.locator('.chart:visible').all()) {
      await chart.scrollIntoViewIfNeeded();
      await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();
    }
    await scrollToBottom(page);
    const shifts = await shiftsSoFar();
    const list = shifts.map(({ value, what }) => `${value.toFixed(4)} ${what}`).join('\n');
    const total = shifts.reduce((sum, shift) => sum + shift.value, 0);
    expect(total, list).toBeLessThan(SHIFT_LIMIT);
  });

interface Shift {
  readonly value: number;
  readonly what: string;
}

/** https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}
