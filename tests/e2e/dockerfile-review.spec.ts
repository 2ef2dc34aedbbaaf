import { expect, type Page, test } from '@playwright/test';
import { plainText } from '../../lib/content/rich-text';
import { beside, chosen, findings, LAB, list, marked, OPEN, read, shown } from '../support/review';
import { open, overhang } from '../support/visit';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the guide has both files and every finding, the lab the file as given', async ({
    page,
  }) => {
    await page.goto('/questions/dockerfile-review/answer');
    await expect.poll(() => shown(page, 'old')).toBe(read('given/Dockerfile'));
    await expect.poll(() => shown(page)).toBe(read('answer/Dockerfile'));
    const items = list(page).locator('li');
    await expect(items).toHaveCount(findings.length);
    const texts = await items.evaluateAll((all) => all.map((item) => item.textContent ?? ''));
    for (const [at, { title, mechanism, fix }] of findings.entries())
      for (const text of [title, mechanism, fix]) expect(texts[at]).toContain(plainText(text));
    await expect(page.locator('#L1')).toBeVisible();
    await expect(page.locator('#R1')).toBeVisible();

    await page.goto(LAB);
    await expect.poll(() => shown(page)).toBe(read('given/Dockerfile'));
    await expect(list(page)).toHaveCount(0);
  });
});

test('a finding marks its lines in both files and brings them into view', async ({ page }) => {
  await open(page, OPEN);
  await expect(page.locator('[data-verdict]')).toContainText(`${findings.length} findings`);
  for (const id of ['path-before-home', 'key-in-layer', 'user-by-name']) {
    const finding = findings.find((item) => item.id === id);
    if (!finding) throw new Error(`No finding ${id}.`);
    await list(page)
      .getByRole('button', { name: plainText(finding.title) })
      .click();
    await expect(page).toHaveURL(new RegExp(`finding=${id}`));
    await expect.poll(() => marked(page, 'old')).toEqual(finding.broken);
    await expect.poll(() => marked(page, 'new')).toEqual(finding.fixed);
    await expect(page.locator('.rv-line[data-marked]').first()).toBeInViewport();
    await expect(chosen(page)).toContainText(plainText(finding.title));
  }
});

test('a line lists its findings and is kept in the address', async ({ page }) => {
  for (const [side, name, number] of [
    ['old', 'Old line 19', 19],
    ['new', 'Line 26', 26],
  ] as const)
    await test.step(name, async () => {
      await open(page, OPEN);
      await page.getByRole('button', { name: new RegExp(`^${name},`) }).press('Enter');
      await expect(page).toHaveURL(new RegExp(`#${side === 'old' ? 'L' : 'R'}${number}$`));
      const about = findings.filter((finding) =>
        (side === 'old' ? finding.broken : finding.fixed).includes(number),
      );
      expect(about.length).toBeGreaterThan(1);
      const titles = chosen(page).getByRole('listitem').getByRole('button');
      await expect(titles).toHaveText(about.map(({ title }) => plainText(title)));
      await expect(list(page).locator('li[aria-current]')).toHaveCount(about.length);
      await titles.first().click();
      await expect(page).toHaveURL(new RegExp(`finding=${about[0]?.id}$`));
    });
});

test('a link to a line opens with it chosen and in view', async ({ page }) => {
  for (const [link, id, names] of [
    ['#L12', 'L12', 'Line 12 as given'],
    ['#R12', 'R12', 'Line 12 of the fixed file'],
    ['#old-L12', 'L12', 'Line 12 as given'],
    ['?step=9#L20', 'L20', 'Line 20 after step 8'],
    ['?step=9#R20', 'R20', 'Line 20 after step 9'],
    ['?step=0#L20', 'L20', 'Line 20 as given'],
  ] as const)
    await test.step(link, async () => {
      // Of two addresses that differ by their fragment alone the browser loads the page once.
      await page.goto('about:blank');
      await open(page, `${LAB}${link}`);
      await expect(page.locator(`#${id}`)).toHaveAttribute('data-chosen', '');
      // Unified, an unchanged line is seen once.
      await expect(page.locator('.rv-line[data-chosen]:visible').first()).toBeInViewport();
      await expect(chosen(page)).toContainText(names);
      await expect(page).toHaveURL(new RegExp(`${link.replace('?', '\\?')}$`));
      // In the whole difference it is the line that the candidate wrote.
      if (link === '#L12') {
        const given = read('given/Dockerfile').split('\n');
        await expect(page.locator('.rv-line[data-chosen] > .rv-code')).toHaveText([
          given[11] ?? '',
        ]);
      }
    });
});

test('choosing a line that is seen does not scroll, and keeps it clear of the panel', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, OPEN);
  const top = () => page.evaluate(() => scrollY);
  await page.getByRole('button', { name: /^Line 1\b/ }).click();
  await expect(chosen(page)).toBeVisible();
  expect(await top()).toBe(0);
  await open(page, `${LAB}?step=0#L23`);
  const [line, panel] = [page.locator('#L23'), chosen(page)];
  await expect(panel).toContainText('4 findings');
  for (const title of await panel.getByRole('listitem').getByRole('button').all())
    await expect(title).toBeInViewport();
  const [code, cover] = [await line.boundingBox(), await panel.boundingBox()];
  expect((code?.y ?? 0) + (code?.height ?? 0)).toBeLessThanOrEqual((cover?.y ?? 0) + 1);
});

