import { expect, type Locator, type Page, test } from '@playwright/test';
import { overhang } from '../support/visit';

/** The scene that a link opens. */
async function openScene(page: Page, view: string, query = ''): Promise<Locator> {
  await page.goto(`/lab/az-quorum?view=${view}${query}`, { waitUntil: 'domcontentloaded' });
  const scene = page.getByRole('tabpanel');
  await expect(scene.locator('.scene-title').first()).toBeVisible({ timeout: 30_000 });
  return scene;
}

/** What the scene shows by now fits the narrowest phone. */
async function expectToFit(page: Page) {
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overhang(page)).toBeLessThanOrEqual(0);
}

const result = (scene: Locator, name: string) => scene.locator(`[data-result="${name}"]`);

async function numberIn(scene: Locator, name: string): Promise<number> {
  return Number(await result(scene, name).getAttribute('data-value'));
}

test.describe.configure({ timeout: 120_000 });

test('three ways agree, and a seed gives the same trials again', async ({ page }) => {
  const scene = await openScene(page, 'three-ways');
  const trials = result(scene, 'monte-carlo-trials');
  await expect(trials).toHaveAttribute('data-value', '200000', { timeout: 30_000 });
  await expect(scene).toContainText('The interval of 200,000 trials holds the exact value.');
  const closed = await numberIn(scene, 'closed-form-survival');
  expect(await numberIn(scene, 'monte-carlo-low')).toBeLessThanOrEqual(closed);
  expect(await numberIn(scene, 'monte-carlo-high')).toBeGreaterThanOrEqual(closed);
  expect(await numberIn(scene, 'enumeration-survival')).toBeCloseTo(closed, 14);
  await expect(result(scene, 'enumeration-states')).toHaveAttribute('data-value', '1024');

  const first = await numberIn(scene, 'monte-carlo-estimate');
  await scene.getByRole('button', { name: 'Again with another seed' }).click();
  await expect(page).toHaveURL(/with=trials\.seed:2/);
  await expect(result(scene, 'monte-carlo-estimate')).not.toHaveAttribute(
    'data-value',
    String(first),
  );
  await scene.getByLabel('Seed').fill('1');
  await expect(result(scene, 'monte-carlo-estimate')).toHaveAttribute('data-value', String(first));
  await expect(page).not.toHaveURL(/with=/);
  await expectToFit(page);
});

test('a large layout says why its states are not enumerated', async ({ page }) => {
  const zones = Array.from({ length: 15 }, (_, at) => `us-east-1${'abc'[at % 3]}`).join(',');
  const scene = await openScene(page, 'three-ways', `&nodes=${zones},us-west-1a,us-west-1b`);
  await expect(scene).toContainText('Up to 20 parts are enumerated');
  await expect(result(scene, 'monte-carlo-trials')).toHaveAttribute('data-value', '200000', {
    timeout: 30_000,
  });
});

test('a long run can be cancelled, keeps its part and leaves the page free', async ({ page }) => {
  const scene = await openScene(page, 'three-ways', '&with=trials.trials:20000000');
  const cancel = scene.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible({ timeout: 30_000 });
  await expect(result(scene, 'monte-carlo-trials')).not.toHaveAttribute('data-value', '0', {
    timeout: 30_000,
  });
  // What is pressed meanwhile is answered at once, and the work goes on beside it.
  await page.getByRole('button', { name: 'Fail zone us-east-1a' }).press('Enter');
  await expect(page.locator('[data-result="up"]')).toHaveAttribute('data-value', '3');
  await expect(cancel).toBeVisible();
  await cancel.press('Enter');
  await expect(scene.getByRole('status').filter({ hasText: 'Cancelled at' })).toBeVisible();
  const done = await numberIn(scene, 'monte-carlo-trials');
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(20_000_000);
});

