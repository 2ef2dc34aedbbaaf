import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tests/support/browser.mjs';
import { openPresenter, openStage, reviewWith, seedReview } from '../../tests/support/reviews';
import { ensureBuilt, ROOT } from './prepare.mjs';
import { serveSite } from './serve.mjs';

const SLOWDOWN = 4;
/** Steps of the deck that are gone through. */
const STEPS = 40;

/**
 * Prints how long a reveal takes from the key in the presenter's window to the paint on the stage,
 * whose processor is slowed down, by what is revealed.
 */
export async function benchStage(): Promise<void> {
  ensureBuilt();
  const server = await serveSite(0, `${ROOT}/out`);
  const baseURL = `http://localhost:${(server.address() as { port: number }).port}`;
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 720 } });
  const presenter = await context.newPage();
  await seedReview(presenter, reviewWith({ open: 'az-quorum' }));
  await openPresenter(presenter);
  const stage = await openStage(presenter);
  await watchPaints(stage);
  const session = await context.newCDPSession(stage);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const times = new Map<string, number[]>();
  for (let step = 0; step < STEPS; step++) {
    const took = await reveal(presenter, stage);
    if (took === undefined) break;
    const kind = (await stage.locator('[data-view]').getAttribute('data-view')) ?? 'blank';
    times.set(kind, [...(times.get(kind) ?? []), took]);
  }
  console.log(`\n| a reveal, the stage slowed ${SLOWDOWN} times | median | slowest | times |`);
  console.log('| --- | ---: | ---: | ---: |');
  for (const [kind, all] of times) {
    const sorted = all.sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const slowest = sorted.at(-1) ?? 0;
    console.log(`| ${kind} | ${median.toFixed(0)} ms | ${slowest.toFixed(0)} ms | ${all.length} |`);
  }
  await browser.close();
  server.close();
}

/** Notes when the stage has painted a change. */
async function watchPaints(stage: Page): Promise<void> {
  await stage.evaluate(() => {
    const painted = { at: 0 };
    Object.assign(globalThis, { painted });
    new MutationObserver(() =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          painted.at ||= performance.timeOrigin + performance.now();
        }),
      ),
    ).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Milliseconds from the key to the paint; undefined where nothing came, at the end of the deck. */
async function reveal(presenter: Page, stage: Page): Promise<number | undefined> {
  await stage.evaluate(() => {
    (globalThis as unknown as { painted: { at: number } }).painted.at = 0;
  });
  const start = await presenter.evaluate(() => {
    const at = performance.timeOrigin + performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    return at;
  });
  for (let tries = 0; tries < 40; tries++) {
    const at = await stage.evaluate(
      () => (globalThis as unknown as { painted: { at: number } }).painted.at,
    );
    if (at > 0) return at - start;
    await stage.waitForTimeout(50);
  }
  return undefined;
}
