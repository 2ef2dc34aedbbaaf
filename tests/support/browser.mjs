import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const FINDER = process.platform === 'win32' ? 'where' : 'which';
const NAMES = [
  // The same engine without a window's weight: pages load in about two thirds of the time.
  'chromium-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser to test with: BROWSER_PATH, an installed one, or Playwright's own. */
export function findBrowser() {
  if (process.env.BROWSER_PATH) return process.env.BROWSER_PATH;
  for (const name of NAMES) {
    const found = spawnSync(FINDER, [name], { encoding: 'utf8' });
    const [first] = (found.stdout ?? '').split(/\r?\n/);
    if (found.status === 0 && first) return first;
  }
  return [...PLACES, chromium.executablePath()].find((place) => existsSync(place));
}

/** The same; where there is none, gets one: Playwright's download, or the distribution's package. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge is installed; getting one …');
  spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
  });
  if (!findBrowser() && process.getuid?.() === 0) {
    install('chromium-headless-shell');
    if (!findBrowser()) install('chromium');
  }
  const got = findBrowser();
  if (!got) {
    console.error(
      'No browser could be had: install Chrome, Chromium or Edge, or set BROWSER_PATH.',
    );
    process.exit(1);
  }
  return got;
}

/** Path of a Firefox: FIREFOX_PATH, or an installed one; undefined where there is none. */
export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  for (const name of ['firefox', 'firefox-esr']) {
    const found = spawnSync(FINDER, [name], { encoding: 'utf8' });
    const [first] = (found.stdout ?? '').split(/\r?\n/);
    if (found.status === 0 && first) return first;
  }
  return undefined;
}

/** The same; where there is none and the distribution has a package of it, gets that. */
export function ensureFirefox() {
  if (!findFirefox() && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Firefox is installed; getting one …');
    install('firefox-esr');
  }
  const got = findFirefox();
  if (!got) console.log('No Firefox could be had: its tests are left out.');
  return got;
}

function install(...names) {
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  for (const name of names)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      stdio: 'inherit',
    });
}

/** Arguments that keep the browser offline and let it run as root. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
