import { expect, type Locator, type Page, test } from '@playwright/test';
import { CAUSES } from '../../lib/models/service-load-skew/diagnose/causes';
import { LOOKS, look } from '../../lib/models/service-load-skew/diagnose/looks';
import { makeCase } from '../../lib/models/service-load-skew/diagnose/make-case';
import { solve } from '../../lib/models/service-load-skew/diagnose/solve';
import { overhang } from '../support/visit';

const SEED = 3;
const { cause, sim } = makeCase(SEED);
const { looks } = solve(sim);
const FIX = CAUSES.find(({ id }) => id === cause)?.fix ?? 'proxy';
/** A cause that it is not, with a fix that it is not. */
const OTHER = CAUSES.find(({ id, fix }) => id !== cause && fix !== FIX) ?? CAUSES[0];

async function openGame(page: Page, settings = `diagnose.seed:${SEED}`): Promise<Locator> {
  await page.goto(`/lab/service-load-skew?view=diagnose&with=${settings}&cover=0`, {
    waitUntil: 'domcontentloaded',
  });
  const scene = page.getByRole('tabpanel');
  await expect(used(scene)).toBeVisible({ timeout: 30_000 });
  return scene;
}

const used = (scene: Locator) => scene.locator('[data-result="diagnose-looks"]');

async function lookAt(scene: Locator, id: string) {
  const label = LOOKS.find((one) => one.id === id)?.label ?? id;
  await scene.getByRole('button', { name: label, exact: true }).press('Enter');
  await expect(scene.locator(`[data-look="${id}"]`)).toBeVisible();
}

async function answer(scene: Locator, named: string, fix: string) {
  const form = scene.locator('form');
  if (!(await form.isVisible())) await scene.locator('summary').first().press('Enter');
  await form.getByLabel('Cause').selectOption(named);
  await form.getByLabel('Fix').selectOption(fix);
  await form.getByRole('button', { name: 'Answer' }).press('Enter');
}

test.describe.configure({ timeout: 60_000 });

test('who looks as the guide does and names cause and fix wins', async ({ page }) => {
  const scene = await openGame(page);
  await expect(used(scene)).toHaveAttribute('data-value', '0');
  for (const id of looks) await lookAt(scene, id);
  await expect(used(scene)).toHaveAttribute('data-value', String(looks.length));
  const last = looks.at(-1) ?? 'service';
  await expect(scene.locator(`[data-look="${last}"] pre`)).toHaveText(look(sim, last).text);
  await expect(scene.locator('[data-result="diagnose-cause"]')).toHaveCount(0);
  await answer(scene, cause, FIX);
  await expect(used(scene)).toHaveAttribute('data-end', 'solved');
  await expect(used(scene)).toHaveAttribute('data-value', String(looks.length));
  await expect(scene.getByRole('status').filter({ hasText: 'Solved with' })).toBeAttached();
  await expect(scene.locator('[data-result="diagnose-cause"]')).toHaveAttribute(
    'data-value',
    cause,
  );
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overhang(page)).toBeLessThanOrEqual(0);
  await scene.getByRole('button', { name: 'Next case' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`with=diagnose\\.seed:${SEED + 1}(&|$)`));
  await expect(used(scene)).toHaveAttribute('data-value', '0');
});

test('a wrong answer counts as a look, and a reload keeps the game', async ({ page }) => {
  const scene = await openGame(page);
  await lookAt(scene, 'pods');
  await answer(scene, OTHER?.id ?? '', OTHER?.fix ?? '');
  await expect(scene.locator('[data-result="diagnose-wrong"]')).toContainText('busiest pod');
  await expect(used(scene)).toHaveAttribute('data-value', '2');
  await expect(used(scene)).toHaveAttribute('data-end', 'open');
  await expect(page).toHaveURL(/diagnose\.tries:/);
  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect(used(scene)).toHaveAttribute('data-value', '2', { timeout: 30_000 });
  await expect(scene.locator('[data-look="pods"] pre')).toHaveText(look(sim, 'pods').text);
  await expect(scene.locator('[data-result="diagnose-wrong"]')).toBeVisible();
  await scene.getByRole('button', { name: 'Give up' }).press('Enter');
  await expect(used(scene)).toHaveAttribute('data-end', 'given up');
  for (const id of looks) await expect(scene.locator(`[data-look="${id}"]`)).toBeVisible();
});

test('a setting of the link that cannot be read is named', async ({ page }) => {
  const scene = await openGame(page, 'diagnose.seed:x,diagnose.looks:pots');
  const note = scene.getByRole('alert');
  await expect(note).toContainText('diagnose.seed: found “x”');
  await expect(note).toContainText('diagnose.looks: found “pots”');
  await expect(used(scene)).toHaveAttribute('data-value', '0');
});

test('the case that was found can be played in the simulator', async ({ page }) => {
  const scene = await openGame(page, `diagnose.seed:${SEED},diagnose.shown:1`);
  await scene.getByRole('button', { name: 'Show it in the simulator' }).press('Enter');
  await expect
    .poll(() => new URL(page.url()).searchParams.get('seed'))
    .toBe(String(sim.world.seed));
});
