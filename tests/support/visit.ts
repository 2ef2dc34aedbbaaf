import type { Page } from '@playwright/test';
import { hydrated } from './arrive.mjs';

/** Parts that only the development server adds, which no reader of the built site sees. */
const DEVELOPMENT_ONLY =
  /localhost:\d+\/?$|__nextjs|\.well-known\/appspecific|\[HMR\]|React DevTools/;

/**
 * Collects what goes wrong in a page from now on: warnings and errors in the console (a violated
 * policy is one), exceptions, requests that fail and answers of 400 and above.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const add = (line: string) => {
    if (!DEVELOPMENT_ONLY.test(line)) complaints.push(line);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      add(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => add(`exception: ${error.message}`));
  page.on('requestfailed', (request) => add(`failed request: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) add(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Opens a page and waits until its scripts have taken over what the server wrote. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  await hydrated(page);
}

/** Shows what a page hides until it is asked for: every disclosure and every verdict of a statement. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.addStyleTag({ content: '.statements .judged { display: block !important }' });
}

/** How many pixels the page is wider than its window; 0 or less when nothing scrolls sideways. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Scrolls to the bottom a screen at a time, as a reader would, so that late parts arrive. */
export async function scrollToBottom(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
  });
}