test('the same seed draws the same years, another seed others', async ({ page }) => {
  const scene = await openScene(page, 'over-time');
  const picture = () =>
    scene
      .locator('path.run-none, path.run-degraded')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(' '));
  const formula = result(scene, 'run-formula');
  await expect(formula).toHaveAttribute('data-value', /^0\.999/, { timeout: 30_000 });
  await expect(scene).toContainText(/standard errors apart/);
  const first = await picture();
  expect(first).toContain('M');
  await scene.getByRole('button', { name: 'Again with another seed' }).click();
  await expect.poll(picture).not.toBe(first);
  await scene.getByLabel('Seed').fill('1');
  await expect.poll(picture).toBe(first);

  await scene.getByLabel('Years').fill('3');
  await expect(scene.locator('.run-years tbody tr')).toHaveCount(3);
  await expect(page).toHaveURL(/with=time\.years:3/);
  const outages = await numberIn(scene, 'run-outages');
  await expect(
    scene
      .locator('details', { hasText: /outages/i })
      .last()
      .locator('tbody tr'),
  ).toHaveCount(outages);
  await expectToFit(page);
});

test('a run goes on in model time: it plays, holds, steps, jumps, and is in the link', async ({
  page,
}) => {
  const scene = await openScene(page, 'over-time');
  const moment = result(scene, 'run-moment');
  const slider = scene.getByRole('slider', { name: 'Time of the run' });
  await expect(moment).toHaveAttribute('data-value', '0', { timeout: 30_000 });
  await expect(moment).toHaveText('4 of 4 up, quorum holds.');

  await scene.getByRole('button', { name: 'Step' }).press('Enter');
  await expect(moment).toContainText(/^3 of 4 up, quorum holds\. Out: (instance|zone) /);
  const first = await numberIn(scene, 'run-moment');
  await expect(page).toHaveURL(new RegExp(`with=time\\.at:${first}$`));

  await scene.getByRole('combobox', { name: 'Speed' }).selectOption('A year a second');
  await scene.getByRole('button', { name: 'Play' }).press('Enter');
  await expect.poll(() => numberIn(scene, 'run-moment')).toBeGreaterThan(first + 31_536_000);
  await scene.getByRole('button', { name: 'Pause' }).press('Enter');
  const held = await numberIn(scene, 'run-moment');
  await expect(page).toHaveURL(new RegExp(`with=time\\.at:${held}$`));
  expect(await numberIn(scene, 'run-moment')).toBe(held);

  await slider.press('End');
  await expect(moment).toHaveAttribute('data-value', String(10 * 31_536_000));
  await slider.press('Home');
  await scene.getByRole('button', { name: 'Step' }).press('Enter');
  await expect(moment).toHaveAttribute('data-value', String(first));

  await scene.locator('summary', { hasText: /outages/i }).press('Enter');
  const began = scene.locator('details[open]').getByRole('button').first();
  await began.press('Enter');
  await expect(moment).toContainText('no quorum. Out:');
  await expect(slider).toHaveAttribute('aria-valuetext', (await began.textContent()) ?? '');
  const at = await numberIn(scene, 'run-moment');
  await expect(page).toHaveURL(new RegExp(`with=time\\.at:${at}$`));
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(moment).toHaveAttribute('data-value', String(at), { timeout: 30_000 });
  await expect(moment).toContainText('no quorum');
});

test('a setting of the link that cannot be read is named', async ({ page }) => {
  const scene = await openScene(page, 'over-time', '&with=time.years:abc,time.seed:7');
  const note = scene.getByRole('alert');
  await expect(note).toContainText('time.years: found “abc”');
  await expect(scene.getByLabel('Seed')).toHaveValue('7');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toBeHidden();
});

