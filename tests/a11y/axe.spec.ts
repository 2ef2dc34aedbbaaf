import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';
import { sitePages } from '../support/pages.mjs';
import { open, openEverything } from '../support/visit';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that a theme can violate: it changes colors and nothing else. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
const PRINTED_PLACES = 8;

/**
 * One line for each violated rule: what would help, and where it is violated; and one for each rule
 * that did not run. Rules are chosen by name, since by tag axe leaves out those that it has turned
 * off: the deprecated ones, which other tools still run, and those on trial.
 */
async function findings(page: Page, chosen?: readonly string[]): Promise<string[]> {
  const { violations, left } = await page.evaluate(
    async ({ tags, only }) => {
      const { axe: tester } = globalThis as unknown as { axe: typeof axe };
      const values = only ?? tester.getRules(tags).map(({ ruleId }) => ruleId);
      const results = await tester.run(
        { exclude: [['nextjs-portal']] },
        { runOnly: { type: 'rule', values }, resultTypes: ['violations'], preload: false },
      );
      const { passes, incomplete, inapplicable } = results;
      const ran = [results.violations, passes, incomplete, inapplicable].flat();
      const left = values.filter((id) => !ran.some((rule) => rule.id === id));
      return { violations: results.violations, left };
    },
    { tags: TAGS, only: chosen as string[] | undefined },
  );
  const violated = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, PRINTED_PLACES).map((node) => node.target.join(' '));
    const more = nodes.length - places.length;
    return `${id} (${help}) at ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return [...violated, ...left.map((id) => `${id} did not run`)];
}

/** Drawings that neither have a name nor are hidden from those who cannot see them. */
function namelessDrawings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg')]
      .filter((svg) => !svg.parentElement?.closest('svg') && !svg.closest('[aria-hidden=true]'))
      .filter((svg) => {
        const named = svg.getAttribute('aria-label') ?? svg.getAttribute('aria-labelledby');
        return !(named || svg.querySelector(':scope > title')?.textContent?.trim());
      })
      .map((svg) => `a drawing without a name: ${svg.outerHTML.slice(0, 160)}`),
  );
}

for (const path of sitePages()) {
  test(`${path} has no accessibility violation at 320 and 1280 px, light and dark`, async ({
    page,
  }) => {
    await open(page, path);
    await openEverything(page);
    // Through the protocol: the site's policy lets no page run a text as a script.
    await page.evaluate(AXE);
    const seen = new Map<string, string[]>();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const rules = colorScheme === 'light' ? undefined : COLOR_RULES;
        for (const line of await findings(page, rules))
          seen.set(line, [...(seen.get(line) ?? []), `${width} ${colorScheme}`]);
      }
    }
    const report = [...seen].map(([line, where]) => `${line} [${where.join(', ')}]`);
    expect([...report, ...(await namelessDrawings(page))]).toEqual([]);
  });
}
