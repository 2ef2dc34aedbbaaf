import { expect, type Page } from '@playwright/test';
import { meetCharts } from './arrive.mjs';
import { builtScripts } from './pages.mjs';
import { scrollToBottom } from './visit';

/** How much later than the page its typefaces and charts come, in milliseconds. */
const LATE = 300;

/** Google's "good" is 0.1 for a whole visit; all room is reserved, so a page needs far less. */
const SHIFT_LIMIT = 0.01;

/** Lets typefaces and charts come long after the page, as over a slow line. */
export async function comeLate(page: Page): Promise<void> {
  const charts = new Set(builtScripts('recharts-'));
  const isLate = ({ pathname }: URL) =>
    pathname.endsWith('.woff2') || charts.has(pathname.split('/').at(-1) ?? '');
  await page.route(isLate, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    // What the page no longer waits for when it is closed.
    await route.fallback().catch(() => {});
  });
}

/** Notes every move of what is on the screen from now on that no press of the reader caused. */
export async function watchShifts(page: Page): Promise<() => Promise<readonly Shift[]>> {
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

/** Fails, with the list of what moved, when the moves come to more than a page may. */
export function expectStill(shifts: readonly Shift[]): void {
  const list = shifts.map(({ value, what }) => `${value.toFixed(4)} ${what}`).join('\n');
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  expect.soft(total, list).toBeLessThan(SHIFT_LIMIT);
}

/** Waits for typefaces and charts and scrolls from top to bottom, as a reader would. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await meetCharts(page);
  await scrollToBottom(page);
}

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
