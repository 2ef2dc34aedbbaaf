import { expect, type Locator, type Page } from '@playwright/test';

/** One way to use a page; a session played with any of them must end the same. */
export interface Hand {
  /** Presses a button, a checkbox, a radio button or a summary. */
  press(target: Locator): Promise<void>;
  choose(select: Locator, label: string): Promise<void>;
  /** Moves a slider to its lower end. */
  slideToStart(slider: Locator): Promise<void>;
}

const MOST_TAB_STOPS = 300;
/** Presses of Tab before it is asked where they led: asking takes longer than pressing. */
const AT_ONCE = 6;

/** Uses nothing but keys: Tab to get somewhere, then what the element answers to. */
export function keyboard(page: Page): Hand {
  async function reach(target: Locator) {
    await expect(target).toBeVisible();
    // Found once, and told by the page how many stops ago the focus was on it.
    const stopsAgo = await target.evaluateHandle((element) => {
      const wanted = element as HTMLInputElement;
      const tabs = wanted.closest('[role=tablist]');
      const isThere = (active: Element | null) =>
        // Of a group of radio buttons or of tabs, Tab reaches one; the arrows go on from there.
        active === wanted ||
        tabs?.contains(active) ||
        (wanted.type === 'radio' && (active as HTMLInputElement | null)?.name === wanted.name);
      let stops = isThere(document.activeElement) ? 0 : Number.NaN;
      addEventListener('focusin', () => {
        stops = isThere(document.activeElement) ? 0 : stops + 1;
      });
      return () => stops;
    });
    const ago = () => stopsAgo.evaluate((stops) => stops());
    for (let stop = 0; Number.isNaN(await ago()); stop += AT_ONCE) {
      if (stop >= MOST_TAB_STOPS) throw new Error(`Tab does not reach ${target}.`);
      for (let press = 0; press < AT_ONCE; press++) await page.keyboard.press('Tab');
    }
    for (let back = 0; (await ago()) > 0; back++) {
      // What arrives late stands between, and was not there on the way.
      if (back > 4 * AT_ONCE) throw new Error(`Shift and Tab do not lead back to ${target}.`);
      await page.keyboard.press('Shift+Tab');
    }
  }
  return {
    async press(target) {
      await reach(target);
      if ((await target.getAttribute('role')) === 'tab') {
        for (const key of ['ArrowRight', 'ArrowLeft'])
          for (
            let tab = 0;
            tab < 9 && (await target.getAttribute('aria-selected')) !== 'true';
            tab++
          )
            await page.keyboard.press(key);
        return;
      }
      const kind = await target.evaluate((element) => (element as HTMLInputElement).type);
      if (kind !== 'radio') return page.keyboard.press(kind === 'checkbox' ? 'Space' : 'Enter');
      await page.keyboard.press('Space');
      while (!(await target.isChecked())) await page.keyboard.press('ArrowDown');
    },
    async choose(select, label) {
      await reach(select);
      const chosen = () =>
        select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
      await page.keyboard.press('Home');
      while ((await chosen()) !== label) {
        const before = await chosen();
        await page.keyboard.press('ArrowDown');
        if ((await chosen()) === before) throw new Error(`There is no “${label}”.`);
      }
    },
    async slideToStart(slider) {
      await reach(slider);
      await page.keyboard.press('Home');
    },
  };
}

/** Uses a finger. The list of a select is the system's own, so it is set. */
export const finger: Hand = {
  // Near the corner: a zone's middle belongs to the instance in it.
  press: (target) => target.tap({ position: { x: 8, y: 8 } }),
  async choose(select, label) {
    await select.selectOption({ label });
  },
  async slideToStart(slider) {
    const box = await slider.boundingBox();
    await slider.tap({ position: { x: 2, y: (box?.height ?? 0) / 2 } });
  },
};
