import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { Fit } from '../../lib/models/service-load-skew/chance/goodness-of-fit';
import { otherSeeds } from '../../lib/models/service-load-skew/other-seeds';
import { params } from '../../lib/models/service-load-skew/world';
import { defaultsOf } from '../../lib/simulator/params';
import { open } from '../support/visit';

/** The comparisons by the model, in a process of its own: the recording is JSON, which this one does not import. */
function fitsOfModel(): readonly Fit[] {
  const folder = './lib/models/service-load-skew';
  const code = `import { fitRecording } from '${folder}/evidence-fit.ts';
    import { recordedRuns } from '${folder}/recording.ts';
    console.log(JSON.stringify(fitRecording(recordedRuns())));`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('the recording of a real kernel is compared as the model compares it', async ({ page }) => {
  await open(page, '/lab/service-load-skew?view=kernel&cover=0');
  const fits = fitsOfModel();
  const rows = page.locator('[data-table="kernel"] tbody tr');
  await expect(rows).toHaveCount(fits.length);
  await expect(page.locator('.scene-title')).toContainText(`in all ${fits.length} comparisons`);
  for (const [at, { p }] of fits.entries())
    await expect(rows.nth(at).locator('td').last()).toHaveAttribute('data-value', String(p));
});

test('other seeds come out as in the model, and the most uneven can be opened', async ({
  page,
}) => {
  await open(page, '/lab/service-load-skew?view=other-seeds&cover=0');
  const outcomes = [...otherSeeds(defaultsOf(params), 0)];
  await expect(page.locator('.scene-title')).toContainText(`In ${outcomes.length} other draws`);
  const luck = outcomes.filter(({ kind }) => kind === 'chance').length;
  const result = (name: string) => page.locator(`[data-result="${name}"]`);
  await expect(result('seeds-chance')).toHaveAttribute('data-value', String(luck));
  const times = outcomes.map((outcome) => outcome.times);
  await expect(result('seeds-least')).toHaveAttribute('data-value', String(Math.min(...times)));
  const most = Math.max(...times);
  await expect(result('seeds-most')).toHaveAttribute('data-value', String(most));
  await result('seeds-most').click();
  await expect(page).toHaveURL(/[?&]seed=\d+/);
  await expect(result('skew')).toHaveAttribute('data-value', String(most));
});
