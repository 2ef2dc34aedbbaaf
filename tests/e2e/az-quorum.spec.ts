import { expect, type Page, test } from '@playwright/test';
import { ASSIGNMENT_LAYOUT, NAMED_LAYOUTS } from '../../lib/models/az-quorum/layout/layouts';
import {
  compareLayouts,
  curveChances,
  survivalCurve,
} from '../../lib/models/az-quorum/survival/compare';
import { DEFAULT_PROBABILITIES } from '../../lib/models/az-quorum/survival/probabilities';
import { survivalOf } from '../../lib/models/az-quorum/survival/survival';
import { overhang, open as visit } from '../support/visit';

const LAB = '/lab/az-quorum';
const EAST = { name: 'Fail region us-east-1' };
const ZONE_A = { name: 'Fail zone us-east-1a' };
const LINK = { name: 'Cut the link between us-east-1 and us-west-1' };

const result = (page: Page, name: string) => page.locator(`[data-result="${name}"]`);
const verdict = (page: Page) => page.locator('[data-verdict]');

const open = (page: Page, query = '?cover=0') => visit(page, `${LAB}${query}`);
const more = (page: Page, scene: string) =>
  page.getByRole('combobox', { name: 'More scenes' }).selectOption({ label: scene });

async function expectResults(page: Page, expected: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(expected)) {
    await expect(result(page, name)).toHaveAttribute('data-value', value);
  }
}

test('the default state is the question', async ({ page }) => {
  await open(page);
  await expectResults(page, { up: '4', majority: '3', quorum: 'yes', survives: '1' });
  const { survival } = survivalOf(ASSIGNMENT_LAYOUT.layout, DEFAULT_PROBABILITIES);
  await expectResults(page, { survival: String(survival) });
  await expect(verdict(page)).toContainText(
    'Quorum holds: 4 of 4 up, 3 needed. Any one instance can still be lost; losing us-east-1 ends it.',
  );
});

test('the guide has the simulator, and its results are in the HTML', async ({ page, request }) => {
  const html = await (await request.get('/questions/az-quorum/answer')).text();
  expect(html).toContain('data-result="survival"');
  await page.goto('/questions/az-quorum/answer');
  await expect(page.getByRole('button', ZONE_A)).toBeVisible();
  await expectResults(page, { up: '4', survives: '1' });
});

test('links open the state that they name', async ({ page }) => {
  await open(page, '?down=us-east-1a');
  await expectResults(page, { up: '3', quorum: 'yes', survives: '0' });
  await expect(verdict(page)).toContainText(
    'Quorum holds: 3 of 4 up, 3 needed. Losing any further instance ends it.',
  );
  await open(page, '?down=us-east-1');
  await expectResults(page, { up: '1', quorum: 'no', survives: '0' });
  await open(page, '?cut=us-east-1|us-west-1');
  await expectResults(page, { up: '4', quorum: 'yes', survives: '0' });
  await expect(verdict(page)).toContainText('us-east-1 keeps writing with 3 of 4');
  await expect(page.getByText('1 of 4: no majority, refuses writes')).toBeVisible();
});

test('a malformed link gives the default and a note that names the parameter', async ({ page }) => {
  await open(page, '?down=mars&q=often&cover=0');
  await expectResults(page, { up: '4', quorum: 'yes' });
  const note = page.locator('.sim').getByRole('alert');
  await expect(note).toContainText('down: found “mars”');
  await expect(note).toContainText('q: found “often”');
});

test('a zone fails and is repaired by keyboard alone', async ({ page }) => {
  await open(page);
  const zone = page.getByRole('button', ZONE_A);
  await page.getByRole('button', EAST).focus();
  await page.keyboard.press('Tab');
  await expect(zone).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(zone).toHaveAttribute('aria-pressed', 'true');
  await expectResults(page, { up: '3', quorum: 'yes', survives: '0' });
  await expect(page).toHaveURL(/\?down=us-east-1a$/);
  await page.keyboard.press('Control+z');
  await expectResults(page, { up: '4', survives: '1' });
  await page.keyboard.press('Control+Shift+z');
  await expectResults(page, { up: '3' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/down=i1,us-east-1a/);
});

test('what is pressed is what lies under the pointer: an instance, its zone, its region', async ({
  page,
}) => {
  await open(page);
  const box = async (name: string) => {
    const found = await page.getByRole('button', { name }).boundingBox();
    if (!found) throw new Error(`${name} is not drawn`);
    return found;
  };
  const disc = await box('Fail instance i1');
  await page.mouse.click(disc.x + disc.width / 2, disc.y + disc.height / 2);
  await expect(page).toHaveURL(/\?down=i1$/);
  const zone = await box('Fail zone us-east-1b');
  await page.mouse.click(zone.x + 6, zone.y + zone.height - 6);
  await expect(page).toHaveURL(/\?down=i1,us-east-1b$/);
  const region = await box('Fail region us-west-1');
  await page.mouse.click(region.x + region.width / 2, region.y + region.height / 2);
  await expect(page).toHaveURL(/\?down=i1,us-east-1b,us-west-1$/);
});

test('a link is cut and joined', async ({ page }) => {
  await open(page);
  await page.getByRole('button', LINK).click();
  await expect(page).toHaveURL(/\?cut=us-east-1%7Cus-west-1$/);
  await page.getByRole('button', LINK).click();
  await expectResults(page, { quorum: 'yes', survives: '1' });
});

test('instances are added, moved and removed', async ({ page }) => {
  await open(page);
  await more(page, 'Edit the layout');
  await page.getByLabel('Add an instance in').fill('us-east-2a');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expectResults(page, { up: '5', majority: '3', survives: '2' });
  await page.getByLabel('Move i2 to').selectOption('us-west-2a');
  await page.getByRole('button', { name: 'Remove i4' }).click();
  await expectResults(page, { size: '4', majority: '3' });
  await expect(page).toHaveURL(/nodes=us-east-1a,us-west-2a,us-east-1c,us-east-2a&view=edit$/);
  await page.getByLabel('Add an instance in').fill('mars');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('“mars” is no zone of a region')).toBeVisible();
});

