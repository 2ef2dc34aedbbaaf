import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test';

/** One way to use a page; a session played with any of them must end the same. */
export interface Hand {
  /** Presses a button, a checkbox, a radio button or a summary. */
  press(target: Locator): Promise<void>;
  choose(select: Locator, label: string): Promise<void>;
  /** Moves a slider to its lower end. */
  slideToStart(slider: Locator): Promise<void>;
}

const MOST_TAB_STOPS = 300;

/** Uses nothing but keys: Tab to get somewhere, then what the element answers to. */
export function keyboard(page: Page): Hand {
  const isThere = (target: ElementHandle) =>
    target.evaluate((element) => {
      const active = document.activeElement as HTMLInputElement | null;
      const wanted = element as HTMLInputElement;
      // Of a group of radio buttons, Tab reaches one; the arrows go on from there.
      return active === wanted || (wanted.type === 'radio' && active?.name === wanted.name);
    });
  async function reach(target: Locator) {
    await expect(target).toBeVisible();
    // Found once, not again at each of a hundred stops.
    const element = await target.elementHandle();
    if (!element) throw new Error(`${target} is gone.`);
    for (let stop = 0; !(await isThere(element)); stop++) {
      if (stop === MOST_TAB_STOPS) throw new Error(`Tab does not reach ${target}.`);
      await page.keyboard.press('Tab');
    }
  }
  return {
    async press(target) {
      await reach(target);
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

/** Uses a finger or a mouse. The list of a select is the system's own, so it is set. */
export function pointer(how: 'tap' | 'click'): Hand {
  return {
    // Near the corner: a zone's middle belongs to the instance in it.
    press: (target) => target[how]({ position: { x: 8, y: 8 } }),
    async choose(select, label) {
      await select.selectOption({ label });
    },
    async slideToStart(slider) {
      const box = await slider.boundingBox();
      await slider[how]({ position: { x: 2, y: (box?.height ?? 0) / 2 } });
    },
  };
}
