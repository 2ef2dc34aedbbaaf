import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { hydrated, meetCharts } from '../../tests/support/arrive.mjs';
import { BROWSER_ARGS, ensureBrowser } from '../../tests/support/browser.mjs';
import { pagesOf } from '../../tests/support/pages.mjs';
import { ensureBuilt, ROOT } from './prepare.mjs';
import { serveSite } from './serve.mjs';

/** `npm run screenshots [-- part of a path …]`: every page at three widths in both themes. */
const WIDTHS = [320, 1280, 1920];
const wanted = process.argv.slice(2);
ensureBuilt();
const server = await serveSite(0);
const { port } = server.address();
const folder = path.join(ROOT, 'screenshots');
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
let count = 0;
// Most of the time goes by in waiting for a page to settle, so its six pictures wait together.
const pages = pagesOf().flatMap((page) =>
  page.startsWith('/lab/') ? [page, `${page}?cover=0`] : [page],
);
for (const page of pages.filter(
  (page) => wanted.length === 0 || wanted.some((part) => page.includes(part)),
))
  await Promise.all(
    WIDTHS.flatMap((width) => ['light', 'dark'].map((theme) => picture(page, width, theme))),
  );

/** One page at one width in one theme, with its charts and typefaces. */
async function picture(page, width, colorScheme) {
  const tab = await browser.newPage({
    viewport: { width, height: width === 320 ? 640 : (width * 9) / 16 },
    colorScheme,
    // A picture is of what has come to rest.
    reducedMotion: 'reduce',
  });
  await tab.goto(`http://localhost:${port}${page}`, { waitUntil: 'networkidle' });
  await hydrated(tab);
  await meetCharts(tab);
  await tab.evaluate(async () => {
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  const name = page === '/' ? 'home' : page.slice(1).replace(/[^\w.=-]+/g, '_');
  const file = path.join(folder, `${name}-${width}-${colorScheme}.png`);
  // A guide's picture at 1920 px may take minutes on a busy machine.
  await tab.screenshot({ path: file, fullPage: true, timeout: 300_000 });
  await tab.close();
  count++;
}
await browser.close();
server.close();
console.log(`${count} pictures are in screenshots/.`);