test('after losing an east zone every commit crosses the country', async ({ page }) => {
  const scene = await openScene(page, 'latency');
  const sentence = result(scene, 'latency-sentence');
  await expect(sentence).toContainText('every commit crosses the country', { timeout: 30_000 });
  expect(await numberIn(scene, 'latency-median-healthy-us-east-1a')).toBeLessThan(3);
  expect(await numberIn(scene, 'latency-median-us-east-1a-us-east-1b')).toBeGreaterThan(50);
  await expect(scene).toContainText('The third vote comes from us-west-1a, 60 ms away');
  await scene.getByText('The fastest and the slowest leader, drawn').click();
  await scene.getByRole('figure').scrollIntoViewIfNeeded();
  await expect(scene.getByRole('application', { name: /How long a commit takes/ })).toBeVisible();

  await scene.getByText('Round trips, with sources').click();
  await scene.getByLabel('us-east-1 and us-west-1').fill('100');
  await expect
    .poll(() => numberIn(scene, 'latency-median-us-east-1a-us-east-1b'))
    .toBeGreaterThan(100);
  await scene.getByLabel('us-east-1 and us-west-1').fill('2');
  await expect(scene).toContainText('faster than light');
  await expectToFit(page);
});

test('designs are compared, and their cost follows the prices and the writes', async ({ page }) => {
  const scene = await openScene(page, 'designs');
  await expect(result(scene, 'design-cost-hierarchical')).toBeVisible({ timeout: 30_000 });
  expect(await numberIn(scene, 'design-survival-three-zones')).toBeGreaterThan(
    await numberIn(scene, 'design-survival-as-given'),
  );
  await expect(result(scene, 'design-losses-five-three-regions')).toHaveText('2, 2, 1');
  const cost = await numberIn(scene, 'design-cost-as-given');
  await scene.getByText('Write load and prices').click();
  await scene.getByLabel('Writes a second').fill('1000');
  // 9 times as many further gigabytes cost 9 times as much more.
  await expect.poll(() => numberIn(scene, 'design-cost-as-given')).toBeGreaterThan(cost + 100);
  await page.reload();
  await expect
    .poll(() => numberIn(scene, 'design-cost-as-given'), { timeout: 30_000 })
    .toBeGreaterThan(cost + 100);
  await expectToFit(page);
});

test('a search finds the cheapest layout, counts what it rejects and loads it', async ({
  page,
}) => {
  const scene = await openScene(page, 'find');
  await scene.getByRole('button', { name: /^Search/ }).press('Enter');
  const layout = result(scene, 'search-layout');
  await expect(layout).toBeVisible({ timeout: 60_000 });
  await expect(scene.getByRole('button', { name: 'Cancel' })).toBeHidden({ timeout: 60_000 });
  expect(await numberIn(scene, 'search-looked')).toBe(
    (await numberIn(scene, 'search-accepted')) +
      (await numberIn(scene, 'search-rejected-loses-instance')) +
      (await numberIn(scene, 'search-rejected-loses-zone')) +
      (await numberIn(scene, 'search-rejected-loses-region')),
  );
  await scene.getByText('What more money buys, drawn').click();
  await scene.getByRole('figure').scrollIntoViewIfNeeded();
  await expect(scene.getByRole('application', { name: /What more money buys/ })).toBeVisible();
  const nodes = await layout.getAttribute('data-value');
  await scene.getByRole('button', { name: 'Load it' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('nodes')).toBe(nodes);

  await scene.getByText('What the layout must do').first().click();
  await scene.getByLabel('Commit median at most').fill('2');
  await scene.getByRole('button', { name: /^Search/ }).click();
  await expect(result(scene, 'search-cheapest')).toContainText('No layout', { timeout: 60_000 });
  await expectToFit(page);
});

test('too wide a search is refused in words', async ({ page }) => {
  const scene = await openScene(page, 'find', '&with=find.instances:15');
  await scene.getByText(/^Candidate zones/).click();
  await scene.getByLabel('eu-west-1', { exact: true }).check();
  await expect(scene.getByRole('alert')).toContainText('different layouts');
  await expect(scene.getByRole('button', { name: /^Search/ })).toBeDisabled();
});
