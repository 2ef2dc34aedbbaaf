import { expect, test } from 'vitest';
import { timeToTry } from './use-held-time';

test.each([
  [0, 0, 0],
  [9, 0, 0],
  [10, 0, 10],
  [37, 0, 30],
  [40, 37, 37],
  [47, 37, 40],
  [3, 37, 0],
  [28, 37, 37],
])('at %d s, last held at %d s, what is dear is computed for %d s', (now, held, at) => {
  expect(timeToTry(now, held)).toBe(at);
});
