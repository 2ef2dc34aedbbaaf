import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside } from './place-beside';

const BOX = { width: 200, height: 100 };
const ROOM = { width: 320, height: 600 };

test.each([
  ['below', { left: 50, top: 80, bottom: 100 }, { left: 50, top: 106 }],
  ['away from the right edge', { left: 300, top: 80, bottom: 100 }, { left: 112, top: 106 }],
  ['away from the left edge', { left: -20, top: 80, bottom: 100 }, { left: 8, top: 106 }],
  ['below, just', { left: 50, top: 466, bottom: 486 }, { left: 50, top: 492 }],
  [
    'above, where it no longer fits below',
    { left: 50, top: 467, bottom: 487 },
    { left: 50, top: 361 },
  ],
  ['in the window all the same', { left: 50, top: 20, bottom: 590 }, { left: 50, top: 8 }],
])('it stands %s', (_, of, place) => {
  expect(placeBeside(of, BOX, ROOM)).toEqual(place);
});

test('a box that fits the window is in it, wherever the term is', () => {
  const at = fc.integer({ min: -500, max: 1500 });
  fc.assert(
    fc.property(at, at, fc.integer({ min: 1, max: 40 }), (left, top, height) => {
      const place = placeBeside({ left, top, bottom: top + height }, BOX, ROOM);
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + BOX.width).toBeLessThanOrEqual(ROOM.width - 8);
      expect(place.top).toBeGreaterThanOrEqual(8);
      expect(place.top + BOX.height).toBeLessThanOrEqual(ROOM.height - 8);
    }),
  );
});
