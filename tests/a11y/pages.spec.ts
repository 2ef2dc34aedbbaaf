import { expect, type Page, test } from '@playwright/test';
import { hydrated, meetCharts } from '../support/arrive.mjs';
import { bringAxe, COLOR_RULES, findings, LAYOUT_RULES } from '../support/axe';
import { isRoom, overBudget } from '../support/budgets';
import { comeLate, expectStill, readThrough, watchShifts } from '../support/late';
import { labPages, sitePages } from '../support/pages.mjs';
import { complaintsOf, openEverything } from '../support/visit';
import { weigh } from '../support/weight';

/** Each width in one theme. */
const LOOKS = [
  { width: 320, colorScheme: 'dark', rules: LAYOUT_RULES },
  { width: 1280, colorScheme: 'light', rules: undefined },
] as const;
/** What stands beside the text on wide windows is the same on all guides. */
const DARK_LOOK = { width: 1280, colorScheme: 'dark', rules: COLOR_RULES } as const;
/**
 * Pages of one kind are built of the same parts, so that one of them stands for all on a phone; of the
 * guides that of the question with the largest answer and that of one with a file.
 */
const LIKE_ANOTHER = /^\/questions\/(?!az-quorum|dockerfile-review)/;
/** What these hold is looked at in the rooms, or in the same page of another question. */
const SEEN_ELSEWHERE =
  /^\/questions\/(?!az-quorum).*\/(all|interviewer)$|^\/questions\/(?!az-quorum|dockerfile-review).*\/(evidence|answer\/.*)$/;
const LOOKED_AT_DARK = [
  '/',
  '/questions/az-quorum/answer',
  '/questions/az-quorum/check',
  ...labPages(),
];

// One visit for all of it: loading a page takes longer than looking at it.
for (const path of sitePages()) {
  test(`${path} is light, loads without a complaint, keeps still, never scrolls sideways and has no accessibility violation`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const weight = weigh(page);
    // So low a window has no chart near it until the page is scrolled.
    await page.setViewportSize({ width: 412, height: 200 });
    await comeLate(page);
    const shiftsSoFar = await watchShifts(page);
    await page.goto(path, { waitUntil: 'load' });
    await weight.expectLight(path);
    // Alone in the window a simulator's chart may be near from the start.
    if (!labPages().includes(path)) expect.soft(await weight.hasCharts()).toBe(false);

    await hydrated(page);
    await page.setViewportSize({ width: 412, height: 900 });
    const hasCharts = (await page.locator('.chart:visible').count()) > 0;
    await readThrough(page);
    expect.soft(await weight.hasCharts()).toBe(hasCharts);
    expectStill(await shiftsSoFar());

    if (isRoom(path)) expect.soft(await overBudget(page, path)).toEqual([]);

    await openEverything(page);
    await meetCharts(page);
    // Zoom leaves the page half the CSS pixels: 640 of a window that is 1280 wide.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 900 });
      // A chart takes its new width a moment after the window.
      await expect(async () => expect(await whatSticksOut(page)).toEqual([])).toPass({
        timeout: 10_000,
      });
    }
    if (!SEEN_ELSEWHERE.test(path)) await expectAccessible(page, path);
    expect.soft(complaints).toEqual([]);
  });
}

/** Looks at a page with axe, and at what axe does not look at, in each width and theme that it needs. */
async function expectAccessible(page: Page, path: string): Promise<void> {
  await bringAxe(page);
  const own = LIKE_ANOTHER.test(path) ? LOOKS.slice(1) : LOOKS;
  const looks = LOOKED_AT_DARK.includes(path) ? [...own, DARK_LOOK] : own;
  for (const { width, colorScheme, rules } of looks) {
    await page.setViewportSize({ width, height: 900 });
    // A lab is looked at covered on the phone, open on the stage.
    if (labPages().includes(path) && width > 320 && (await page.locator('[data-covered]').count()))
      await page.keyboard.press('s');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // What sticks to the foot of the window lies on nothing at the end of the page.
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    expect.soft(await findings(page, rules), `${width} px, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await namelessDrawings(page)).toEqual([]);
  if (labPages().includes(path)) expect(await whatWouldMove(page)).toEqual([]);
}

/** Nothing where the page does not scroll sideways; else how far, and what is too wide. */
function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    scrollTo({ left: 500, behavior: 'instant' });
    if (scrollX === 0) return [];
    // Not the client's width: where bars have a width, room is kept for one.
    const room = document.documentElement.offsetWidth;
    const right = (element: Element) => element.getBoundingClientRect().right + scrollX;
    return [...document.querySelectorAll('body *')]
      .filter((element) => right(element) > room + 1 && !element.closest('.scroll-x, pre'))
      .map((element) => `${right(element) - room} px: ${element.outerHTML.slice(0, 120)}`)
      .concat(`scrolled ${scrollX} px`);
  });
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

/** What has a transition or an animation that lasts, though motion is reduced. */
function whatWouldMove(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (times: string) =>
      Math.max(
        ...times
          .split(',')
          .map((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000)),
      );
    const elements = [...document.querySelectorAll('main *')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const still =
          longest(style.transitionDuration) <= 1 &&
          (style.animationName === 'none' || longest(style.animationDuration) <= 1);
        return still ? [] : [`${element.tagName} ${element.getAttribute('class')} ${part ?? ''}`];
      }),
    );
    const svg = [...document.querySelectorAll('animate, animateTransform, animateMotion')];
    return [...elements, ...svg.map((element) => element.outerHTML)];
  });
}
