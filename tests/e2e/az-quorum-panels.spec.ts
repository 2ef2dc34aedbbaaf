import { expect, type Locator, type Page, test } from '@playwright/test';
import { overhang } from '../support/visit';

/** The panel that a link opens. */
async function openPanel(page: Page, view: string, query = ''): Promise<Locator> {
  await page.goto(`/lab/az-quorum?view=${view}${query}`, { waitUntil: 'domcontentloaded' });
  const panel = page.getByRole('region', { name: 'More' });
  await expect(panel.getByRole('heading')).toBeVisible({ timeout: 60_000 });
  return panel;
}

/** What the panel shows by now fits the narrowest phone. */
async function expectToFit(page: Page) {
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overhang(page)).toBeLessThanOrEqual(0);
}

const result = (panel: Locator, name: string) => panel.locator(`[data-result="${name}"]`);

async function numberIn(panel: Locator, name: string): Promise<number> {
  return Number(await result(panel, name).getAttribute('data-value'));
}

test.describe.configure({ timeout: 120_000 });

test('three ways agree, and a seed gives the same trials again', async ({ page }) => {
  const panel = await openPanel(page, 'three-ways');
  const trials = result(panel, 'monte-carlo-trials');
  await expect(trials).toHaveAttribute('data-value', '200000', { timeout: 30_000 });
  await expect(panel).toContainText('The interval of 200,000 trials holds the exact value.');
  const closed = await numberIn(panel, 'closed-form-survival');
  expect(await numberIn(panel, 'monte-carlo-low')).toBeLessThanOrEqual(closed);
  expect(await numberIn(panel, 'monte-carlo-high')).toBeGreaterThanOrEqual(closed);
  expect(await numberIn(panel, 'enumeration-survival')).toBeCloseTo(closed, 14);
  await expect(result(panel, 'enumeration-states')).toHaveAttribute('data-value', '1024');

  const first = await numberIn(panel, 'monte-carlo-estimate');
  await panel.getByRole('button', { name: 'Again with another seed' }).click();
  await expect(page).toHaveURL(/with=trials\.seed:2/);
  await expect(result(panel, 'monte-carlo-estimate')).not.toHaveAttribute(
    'data-value',
    String(first),
  );
  await panel.getByLabel('Seed').fill('1');
  await expect(result(panel, 'monte-carlo-estimate')).toHaveAttribute('data-value', String(first));
  await expect(page).not.toHaveURL(/with=/);
  await expectToFit(page);
});

test('a large layout says why its states are not enumerated', async ({ page }) => {
  const zones = Array.from({ length: 15 }, (_, at) => `us-east-1${'abc'[at % 3]}`).join(',');
  const panel = await openPanel(page, 'three-ways', `&nodes=${zones},us-west-1a,us-west-1b`);
  await expect(panel).toContainText('Up to 20 parts are enumerated');
  await expect(result(panel, 'monte-carlo-trials')).toHaveAttribute('data-value', '200000', {
    timeout: 30_000,
  });
});

test('a long run can be cancelled, keeps its part and leaves the page free', async ({ page }) => {
  const panel = await openPanel(page, 'three-ways', '&with=trials.trials:20000000');
  const cancel = panel.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible({ timeout: 30_000 });
  await expect(result(panel, 'monte-carlo-trials')).not.toHaveAttribute('data-value', '0', {
    timeout: 30_000,
  });
  // What is pressed meanwhile is answered at once, and the work goes on beside it.
  await page.getByRole('button', { name: 'Fail zone us-east-1a' }).press('Enter');
  await expect(page.locator('[data-result="up"]')).toHaveAttribute('data-value', '3');
  await expect(cancel).toBeVisible();
  await cancel.press('Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Cancelled at' })).toBeVisible();
  const done = await numberIn(panel, 'monte-carlo-trials');
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(20_000_000);
});

test('the same seed draws the same years, another seed others', async ({ page }) => {
  const panel = await openPanel(page, 'over-time');
  const picture = () =>
    panel
      .locator('path.run-none, path.run-degraded')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(' '));
  const formula = result(panel, 'run-formula');
  await expect(formula).toHaveAttribute('data-value', /^0\.999/, { timeout: 30_000 });
  await expect(panel.getByRole('heading', { name: 'Years of failures' })).toBeVisible();
  await expect(panel).toContainText(/standard errors apart/);
  const first = await picture();
  expect(first).toContain('M');
  await panel.getByRole('button', { name: 'Again with another seed' }).click();
  await expect.poll(picture).not.toBe(first);
  await panel.getByLabel('Seed').fill('1');
  await expect.poll(picture).toBe(first);

  await panel.getByLabel('Years').fill('3');
  await expect(panel.locator('.run-years tbody tr')).toHaveCount(3);
  await expect(page).toHaveURL(/with=time\.years:3/);
  const outages = await numberIn(panel, 'run-outages');
  await expect(panel.getByRole('group', { name: /outages/i }).locator('tbody tr')).toHaveCount(
    outages,
  );
  await expectToFit(page);
});

