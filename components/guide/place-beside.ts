/** Pixels between what is explained and its explanation, and between that and the window's edge. */
const GAP = 6;
const MARGIN = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a box stands so that all of it is in the window, in pixels from the window's corner: below
 * what it explains, or above it where there is no room below.
 */
export function placeBeside(
  of: { readonly left: number; readonly top: number; readonly bottom: number },
  box: Size,
  room: Size,
): { readonly left: number; readonly top: number } {
  const within = (at: number, length: number, of: number) =>
    Math.max(MARGIN, Math.min(at, of - length - MARGIN));
  const below = of.bottom + GAP;
  const fits = below + box.height + MARGIN <= room.height;
  const top = fits ? below : of.top - GAP - box.height;
  return {
    left: within(of.left, box.width, room.width),
    top: within(top, box.height, room.height),
  };
}
