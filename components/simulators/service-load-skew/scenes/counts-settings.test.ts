import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeCounts } from '@/lib/models/service-load-skew/your-counts/judge-counts';
import { readCounts } from '@/lib/models/service-load-skew/your-counts/read-counts';
import { readSettings, settingsOf, withSettings, writeSettings } from '@/lib/simulator/settings';
import { COUNTS, EXAMPLES, MOST_PACKED, packCounts, unpackCounts } from './counts-settings';

/** Text that does not compress: each character from a fixed linear congruence. */
function noise(length: number): string {
  let last = 1;
  return Array.from({ length }, () => {
    last = (last * 48_271) % 2_147_483_647;
    return String.fromCharCode(32 + (last % 95));
  }).join('');
}

test('what is packed for a link comes back as it was, through the settings too', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 30 });
  const text = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (pasted) => {
      const packed = packCounts(pasted) ?? 'none';
      expect(unpackCounts(packed)).toBe(pasted);
      expect(packed).toMatch(/^[\w-]*$/);
      const written = writeSettings(withSettings({}, COUNTS, 'counts', { text: packed }));
      expect(settingsOf(COUNTS, 'counts', readSettings(written))).toEqual({
        values: { text: packed },
        notes: [],
      });
    }),
    { numRuns: 60 },
  );
});

test('no text is no setting, and its pack is empty', () => {
  expect(packCounts('')).toBe('');
  expect(unpackCounts('')).toBe('');
  expect(COUNTS.text.default).toBe('');
});

test('a text is left out of links from the first character that is too many', () => {
  let most = 0;
  for (let step = 8192; step >= 1; step /= 2)
    if (packCounts(noise(most + step)) !== undefined) most += step;
  expect(packCounts(noise(most))?.length).toBeLessThanOrEqual(MOST_PACKED);
  expect(packCounts(noise(most))?.length).toBeGreaterThan(MOST_PACKED - 5);
  expect(packCounts(noise(most + 20))).toBeUndefined();
});

test('a long text that packs well fits, up to what can be read', () => {
  const long = 'a'.repeat(200_000);
  expect(unpackCounts(packCounts(long) ?? '')).toBe(long);
  expect(packCounts(`${long}a`)).toBeUndefined();
});

test('what was never packed is not unpacked', () => {
  expect(unpackCounts('!')).toBeUndefined();
  expect(unpackCounts('____')).toBeUndefined();
  expect(settingsOf(COUNTS, 'counts', { 'counts.text': 'a'.repeat(6001) })).toMatchObject({
    values: { text: '' },
    notes: [{ param: 'counts.text', expected: 'at most 6000 characters' }],
  });
});

test('of the examples the first is chance and the second is not, and both are read whole', () => {
  const read = EXAMPLES.map(({ text }) => readCounts(text));
  expect(read.map(({ faults }) => faults)).toEqual([[], []]);
  expect(read.map((counts) => judgeCounts(counts).verdict.kind)).toEqual(['chance', 'not-chance']);
  expect(EXAMPLES.map(({ label }) => label)).toEqual(['Example: chance', 'Example: no chance']);
  expect(EXAMPLES.map(({ text }) => unpackCounts(packCounts(text) ?? ''))).toEqual(
    EXAMPLES.map(({ text }) => text),
  );
});
