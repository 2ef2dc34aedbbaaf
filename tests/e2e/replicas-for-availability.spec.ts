import { expect, type Locator, type Page, test } from '@playwright/test';
import { readParameters } from '../../lib/models/replicas-for-availability/parameters';
import { curve } from '../../lib/models/replicas-for-availability/tables';
import { open, overhang } from '../support/visit';

const LAB = '/lab/replicas-for-availability';
const OPEN = `${LAB}?cover=0`;

const result = (page: Page, name: string) => page.locator(`[data-result="${name}"]`);

async function expectResult(page: Page, name: string, value: string) {
  await expect(result(page, name)).toHaveAttribute('data-value', value);
}

test('a link asks for what the model answers, and many nines read differently', async ({
  page,
}) => {
  for (const [query, min] of [
    ['?a=0.9&target=0.999', '3'],
    ['?a=0', 'never'],
    ['?k=2', '3'],
  ] as const)
    await test.step(`${query} needs ${min}`, async () => {
      await open(page, `${LAB}${query}`);
      await expectResult(page, 'min-replicas', min);
    });
  await open(page, `${LAB}?n=7`);
  await expect(result(page, 'combined')).toHaveText('99.999999921 %');
  await expectResult(page, 'combined', '0.99999999921875');
});

test('a malformed link keeps the default and names the parameter', async ({ page }) => {
  await open(page, `${LAB}?a=95%25&n=0&target=0.999`);
  const note = page.getByRole('alert').filter({ hasText: 'could not be read' });
  await expect(note).toContainText('a: found “95%”');
  await expect(note).toContainText('n: found “0”');
  await expectResult(page, 'min-replicas', '3');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toBeHidden();
});

test('sliders, fields and keys move the state and the link; undo leads back', async ({ page }) => {
  await open(page, OPEN);
  await page.getByRole('slider', { name: 'Replicas, slider' }).press('ArrowRight');
  await expect(page).toHaveURL(/\?n=3$/);
  await expectResult(page, 'combined', '0.999875');
  const target = page.getByRole('textbox', { name: 'Target' });
  await target.fill('0.9999');
  await expectResult(page, 'min-replicas', '4');
  await target.fill('99,9 %');
  await expectResult(page, 'min-replicas', '3');
  await target.fill('0.9999');
  await target.fill('nine');
  await expect(
    page.getByText('Expected a number from 0 to 1, such as 0.95 or 95 %.'),
  ).toBeVisible();
  await expectResult(page, 'min-replicas', '4');
  await page.getByRole('heading', { level: 1 }).click();
  await open(page, `${LAB}?n=3`);
  await page.getByRole('button', { name: 'One replica more' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/n=4/);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/n=3/);
  await page.keyboard.press('Control+Shift+z');
  await expect(page).toHaveURL(/n=4/);
});

test('the run can be scrubbed, played and started anew', async ({ page }) => {
  await open(page, OPEN);
  const more = page.getByRole('button', { name: 'One replica more' });
  for (let press = 0; press < 3; press++) await more.click();
  await expectResult(page, 'combined', '0.9999996875');
  const step = page.getByRole('slider', { name: 'Step of the run' });
  await step.press('Home');
  await expectResult(page, 'combined', '0.9975');
  await page.getByRole('button', { name: 'Play' }).click();
  await expectResult(page, 'combined', '0.9999996875');
  await page.getByRole('button', { name: 'Start here' }).click();
  await expect(step).toBeDisabled();
  await expectResult(page, 'combined', '0.9999996875');
  await page.getByRole('button', { name: 'Other run' }).click();
  await step.press('Home');
  await expectResult(page, 'combined', '0.9975');
});

test('the chart is named, one stop of the Tab key, and its table is the model', async ({
  page,
}) => {
  await open(page, OPEN);
  const chart = page.getByRole('application', { name: /Combined availability/ });
  await expect(chart).toBeVisible();
  await chart.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByText('Show the numbers').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(chart).toBeFocused();
  await page.getByText('Show the numbers').first().click();
  const cells = page.locator('[data-table="chart"] td');
  const values = readParameters({ a: '0.95', target: '0.99', beta: '0', lb: '1', n: 2, k: 1 });
  const wanted = curve(values).map((row) => String(row.availability));
  expect(
    await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('data-value'))),
  ).toEqual(wanted);
});

test('the axis counts nines as well', async ({ page }) => {
  await open(page, OPEN);
  const chart = page.getByRole('application', { name: /Combined availability/ });
  await page.getByRole('checkbox', { name: 'Count nines on the axis' }).check();
  await expect(chart.getByText(/^\d+ nines$/).first()).toBeVisible();
  await expect(page).toHaveURL(/with=chart\.nines:1$/);
  await page.reload();
  await expect(chart.getByText(/^\d+ nines$/).first()).toBeVisible();
});

test('the words of neighboring marks stand apart, also on a phone', async ({ page }) => {
  const replicas = page.getByRole('textbox', { name: 'Replicas', exact: true });
  const words = page.locator('.chart text').filter({ hasText: /^(needed|chosen): / });
  for (const [target, counts] of [
    ['0.99', [1, 2, 3]],
    ['0.99999999999', [9, 10]],
  ] as const) {
    await open(page, `${LAB}?target=${target}`);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const n of counts) {
        await replicas.fill(`${n}`);
        await expect(words.filter({ hasText: `chosen: ${n}` })).toBeVisible();
        await expect.poll(() => meeting(words), `${n} at ${width} px`).toBe(false);
      }
    }
  }
});

