import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './tests/support/browser.mjs';

const port = Number(process.env.TEST_PORT ?? 4173);
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  // Playwright empties its folder at the start, and the unit tests' report lies beside it.
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  // A busy machine may take long; what is wrong fails all the same.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    actionTimeout: 30_000,
    baseURL: `http://localhost:${port}`,
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
    viewport: { width: 1280, height: 900 },
  },
  webServer: {
    command: `node lib/commands/start.mjs`,
    env: { PORT: String(port) },
    url: `http://localhost:${port}`,
    reuseExistingServer: !process.env.CI,
    timeout: 180_000,
  },
});
