import { expect, test } from 'vitest';
import { variant } from '../models/replicas-for-availability/variants';
import { GUIDE } from './fixture-guide';
import type { ReviewGuide } from './guide';
import { rubricSum } from './rubric-sum';
import { FRESH, withFreshNumbers } from './variant';

const SEED = 7;
const fresh = variant(SEED);

const probe = { missing: 'Old missing?', deeper: 'Old deeper?', good: 'Old good.' };
const GUIDE_OF_7: ReviewGuide = {
  ...GUIDE,
  slug: 'replicas-for-availability',
  points: [
    { id: 'state', tier: 'should', claim: 'Old state.', probe, scenario: '?old' },
    { id: 'two-replicas', tier: 'must', claim: 'Old two.', probe },
    { id: 'unknown', tier: 'expert', claim: 'Old unknown.', probe, scenario: '?old' },
  ],
  anchors: [{ level: 'poor', text: 'Old.', score: 0, reasons: 'Old.', marks: [] }],
};

test('a point takes what the variant says of it and keeps the rest', () => {
  const { points, rubric } = withFreshNumbers(GUIDE_OF_7, SEED);
  const { state, 'two-replicas': two } = fresh.points;
  expect(points).toEqual([
    {
      ...{ id: 'state', tier: 'should', claim: 'Old state.', scenario: state?.scenario },
      probe: { ...probe, good: state?.probe?.good },
    },
    {
      ...{ id: 'two-replicas', tier: 'must', claim: two?.claim, scenario: two?.scenario },
      probe: { ...probe, ...two?.probe },
    },
    GUIDE_OF_7.points[2],
  ]);
  expect(rubric).toBe(rubricSum(points));
});

test('the wording and the situations are new, sample answers and the model answer are left out', () => {
  const { asked, short, simulator, anchors, answers, number } = withFreshNumbers(GUIDE_OF_7, SEED);
  expect([asked, short, number]).toEqual([fresh.asked, fresh.short, GUIDE.number]);
  expect(simulator).toEqual({
    title: 'Quorum',
    start: fresh.situations[0]?.query,
    scenarios: fresh.situations,
  });
  expect([anchors, answers]).toEqual([[], []]);
  const { simulator: _, ...bare } = GUIDE_OF_7;
  expect(withFreshNumbers(bare, SEED)).not.toHaveProperty('simulator');
});

test('a trap or a further probe stays unless it names a number or a place of the question', () => {
  const tied = ['Two are up.', 'It fails 5 times.', 'The WEST is gone.', 'On the western side.'];
  const free = ['One is gone.', 'The least of all.', 'A target of four nines.', 'Fewer are up.'];
  const kept = (text: string) => {
    const trap = { id: 'trap', point: 'state', statement: 'Free.', wrongBecause: 'Free.' };
    const probing = { id: 'probe', ask: 'Free?', good: 'Free.', listen: 'Free.', points: [] };
    const { traps, probes } = withFreshNumbers(
      {
        ...GUIDE_OF_7,
        traps: [trap, { ...trap, statement: text }, { ...trap, wrongBecause: text }],
        probes: [
          probing,
          ...['ask', 'good', 'listen'].map((part) => ({ ...probing, [part]: text })),
          { id: 'silent', ask: 'Free?', good: 'Free.', points: [] },
        ],
      },
      SEED,
    );
    return [traps.length, probes.length];
  };
  for (const text of tied) expect([text, ...kept(text)]).toEqual([text, 1, 2]);
  for (const text of free) expect([text, ...kept(text)]).toEqual([text, 3, 5]);
});

test('a question without a variant stays as it is', () => {
  expect(FRESH).toEqual(['az-quorum', 'replicas-for-availability']);
  const other: ReviewGuide = { ...GUIDE, slug: 'node-updates' };
  expect(withFreshNumbers(other, SEED)).toBe(other);
});
