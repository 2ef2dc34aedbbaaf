import { expect, test } from '@playwright/test';
import { labPages } from '../support/pages.mjs';
import { open, openEverything } from '../support/visit';

for (const path of labPages()) {
  test(`every chart of ${path} has a name, and a table with the same lines`, async ({ page }) => {
    await open(page, path);
    await openEverything(page);
    for (const chart of await page.locator('figure:has(> .chart)').all()) {
      await chart.scrollIntoViewIfNeeded();
      const table = chart.locator('table[data-table="chart"]');
      const picture = chart.locator('svg.recharts-surface').first();
      await expect(picture).toBeVisible();
      const name = await table.locator('caption').textContent();
      expect(name).toMatch(/.{8}/);
      await expect(picture).toHaveAccessibleName(name ?? '');
      const series = await table.locator('thead th').allInnerTexts();
      await expect(chart.locator('.recharts-line')).toHaveCount(series.length - 1);
      const labels = await chart.locator('.end-label').allInnerTexts();
      expect(labels).toEqual(expect.arrayContaining(series.slice(1)));
      const cells = table.locator('tbody td');
      await expect(cells).toHaveCount(
        (series.length - 1) * (await table.locator('tbody tr').count()),
      );
      await expect(table.locator('tbody td:not([data-value])')).toHaveCount(0);
    }
  });
}
