import { expect, test } from 'vitest';
import { attemptPath } from './attempt-path';

test('an attempt has an address in Check, whatever its id', () => {
  expect(attemptPath('az-quorum', 'a-b_1')).toBe('/questions/az-quorum/check?attempt=a-b_1');
  const { searchParams, hash } = new URL(attemptPath('az-quorum', 'a+b &#?=%'), 'http://here');
  expect([...searchParams]).toEqual([['attempt', 'a+b &#?=%']]);
  expect(hash).toBe('');
});
