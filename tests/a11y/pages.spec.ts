import { expect, type Page, test } from '@playwright/test';
import { bringAxe, COLOR_RULES, findings } from '../support/axe';
import { sitePages } from '../support/pages.mjs';
import { complaintsOf, open, openEverything, scrollToBottom } from '../support/visit';

/** Each theme and each width is looked at; the fourth pair has nothing that one of these has not. */
const LOOKS = [
  { width: 320, colorScheme: 'dark', rules: undefined },
  { width: 1280, colorScheme: 'light', rules: undefined },
  { width: 1280, colorScheme: 'dark', rules: COLOR_RULES },
] as const;

// One visit for all of it: loading a page takes longer than looking at it.
for (const path of sitePages()) {
  test(`${path} loads without a complaint, never scrolls sideways and has no accessibility violation`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await open(page, path);
    await openEverything(page);
    await scrollToBottom(page);
    // Zoom leaves the page half the CSS pixels: 640 of a window that is 1280 wide.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await whatSticksOut(page), `${width} px`).toEqual([]);
    }
    await page.waitForLoadState('networkidle');
    expect.soft(complaints).toEqual([]);

    await bringAxe(page);
    for (const { width, colorScheme, rules } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await findings(page, rules), `${width} px, ${colorScheme}`).toEqual([]);
    }
    expect(await namelessDrawings(page)).toEqual([]);
  });
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
