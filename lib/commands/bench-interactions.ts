import { type Browser, chromium, type Locator } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tests/support/browser.mjs';
import type { Slug } from '../kernel/slugs';
import { SIMULATED } from '../simulators';
import { ensureBuilt, ROOT } from './prepare.mjs';
import { serveSite } from './serve.mjs';

const SLOWDOWN = 4;
const PRESSES = 24;

/** What is pressed, where the first button of a drawing would soon do nothing. */
const TARGETS: Partial<Readonly<Record<Slug, RegExp>>> = {
  'dockerfile-review': /next step/i,
  'az-quorum': /i1/,
  'service-load-skew': /Reconnect all/,
  'replicas-for-availability': /One replica more/,
};

/**
 * Prints the median and the slowest time from a press to the paint that follows, on a slowed
 * processor, for the lab of each simulator.
 * @param against another build's exported site, pressed in turns with this one: the ratio is printed
 */
export async function benchInteractions(against?: string): Promise<void> {
  ensureBuilt();
  const folders = [`${ROOT}/out`, ...(against ? [against] : [])];
  const servers = await Promise.all(folders.map((folder) => serveSite(0, folder)));
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  console.log(`\n| press, processor slowed ${SLOWDOWN} times | median | slowest | against |`);
  console.log('| --- | ---: | ---: | ---: |');
  for (const slug of SIMULATED) {
    const buttons = await Promise.all(
      servers.map((server) => openLab(browser, (server.address() as { port: number }).port, slug)),
    );
    const times = buttons.map((): number[] => []);
    for (let press = 0; press < PRESSES; press++)
      for (const [at, button] of buttons.entries()) times[at]?.push(await timeOf(button));
    const [own = [], other] = times.map((all) => all.sort((a, b) => a - b));
    const median = (all: readonly number[]) => all[Math.floor(PRESSES / 2)] ?? 0;
    const ratio = other ? `× ${(median(own) / median(other)).toFixed(2)}` : '';
    const print = (time = 0) => `${time.toFixed(0)} ms`;
    console.log(`| ${slug} | ${print(median(own))} | ${print(own.at(-1))} | ${ratio} |`);
    for (const button of buttons) await button.page().close();
  }
  await browser.close();
  for (const server of servers) server.close();
}

async function openLab(browser: Browser, port: number, slug: Slug): Promise<Locator> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/lab/${slug}`, { waitUntil: 'networkidle' });
  // Shows what is covered.
  await page.keyboard.press('s');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const target = TARGETS[slug];
  return (
    target ? page.getByRole('button', { name: target }) : page.locator('.sim-body button:enabled')
  ).first();
}

/** Milliseconds from a press to the paint that follows. */
function timeOf(button: Locator): Promise<number> {
  return button.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        (element as HTMLElement).click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
  );
}
