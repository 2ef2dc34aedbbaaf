const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves the focus from one part of a drawing, which has a `data-key`, to the nearest one in an
 * arrow's direction; what lies aside counts as twice as far. Whether it did. O(parts).
 */
export function toNeighbor(from: HTMLElement, key: string): boolean {
  const direction = DIRECTIONS[key];
  const drawing = from.matches('[data-key]') && from.closest('.sim-picture');
  if (!direction || !drawing) return false;
  const [x, y] = direction;
  const start = entryOf(from);
  const far = (part: Element) => {
    const { left, top } = entryOf(part);
    const along = (left - start.left) * x + (top - start.top) * y;
    const aside = Math.abs((left - start.left) * y) + Math.abs((top - start.top) * x);
    return along > 1 ? along + 2 * aside : Number.POSITIVE_INFINITY;
  };
  const nearest = [...drawing.querySelectorAll<HTMLElement>('[data-key]')]
    .map((part) => ({ part, far: far(part) }))
    .reduce((one, other) => (other.far < one.far ? other : one), {
      part: from,
      far: Number.POSITIVE_INFINITY,
    });
  nearest.part.focus();
  return nearest.part !== from;
}

/** Where a part begins: what holds others has its name at the top, and they lie below it. */
function entryOf(element: Element) {
  const { left, top, width } = element.getBoundingClientRect();
  return { left: left + width / 2, top };
}