test('a run goes on in model time: it plays, holds, steps, jumps, and is in the link', async ({
  page,
}) => {
  const panel = await openPanel(page, 'over-time');
  const moment = result(panel, 'run-moment');
  const slider = panel.getByRole('slider', { name: 'Time of the run' });
  await expect(moment).toHaveAttribute('data-value', '0', { timeout: 30_000 });
  await expect(moment).toHaveText('4 of 4 up, quorum holds.');

  await panel.getByRole('button', { name: 'Step' }).press('Enter');
  await expect(moment).toContainText(/^3 of 4 up, quorum holds\. Out: (instance|zone) /);
  const first = await numberIn(panel, 'run-moment');
  await expect(page).toHaveURL(new RegExp(`with=time\\.at:${first}$`));

  await panel.getByRole('combobox', { name: 'Speed' }).selectOption('A year a second');
  await panel.getByRole('button', { name: 'Play' }).press('Enter');
  await expect.poll(() => numberIn(panel, 'run-moment')).toBeGreaterThan(first + 31_536_000);
  await panel.getByRole('button', { name: 'Pause' }).press('Enter');
  const held = await numberIn(panel, 'run-moment');
  await expect(page).toHaveURL(new RegExp(`with=time\\.at:${held}$`));
  expect(await numberIn(panel, 'run-moment')).toBe(held);

  await slider.press('End');
  await expect(moment).toHaveAttribute('data-value', String(10 * 31_536_000));
  await slider.press('Home');
  await panel.getByRole('button', { name: 'Step' }).press('Enter');
  await expect(moment).toHaveAttribute('data-value', String(first));

  const began = panel
    .getByRole('group', { name: /outages/i })
    .getByRole('button')
    .first();
  await began.press('Enter');
  await expect(moment).toContainText('no quorum. Out:');
  await expect(slider).toHaveAttribute('aria-valuetext', (await began.textContent()) ?? '');
  const at = await numberIn(panel, 'run-moment');
  await expect(page).toHaveURL(new RegExp(`with=time\\.at:${at}$`));
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(moment).toHaveAttribute('data-value', String(at), { timeout: 30_000 });
  await expect(moment).toContainText('no quorum');
});

test('a setting of the link that cannot be read is named', async ({ page }) => {
  const panel = await openPanel(page, 'over-time', '&with=time.years:abc,time.seed:7');
  const note = panel.getByRole('alert');
  await expect(note).toContainText('time.years: found “abc”');
  await expect(panel.getByLabel('Seed')).toHaveValue('7');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toBeHidden();
});

test('after losing an east zone every commit crosses the country', async ({ page }) => {
  const panel = await openPanel(page, 'latency');
  const sentence = result(panel, 'latency-sentence');
  await expect(sentence).toContainText('every commit crosses the country', { timeout: 30_000 });
  expect(await numberIn(panel, 'latency-median-healthy-us-east-1a')).toBeLessThan(3);
  expect(await numberIn(panel, 'latency-median-us-east-1a-us-east-1b')).toBeGreaterThan(50);
  await expect(panel).toContainText('The third vote comes from us-west-1a, 60 ms away');
  await panel.getByRole('figure').scrollIntoViewIfNeeded();
  await expect(panel.getByRole('application', { name: /How long a commit takes/ })).toBeVisible();

  await panel.getByText('Round trips, with sources').click();
  await panel.getByLabel('us-east-1 and us-west-1').fill('100');
  await expect
    .poll(() => numberIn(panel, 'latency-median-us-east-1a-us-east-1b'))
    .toBeGreaterThan(100);
  await panel.getByLabel('us-east-1 and us-west-1').fill('2');
  await expect(panel).toContainText('faster than light');
  await expectToFit(page);
});

test('designs are compared, and their cost follows the prices and the writes', async ({ page }) => {
  const panel = await openPanel(page, 'designs');
  await expect(result(panel, 'design-cost-hierarchical')).toBeVisible({ timeout: 30_000 });
  expect(await numberIn(panel, 'design-survival-three-zones')).toBeGreaterThan(
    await numberIn(panel, 'design-survival-as-given'),
  );
  await expect(result(panel, 'design-losses-five-three-regions')).toHaveText('2, 2, 1');
  const cost = await numberIn(panel, 'design-cost-as-given');
  await panel.getByText('Write load and prices').click();
  await panel.getByLabel('Writes a second').fill('1000');
  // 9 times as many further gigabytes cost 9 times as much more.
  await expect.poll(() => numberIn(panel, 'design-cost-as-given')).toBeGreaterThan(cost + 100);
  await page.reload();
  await expect
    .poll(() => numberIn(panel, 'design-cost-as-given'), { timeout: 30_000 })
    .toBeGreaterThan(cost + 100);
  await expectToFit(page);
});

test('a search finds the cheapest layout, counts what it rejects and loads it', async ({
  page,
}) => {
  const panel = await openPanel(page, 'find');
  await panel.getByRole('button', { name: /^Search/ }).press('Enter');
  const layout = result(panel, 'search-layout');
  await expect(layout).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByRole('button', { name: 'Cancel' })).toBeHidden({ timeout: 60_000 });
  expect(await numberIn(panel, 'search-looked')).toBe(
    (await numberIn(panel, 'search-accepted')) +
      (await numberIn(panel, 'search-rejected-loses-instance')) +
      (await numberIn(panel, 'search-rejected-loses-zone')) +
      (await numberIn(panel, 'search-rejected-loses-region')),
  );
  await panel.getByRole('figure').scrollIntoViewIfNeeded();
  await expect(panel.getByRole('application', { name: /What more money buys/ })).toBeVisible();
  const nodes = await layout.getAttribute('data-value');
  await panel.getByRole('button', { name: 'Load it' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('nodes')).toBe(nodes);

  await panel.getByLabel('Commit median at most').fill('2');
  await panel.getByRole('button', { name: /^Search/ }).click();
  await expect(result(panel, 'search-cheapest')).toContainText('No layout', { timeout: 60_000 });
  await expectToFit(page);
});

test('too wide a search is refused in words', async ({ page }) => {
  const panel = await openPanel(page, 'find', '&with=find.instances:15');
  await panel.getByText(/^Candidate zones/).click();
  await panel.getByLabel('eu-west-1', { exact: true }).check();
  await expect(panel.getByRole('alert')).toContainText('different layouts');
  await expect(panel.getByRole('button', { name: /^Search/ })).toBeDisabled();
});
