import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReview } from './fixture-any-review';
import { CARD, GUIDES } from './fixture-scorecard';
import type { ReviewGuide, ReviewPoint } from './guide';
import { movedWords, rescore } from './rescore';
import { makeScorecard } from './scorecard';

const GUIDE = GUIDES['az-quorum'] as ReviewGuide;
const today = (points: readonly ReviewPoint[]) => ({
  ...GUIDES,
  'az-quorum': { ...GUIDE, points },
});
const [majority, fatal, margin, leader, learner, witness] = GUIDE.points as [
  ReviewPoint,
  ReviewPoint,
  ReviewPoint,
  ReviewPoint,
  ReviewPoint,
  ReviewPoint,
];
const NOTHING = { gone: [], added: [], moved: [], reworded: [] };
const FIRST = { slug: 'az-quorum', number: 3, short: 'Four instances', was: 25 };

test('nothing is listed where nothing moved, or only the order did', () => {
  expect(rescore(CARD, GUIDES)).toEqual([]);
  expect(rescore(CARD, today(GUIDE.points.toReversed()))).toEqual([]);
});

test('a question whose guide is not there is passed over', () => {
  expect(rescore(CARD, {})).toEqual([]);
});

test('a point that is gone no longer counts', () => {
  expect(rescore(CARD, today([majority, fatal, leader, learner, witness]))).toEqual([
    {
      ...FIRST,
      ...NOTHING,
      gone: [{ id: 'margin', tier: 'must', claim: 'After one loss nothing is to spare.' }],
      is: 40,
    },
  ]);
});

test('a point that is new counts as not asked', () => {
  const clock = { ...witness, id: 'clock', tier: 'must' as const, claim: 'Clocks do not matter.' };
  expect(rescore(CARD, today([...GUIDE.points, clock]))).toEqual([
    {
      ...FIRST,
      ...NOTHING,
      added: [{ id: 'clock', tier: 'must', claim: 'Clocks do not matter.' }],
      is: 18,
    },
  ]);
});

test('a point keeps its mark in another tier', () => {
  const moved = { ...majority, tier: 'expert' as const };
  expect(rescore(CARD, today([moved, fatal, margin, leader, learner, witness]))).toEqual([
    {
      ...FIRST,
      ...NOTHING,
      moved: [
        { id: 'majority', claim: 'Three of four are a majority.', from: 'must', to: 'expert' },
      ],
      is: 15,
    },
  ]);
});

test('a point keeps its mark with other words', () => {
  const reworded = { ...leader, claim: 'The leader may be far away.' };
  expect(rescore(CARD, today([majority, fatal, margin, reworded, learner, witness]))).toEqual([
    {
      ...FIRST,
      ...NOTHING,
      reworded: [
        {
          id: 'leader',
          was: 'The leader may end up in the west.',
          is: 'The leader may be far away.',
        },
      ],
      is: 25,
    },
  ]);
});

test('what moved is told in a line each', () => {
  const clock = { ...witness, id: 'clock', claim: 'Clocks do not matter.' };
  const other = { ...leader, tier: 'must' as const, claim: 'The leader may be far away.' };
  const [rescored] = rescore(CARD, today([majority, fatal, margin, other, learner, clock]));
  expect(rescored && movedWords(rescored)).toEqual([
    'No longer a point (expert): A witness votes and stores nothing.',
    'New (expert), not asked then: Clocks do not matter.',
    'Was should, is must: The leader may be far away.',
    'Reads otherwise. Then: “The leader may end up in the west.” Now: “The leader may be far away.”',
  ]);
});

test('any scorecard rescored by another rubric gets the score that it would have had', () => {
  fc.assert(
    fc.property(anyReview(fc), anyReview(fc), ({ review, guides }, { guides: later }) => {
      // Traps that are asserted stay asserted, so both rubrics have the same ones.
      const then = makeScorecard(review, guides);
      const now = makeScorecard(review, later);
      for (const { slug, is, was } of rescore(then, later)) {
        const before = then.questions.find((question) => question.slug === slug);
        expect(was).toBe(before?.score.byRule);
        const known = new Set(before?.points.map(({ id }) => id));
        const after = now.questions.find((question) => question.slug === slug);
        if (
          after?.points.every(
            ({ id, mark }) => known.has(id) || (mark !== 'present' && mark !== 'partial'),
          )
        )
          expect(is).toBe(after.score.byRule);
      }
    }),
    { numRuns: 40 },
  );
});
