import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** What a room may measure at most as it opens at 1280 x 800: screens of height, and words in sight. */
const LIMITS: readonly (readonly [room: RegExp, screens: number, words: number])[] = [
  [/^\/questions\/[^/]+$/, 2, 400],
  [/^\/questions\/replicas-for-availability\/answer$/, 9, 900],
  [/^\/questions\/[^/]+\/answer$/, 9, 1800],
  [/^\/questions\/[^/]+\/(check|practise)$/, 4, 1800],
];
const ROOM = /^\/questions\/[^/]+(\/(answer|check|practise|evidence))?$/;
const SCREEN = { width: 1280, height: 800 };
const HTML_LIMIT = 30 * 1024;

/** Whether a page is one of the rooms, which have budgets. */
export function isRoom(path: string): boolean {
  return ROOM.test(path);
}

/** What of a room is over its budget, one line each; the window is left at 1280 x 800. */
export async function overBudget(page: Page, path: string): Promise<readonly string[]> {
  await page.setViewportSize(SCREEN);
  const { height, words } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    // Only what is in sight, which textContent does not know.
    // biome-ignore lint/performance/useDomNodeTextContent: as above
    words: document.querySelector('main')?.innerText.match(/\S+/g)?.length ?? 0,
  }));
  const [, screens, most] = LIMITS.find(([room]) => room.test(path)) ?? [ROOM, Infinity, Infinity];
  const html = statSync(`out${path}.html.br`, { throwIfNoEntry: false })?.size ?? 0;
  return [
    ['screens', height / SCREEN.height, screens],
    ['words in sight', words, most],
    ['bytes of HTML, Brotli', html, HTML_LIMIT],
  ].flatMap(([what, found, limit]) =>
    Number(found) > Number(limit) ? [`${path}: ${found} ${what}, at most ${limit}`] : [],
  );
}
