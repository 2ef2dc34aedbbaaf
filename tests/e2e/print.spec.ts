import { expect, type Locator, test } from '@playwright/test';
import { meetCharts } from '../support/arrive.mjs';
import { labPages } from '../support/pages.mjs';
import { open } from '../support/visit';

/** Width and height of what is drawn, in CSS pixels. */
const sizeOf = async (drawn: Locator) => {
  const box = await drawn.boundingBox();
  return [box?.width ?? 0, box?.height ?? 0];
};

for (const path of labPages())
  test(`on paper ${path} has its verdict, its picture and its chart, and no buttons`, async ({
    page,
  }) => {
    await open(page, `${path}?cover=0`);
    await meetCharts(page);
    await page.emulateMedia({ media: 'print' });
    // The width of a sheet of A4 without its margins, at 96 pixels an inch.
    await page.setViewportSize({ width: 718, height: 1000 });
    await expect(page.locator('[data-verdict]')).toBeVisible();
    await expect(
      page.locator('.sim-bar, [role=tab], dialog').filter({ visible: true }),
    ).toHaveCount(0);
    for (const chart of await page.locator('.chart:visible').all()) {
      const [width = 0, height = 0] = await sizeOf(chart.locator('svg.recharts-surface').first());
      expect(width).toBeGreaterThan(500);
      expect(height).toBeGreaterThan(150);
      for (const line of await chart.locator('path.recharts-curve').all())
        expect((await sizeOf(line))[0]).toBeGreaterThan(width / 4);
    }
    // Browsers leave backgrounds out where they may: those that mean something must be kept.
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('.sim-picture :not(code), .scene :not(code)')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => {
          const { backgroundColor, printColorAdjust } = getComputedStyle(element);
          const isClear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
          return !isClear && printColorAdjust !== 'exact';
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(lost).toEqual([]);
  });
