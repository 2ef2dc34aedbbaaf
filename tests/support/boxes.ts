import type { Page } from '@playwright/test';

/** The least side of what is pressed, in CSS pixels: WCAG 2.2, success criterion 2.5.8. */
const LEAST_TARGET = 24;

/** Whatever is to be pressed and is too small for a finger; not the links in a sentence. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, select, input, summary, textarea, [role=tab], a:not(:is(p, small, li) a)',
    );
    return [...targets]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => getComputedStyle(target).clipPath === 'none')
      .flatMap((target) => {
        // The word beside a box or a radio button is pressed with it.
        const pressed = target.closest('label') ?? target;
        const { width, height } = pressed.getBoundingClientRect();
        const isSmall = Math.min(width, height) < least - 0.5;
        const size = `${width.toFixed(1)} x ${height.toFixed(1)}`;
        return isSmall ? [`${size}: ${target.outerHTML.slice(0, 120)}`] : [];
      });
  }, LEAST_TARGET);
}

/**
 * What of the texts in a window cannot be read: texts that reach out of the window, that a box cuts
 * off or that lie on each other. What a box scrolls out of view upwards or downwards is not looked
 * at; sideways nothing may be cut.
 */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly node: Node;
      readonly text: string;
      readonly box: DOMRect;
    }
    const faults: string[] = [];
    const pieces: Piece[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (
        !parent ||
        text === '' ||
        parent.closest('script, style, option, noscript, [href="#main"]')
      )
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // The chart library measures words far outside of the page.
        if (box.width < 1 || box.top < -5000) continue;
        const how = look(parent, box);
        if (how === 'seen') pieces.push({ node, text, box });
        else if (how !== 'away') faults.push(`${how}: “${text.slice(0, 60)}”`);
      }
    }
    /** Whether a text is seen, scrolled away, or what is wrong with it. */
    function look(from: Element, box: DOMRect): string {
      for (let at: Element | null = from; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        // Only there for those who cannot see.
        if (style.clipPath !== 'none' && style.position === 'absolute') return 'away';
        if (style.overflow === 'visible' || at instanceof SVGElement) continue;
        const { left, right, top, bottom } = at.getBoundingClientRect();
        if (right - left < 2) return 'away';
        const scrolls = at.scrollHeight > at.clientHeight + 1 && style.overflowY !== 'hidden';
        if (scrolls && (box.top < top || box.bottom > bottom)) return 'away';
        if (box.left < left - 1 || box.right > right + 1) return 'cut at the side';
        if (box.top < top - 2 || box.bottom > bottom + 2) return 'cut off';
      }
      const inside =
        box.left >= -1 &&
        box.right <= innerWidth + 1 &&
        box.top >= -2 &&
        box.bottom <= innerHeight + 2;
      return inside ? 'seen' : 'outside the window';
    }
    pieces.forEach((one, at) => {
      for (const other of pieces.slice(at + 1)) {
        if (one.node === other.node) continue;
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines that are set closely touch by the room above and below their letters.
        if (wide > 2 && high > 0.5 * Math.min(one.box.height, other.box.height))
          faults.push(`“${one.text.slice(0, 40)}” lies on “${other.text.slice(0, 40)}”`);
      }
    });
    return faults;
  });
}
