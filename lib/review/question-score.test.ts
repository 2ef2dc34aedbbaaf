import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GUIDES, REVIEW } from './fixture-scorecard';
import { MARKS, type PointMark, type QuestionReview, questionReview, UNTOUCHED } from './kept';
import { ruleWords, scoreQuestion, scoreReview } from './question-score';
import { scoreAnswer, TIERS } from './score';

const RUBRIC = GUIDES['az-quorum']?.points ?? [];
const marked = (marks: Readonly<Record<string, PointMark['mark']>>): QuestionReview => ({
  ...UNTOUCHED,
  points: Object.fromEntries(
    Object.entries(marks).map(([id, mark]) => [id, { evidence: [], ...(mark ? { mark } : {}) }]),
  ),
});
const anyRubric = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefghijkl'), tier: fc.constantFrom(...TIERS) }),
  { selector: ({ id }) => id },
);
const marksFrom = (marks: readonly (typeof MARKS)[number][]) =>
  fc.dictionary(fc.constantFrom(...'abcdefghijklm'), fc.constantFrom(...marks));

test('a score comes with its reasons, tier by tier', () => {
  expect(scoreQuestion(RUBRIC, questionReview(REVIEW, 'az-quorum'))).toEqual({
    tiers: [
      { tier: 'must', made: 1.5, of: 3, notAsked: 0, weight: 60, share: 30 },
      { tier: 'should', made: 0, of: 2, notAsked: 2, weight: 30, share: 0 },
      { tier: 'expert', made: 0, of: 1, notAsked: 1, weight: 10, share: 0 },
    ],
    traps: 1,
    notAsked: 3,
    score: 25,
    most: 65,
    final: 41,
    override: { score: 41, reason: 'Took it back well.' },
  });
});

test('of an untouched question everything can still be present', () => {
  const score = scoreQuestion(RUBRIC, UNTOUCHED);
  expect(score).toMatchObject({ notAsked: 6, score: 0, most: 100, final: 0 });
  expect(score).not.toHaveProperty('override');
});

test('a tier without points gives its whole weight', () => {
  const [must, should] = scoreQuestion(
    [{ id: 'a', tier: 'should' }],
    marked({ a: 'partial' }),
  ).tiers;
  expect(must).toEqual({ tier: 'must', made: 0, of: 0, notAsked: 0, weight: 60, share: 60 });
  expect(should).toMatchObject({ made: 0.5, share: 15 });
});

test('an override of 0 is one', () => {
  const override = { score: 0, reason: 'Not their own words.' };
  const score = scoreQuestion(RUBRIC, { ...marked({ majority: 'present' }), override });
  expect(score).toMatchObject({ score: 20, final: 0, override });
});

test('only traps that were not taken back cost something', () => {
  const traps = {
    a: { said: 'asserted', evidence: [] },
    b: { said: 'asserted', evidence: [] },
    c: { said: 'taken back', evidence: [] },
  } as const;
  const said = marked({ majority: 'present', fatal: 'present', margin: 'absent' });
  expect(scoreQuestion(RUBRIC, { ...said, traps })).toMatchObject({
    traps: 2,
    score: 30,
    most: 70,
  });
});

test('without halves it scores as the sample answers are scored, whatever is not asked', () => {
  fc.assert(
    fc.property(anyRubric, marksFrom(['present', 'absent', 'not asked']), (rubric, marks) => {
      const of = (...wanted: readonly unknown[]) =>
        new Set(rubric.map(({ id }) => id).filter((id) => wanted.includes(marks[id])));
      const { score, most } = scoreQuestion(rubric, marked(marks));
      expect(score).toBe(scoreAnswer(rubric, of('present'), 0));
      expect(most).toBe(scoreAnswer(rubric, of('present', 'not asked', undefined), 0));
    }),
  );
});

test('a better mark never lowers a score, and what was reached is never more than can be', () => {
  fc.assert(
    fc.property(anyRubric, marksFrom(MARKS), fc.nat(11), (rubric, marks, at) => {
      const before = scoreQuestion(rubric, marked(marks));
      expect(before.most).toBeGreaterThanOrEqual(before.score);
      const id = rubric[at % Math.max(1, rubric.length)]?.id ?? 'none';
      const better = MARKS[Math.max(0, MARKS.indexOf(marks[id] ?? 'absent') - 1)];
      expect(
        scoreQuestion(rubric, marked({ ...marks, [id]: better })).score,
      ).toBeGreaterThanOrEqual(before.score);
    }),
  );
});

test('the rule in words has the numbers that it counts with', () => {
  expect(ruleWords()).toBe(
    'Of 100, must points give up to 60, should points 30, expert points 10: ' +
      'present counts whole, partial half, absent and not asked nothing. ' +
      'Each trap that was asserted and not taken back costs 5.',
  );
});

test('a review has the mean of its questions, rounded half up', () => {
  const one = { most: 60, final: 41 };
  const other = { most: 63, final: 42 };
  expect(scoreReview([one, other])).toEqual({ score: 42, most: 62, final: 42 });
  expect(scoreReview([one, one, other])).toEqual({ score: 41, most: 61, final: 41 });
  expect(scoreReview([])).toEqual({ score: 0, most: 0, final: 0 });
});

test('what was overridden stays as it is, of a question and of the whole', () => {
  const override = { score: 0, reason: 'Copied.' };
  expect(
    scoreReview(
      [
        { most: 80, final: 30, override },
        { most: 100, final: 50 },
      ],
      override,
    ),
  ).toEqual({
    score: 40,
    most: 65,
    final: 0,
    override,
  });
});
