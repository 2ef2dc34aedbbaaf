/** Room in px that is left beside what was scrolled into view. */
const MARGIN = 48;

/** What scrolls around a viewer's file: its own box on a stage, else the page. */
function scrollerOf(viewer: HTMLElement): HTMLElement | undefined {
  const box = viewer.querySelector<HTMLElement>('.rv-file');
  return box && box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY === 'auto'
    ? box
    : undefined;
}

/** The part of the window, in px from its top, that neither a fixed bar nor the panel covers. */
function freeZone(viewer: HTMLElement): { top: number; bottom: number } {
  const box = scrollerOf(viewer)?.getBoundingClientRect();
  if (box) return { top: box.top, bottom: box.bottom };
  const panel = viewer.querySelector<HTMLElement>('.rv-chosen');
  const covers = panel && getComputedStyle(panel).position === 'sticky';
  const head = viewer.closest('.sim')?.querySelector<HTMLElement>('.sim-head');
  const sticks = head && getComputedStyle(head).position === 'sticky';
  const bar = getComputedStyle(document.documentElement).scrollPaddingTop;
  return {
    top: sticks ? head.offsetHeight : viewer.closest('.stage') ? 0 : Number.parseFloat(bar) || 0,
    bottom: innerHeight - (covers ? panel.offsetHeight : 0),
  };
}

/**
 * Unfolds what hides the lines that a selector finds, and brings them into view: all if they fit,
 * otherwise the first. Nothing moves when they are seen already, and no further than needed.
 */
export function revealLines(viewer: HTMLElement, selector: string, behavior: 'calm' | 'instant') {
  const lines = [...viewer.querySelectorAll<HTMLElement>(selector)];
  for (const line of lines) line.closest('details')?.setAttribute('open', '');
  const boxes = lines.map((line) => line.getBoundingClientRect()).filter((box) => box.height > 0);
  const first = boxes.toSorted((a, b) => a.top - b.top)[0];
  if (!first) return;
  const zone = freeZone(viewer);
  const end = Math.max(...boxes.map((box) => box.bottom));
  const fits = end - first.top <= zone.bottom - zone.top;
  const bottom = fits ? end : first.bottom;
  if (first.top >= zone.top && bottom <= zone.bottom) return;
  const margin = Math.max(0, Math.min(MARGIN, zone.bottom - zone.top - (bottom - first.top)));
  const up = first.top - zone.top - margin;
  const top = first.top < zone.top || !fits ? up : bottom - zone.bottom + margin;
  const still = behavior === 'instant' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  (scrollerOf(viewer) ?? window).scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
}
