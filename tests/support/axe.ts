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
/** Marks what stands for all texts of its colors. */
const SAMPLE = 'data-color-sample';
const PRINTED_PLACES = 8;
const PRINTED_LENGTH = 120;

/** Gives axe to the page: through the protocol, since the site's policy lets no text run as a script. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

/**
 * One line for each violated rule: what would help, and where it is violated; and one for each rule
 * that did not run. Rules are chosen by name, since by tag axe leaves out those that it has turned
 * off: the deprecated ones, which other tools still run, and those on trial. Half of the time would
 * go into colors, so these are looked at on texts that stand for all. O(elements × rules).
 */
export async function findings(page: Page, chosen?: readonly string[]): Promise<string[]> {
  await page.evaluate(markSamples, SAMPLE);
  const { violations, left } = await page.evaluate(
    async ({ tags, only, colors, sample }) => {
      const { axe: tester } = globalThis as unknown as { axe: typeof axe };
      const run = (values: string[], include: string) =>
        tester.run(
          { include: [[include]], exclude: [['nextjs-portal']] },
          {
            runOnly: { type: 'rule', values },
            resultTypes: ['violations'],
            preload: false,
            // A third of the time goes into finding one for each element; its HTML says where it is.
            selectors: false,
          },
        );
      const values = only ?? tester.getRules(tags).map(({ ruleId }) => ruleId);
      const others = values.filter((id) => !colors.includes(id));
      const results = [await run(colors, `[${sample}]`)];
      if (others.length > 0) results.push(await run(others, 'html'));
      const ran = results.flatMap(({ violations, passes, incomplete, inapplicable }) =>
        [violations, passes, incomplete, inapplicable].flat(),
      );
      const left = values.filter((id) => !ran.some((rule) => rule.id === id));
      return { violations: results.flatMap(({ violations }) => violations), left };
    },
    { tags: TAGS, only: chosen as string[] | undefined, colors: COLOR_RULES, sample: SAMPLE },
  );
  const violated = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, PRINTED_PLACES).map(({ html }) => html.slice(0, PRINTED_LENGTH));
    const more = nodes.length - places.length;
    return `${id} (${help}) at ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return [...violated, ...left.map((id) => `${id} did not run`)];
}

/**
 * Marks the texts to look at for their colors: of those that have the same colors and letters on the
 * same backgrounds the first, the middle and the last, and of links those that differ from the text
 * around them in the same way. O(elements × depth).
 */
function markSamples(mark: string): void {
  for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  const grounds = new Map<Element | null, string>([[null, '']]);
  /** What lies behind a text, from the page to its own box. */
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined || !element) return known ?? '';
    const { backgroundColor, backgroundImage, opacity, position, filter } =
      getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, position, filter].join();
    const behind = groundOf(element.parentElement);
    // What adds nothing makes no difference.
    const isPlain = own === 'rgba(0, 0, 0, 0),none,1,static,none';
    const ground = isPlain ? behind : `${behind};${own}`;
    grounds.set(element, ground);
    return ground;
  };
  const lettersOf = (element: Element) => {
    const { color, fontSize, fontWeight, textDecorationLine, textShadow, fill } =
      getComputedStyle(element);
    return [color, fontSize, fontWeight, textDecorationLine, textShadow, fill].join();
  };
  const alike = new Map<string, Element[]>();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !element.checkVisibility()) continue;
    const around = element.closest('a')?.parentElement;
    const key = [
      element.tagName,
      groundOf(element),
      lettersOf(element),
      around && lettersOf(around),
    ];
    const group = alike.get(key.join('|')) ?? [];
    group.push(element);
    alike.set(key.join('|'), group);
  }
  for (const group of alike.values())
    for (const at of [0, Math.floor(group.length / 2), group.length - 1])
      group[at]?.setAttribute(mark, '');
}
