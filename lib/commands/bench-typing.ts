import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tests/support/browser.mjs';
import { beginAttempt } from '../study/kept';
import { ensureBuilt, ROOT } from './prepare.mjs';
import { serveSite } from './serve.mjs';

const SLOWDOWN = 4;
const KEYS = 60;
/** A quick typist's pace. */
const PAUSE_MS = 40;
const LONG = 50 * 1024;
const OLD_ATTEMPTS = 200;

const CASES = [
  { name: 'an empty field', length: 0, old: 0 },
  { name: '50 KB of text', length: LONG, old: 0 },
  { name: `50 KB of text, ${OLD_ATTEMPTS} old attempts of 50 KB`, length: LONG, old: OLD_ATTEMPTS },
] as const;

/**
 * Prints what a key costs in Try's field, saving included, in time of the main thread: the site's scripts,
 * layout, and all of it with painting, which is the browser's own, as a bare field of the same text shows.
 */
export async function benchTyping(): Promise<void> {
  ensureBuilt();
  const server = await serveSite(0, `${ROOT}/out`);
  const origin = `http://localhost:${(server.address() as { port: number }).port}`;
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  console.log(`\n| a key, processor slowed ${SLOWDOWN} times | scripts | layout | all |`);
  console.log('| --- | ---: | ---: | ---: |');
  const print = (time: number) => `${time.toFixed(1)} ms`;
  for (const { name, length, old } of CASES)
    for (const bare of [false, true]) {
      const { scripts, layout, all } = await costOf(browser, origin, length, bare ? 0 : old, bare);
      const what = bare ? 'the same in a bare field' : name;
      console.log(`| ${what} | ${print(scripts)} | ${print(layout)} | ${print(all)} |`);
    }
  await browser.close();
  server.close();
}

/** Milliseconds of the main thread for each key. */
async function costOf(
  browser: Browser,
  origin: string,
  length: number,
  old: number,
  bare: boolean,
) {
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 } })
  ).newPage();
  const isRead = () => document.querySelector('#attempt-field[data-read]') !== null;
  await page.goto(`${origin}/questions/node-updates`);
  await page.waitForFunction(isRead);
  await fill(page, length, old);
  await page.reload({ waitUntil: 'networkidle' });
  await page.waitForFunction(isRead);
  if (bare)
    // The same field without anybody who listens.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#attempt-field');
      const copy = field?.cloneNode() as HTMLTextAreaElement;
      copy.value = field?.value ?? '';
      copy.style.cssText = `width:${field?.offsetWidth}px;height:${field?.offsetHeight}px`;
      document.body.replaceChildren(copy);
    });
  const field = page.locator('#attempt-field');
  await field.press('Control+End');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await session.send('Performance.enable');
  const before = await spent();
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('x');
    await page.waitForTimeout(PAUSE_MS);
  }
  const after = await spent();
  await page.context().close();
  const each = (name: string) => (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / KEYS;
  return {
    scripts: each('ScriptDuration'),
    layout: each('LayoutDuration') + each('RecalcStyleDuration'),
    all: each('TaskDuration'),
  };

  async function spent(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}

/** Keeps attempts as the site does: old ones, and the latest with a text of some length. */
async function fill(page: Page, length: number, old: number): Promise<void> {
  const text = 'A drain evicts the pods. '.repeat(LONG).slice(0, LONG);
  const at = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
  const template = beginAttempt('node-updates', 'bench', at(0));
  await page.evaluate(
    async ({ moments, whole, latest, like }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('dry-run', 1);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const work = db.transaction('attempts', 'readwrite');
      for (const [number, moment] of moments.entries()) {
        const isLatest = number === moments.length - 1;
        work.objectStore('attempts').put({
          ...like,
          id: `bench-${number}`,
          startedAt: moment,
          changedAt: moment,
          text: isLatest ? whole.slice(0, latest) : whole,
        });
      }
      await new Promise((resolve) => work.addEventListener('complete', resolve));
      db.close();
    },
    {
      moments: Array.from({ length: old + 1 }, (_, number) => at(number)),
      whole: text,
      latest: length,
      like: template,
    },
  );
}
