import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementWords,
  type Comparison,
  compareMarks,
  drawAnchors,
  goalWords,
  reachedBy,
  scoreMargin,
} from './calibration';
import type { Anchor, ReviewGuide } from './guide';
import { scoreAnswer } from './score';

const point = (id: string, tier: 'must' | 'should' | 'expert') => ({
  id,
  tier,
  claim: id,
  probe: { missing: '', deeper: '', good: '' },
});
const trap = (id: string) => ({ id, point: 'm1', statement: id, wrongBecause: '' });
const points = [
  ...['m1', 'm2', 'm3'].map((id) => point(id, 'must')),
  ...['s1', 's2'].map((id) => point(id, 'should')),
  point('e1', 'expert'),
];
const traps = [trap('t1'), trap('t2')];
const mark = (id: string, words = id) => ({ id, words, from: 0 });
const anchor = (level: Anchor['level'], ...ids: readonly string[]): Anchor => ({
  level,
  text: '',
  reasons: '',
  marks: ids.map((id) => mark(id)),
  score: scoreAnswer(points, new Set(ids), ids.filter((id) => id.startsWith('t')).length),
});
const mixed = anchor('mixed', 'm1', 's1', 't1', 'm2');
const guide = { points, traps };

describe('drawing', () => {
  const anchors = [anchor('poor'), anchor('mixed'), anchor('good'), anchor('excellent')];
  const drawn = (seed: string, slug: ReviewGuide['slug'] = 'az-quorum') =>
    drawAnchors({ slug, anchors }, seed).map(({ level }) => level);

  test('three different ones, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const levels = drawn(seed);
        expect(new Set(levels).size).toBe(3);
        expect(levels.every((level) => anchors.some((one) => one.level === level))).toBe(true);
        expect(drawn(seed)).toEqual(levels);
      }),
    );
  });

  test('each of the 24 ways to draw comes, none much more often than another', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2400; seed += 1) {
      const way = drawn(String(seed)).join(' ');
      counts.set(way, (counts.get(way) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // 100 are expected of each; five standard deviations are 49.
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(49);
  });

  test('the same seed gives another order for another question', () => {
    const seeds = Array.from({ length: 20 }, (_, at) => String(at));
    const ways = (slug: ReviewGuide['slug']) => seeds.map((seed) => drawn(seed, slug));
    expect(ways('node-updates')).not.toEqual(ways('az-quorum'));
  });

  test('the sample answers stay as they are', () => {
    drawn('1');
    expect(anchors.map(({ level }) => level)).toEqual(['poor', 'mixed', 'good', 'excellent']);
  });
});

describe('one answer', () => {
  test('marks like the reference’s differ in nothing and give its score', () => {
    const said = { m1: 'present', m2: 'present', m3: 'absent', s1: 'present' } as const;
    expect(compareMarks(guide, mixed, { points: said, traps: ['t1'] })).toEqual({
      pairs: [
        ['present', 'present'],
        ['present', 'present'],
        ['absent', 'absent'],
        ['present', 'present'],
      ],
      score: mixed.score,
      reference: mixed.score,
      differences: [],
    });
  });

  test('what differs is listed with the words of the reference, points before traps', () => {
    const twice = { ...mixed, marks: [mark('t1', 'wrong'), mark('m1', 'one'), mark('m1', 'two')] };
    const said = { m1: 'absent', m2: 'present' } as const;
    const { differences, pairs } = compareMarks(guide, twice, { points: said, traps: ['t2'] });
    expect(differences).toEqual([
      { kind: 'point', id: 'm1', words: ['one', 'two'] },
      { kind: 'point', id: 'm2', words: [] },
      { kind: 'trap', id: 't1', words: ['wrong'] },
      { kind: 'trap', id: 't2', words: [] },
    ]);
    expect(pairs).toEqual([
      ['absent', 'present'],
      ['present', 'absent'],
    ]);
  });

  test('a point left open counts as the reference has it, and is not compared', () => {
    const nothing = compareMarks(guide, mixed, { points: {}, traps: ['t1'] });
    expect(nothing).toMatchObject({ pairs: [], score: mixed.score, differences: [] });
  });

  test('the reader’s marks make the score: one must point of three is 20, a trap 5', () => {
    const { score } = compareMarks(guide, mixed, { points: { m1: 'absent' }, traps: ['t1'] });
    expect(score).toBe(mixed.score - 20);
    const less = compareMarks(guide, mixed, { points: { m3: 'present' }, traps: ['t1', 't2'] });
    expect(less.score).toBe(mixed.score + 20 - 5);
  });
});

