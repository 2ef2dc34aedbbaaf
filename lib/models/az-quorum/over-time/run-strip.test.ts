import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyStrip, paintSegment, stretchesByYear } from './run-strip';

const DAY = 86_400;

test('a day shows the worst that touches it, however short', () => {
  const strip = emptyStrip(1);
  paintSegment(strip, { from: 0, to: 3 * DAY, status: 'up' });
  paintSegment(strip, { from: DAY + 10, to: DAY + 11, status: 'none' });
  paintSegment(strip, { from: DAY + 11, to: 2 * DAY + 5, status: 'degraded' });
  expect(stretchesByYear(strip)).toEqual([
    [
      { from: 0, to: 1, status: 'up' },
      { from: 1, to: 2, status: 'none' },
      { from: 2, to: 3, status: 'degraded' },
    ],
  ]);
});

test('days to come are left out, and what reaches past the end is cut', () => {
  const strip = emptyStrip(2);
  paintSegment(strip, { from: 364 * DAY, to: 366 * DAY, status: 'degraded' });
  expect(stretchesByYear(strip)).toEqual([
    [{ from: 364, to: 365, status: 'degraded' }],
    [{ from: 0, to: 1, status: 'degraded' }],
  ]);
  paintSegment(strip, { from: 0, to: 5000 * DAY, status: 'none' });
  expect(stretchesByYear(strip).flat()).toHaveLength(2);
});

test('the stretches of a painted strip cover each day once', () => {
  const status = fc.constantFrom('up' as const, 'degraded' as const, 'none' as const);
  const cuts = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 * DAY }), status), { maxLength: 60 });
  fc.assert(
    fc.property(cuts, (segments) => {
      const strip = emptyStrip(3);
      let now = 0;
      for (const [length, kind] of segments) {
        paintSegment(strip, { from: now, to: now + length, status: kind });
        now += length;
      }
      const days = stretchesByYear(strip).flat();
      const covered = days.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
      expect(covered).toBe(Math.min(3 * 365, Math.ceil(now / DAY)));
    }),
    { numRuns: 60 },
  );
});