/** Whether the boxes of the first two texts lie on each other; false where there is only one. */
async function meeting(words: Locator): Promise<boolean> {
  const [a, b] = await words.evaluateAll((all) =>
    all
      .map((text) => text.getBoundingClientRect())
      .map(({ x, y, right, bottom }) => ({ x, y, right, bottom })),
  );
  if (!a || !b) return false;
  return a.right > b.x && b.right > a.x && a.bottom > b.y && b.bottom > a.y;
}

test('the words of a mark stand at its own line', async ({ page }) => {
  await open(page, `${LAB}?a=0.5`);
  const chart = page.getByRole('application', { name: /Combined availability/ });
  const left = async (text: string) =>
    (await chart.getByText(text, { exact: true }).boundingBox())?.x ?? Number.NaN;
  await expect.poll(async () => (await left('needed: 7')) > (await left('6'))).toBe(true);
  await expect.poll(async () => (await left('chosen: 2')) < (await left('6'))).toBe(true);
});

test('a chart is drawn with all its words, also where its width is known late', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.addInitScript(() => {
    const Watch = globalThis.ResizeObserver;
    globalThis.ResizeObserver = class extends Watch {
      constructor(tell: ResizeObserverCallback) {
        super((...news) => setTimeout(() => tell(...news), 300));
      }
    };
    const looks = new Set<string>();
    Object.assign(globalThis, { looks });
    const look = () => {
      const marks = [...document.querySelectorAll('.chart svg text')]
        .filter(({ textContent }) => /^(needed|chosen): /.test(textContent ?? ''))
        .map((text) => `${text.textContent} ${text.getAttribute('text-anchor')}`);
      const lines = document.querySelectorAll('.chart .end-label').length;
      if (marks.length > 0) looks.add(`${marks.sort().join(', ')}; ${lines} lines named`);
      requestAnimationFrame(look);
    };
    look();
  });
  await open(page, `${LAB}?a=0.5`);
  await expect(page.locator('.chart .end-label')).toHaveCount(2);
  expect(await page.evaluate(() => [...Reflect.get(globalThis, 'looks')])).toEqual([
    'chosen: 2 start, needed: 7 start; 2 lines named',
  ]);
});

test('requests fare no better than the service', async ({ page }) => {
  for (const [query, percent] of [
    ['?lb=0', '0 %'],
    ['?beta=1', '95 %'],
    ['?k=5', '0 %'],
  ] as const)
    await test.step(query, async () => {
      await open(page, `${LAB}${query}&view=formulas`);
      await expect(result(page, 'request-success')).toHaveText(percent);
      await expect(page.getByText('Uptime misses the target, and so do requests.')).toBeVisible();
    });
});

test('the guide has the question as asked; a guess comes before a result, and can be skipped', async ({
  page,
}) => {
  await open(page, '/questions/replicas-for-availability/answer');
  await expect(page.locator('[data-verdict]')).toContainText('2 replicas: 1 − 0.05² = 0.9975');
  await expectResult(page, 'min-replicas', '2');
  await expectResult(page, 'combined', '0.9975');
  const scenario = page.getByRole('combobox', { name: 'Scenario' });
  await scenario.selectOption({ label: 'As asked' });
  await expect(result(page, 'min-replicas')).toHaveCount(0);
  await page.getByRole('slider', { name: 'Your guess' }).press('ArrowRight');
  await page.getByRole('button', { name: 'Compare with the model' }).click();
  await expect(page.getByText('You said “2”: right.')).toBeVisible();
  await expectResult(page, 'min-replicas', '2');
  await scenario.selectOption({ label: 'A quarter of the failures is shared' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expectResult(page, 'min-replicas', 'never');
});

test('a challenge is solved by the model, and stays solved', async ({ page }) => {
  await open(page, `${LAB}?view=challenges`);
  await expect(page.getByText('0 of 3 goals are reached')).toBeVisible();
  await page.getByRole('button', { name: /Reach 99.999 %/ }).click();
  await page.getByRole('button', { name: 'Hint 1 of 3' }).click();
  await page.getByRole('textbox', { name: 'Replicas', exact: true }).fill('4');
  await expect(page.getByText(/^Solved. All four are down together/)).toBeVisible();
  await expect(page.getByText('1 of 3 goals are reached')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 3 goals are reached')).toBeVisible();
});

test('a cell of the heat table takes its numbers over', async ({ page }) => {
  await open(page, `${LAB}?view=heat`);
  await page.getByRole('button', { name: /^3 of 0.9: 99.9/ }).click();
  await expect(page).toHaveURL(/a=0.9&n=3/);
  await expectResult(page, 'combined', '0.999');
});

test('three ways come to the same number', async ({ page }) => {
  await open(page, `${LAB}?view=three-ways`);
  await expectResult(page, 'ways-closed', '0.9975');
  await expectResult(page, 'ways-enumerated', '0.9975');
  await expect(page.getByText(/The interval of the trials (holds|misses)/)).toBeVisible();
});

test('embedded, the bar above is gone', async ({ page }) => {
  await open(page, `${LAB}?embed=1&n=3`);
  await expect(page.getByRole('navigation', { name: 'Simulators' })).toBeHidden();
  await expectResult(page, 'combined', '0.999875');
  await expect(page).toHaveURL(/embed=1/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });
  test('touch works and nothing scrolls sideways', async ({ page }) => {
    await open(page, OPEN);
    await page.getByRole('button', { name: 'One replica more' }).tap();
    await expectResult(page, 'combined', '0.999875');
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  });
});
