import { expect, type Locator, type Page, test } from '@playwright/test';
import { twoChoices } from '../../lib/models/service-load-skew/chance/two-choices';
import { initial } from '../../lib/models/service-load-skew/state';
import { type SkewSummary, summarize } from '../../lib/models/service-load-skew/summary';
import { params, type World } from '../../lib/models/service-load-skew/world';
import { defaultsOf } from '../../lib/simulator/params';
import { overhang } from '../support/visit';

/** What the model says of a world when it is first shown. */
function modelOf(values: Partial<World>): SkewSummary {
  return summarize(initial({ ...defaultsOf(params), ...values }));
}

/** The scene that a link opens, uncovered. */
async function openScene(page: Page, view: string, query = ''): Promise<Locator> {
  await page.goto(`/lab/service-load-skew?${query}view=${view}&cover=0`, {
    waitUntil: 'domcontentloaded',
  });
  const scene = page.getByRole('tabpanel');
  await expect(scene.locator('.scene-title').first()).toBeVisible({ timeout: 30_000 });
  return scene;
}

async function expectValue(scene: Locator, name: string, value: number | undefined) {
  const result = scene.locator(`[data-result="${name}"]`);
  await expect(result).toHaveAttribute('data-value', String(value), { timeout: 30_000 });
}

/** What the scene shows by now fits the narrowest phone. */
async function expectToFit(page: Page) {
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overhang(page)).toBeLessThanOrEqual(0);
}

test('chance shows the exact figures of a fair draw, and those of two choices', async ({
  page,
}) => {
  const { fair, requests } = modelOf({ clients: 20 });
  const scene = await openScene(page, 'chance', 'clients=20&');
  await expect(scene.locator('.scene-title')).toContainText('of 20 connections');
  await expectValue(scene, 'fair-expected-max', fair?.expectedMax);
  await expectValue(scene, 'fair-p-some-pod-none', fair?.pSomePodGetsNone);
  await expectValue(scene, 'two-expected-max', twoChoices(20, 4, true).expectedMax);
  await expectValue(scene, 'requests-gini', requests.gini);
  await scene.getByText('Each pod beside its rank in fair draws').click();
  await expect(scene.locator('[data-table="ranks"] tbody tr')).toHaveCount(4);
  await expectToFit(page);
});

test('where each request has a draw of its own, no connections are drawn', async ({ page }) => {
  const { requests } = modelOf({ way: 'gateway' });
  const scene = await openScene(page, 'chance', 'way=gateway&');
  await expect(scene.locator('.scene-title')).toContainText(/a pod is chosen for each request/i);
  await expectValue(scene, 'variation-here', requests.variation);
  await expect(scene.locator('[data-result="fair-mean"]')).toHaveCount(0);
});

test('over time shows each ten seconds of each pod, by requests or by connections', async ({
  page,
}) => {
  const { state } = modelOf({ clients: 40, events: ['-30:scale:8'] });
  const scene = await openScene(page, 'over-time', 'clients=40&events=-30:scale:8&');
  await scene.getByText('Show the numbers').click();
  const last = scene.locator('[data-table="chart"] tbody tr').last().locator('td');
  await expect(last).toHaveCount(8);
  await expect(last.first()).toHaveAttribute(
    'data-value',
    String((state.rows.at(-1)?.requests[0] ?? 0) / 10),
  );
  await scene.getByText('Connections', { exact: true }).click();
  await expect(page).toHaveURL(/with=time\.show:connections/);
  await expect(last.first()).toHaveAttribute(
    'data-value',
    String(state.rows.at(-1)?.connections[0]),
  );
  await expectToFit(page);
});

test('latency shows each pod by its use, and what the autoscaler makes of their mean', async ({
  page,
}) => {
  const { loads, meanUse, highestUse, wantedPods } = modelOf({
    way: 'gateway',
    policy: 'round-robin',
    slow: 1,
  });
  const scene = await openScene(page, 'latency', 'way=gateway&policy=round-robin&slow=1&');
  await expectValue(scene, 'autoscaler-mean', meanUse);
  await expectValue(scene, 'autoscaler-fullest', highestUse);
  await expectValue(scene, 'autoscaler-wants', wantedPods);
  await expect(scene.locator('.scene-title')).toContainText('Pod 1 takes 3 times as long');
  await scene.getByText('Show the numbers').click();
  const slow = scene.locator('[data-table="chart"] tbody tr', { hasText: 'pod 1' }).first();
  await expect(slow.locator('td.num').nth(1)).toHaveAttribute('data-value', String(loads[0]?.p99));
  await expectToFit(page);
});
