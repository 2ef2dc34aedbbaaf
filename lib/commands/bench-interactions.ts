import { chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tests/support/browser.mjs';
import { ensureBuilt } from './prepare.mjs';
import { serveSite } from './serve.mjs';

const SLOWDOWN = 4;
const PRESSES = 12;

const INTERACTIONS = [
  { page: '/lab/az-quorum', what: 'fail and repair an instance', target: /i1/ },
  { page: '/lab/replicas-for-availability', what: 'one replica more', target: /One replica more/ },
  { page: '/lab/dockerfile-review', what: 'next step', target: /next step/i },
] as const;

/** Prints the median and the slowest time from a press to the paint that follows, on a slowed processor. */
export async function benchInteractions(): Promise<void> {
  ensureBuilt();
  const server = await serveSite(0);
  const { port } = server.address() as { port: number };
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  console.log(`\n| interaction, processor slowed ${SLOWDOWN} times | median | slowest |`);
  console.log('| --- | ---: | ---: |');
  for (const { page: path, what, target } of INTERACTIONS) {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const button = page.getByRole('button', { name: target }).first();
    const times: number[] = [];
    for (let press = 0; press < PRESSES; press++) {
      times.push(
        await button.evaluate(
          (element) =>
            new Promise<number>((resolve) => {
              const start = performance.now();
              (element as HTMLElement).click();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            }),
        ),
      );
    }
    times.sort((a, b) => a - b);
    const print = (at: number) => `${(times[at] ?? 0).toFixed(0)} ms`;
    console.log(`| ${path}: ${what} | ${print(Math.floor(PRESSES / 2))} | ${print(PRESSES - 1)} |`);
    await page.close();
  }
  await browser.close();
  server.close();
}
