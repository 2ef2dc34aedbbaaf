import { expect, test } from 'vitest';
import { loadReviewGuide } from '@/components/present/review-guide';
import { SLUGS } from '@/lib/kernel/slugs';
import { suggest, termsOf } from '@/lib/review/suggest';

/** What suggestions are worth, on the sample answers, whose points are marked by hand. */

const guides = await Promise.all(SLUGS.map(loadReviewGuide));

const counts = guides.map(({ slug, points, anchors }) => {
  const terms = termsOf(points);
  const ids = new Set(points.map(({ id }) => id));
  const count = { slug, made: 0, suggested: 0, right: 0, inPlace: 0 };
  for (const { text, marks } of anchors) {
    count.made += new Set(marks.map(({ id }) => id).filter((id) => ids.has(id))).size;
    for (const { id, quote } of suggest(text, terms)) {
      const own = marks.filter((mark) => mark.id === id);
      const isIn = ({ from, words }: { readonly from: number; readonly words: string }) =>
        from < quote.from + quote.words.length && quote.from < from + words.length;
      count.suggested += 1;
      count.right += own.length > 0 ? 1 : 0;
      count.inPlace += own.some(isIn) ? 1 : 0;
    }
  }
  return count;
});

const sum = (what: 'made' | 'suggested' | 'right' | 'inPlace') =>
  counts.reduce((total, count) => total + count[what], 0);

test('three of four suggested points are made in the answer', () => {
  expect(sum('right') / sum('suggested')).toBeGreaterThan(0.74);
});

test('more than half of the points that are made are suggested', () => {
  expect(sum('right') / sum('made')).toBeGreaterThan(0.57);
});

test('two of three suggestions quote a sentence that makes the point', () => {
  expect(sum('inPlace') / sum('suggested')).toBeGreaterThan(0.65);
});

test.each(counts)('suggestions hold for $slug alone', ({ made, suggested, right }) => {
  expect(right / suggested).toBeGreaterThan(0.62);
  expect(right / made).toBeGreaterThan(0.5);
});