const comparison = (same: number, others: number, score = 50): Comparison => ({
  pairs: [
    ...Array.from({ length: same }, (_, at) => {
      const both = at % 2 === 0 ? 'present' : 'absent';
      return [both, both] as const;
    }),
    ...Array.from({ length: others }, () => ['present', 'absent'] as const),
  ],
  score,
  reference: 50,
  differences: [],
});

describe('the goal', () => {
  test('is reached with exactly four of five, and not with less', () => {
    expect(reachedBy([comparison(4, 1)], 10)).toMatchObject({ isGoal: true, close: 1 });
    expect(reachedBy([comparison(79, 21)], 10).isGoal).toBe(false);
  });

  test('needs the kappa as well: many equal marks of one kind are not enough', () => {
    const pairs = [
      ...Array.from({ length: 9 }, () => ['present', 'present'] as const),
      ['present', 'absent'] as const,
    ];
    const reached = reachedBy([{ ...comparison(0, 0), pairs }], 10);
    expect(reached.agreement).toMatchObject({ share: 0.9, kappa: 0 });
    expect(reached.isGoal).toBe(false);
  });

  test('is reached with a kappa of exactly 0.61', () => {
    const times = (count: number, one: string, other: string) =>
      Array.from({ length: count }, () => [one, other] as const);
    // po = 0.805, pe = 0.5: 0.305 / 0.5
    const at = [...times(161, 'a', 'a'), ...times(161, 'b', 'b'), ...times(39, 'a', 'b')];
    const pairs = [...at, ...times(39, 'b', 'a')];
    expect(reachedBy([{ ...comparison(0, 0), pairs }], 10).agreement.kappa).toBe(0.61);
    expect(reachedBy([{ ...comparison(0, 0), pairs }], 10).isGoal).toBe(true);
    const less = [...pairs, ['b', 'a'] as const];
    expect(reachedBy([{ ...comparison(0, 0), pairs: less }], 10).isGoal).toBe(false);
  });

  test('is reached where only one mark was used and all are the same', () => {
    const pairs = [['present', 'present'] as const];
    const reached = reachedBy([{ ...comparison(0, 0), pairs }], 10);
    expect(reached.agreement.kappa).toBeUndefined();
    expect(reached.isGoal).toBe(true);
  });

  test('needs every score within the margin, which itself is within', () => {
    const close = [comparison(6, 0, 40), comparison(6, 0, 60), comparison(6, 0)];
    expect(reachedBy(close, 10)).toMatchObject({ close: 3, isGoal: true });
    for (const score of [39, 61])
      expect(reachedBy([...close, comparison(6, 0, score)], 10)).toMatchObject({
        close: 3,
        isGoal: false,
      });
  });

  test('is counted over all answers together', () => {
    const reached = reachedBy([comparison(2, 2), comparison(14, 0)], 10);
    expect(reached.agreement).toMatchObject({ same: 16, of: 18 });
    expect(reached.isGoal).toBe(true);
  });

  test('without any answer nothing is reached', () => {
    expect(reachedBy([], 10).isGoal).toBe(false);
  });
});

test('a score may be off by one must point, rounded up', () => {
  expect(scoreMargin(points)).toBe(20);
  const seven = Array.from({ length: 7 }, (_, at) => point(`m${at}`, 'must'));
  expect(scoreMargin([...seven, point('s', 'should')])).toBe(9);
});

test('the goal and what was reached are put into words', () => {
  expect(goalWords(12)).toBe(
    'at least 80\u00a0% of your marks the same as the reference, κ at least 0.61, and each score within 12 of its reference',
  );
  expect(agreementWords({ same: 17, of: 18, share: 17 / 18, kappa: 0.8499 })).toBe(
    '17 of 18 the same, κ 0.84',
  );
  expect(agreementWords({ same: 1, of: 3, share: 1 / 3, kappa: -0.5 })).toBe(
    '1 of 3 the same, κ −0.5',
  );
  expect(agreementWords({ same: 6, of: 6, share: 1, kappa: undefined })).toBe('6 of 6 the same');
});

test('a kappa just below the goal does not read as the goal', () => {
  expect(agreementWords({ same: 8, of: 10, share: 0.8, kappa: 0.6099 })).toContain('κ 0.6');
  expect(agreementWords({ same: 8, of: 10, share: 0.8, kappa: 0.6099 })).not.toContain('0.61');
});
