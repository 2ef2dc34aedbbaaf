import { expect, test } from 'vitest';
import { rubricSum } from './rubric-sum';

const POINTS = [
  { id: 'one', tier: 'must', claim: 'First.' },
  { id: 'two', tier: 'should', claim: 'Second.' },
] as const;
const [first, second] = POINTS;

test('eight digits that a change of id, tier, claim or order changes, and nothing else', () => {
  // CRC-32 of [{"claim":"First.","id":"one","tier":"must"},…], as zlib computes it.
  expect(rubricSum(POINTS)).toBe('c077da08');
  expect(rubricSum([])).toBe('0d4cbb29');
  const others = [
    [{ ...first, id: 'uno' }, second],
    [{ ...first, tier: 'expert' as const }, second],
    [{ ...first, claim: 'First!' }, second],
    [second, first],
    [first],
  ];
  for (const other of others) expect(rubricSum(other)).not.toBe(rubricSum(POINTS));
  expect(rubricSum([{ ...first, scenario: '?n=1' } as never, second])).toBe(rubricSum(POINTS));
});
