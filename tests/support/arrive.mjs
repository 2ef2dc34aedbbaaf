/**
 * Waits until React answers to the page and to each simulator in it: it leaves its own keys on the
 * elements that it has taken over. A guide's simulator comes at a sign of life, so one is given.
 * @param {import('@playwright/test').Page} page
 */
export async function hydrated(page) {
  await page.waitForFunction(() => {
    const taken = (element) =>
      element !== null && Object.keys(element).some((key) => key.startsWith('__react'));
    if (!taken(document.querySelector('main'))) return false;
    // React goes through the page from top to bottom, and may pause between.
    const last = [...document.querySelectorAll('footer :is(button, select)')].at(-1);
    if (last && !taken(last)) return false;
    dispatchEvent(new Event('pointermove'));
    return [...document.querySelectorAll('[data-simulator]')].every(taken);
  });
  // React listens for keys a moment after it has taken an element.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/**
 * Brings every chart that can be seen into the window, and waits until it is drawn.
 * @param {import('@playwright/test').Page} page
 */
export async function meetCharts(page) {
  for (const chart of await page.locator('.chart:visible').all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg.recharts-surface').first().waitFor();
  }
}
