import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReview } from './fixture-any-review';
import { CARD, GUIDES, REVIEW } from './fixture-scorecard';
import { type Mark, type QuestionReview, UNTOUCHED } from './kept';
import { scoreQuestion } from './question-score';
import { rubricSum } from './rubric-sum';
import { makeScorecard, saidOf, unscoredIn } from './scorecard';

test('a scorecard holds the whole rubric and what was said of it, and no place in the answer', () => {
  const [asked] = CARD.questions;
  expect(asked).toEqual({
    slug: 'az-quorum',
    number: 3,
    short: 'Four instances',
    rubric: GUIDES['az-quorum']?.rubric,
    variant: 7,
    points: [
      {
        id: 'majority',
        tier: 'must',
        claim: 'Three of four are a majority.',
        mark: 'present',
        evidence: [{ words: 'the quorum is 3' }, { words: 'so one may fail' }],
      },
      {
        id: 'fatal',
        tier: 'must',
        claim: 'Losing us-east-1 is fatal.',
        mark: 'partial',
        evidence: [],
      },
      {
        id: 'margin',
        tier: 'must',
        claim: 'After one loss nothing is to spare.',
        mark: 'absent',
        evidence: [],
      },
      {
        id: 'leader',
        tier: 'should',
        claim: 'The leader may end up in the west.',
        mark: 'not asked',
        evidence: [],
      },
      {
        id: 'learner',
        tier: 'should',
        claim: 'Join as a learner.',
        evidence: [{ words: 'as a non-voter' }],
      },
      { id: 'witness', tier: 'expert', claim: 'A witness votes and stores nothing.', evidence: [] },
    ],
    traps: [
      { id: 'split', statement: 'Both sides write.', said: 'taken back', evidence: [] },
      {
        id: 'fast',
        statement: 'The coast is free.',
        said: 'asserted',
        evidence: [{ words: 'latency is no matter' }],
      },
    ],
    probes: [
      {
        id: 'link',
        ask: 'Who writes when the link fails?',
        outcome: 'good',
        note: 'Only the east.',
      },
    ],
    notes: 'Counts first.',
    strengths: 'Arithmetic.',
    gaps: 'Latency.',
    takeAways: 'Ask for the day of an outage.',
    score: {
      byRule: 25,
      most: 65,
      final: 41,
      override: { score: 41, reason: 'Took it back well.' },
    },
    seconds: 470,
  });
});

test('a question that nobody looked at stands on the scorecard with its rubric', () => {
  const untouched = CARD.questions[1];
  expect(untouched).toMatchObject({
    slug: 'node-updates',
    traps: [],
    probes: [],
    notes: '',
    score: { byRule: 0, most: 100, final: 0 },
    seconds: 0,
  });
  expect(untouched?.points.map(({ id }) => id)).toEqual(
    GUIDES['node-updates']?.points.map(({ id }) => id),
  );
  for (const name of ['variant', 'override']) expect(untouched).not.toHaveProperty(name);
});

test('the head of a scorecard says whose it is, when, and the score of all', () => {
  const { questions, ...head } = CARD;
  expect(head).toEqual({
    format: 'dry-run-scorecard',
    version: 1,
    candidate: 'A. B.',
    interviewer: 'M. Sato',
    createdAt: '2026-11-29T13:55:00.000Z',
    startedAt: '2026-11-29T14:02:00.000Z',
    lockedAt: '2026-11-29T14:12:31.000Z',
    minutes: 40,
    overall: { byRule: 41, most: 41, final: 41, text: 'Takes correction well.' },
  });
  expect(questions).toHaveLength(2);
});

test('the whole can be overridden, and an open review has no moment of locking', () => {
  const { lockedAt, startedAt, ...open } = REVIEW;
  const overallOverride = { score: 50, reason: 'Time ran out.' };
  const card = makeScorecard({ ...open, overallOverride }, GUIDES);
  expect(card.overall).toEqual({
    byRule: 41,
    most: 41,
    final: 50,
    override: overallOverride,
    text: 'Takes correction well.',
  });
  for (const name of ['lockedAt', 'startedAt']) expect(card).not.toHaveProperty(name);
});

test('a seed of 0 is one', () => {
  const variants = { 'az-quorum': 0 };
  expect(makeScorecard({ ...REVIEW, variants }, GUIDES).questions[0]?.variant).toBe(0);
});

test('what is said of something that the guide does not have is left out and costs nothing', () => {
  const gone = { said: 'asserted', evidence: [] } as const;
  const said = REVIEW.answers['az-quorum'];
  if (!said) throw new Error('The fixture has no such question.');
  const answers = {
    'az-quorum': {
      ...said,
      points: { ...said.points, gone: { mark: 'present', evidence: [] } as const },
      traps: { ...said.traps, gone },
      probes: { ...said.probes, gone: { outcome: 'weak', note: '' } as const },
    },
  };
  expect(makeScorecard({ ...REVIEW, answers }, GUIDES)).toEqual(CARD);
});

test('without the guide of a question there is no scorecard', () => {
  expect(() => makeScorecard({ ...REVIEW, questions: ['ecr-cross-account-push'] }, GUIDES)).toThrow(
    new RangeError('makeScorecard: no guide for ecr-cross-account-push'),
  );
});

test('any scorecard explains its own scores', () => {
  fc.assert(
    fc.property(anyReview(fc), ({ review, guides }) => {
      const card = makeScorecard(review, guides);
      expect(card.questions.map(({ slug }) => slug)).toEqual(review.questions);
      for (const question of card.questions) {
        const { points, score, rubric } = question;
        const again = scoreQuestion(points, saidOf(question, score.override));
        expect([again.score, again.most, again.final]).toEqual([
          score.byRule,
          score.most,
          score.final,
        ]);
        expect(again.override).toEqual(review.answers[question.slug]?.override);
        expect(rubric).toBe(rubricSum(points));
      }
    }),
    { numRuns: 40 },
  );
});

test('a question that nobody came to is left out of the mean, until anything is said of it', () => {
  const other = 'node-updates';
  const whole = (said: Partial<QuestionReview>) => {
    const answers = { ...REVIEW.answers, [other]: { ...UNTOUCHED, ...said } };
    return makeScorecard({ ...REVIEW, answers }, GUIDES);
  };
  const [point] = GUIDES[other]?.points ?? [];
  const marked = (mark: Mark) => ({ points: { [point?.id ?? '']: { mark, evidence: [] } } });
  expect(unscoredIn(CARD)).toEqual([5]);
  for (const said of [{ notes: 'Later.', seconds: 9 }, marked('not asked')])
    expect([whole(said).overall.byRule, unscoredIn(whole(said))]).toEqual([41, [5]]);
  for (const said of [marked('absent'), { override: { score: 0, reason: 'Copied.' } }])
    expect([whole(said).overall.byRule, unscoredIn(whole(said))]).toEqual([21, []]);
});