test('a panel that is too small says how much is below, until it is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 420 });
  await open(page, `${LAB}?step=0#L20`);
  const more = chosen(page).getByRole('button', { name: /below/ });
  const about = findings.filter(({ broken }) => broken.includes(20)).length;
  await expect(more).toContainText(new RegExp(`\\d of ${about} below`));
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    await expect(more).toBeHidden({ timeout: 500 });
  }).toPass();
});

test('side by side where there is room, unified by the switch and when narrow', async ({
  page,
}) => {
  await open(page, '/questions/dockerfile-review/answer');
  await expect.poll(() => sideBySide(page)).toBe(true);
  await page.getByRole('radio', { name: 'Unified' }).check({ force: true });
  await expect(page).toHaveURL(/\?layout=unified$/);
  await expect.poll(() => sideBySide(page)).toBe(false);
  await page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  await expect.poll(() => sideBySide(page)).toBe(true);
  await page.setViewportSize({ width: 900, height: 900 });
  await expect.poll(() => sideBySide(page)).toBe(false);
});

test('unchanged lines are folded and unfold, and can be chosen by a link', async ({ page }) => {
  await open(page, `${LAB}?step=2`);
  const fold = page.locator('.rv-fold').first();
  await expect(page.locator('#R8')).toBeHidden();
  await fold.locator('summary').press('Enter');
  await expect(page.locator('#R8')).toBeVisible();
  await open(page, `${LAB}?step=2&layout=unified#L8`);
  await expect(page.locator('.rv-line[data-chosen]:visible')).toHaveCount(1);
  await expect(page.locator('.rv-line[data-chosen]:visible')).toBeInViewport();
});

test('changes show by sign and by underline, not by color alone', async ({ page }) => {
  await open(page, OPEN);
  await expect(page.locator('.removed > .rv-sign').first()).toHaveText('−');
  await expect(page.locator('.added > .rv-sign').first()).toHaveText('+');
  await expect(page.locator('#L2 mark')).toHaveText('1.1.13');
  await expect(page.locator('#R12 mark')).toHaveText('2.4.1');
  await expect(page.locator('#R12 mark')).toHaveCSS('text-decoration-line', 'underline');
});

test('scenarios ask, hide what would tell the answer, and know it', async ({ page }) => {
  await open(page, OPEN);
  const start = findings.filter(({ severity }) => severity === 'start');
  const answers = [
    ['The file as given', `${start.length}`],
    ['uvicorn gets its settings', '1'],
    ['The key leaves the image', '3'],
    ['The lock file before the source', 'Nothing demands a lock file'],
    ['The file we would ship', `${beside.length}`],
  ] as const;
  for (const [scenario, answer] of answers) {
    await page.getByLabel('Scenario', { exact: true }).selectOption(scenario);
    await expect(list(page).getByRole('listitem')).toHaveCount(0);
    await page.getByRole('button', { name: answer, exact: true }).click();
    await expect(page.getByText(`You said “${answer}”: right.`)).toBeVisible();
    await expect(list(page).getByRole('listitem')).toHaveCount(findings.length);
  }
});

test('links to sources and points lead into the guide', async ({ page }) => {
  await open(page, OPEN);
  const links = list(page).locator('.rv-where a[href*="dockerfile-review#"]');
  const targets = await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).hash.slice(1)),
  );
  await page.goto('/questions/dockerfile-review/answer');
  const missing = await page.evaluate(
    (ids) => ids.filter((id) => !document.getElementById(id)),
    targets,
  );
  expect(missing).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });
  test('nothing is wider than the page', async ({ page }) => {
    for (const query of ['', '?step=9', '?finding=key-in-layer']) {
      await open(page, `${LAB}${query}`);
      expect(await overhang(page), query || 'whole diff').toBeLessThanOrEqual(0);
    }
  });

  test('a tap steps and chooses a line', async ({ page }) => {
    await open(page, OPEN);
    await page.getByRole('button', { name: 'Next step' }).tap();
    await expect(page).toHaveURL(/\?step=0$/);
    await page.getByRole('button', { name: /^Line 4,/ }).tap();
    await expect(page).toHaveURL(/\?step=0#L4$/);
    await expect(chosen(page)).toContainText('PATH is built from a HOME that is not set yet');
    await expect(page.locator('#L4')).toBeInViewport();
  });
});

/** Whether the first counterparts, the two FROM lines, stand beside each other. */
async function sideBySide(page: Page): Promise<boolean> {
  const [old, now] = await Promise.all([
    page.locator('#L1').boundingBox(),
    page.locator('#R6').boundingBox(),
  ]);
  return Math.abs((old?.y ?? 0) - (now?.y ?? 9)) < 1 && (now?.x ?? 0) > (old?.x ?? 0);
}
