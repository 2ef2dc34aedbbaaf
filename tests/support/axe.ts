import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that a theme can violate: it changes colors and nothing else. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
/** What another width can violate besides: it moves, folds and shows what it hid, and names stay. */
export const LAYOUT_RULES = [
  ...COLOR_RULES,
  'target-size',
  'scrollable-region-focusable',
  'region',
  'landmark-one-main',
  'landmark-unique',
  'landmark-complementary-is-top-level',
  'heading-order',
  'page-has-heading-one',
  'label-content-name-mismatch',
  'aria-hidden-focus',
  'bypass',
];
const PRINTED_PLACES = 8;
const PRINTED_LENGTH = 120;

/** Gives axe to the page: through the protocol, since the site's policy lets no text run as a script. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

/**
 * One line for each violated rule: what would help, and where it is violated; and one for each rule
 * that did not run. Rules are chosen by name, since by tag axe leaves out those that it has turned
 * off: the deprecated ones, which other tools still run, and those on trial. O(elements × rules).
 */
export async function findings(page: Page, chosen?: readonly string[]): Promise<string[]> {
  const { violations, left } = await page.evaluate(
    async ({ tags, only }) => {
      const { axe: tester } = globalThis as unknown as { axe: typeof axe };
      const values = only ?? tester.getRules(tags).map(({ ruleId }) => ruleId);
      const results = await tester.run(
        { exclude: [['nextjs-portal']] },
        {
          runOnly: { type: 'rule', values },
          resultTypes: ['violations'],
          preload: false,
          // A third of the time goes into finding one for each element; its HTML says where it is.
          selectors: false,
        },
      );
      const { passes, incomplete, inapplicable } = results;
      const ran = [results.violations, passes, incomplete, inapplicable].flat();
      const left = values.filter((id) => !ran.some((rule) => rule.id === id));
      return { violations: results.violations, left };
    },
    { tags: TAGS, only: chosen as string[] | undefined },
  );
  const violated = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, PRINTED_PLACES).map(({ html }) => html.slice(0, PRINTED_LENGTH));
    const more = nodes.length - places.length;
    return `${id} (${help}) at ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return [...violated, ...left.map((id) => `${id} did not run`)];
}