test('the chart has a name, and its table and the comparison agree with the model', async ({
  page,
}) => {
  await open(page, '?q=0.02');
  const chances = { ...DEFAULT_PROBABILITIES, q: 0.02 };
  const chart = page.getByRole('application', { name: /Share of time with a quorum/ });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart).toBeVisible();
  const rows = page.locator('[data-table="chart"] tbody tr');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => Number(cell.getAttribute('data-value'))),
    ),
  );
  const curves = NAMED_LAYOUTS.map(({ layout }) =>
    survivalCurve(layout, chances, curveChances(0.02)).map((each) => each.survival),
  );
  expect(cells).toEqual(curveChances(0.02).map((_, at) => curves.map((curve) => curve[at])));
  await page.getByRole('tab', { name: 'Layouts' }).click();
  for (const row of compareLayouts(ASSIGNMENT_LAYOUT.layout, chances)) {
    const shown = page.locator(`[data-table="compare"] tr[data-layout="${row.id}"] td`);
    const values = await shown.evaluateAll((all) =>
      all.map((cell) => Number(cell.getAttribute('data-value'))),
    );
    expect(values).toEqual([
      row.anyInstances,
      row.anyZones,
      row.anyRegions,
      row.survival,
      row.downtimeMinutesPerYear,
    ]);
  }
  await expect(page.locator('[data-table="compare"] tr.here')).toContainText('this layout');
});

test('a scene opens, is in the link, and shows a split brain', async ({ page }) => {
  await open(page);
  await more(page, 'All states');
  await expect(page).toHaveURL(/\?view=states$/);
  await page.getByRole('tab', { name: 'Partition' }).click();
  await expect(page).toHaveURL(/\?view=partition$/);
  await page.getByRole('button', { name: 'Show a split brain' }).click();
  await expect(page.getByText('Split brain:')).toBeVisible();
  await expect(page).toHaveURL(/cut=.*&view=partition&with=partition\.rule:any$/);
  await open(page, new URL(page.url()).search);
  await expect(page.getByText('Split brain:')).toBeVisible();
  await page.getByText('a majority (3)').click();
  await expect(page.getByText('Split brain:')).toHaveCount(0);
  await expect(page).toHaveURL(/&view=partition$/);
  await page.goto(page.url());
  await expect(page.getByRole('tabpanel', { name: 'Partition' })).toBeVisible();
});

test('a scenario asks, and shows who has the majority only afterwards', async ({ page }) => {
  await visit(page, '/questions/az-quorum/answer');
  await page.getByLabel('Scenario', { exact: true }).selectOption('cut');
  await expect(page.getByText('Who takes writes?').first()).toBeVisible();
  await expect(page.getByText('has the majority')).toHaveCount(0);
  await expect(result(page, 'quorum')).toHaveCount(0);
  await page.getByRole('button', { name: 'Only us-east-1' }).click();
  await expect(page.getByText('You said “Only us-east-1”: right.')).toBeVisible();
  await expect(page.getByText('3 of 4: has the majority, writes')).toBeVisible();
});

test('a challenge is solved by what the model says', async ({ page }) => {
  await open(page);
  await more(page, 'Challenges');
  await page.getByRole('button', { name: /Survive the loss of any one zone/ }).click();
  await expect(page.getByText(/^Goal: Survive the loss of any one zone/)).toBeVisible();
  await more(page, 'Edit the layout');
  await page.getByRole('button', { name: 'Remove i4' }).click();
  await expect(page.getByText(/^Solved. Three is the smallest size/)).toBeVisible();
});

test('1,000 instances are counted, not drawn', async ({ page }) => {
  const nodes = Array.from({ length: 1000 }, (_, at) => `us-east-1${'abcdef'[at % 6]}`);
  await open(page, `?nodes=${nodes.join()}&down=us-east-1a`);
  await expectResults(page, { size: '1000', majority: '501', quorum: 'yes' });
  await expect(page.getByText('167 of 167 up').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Fail instance/ })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

  test('plays by touch, with targets large enough and no sideways scroll', async ({ page }) => {
    await open(page);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', ZONE_A).tap({ position: { x: 8, y: 8 } });
    await expectResults(page, { up: '3', survives: '0' });
    const second = page.getByRole('button', { name: 'Fail instance i2' });
    await second.tap();
    await expectResults(page, { up: '2' });
    await second.tap();
    await page.getByRole('button', LINK).tap();
    await expectResults(page, { quorum: 'no' });
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    for (const button of await page.locator('.az-map button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});
