import { expect, type Page, test } from '@playwright/test';
import { clothOf } from '../../components/simulators/service-load-skew/cloth-data';
import { runUntil } from '../../lib/models/service-load-skew/sim/run';
import { skewSimulator } from '../../lib/models/service-load-skew/simulator';
import { initial, type SkewEvent, step } from '../../lib/models/service-load-skew/state';
import { type SkewSummary, summarize } from '../../lib/models/service-load-skew/summary';
import { params, type World } from '../../lib/models/service-load-skew/world';
import { defaultsOf } from '../../lib/simulator/params';
import { overhang, open as visit } from '../support/visit';

const open = (page: Page, query = '?cover=0') => visit(page, `/lab/service-load-skew${query}`);
const result = (page: Page, name: string) => page.locator(`[data-result="${name}"]`);
const verdict = (page: Page) => page.locator('[data-verdict]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What the model says of a world at its beginning; ten seconds after what was made to happen there. */
function modelOf(values: Partial<World> = {}, happened?: SkewEvent): SkewSummary {
  const world = initial({ ...defaultsOf(params), ...values });
  return summarize(happened ? runUntil(step(world, happened), 10) : world);
}

/** Verdict, results and bars are those of the model. */
async function expectShown(page: Page, summary: SkewSummary) {
  await expect(verdict(page)).toContainText(summary.said.says);
  for (const { name, value } of skewSimulator.results.slice(0, 5))
    await expect(result(page, name)).toHaveAttribute('data-value', String(value(summary)));
  const bars = page.locator('.cloth-bar');
  await expect(bars).toHaveCount(summary.loads.length);
  for (const { load } of clothOf(summary).columns.slice(0, 12))
    await expect(page.locator(`.cloth-bar[data-pod="${load.pod}"]`)).toHaveAttribute(
      'data-value',
      String(load.requests),
    );
}

test('the default state is a draw of twelve connections over four pods', async ({ page }) => {
  await open(page);
  const summary = modelOf();
  await expectShown(page, summary);
  expect(summary.reasons[0]?.kind).toBe('chance');
  await expect(page.locator('.cloth-dots path')).toHaveCount(1);
});

test('the guide has the simulator, and its results are in the HTML', async ({ page, request }) => {
  const address = '/questions/service-load-skew/answer';
  expect(await (await request.get(address)).text()).toContain('data-result="skew"');
  await page.goto(address);
  await expect(page.locator('.cloth-bar').first()).toBeVisible();
  await expectShown(page, modelOf());
});

test('a hundred pods are drawn, and their blocks are named', async ({ page }) => {
  const values = {
    ...{ clients: 200, conns: 2, rps: 600, lean: 0.75, near: 'PreferSameZone' },
    place: ['20', '20', '20', '20', '20'],
  };
  await open(
    page,
    '?clients=200&conns=2&rps=600&lean=0.75&near=PreferSameZone&place=20,20,20,20,20&cover=0',
  );
  await expectShown(page, modelOf(values));
  await expect(page.locator('.cloth-labels').last()).toHaveText('ab');
});

test('covered, the picture says nothing of what comes out', async ({ page }) => {
  await open(page, '');
  await expect(page.locator('.cloth')).toBeVisible();
  for (const part of ['.cloth-bar', '.cloth-dots path', '.cloth-calm', '[data-result="skew"]'])
    await expect(page.locator(part)).toHaveCount(0);
  await page.keyboard.press('s');
  await expectShown(page, modelOf());
});

test('what happens is done by keys, is in the link, and can be undone', async ({ page }) => {
  await open(page);
  await button(page, 'Scale to').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?events=0:scale:8&t=10$/);
  await expectShown(page, modelOf({}, { type: 'happen', what: 'scale', arg: 8 }));
  await page.keyboard.press('Control+z');
  await expectShown(page, modelOf());
  await page.getByLabel('Pod', { exact: true }).selectOption('2');
  await button(page, 'Crash').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?events=0:crash:2&t=10$/);
  await expectShown(page, modelOf({}, { type: 'happen', what: 'crash', arg: 2 }));
});

test('time goes on, and a link with what happened shows the same', async ({ page }) => {
  await open(page, '?clients=40&events=0:scale:8,20:reconnect&cover=0');
  await page.getByRole('slider', { name: 'Time of the run' }).fill('100');
  await expect(page.locator('.cloth-bar[data-status="idle"]')).toHaveCount(0);
  const skew = await result(page, 'skew').getAttribute('data-value');
  const address = page.url();
  await page.goto('/about');
  await page.goto(address);
  await expect(result(page, 'skew')).toHaveAttribute('data-value', String(skew));
});

test('a pressed column is read, and the keys for one pod are for it', async ({ page }) => {
  await open(page);
  const box = await page.locator('.cloth-bar[data-pod="4"]').boundingBox();
  if (!box) throw new Error('pod 4 is not drawn');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByRole('figure').getByText(/^pod 4: /)).toBeVisible();
  await expect(page.getByLabel('Pod', { exact: true })).toHaveValue('4');
  await button(page, 'Lose node 4').click();
  await expect(page).toHaveURL(/\?events=0:node:4&t=10$/);
});

test('a number of pods that does not fit is refused and named', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('Pods to scale to, 1 to 100');
  await field.fill('1000');
  await field.press('Enter');
  await expect(page.locator('.skew-happen').getByRole('alert')).toHaveText('1 to 100 pods');
  await expectShown(page, modelOf());
});

test('a malformed link gives the default and a note that names each part', async ({ page }) => {
  await open(page, '?clients=many&events=soon:boom&place=0&cover=0');
  const note = page.locator('.sim-notes').getByRole('alert');
  for (const name of ['clients', 'events', 'place']) await expect(note).toContainText(`${name}:`);
  await expectShown(page, modelOf());
});

test('everything fits the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, '?clients=40&events=-30:scale:24&cover=0');
  await expect(page.locator('.cloth-bar')).toHaveCount(24);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
});
