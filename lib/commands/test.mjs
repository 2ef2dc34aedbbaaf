import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, ROOT, requireNode, run } from './prepare.mjs';
import { recordChecks } from './record-checks.mjs';

/** `npm test`: everything that must hold, cheapest first; the first failure ends it. */
requireNode();
ensureInstalled();
const { ensureBrowser, ensureFirefox } = await import('../../tests/support/browser.mjs');
const BROWSER_PATH = ensureBrowser();
const FIREFOX_PATH = ensureFirefox() ?? '';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const part = (what, ...args) => {
  console.log(`\n— ${what}`);
  const seconds = run(what, npm, ['run', '--silent', ...args], { BROWSER_PATH, FIREFOX_PATH });
  console.log(`${what}: passed in ${seconds} s`);
};
const read = (name) => JSON.parse(readFileSync(path.join(ROOT, 'test-results', name), 'utf8'));
part('Lint and format', 'lint');
part('Types', 'types');
part('Structure', 'structure');
part(
  'Unit and property tests',
  'unit',
  '--',
  '--reporter=default',
  '--reporter=json',
  '--outputFile=test-results/unit.json',
);
recordChecks(read('unit.json'));
part('Build', 'build');
part('Browser tests', 'e2e');

const passed = read('unit.json').numPassedTests + read('browser.json').stats.expected;
console.log(`\n${passed} passed, 0 failed`);
