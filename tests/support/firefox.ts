import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from './browser.mjs';

/** A Firefox over WebDriver BiDi, which an unchanged one speaks; undefined where none is installed. */
export async function startFirefox(): Promise<Browser | undefined> {
  const executablePath = findFirefox();
  if (!executablePath) return undefined;
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}
