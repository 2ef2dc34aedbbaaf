import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';

/** A browser that keeps what it keeps on disk, as a reader's own does, and that can be killed. */
export interface Profile {
  /** Starts it, and gives its first page. */
  readonly start: () => Promise<Page>;
  /** Ends its processes without a chance to write anything more. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A new profile in a folder of its own. */
export function newProfile(): Profile {
  const folder = mkdtempSync(path.join(tmpdir(), 'dry-run-profile-'));
  let process: ChildProcess | undefined;
  let browser: Browser | undefined;
  const kill = async () => {
    const running = process;
    process = undefined;
    if (!running?.pid) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    // The whole group: the browser's helpers write to disk for it.
    globalThis.process.kill(-running.pid, 'SIGKILL');
    await gone;
    await browser?.close().catch(() => undefined);
  };
  return {
    async start() {
      const port = await freePort();
      const args = [
        ...BROWSER_ARGS,
        '--headless=new',
        '--no-first-run',
        '--no-sandbox',
        `--user-data-dir=${folder}`,
        `--remote-debugging-port=${port}`,
        'about:blank',
      ];
      process = spawn(findBrowser() ?? chromium.executablePath(), args, {
        detached: true,
        stdio: 'ignore',
      });
      browser = await connect(`http://127.0.0.1:${port}`);
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await context?.newPage());
      if (!page) throw new Error('The browser opened no page.');
      return page;
    },
    kill,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function connect(address: string): Promise<Browser> {
  for (let tries = 0; ; tries++)
    try {
      return await chromium.connectOverCDP(address);
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
