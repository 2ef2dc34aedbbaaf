import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APART, compare } from './compare';
import { anyReview } from './fixture-any-review';
import { CARD, GUIDES, REVIEW } from './fixture-scorecard';
import { type Mark, UNTOUCHED } from './kept';
import { makeScorecard, type Scorecard } from './scorecard';

const NOW = '2026-11-30T09:00:00.000Z';
const AZ = ['majority', 'fatal', 'margin', 'leader', 'learner', 'witness'];

/** A locked scorecard of question 3 with these marks, in the order of its points. */
function scored(marks: readonly (Mark | undefined)[], more: Partial<Scorecard> = {}): Scorecard {
  const points = Object.fromEntries(
    marks.map((mark, at) => [AZ[at] ?? '', { evidence: [], ...(mark ? { mark } : {}) }]),
  );
  const answers = { 'az-quorum': { ...UNTOUCHED, points } };
  const review = { ...REVIEW, questions: ['az-quorum'], variants: {}, answers };
  return { ...makeScorecard(review, GUIDES), lockedAt: NOW, ...more };
}

function open({ lockedAt, ...card }: Scorecard): Scorecard {
  return card;
}

function compared(own: Scorecard, other: Scorecard) {
  const comparison = compare(own, other);
  if ('refused' in comparison) throw new Error(comparison.refused);
  return comparison;
}

test('nothing is compared before both are locked', () => {
  const card = scored([]);
  const later = 'not locked. Compare once both are.';
  expect(compare(open(card), card)).toEqual({ refused: `Your scorecard is ${later}` });
  expect(compare(card, open(card))).toEqual({ refused: `The other scorecard is ${later}` });
  expect(compare(open(card), open(card))).toEqual({ refused: `Both scorecards are ${later}` });
});

test('nothing is compared where no question was asked with the same numbers', () => {
  const refused = 'The two share no question that was asked with the same numbers.';
  const [question] = scored([]).questions as [Scorecard['questions'][0]];
  const fresh = scored([], { questions: [{ ...question, variant: 7 }] });
  const other = scored([], { questions: [{ ...question, slug: 'node-updates', number: 5 }] });
  expect(compare(scored([]), fresh)).toEqual({ refused });
  expect(compare(fresh, scored([]))).toEqual({ refused });
  expect(compare(scored([]), other)).toEqual({ refused });
  expect(compared(fresh, fresh).questions).toHaveLength(1);
});

test('points are compared one by one, those that differ most first', () => {
  const own = scored(['present', 'present', 'absent', 'partial', 'not asked', undefined]);
  const other = scored(['present', 'partial', 'present', 'not asked', 'absent', 'not asked']);
  const { points } = compared(own, other);
  expect(points.map(({ id, own, other, apart }) => [id, own, other, apart])).toEqual([
    ['margin', 'absent', 'present', 'further apart'],
    ['fatal', 'present', 'partial', 'one step apart'],
    ['leader', 'partial', 'not asked', 'only one asked'],
    ['learner', 'not asked', 'absent', 'only one asked'],
    ['majority', 'present', 'present', 'same'],
  ]);
  expect(points[0]).toEqual({
    slug: 'az-quorum',
    number: 3,
    id: 'margin',
    tier: 'must',
    claim: 'After one loss nothing is to spare.',
    own: 'absent',
    other: 'present',
    apart: 'further apart',
  });
});

test('a mark that is missing is one that was not asked', () => {
  const { points } = compared(scored([undefined, 'partial']), scored(['absent']));
  expect(points.map(({ own, other, apart }) => [own, other, apart])).toEqual([
    ['not asked', 'absent', 'only one asked'],
    ['partial', 'not asked', 'only one asked'],
  ]);
});

test('agreement is counted over what both asked for', () => {
  const own = scored(['present', 'present', 'absent', 'absent', 'present', 'not asked']);
  const other = scored(['present', 'absent', 'absent', 'absent', undefined, 'not asked']);
  // By chance: 2/4 · 1/4 + 2/4 · 3/4 = 1/2; (3/4 − 1/2) / (1 − 1/2) = 1/2.
  expect(compared(own, other).agreement).toEqual({ same: 3, of: 4, share: 0.75, kappa: 0.5 });
});

test('points of another rubric stand there too, with the words that they were scored by', () => {
  const one = scored(['present', 'absent']);
  const [question] = one.questions as [Scorecard['questions'][0]];
  const only = {
    id: 'clock',
    tier: 'must',
    claim: 'Clocks do not matter.',
    mark: 'absent',
    evidence: [],
  } as const;
  const other = {
    ...one,
    questions: [{ ...question, points: [...question.points.slice(1), only] }],
  };
  expect(compared(one, other).points.map(({ id, own, other }) => [id, own, other])).toEqual([
    ['majority', 'present', 'not asked'],
    ['clock', 'not asked', 'absent'],
    ['fatal', 'absent', 'absent'],
  ]);
});

test('the scores of the questions that both scored stand side by side', () => {
  const whole = { ...CARD, questions: CARD.questions.map(({ variant, ...rest }) => rest) };
  const other = scored(['present', 'present', 'present']);
  const expected = { slug: 'az-quorum', number: 3, short: 'Four instances' };
  expect(compared(whole, other).questions).toEqual([
    { ...expected, own: 41, other: 60, difference: -19 },
  ]);
  expect(compared(other, whole).questions).toEqual([
    { ...expected, own: 60, other: 41, difference: 19 },
  ]);
});

test('whoever looks first, the two are as far apart, and nobody is apart from oneself', () => {
  fc.assert(
    fc.property(anyReview(fc), anyReview(fc), ({ review, guides }, { review: next }) => {
      const own = { ...makeScorecard(review, guides), lockedAt: NOW };
      const second = { ...next, questions: review.questions, variants: review.variants };
      const other = { ...makeScorecard(second, guides), lockedAt: NOW };
      const there = compared(own, other);
      const back = compared(other, own);
      expect(back.points).toEqual(
        there.points.map((point) => ({ ...point, own: point.other, other: point.own })),
      );
      expect(back.agreement.same).toBe(there.agreement.same);
      const order = there.points.map(({ apart }) => APART.indexOf(apart));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      const self = compared(own, own);
      expect(self.agreement).toMatchObject({ same: self.points.length, of: self.points.length });
    }),
    { numRuns: 30 },
  );
});
